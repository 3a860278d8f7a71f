import type { Bilingual } from '../../kernel/bilingual.ts';
import type { OwnList, UNIT_KINDS_HERE } from './rules.ts';

export const UNIT_WORDS = {
  directorate: { fr: 'Direction', en: 'Directorate' },
  service: { fr: 'Service', en: 'Service' },
  post: { fr: 'Représentation', en: 'Post' },
} as const satisfies Record<(typeof UNIT_KINDS_HERE)[number] | 'post', Bilingual>;

export const LIST_WORDS = {
  sector: { fr: 'Secteurs', en: 'Sectors' },
  territory: { fr: 'Territoires', en: 'Territories' },
  initiative: { fr: 'Initiatives gouvernementales', en: 'Government initiatives' },
  commitment: { fr: 'Engagements', en: 'Commitments' },
  supportService: { fr: 'Services rendus aux entreprises et aux artistes', en: 'Services given to companies and artists' },
  publicDiplomacyChecklist: { fr: 'Points du cadre de la diplomatie publique', en: 'Points of the public diplomacy framework' },
} as const satisfies Record<OwnList, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  addAccount: { fr: 'a créé un compte en ligne de commande', en: 'created an account from the command line' },
  firstAdministrator: { fr: 'a ouvert l’administration', en: 'opened the administration' },
  openAccount: { fr: 'a ouvert le compte', en: 'opened the account' },
  grantRole: { fr: 'a donné un rôle', en: 'gave a role' },
  endRole: { fr: 'a mis fin à un rôle', en: 'ended a role' },
  temporaryPassword: { fr: 'a donné un mot de passe temporaire', en: 'gave a temporary password' },
  endSessions: { fr: 'a mis fin aux séances', en: 'ended the sessions' },
  disable: { fr: 'a fermé le compte', en: 'closed the account' },
  enable: { fr: 'a rouvert le compte', en: 'opened the account again' },
  changeAccount: { fr: 'a modifié son compte', en: 'changed their account' },
  changePassword: { fr: 'a changé de mot de passe', en: 'changed their password' },
  endOwnSessions: { fr: 'a mis fin à ses séances', en: 'ended their sessions' },
  addUnit: { fr: 'a ajouté l’unité', en: 'added the unit' },
  closeUnit: { fr: 'a fermé l’unité', en: 'closed the unit' },
  addPriority: { fr: 'a ajouté une priorité', en: 'added a priority' },
  endPriority: { fr: 'a fixé la fin d’une priorité', en: 'set the end of a priority' },
  addWord: { fr: 'a ajouté un mot à une liste', en: 'added a word to a list' },
  renameWord: { fr: 'a renommé un mot d’une liste', en: 'renamed a word of a list' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  roleAlready: { fr: 'Cette personne a déjà ce rôle.', en: 'This person already has this role.' },
  lastAdministrator: {
    fr: 'C’est la dernière personne à l’administration. Donnez d’abord ce rôle à quelqu’un d’autre.',
    en: 'This is the last administrator. First give the role to somebody else.',
  },
  notYourself: {
    fr: 'Cela ne se fait pas sur son propre compte. Demandez à une autre personne de l’administration, ou passez par « Mon compte ».',
    en: 'This is not done to one’s own account. Ask another administrator, or go through “My account”.',
  },
  worksElsewhere: {
    fr: 'Cette personne travaille aussi pour une autre organisation : son compte n’est pas le vôtre seul. Mettez fin à ses rôles ici.',
    en: 'This person also works for another organisation: the account is not yours alone. End the roles here.',
  },
  addressReal: {
    fr: 'La démonstration n’ouvre de compte qu’à des adresses fictives, qui finissent par « .example ».',
    en: 'The demonstration opens accounts only for fictional addresses, which end with “.example”.',
  },
  addressFictional: {
    fr: 'Cette adresse est fictive : aucun courriel ne l’atteint. Donnez celle de la personne.',
    en: 'This address is fictional: no mail reaches it. Give the person’s own.',
  },
  unitExists: { fr: 'Une unité ouverte porte déjà ce nom.', en: 'An open unit already has this name.' },
  unitIsPost: {
    fr: 'Une représentation se ferme dans le registre du réseau, avec la date et la source.',
    en: 'A post is closed in the register of the network, with the date and the source.',
  },
  untilBeforeSince: { fr: 'La fin précède le début, le {since}.', en: 'The end comes before the start, {since}.' },
  priorityAlready: {
    fr: 'C’est déjà une priorité dans cette période, depuis le {since}.',
    en: 'This is already a priority in this period, since {since}.',
  },
  wordExists: { fr: 'Ce mot est déjà dans la liste.', en: 'This word is already in the list.' },
};

