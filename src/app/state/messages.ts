import type { Bilingual } from '../../kernel/bilingual.ts';

/** What each job does, by its name in schedule.ts. */
export const JOB_WORDS: Readonly<Record<string, Bilingual>> = {
  'journal: place new entries, fold their facts': { fr: 'ranger les actes au journal', en: 'place acts in the journal' },
  'journal: sign checkpoints': { fr: 'signer le journal', en: 'sign the journal' },
  'journal: time-stamps': { fr: 'horodater le journal', en: 'time-stamp the journal' },
  'mail: send what waits': { fr: 'envoyer les courriels', en: 'send mail' },
  'mail: delete what ended long ago': { fr: 'effacer les vieux courriels', en: 'delete old mail' },
  'mail: fetch what came': { fr: 'relever les boîtes aux lettres', en: 'fetch mail' },
  'mail: sort what came': { fr: 'trier le courrier reçu', en: 'sort received mail' },
  'mail: empty what was dealt with long ago': { fr: 'effacer le vieux courrier reçu', en: 'delete old received mail' },
  'webhooks: write messages': { fr: 'écrire les messages aux systèmes abonnés', en: 'write messages to subscribed systems' },
  'webhooks: send what waits': { fr: 'envoyer les messages aux systèmes abonnés', en: 'send messages to subscribed systems' },
  'webhooks: delete what ended long ago': { fr: 'effacer les vieux messages', en: 'delete old messages' },
  'indicators: remind of what is overdue': { fr: 'rappeler les indicateurs en retard', en: 'send reminders of overdue indicators' },
  'priorities: tally what the newest ones need': { fr: 'compter pour les priorités', en: 'count for priorities' },
  'clocks: compute open terms again after a change of rules': { fr: 'recalculer les échéances', en: 'recompute due days' },
  'requests: tell of terms that are near, due or missed': {
    fr: 'rappeler les échéances des demandes',
    en: 'remind of due days of requests',
  },
  'notices: letters of the day': { fr: 'écrire l’avis du jour', en: 'write the letter of the day' },
  'notices: delete old ones': { fr: 'effacer les vieux avis', en: 'delete old notices' },
  'missions: tell of quarters to publish, near or passed': {
    fr: 'rappeler les trimestres de missions à publier',
    en: 'remind of quarters of missions to publish',
  },
  'agreements: tell of terms to prepare, near or passed': {
    fr: 'rappeler les échéances des ententes',
    en: 'remind of terms of agreements',
  },
  'contacts: give supports of those merged to those kept': {
    fr: 'rattacher les soutiens des contacts fusionnés',
    en: 'move supports of merged contacts',
  },
  'sharing: tell the other side': { fr: 'inscrire les partages au journal du partenaire', en: 'enter sharing in the partner’s journal' },
  'imports: go on with those at work': { fr: 'poursuivre les importations', en: 'continue imports' },
  'imports: delete files no longer needed': { fr: 'effacer les fichiers importés', en: 'delete imported files' },
  'files: have the antivirus look': { fr: 'faire analyser les fichiers', en: 'have files scanned' },
  'files: remove what no row names': { fr: 'effacer les fichiers sans fiche', en: 'remove files that belong to no record' },
  'demonstrations to remove': { fr: 'retirer les démonstrations', en: 'remove demonstrations' },
  'sessions and keys that have expired': { fr: 'effacer ce qui est échu', en: 'delete what has expired' },
};

export const STATE_WORDS = {
  ok: { fr: 'En ordre', en: 'Good' },
  warn: { fr: 'À surveiller', en: 'Needs attention' },
  bad: { fr: 'À corriger', en: 'To be fixed' },
} as const satisfies Record<string, Bilingual>;

export const WORDS = {
  title: { fr: 'État de l’installation', en: 'State of the installation' },
  lead: {
    fr: 'Ce qui va, ce qui ne va pas et comment y remédier. La commande «\u00a0chancery doctor\u00a0» dit la même chose.',
    en: 'What works, what does not and how to fix it. The command “chancery doctor” says the same.',
  },
  what: { fr: 'Élément', en: 'Item' },
  state: { fr: 'État', en: 'State' },
  measured: { fr: 'Mesure', en: 'Measure' },
  remedy: { fr: 'Remède', en: 'Remedy' },
  seconds: { fr: '{n} s', en: '{n} s' },
  minutes: { fr: '{n} min', en: '{n} min' },
  hours: { fr: '{n}\u00a0h', en: '{n} h' },
  days: { fr: '{n}\u00a0j', en: '{n} d' },
  ago: { fr: 'il y a {time}', en: '{time} ago' },
  never: { fr: 'jamais', en: 'never' },
  version: { fr: 'Chancellerie', en: 'Chancery' },
  database: { fr: 'Base de données', en: 'Database' },
  embedded: { fr: 'PostgreSQL {version}, intégré, {size}', en: 'PostgreSQL {version}, embedded, {size}' },
  external: { fr: 'PostgreSQL {version}, serveur externe, {size}', en: 'PostgreSQL {version}, external server, {size}' },
  recoveryRemedy: {
    fr: 'Le serveur n’accepte pas de changement\u00a0: attendez la fin de la reprise, ou dirigez DATABASE_URL vers le serveur principal.',
    en: 'The server takes no changes: wait until recovery ends, or point DATABASE_URL to the primary.',
  },
  unreachable: { fr: 'ne répond pas\u00a0: {error}', en: 'does not answer: {error}' },
  unreachableRemedy: {
    fr: 'Vérifiez que PostgreSQL est démarré et que DATABASE_URL est juste; sans DATABASE_URL, lancez «\u00a0npm start\u00a0».',
    en: 'Check that PostgreSQL runs and that DATABASE_URL is right; without DATABASE_URL, run “npm start”.',
  },
  migrations: { fr: 'Tables', en: 'Tables' },
  upToDate: { fr: 'à jour', en: 'up to date' },
  pending: { fr: 'à mettre à jour\u00a0: {names}', en: 'to be updated: {names}' },
  migrationsRemedy: { fr: 'Lancez «\u00a0chancery migrate\u00a0».', en: 'Run “chancery migrate”.' },
  disk: { fr: 'Disque', en: 'Disk' },
  diskSaid: { fr: '{free} libres sur {total}', en: '{free} free of {total}' },
  diskRemedy: {
    fr: 'Libérez de la place ou agrandissez le disque du dossier des données\u00a0: plein, il arrête les enregistrements.',
    en: 'Free space or enlarge the disk of the data folder: once full, nothing is recorded any more.',
  },
  clock: { fr: 'Horloge', en: 'Clock' },
  clockSaid: { fr: 'écart de {time} avec la base de données', en: '{time} apart from the database' },
  clockRemedy: {
    fr: 'Réglez l’heure des deux machines sur un serveur de temps (NTP).',
    en: 'Synchronise both machines with a time server (NTP).',
  },
  jobsWell: { fr: 'Travaux de fond en ordre\u00a0: {n}', en: 'Background jobs in order: {n}' },
  jobs: { fr: 'Travaux de fond', en: 'Background jobs' },
  noJob: { fr: 'aucun n’a encore tourné', en: 'none has run yet' },
  job: { fr: 'Travail\u00a0: {name}', en: 'Job: {name}' },
  jobSaid: { fr: 'fini {ago}', en: 'ended {ago}' },
  jobFailed: { fr: 'échec {ago}\u00a0: {error}', en: 'failed {ago}: {error}' },
  jobsRemedy: {
    fr: 'Il ne finit plus\u00a0: lancez «\u00a0npm start\u00a0», ou «\u00a0chancery serve --jobs\u00a0» à côté des pages; s’il travaille à quelque chose de long, attendez.',
    en: 'It is not finishing: run “npm start”, or “chancery serve --jobs” beside the pages; if it is on a long piece of work, wait.',
  },
  jobErrorRemedy: {
    fr: 'Le travail recommence de lui-même. Si l’erreur dure, lisez la sortie du processus et transmettez-la à qui tient l’installation.',
    en: 'The job tries again by itself. If the error lasts, read the output of the process and hand it to whoever keeps the installation.',
  },
  journal: { fr: 'Journal', en: 'Journal' },
  journalSaid: { fr: 'actes à ranger\u00a0: {n}; dernier point de contrôle {ago}', en: 'acts to place: {n}; latest checkpoint {ago}' },
  journalRemedy: {
    fr: 'Les chiffres restent justes, mais le journal prend du retard\u00a0: voyez les travaux de fond, et une transaction restée ouverte dans la base de données.',
    en: 'Figures stay right, but the journal falls behind: look at the jobs, and for a transaction left open in the database.',
  },
  mail: { fr: 'Courriels', en: 'Mail' },
  mailSaid: {
    fr: '{waiting} en attente, {failed} en échec depuis sept jours; dernier départ {ago}',
    en: '{waiting} waiting, {failed} failed in seven days; last sent {ago}',
  },
  mailStays: { fr: 'aucun envoi', en: 'none is sent' },
  mailNoneRemedy: {
    fr: 'Indiquez le serveur d’envoi dans SMTP_URL et l’adresse du site dans PUBLIC_URL, puis redémarrez.',
    en: 'Set the mail server in SMTP_URL and the address of the site in PUBLIC_URL, then restart.',
  },
  mailRemedy: {
    fr: 'Ouvrez «\u00a0Courriels\u00a0» dans l’administration\u00a0: la réponse du serveur y est, et un bouton pour renvoyer.',
    en: 'Open “Mail” in the administration: it shows the server’s answer, and a button to send again.',
  },
  receipts: { fr: 'Accusés de réception', en: 'Acknowledgements' },
  receiptsSaid: {
    fr: 'demandes reçues par courriel depuis un jour sans accusé de réception automatique\u00a0: {n}',
    en: 'requests received by e-mail in the last day without an automatic acknowledgement: {n}',
  },
  receiptsRemedy: {
    fr: 'Plus de messages sont venus en une heure que RECEIPTS_PER_HOUR\u00a0: voyez «\u00a0Courriels reçus\u00a0», écartez les faux, accusez réception des autres à la main.',
    en: 'More messages came in an hour than RECEIPTS_PER_HOUR: look at “Mail received”, discard what is false, acknowledge the others by hand.',
  },
  heldBack: { fr: 'Courriels retenus', en: 'Mail held back' },
  heldBackSaid: {
    fr: 'messages en attente de quelqu’un\u00a0: {n}; plus de 400 sont devenus des demandes en une heure dans une même boîte',
    en: 'messages that wait for somebody: {n}; more than 400 became requests in an hour in one mailbox',
  },
  heldBackRemedy: {
    fr: 'Voyez «\u00a0Courriels reçus\u00a0»\u00a0: écartez les faux, faites une demande des autres. Si l’envoi continue, faites-le arrêter au serveur de courriel.',
    en: 'Look at “Mail received”: discard what is false, make requests of the rest. If it goes on, have it stopped at the mail server.',
  },
  antivirus: { fr: 'Antivirus', en: 'Antivirus' },
  antivirusSaid: {
    fr: 'fichiers à analyser\u00a0: {waiting}; écartés depuis sept jours\u00a0: {infected}',
    en: 'files to scan: {waiting}; set aside in the last seven days: {infected}',
  },
  antivirusNone: { fr: 'aucun\u00a0: les fichiers reçus ne sont pas analysés', en: 'none: incoming files are not scanned' },
  antivirusNoneRemedy: {
    fr: 'Installez ClamAV et indiquez son service dans CLAMD_URL, puis redémarrez.',
    en: 'Install ClamAV and set its service in CLAMD_URL, then restart.',
  },
  antivirusRemedy: {
    fr: 'Vérifiez que clamd répond à l’adresse de CLAMD_URL\u00a0: les fichiers attendent, personne ne peut les ouvrir. Un fichier écarté le reste.',
    en: 'Check that clamd answers at CLAMD_URL: files wait, and nobody can open them. A file set aside stays so.',
  },
  mailbox: { fr: 'Boîte {address}', en: 'Mailbox {address}' },
  mailboxSaid: { fr: 'relevée {ago}', en: 'fetched {ago}' },
  mailboxFailed: { fr: 'inaccessible\u00a0: {error}; relevée {ago}', en: 'out of reach: {error}; fetched {ago}' },
  mailboxRemedy: {
    fr: 'Vérifiez serveur, compte et dossier dans MAILBOXES; rien n’est perdu\u00a0: les messages attendent dans la boîte.',
    en: 'Check server, account and folder in MAILBOXES; nothing is lost: messages wait in the mailbox.',
  },
  provider: { fr: 'Identités\u00a0: {name}', en: 'Identities: {name}' },
  providerAnswers: { fr: 'répond', en: 'answers' },
  providerSilent: { fr: 'ne répond pas', en: 'does not answer' },
  providerRemedy: {
    fr: 'Personne ne se connecte par là. Vérifiez le réseau et, dans le fichier que nomme OIDC_PROVIDERS, l’adresse «\u00a0issuer\u00a0»; le journal du serveur dit l’erreur à la prochaine connexion.',
    en: 'Nobody signs in there. Check the network and, in the file that OIDC_PROVIDERS names, the address “issuer”; the output of the server tells the error at the next sign-in.',
  },
  backup: { fr: 'Dernière sauvegarde', en: 'Last backup' },
  backupSaid: {
    fr: '{ago}, sans la clé secrets.key, dont il faut une copie à part',
    en: '{ago}, without the key secrets.key, to be copied apart',
  },
  backupRemedy: {
    fr: 'Lancez «\u00a0chancery backup FICHIER\u00a0» chaque jour, et gardez l’archive ailleurs.',
    en: 'Run “chancery backup FILE” every day, and keep the archive elsewhere.',
  },
} as const satisfies Record<string, Bilingual>;