export const WORDS = {
  administration: { fr: 'Administration', en: 'Administration' },
  accounts: { fr: 'Comptes', en: 'Accounts' },
  accountsLead: { fr: 'Qui a accès, avec quels rôles et dans quelle unité.', en: 'Who has access, with which roles and in which unit.' },
  units: { fr: 'Unités', en: 'Units' },
  unitsLead: {
    fr: 'Directions, services et représentations où l’on travaille.',
    en: 'Directorates, services and posts where people work.',
  },
  priorities: { fr: 'Priorités', en: 'Priorities' },
  prioritiesLead: {
    fr: 'Territoires et secteurs prioritaires, chacun depuis un jour et par une décision.',
    en: 'Territories and sectors given priority, each from a day and by a decision.',
  },
  vocabularies: { fr: 'Listes de mots', en: 'Word lists' },
  vocabulariesLead: {
    fr: 'Secteurs, territoires, initiatives : les mots que l’organisation choisit.',
    en: 'Sectors, territories, initiatives: the words that the organisation chooses.',
  },
  mail: { fr: 'Courriels', en: 'Mail' },
  mailLead: {
    fr: 'Ce qui est parti, ce qui attend et ce qui n’a pas pu partir.',
    en: 'What left, what waits and what could not leave.',
  },
  demonstration: { fr: 'Démonstration', en: 'Demonstration' },
  demonstrationLead: { fr: 'De quand elle date, et comment la retirer.', en: 'As of when it is, and how to remove it.' },
  journal: { fr: 'Journal', en: 'Journal' },
  journalLead: {
    fr: 'Qui a fait quoi et quand, dans un ordre que personne ne peut récrire.',
    en: 'Who did what and when, in an order that nobody can rewrite.',
  },
  // Accounts
  openAccount: { fr: 'Ouvrir un compte', en: 'Open an account' },
  openAccountLead: {
    fr: 'La personne reçoit de vous un mot de passe temporaire, qu’elle remplace à sa première connexion.',
    en: 'You give the person a temporary password, which is replaced at the first sign-in.',
  },
  searchMembers: { fr: 'Chercher un nom ou une adresse', en: 'Search a name or an address' },
  search: { fr: 'Chercher', en: 'Search' },
  person: { fr: 'Personne', en: 'Person' },
  email: { fr: 'Adresse de courriel', en: 'E-mail address' },
  name: { fr: 'Prénom et nom', en: 'Name' },
  lang: { fr: 'Langue du bureau', en: 'Language of the desk' },
  role: { fr: 'Rôle', en: 'Role' },
  roles: { fr: 'Rôles', en: 'Roles' },
  noRole: { fr: 'Aucun rôle', en: 'No role' },
  unit: { fr: 'Unité', en: 'Unit' },
  unitHelp: {
    fr: 'La personne lit ce qui est réservé à cette unité et modifie ce que l’unité a consigné.',
    en: 'The person reads what is kept to this unit and changes what the unit recorded.',
  },
  noUnit: { fr: 'Aucune unité', en: 'No unit' },
  lastSeen: { fr: 'Vue', en: 'Last seen' },
  never: { fr: 'Pas de séance ouverte', en: 'No open session' },
  state: { fr: 'État', en: 'State' },
  open: { fr: 'Ouvert', en: 'Open' },
  closed: { fr: 'Fermé', en: 'Closed' },
  since: { fr: 'Depuis', en: 'Since' },
  until: { fr: 'Jusqu’au', en: 'Until' },
  current: { fr: 'en cours', en: 'current' },
  nobody: { fr: 'Aucun compte ne répond à ces mots', en: 'No account matches these words' },
  nobodyLead: {
    fr: 'Cherchez une partie du nom ou de l’adresse, ou ouvrez un compte.',
    en: 'Search part of the name or of the address, or open an account.',
  },
  giveRole: { fr: 'Donner un rôle', en: 'Give a role' },
  giveRoleGo: { fr: 'Donner ce rôle', en: 'Give this role' },
  endRole: { fr: 'Mettre fin', en: 'End' },
  endRoleOf: { fr: 'au rôle « {role} »', en: 'the role “{role}”' },
  access: { fr: 'Accès', en: 'Access' },
  temporaryPassword: { fr: 'Donner un mot de passe temporaire', en: 'Give a temporary password' },
  temporaryHelp: {
    fr: 'L’ancien mot de passe ne vaut plus et les séances ouvertes prennent fin.',
    en: 'The old password no longer works and open sessions end.',
  },
  endSessions: { fr: 'Mettre fin à toutes les séances', en: 'End all sessions' },
  endSessionsHelp: {
    fr: 'Au prochain clic, la personne doit se connecter de nouveau.',
    en: 'At the next click, the person has to sign in again.',
  },
  disable: { fr: 'Fermer le compte', en: 'Close the account' },
  disableHelp: {
    fr: 'La personne ne peut plus se connecter. Ce qu’elle a consigné reste.',
    en: 'The person can no longer sign in. What was recorded stays.',
  },
  enable: { fr: 'Rouvrir le compte', en: 'Open the account again' },
  yourself: {
    fr: 'C’est votre compte : changez votre mot de passe et vos séances dans « Mon compte ».',
    en: 'This is your account: change your password and sessions in “My account”.',
  },
  temporaryTitle: { fr: 'Mot de passe temporaire', en: 'Temporary password' },
  temporaryOnce: {
    fr: 'Notez-le maintenant : il n’est affiché qu’une fois, et personne ne peut le retrouver.',
    en: 'Write it down now: it is displayed once, and nobody can find it again.',
  },
  temporaryWhat: {
    fr: 'Remettez-le à {name} de vive voix ou par un moyen sûr. Il vaut {days} jours et se remplace à la première connexion, à cette adresse : {email}.',
    en: 'Give it to {name} in person or by a safe means. It is valid for {days} days and is replaced at the first sign-in, with this address: {email}.',
  },
  backToMember: { fr: 'Voir le compte', en: 'See the account' },
  doneRole: { fr: 'Le rôle est donné.', en: 'The role is given.' },
  doneRoleEnd: { fr: 'Le rôle a pris fin.', en: 'The role has ended.' },
  doneSessions: { fr: 'Toutes les séances ont pris fin.', en: 'All sessions have ended.' },
  doneState: { fr: 'C’est fait.', en: 'Done.' },
  doneExisting: {
    fr: 'Cette personne avait déjà un compte, dont le mot de passe reste le même. Le rôle lui est donné.',
    en: 'This person already had an account, whose password stays the same. The role is given.',
  },
  // Units
  addUnit: { fr: 'Ajouter une unité', en: 'Add a unit' },
  addUnitGo: { fr: 'Ajouter', en: 'Add' },
  kind: { fr: 'Genre', en: 'Kind' },
  nameFr: { fr: 'Nom en français', en: 'Name in French' },
  nameEn: { fr: 'Nom en anglais', en: 'Name in English' },
  postsElsewhere: {
    fr: 'Les représentations s’ajoutent et se ferment dans le registre du réseau.',
    en: 'Posts are added and closed in the register of the network.',
  },
  closeUnit: { fr: 'Fermer', en: 'Close' },
  closedOn: { fr: 'Fermée le', en: 'Closed on' },
  noUnits: { fr: 'Aucune unité', en: 'No unit' },
  noUnitsLead: {
    fr: 'Ajoutez la première : une personne y travaille, une fiche lui appartient.',
    en: 'Add the first: people work there, records belong to it.',
  },
  doneUnit: { fr: 'Les unités sont à jour.', en: 'Units are up to date.' },
  // Priorities
  keptNote: {
    fr: 'Une action tenue garde les priorités de son jour : ce que vous ajoutez ou terminez ici ne change aucune action déjà consignée.',
    en: 'An action that was held keeps the priorities of its day: what you add or end here changes no action already recorded.',
  },
  prioritySectors: { fr: 'Secteurs prioritaires', en: 'Priority sectors' },
  priorityTerritories: { fr: 'Territoires prioritaires', en: 'Priority territories' },
  noPriority: { fr: 'Aucune pour l’instant.', en: 'None yet.' },
  what: { fr: 'Territoire ou secteur', en: 'Territory or sector' },
  countriesGroup: { fr: 'Pays', en: 'Countries' },
  source: { fr: 'Décision', en: 'Decision' },
  sourceHelp: {
    fr: 'Ce qui en fait une priorité : plan, stratégie, décision, avec sa date.',
    en: 'What makes it a priority: plan, strategy, decision, with its date.',
  },
  addPriority: { fr: 'Ajouter une priorité', en: 'Add a priority' },
  addPriorityGo: { fr: 'Ajouter', en: 'Add' },
  lastDay: { fr: 'Dernier jour', en: 'Last day' },
  endPriority: { fr: 'Fixer la fin', en: 'Set the end' },
  endPriorityTitle: { fr: 'Fin de la priorité', en: 'End of the priority' },
  donePriority: { fr: 'Les priorités sont à jour.', en: 'Priorities are up to date.' },
  // Vocabulary
  words: { fr: '{n} mots', en: '{n} words' },
  word: { fr: 'Mot', en: 'Word' },
  code: { fr: 'Code', en: 'Code' },
  french: { fr: 'Français', en: 'French' },
  english: { fr: 'Anglais', en: 'English' },
  rename: { fr: 'Renommer', en: 'Rename' },
  renameTitle: { fr: 'Renommer un mot', en: 'Rename a word' },
  renameLead: {
    fr: 'Toutes les fiches qui portent ce mot montreront le nouveau.',
    en: 'Every record that has this word will show the new one.',
  },
  addWord: { fr: 'Ajouter un mot', en: 'Add a word' },
  addWordGo: { fr: 'Ajouter', en: 'Add' },
  noWords: { fr: 'Cette liste est vide', en: 'This list is empty' },
  noWordsLead: { fr: 'Ajoutez le premier mot : les formulaires le proposent aussitôt.', en: 'Add the first word: forms offer it at once.' },
  doneWord: { fr: 'La liste est à jour.', en: 'The list is up to date.' },
  // Journal
  when: { fr: 'Quand', en: 'When' },
  who: { fr: 'Qui', en: 'Who' },
  act: { fr: 'Acte', en: 'Act' },
  object: { fr: 'Sur quoi', en: 'On what' },
  place: { fr: 'Rang', en: 'Place' },
  waiting: { fr: 'en attente', en: 'waiting' },
  hiddenRecord: { fr: 'fiche réservée', en: 'restricted record' },
  checkpoint: { fr: 'Dernier point de contrôle', en: 'Latest checkpoint' },
  checkpointLead: {
    fr: 'Signé le {when}. Il engage tout ce qui précède le rang {position} : qui en garde une copie peut prouver plus tard que rien n’a été récrit.',
    en: 'Signed on {when}. It commits to everything before place {position}: whoever keeps a copy can prove later that nothing was rewritten.',
  },
  noCheckpoint: {
    fr: 'Aucun point de contrôle n’est encore signé : le premier vient quelques minutes après le premier acte.',
    en: 'No checkpoint is signed yet: the first comes a few minutes after the first act.',
  },
  verify: { fr: 'Vérifier', en: 'Verify' },
  verifyLead: {
    fr: 'La commande « chancery verify » recalcule l’arbre du journal, les faits et les totaux à partir des fiches, et nomme chaque différence. Elle se lance sur le serveur, à tout moment.',
    en: 'The command “chancery verify” recomputes the tree of the journal, the facts and the totals from the records, and names each difference. It runs on the server, at any time.',
  },
  noEntry: { fr: 'Le journal est vide', en: 'The journal is empty' },
  noEntryLead: {
    fr: 'Chaque changement s’y inscrira : une fiche, un rôle, une priorité.',
    en: 'Every change will be entered here: a record, a role, a priority.',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Abandon' },
} as const satisfies Record<string, Bilingual>;
