import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Lane } from '../rules.ts';

export const LANE_WORDS = {
  late: { fr: 'En retard', en: 'Late' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  week: { fr: 'Cette semaine', en: 'This week' },
  later: { fr: 'Plus tard', en: 'Later' },
  waiting: { fr: 'En attente de la personne', en: 'Waiting for the person' },
  idle: { fr: 'Aucun délai en cours', en: 'No time limit running' },
} as const satisfies Record<Lane, Bilingual>;

export const INBOX_WORDS = {
  nextWeek: { fr: 'La semaine prochaine', en: 'Next week' },
  number: { fr: 'Numéro de la demande', en: 'Number of the request' },
  numberComplaint: { fr: 'Numéro de la plainte', en: 'Number of the complaint' },
  noNumber: {
    fr: 'Aucune demande que vous pouvez lire ne porte ce numéro\u00a0: {value}',
    en: 'No request that you may read has this number: {value}',
  },
  unit: { fr: 'Unité', en: 'Unit' },
  standard: { fr: 'Délai', en: 'Time limit' },
  responsible: { fr: 'Responsable', en: 'Assigned to' },
  free: { fr: 'sans responsable', en: 'unassigned' },
  due: { fr: '{term}\u00a0: {day}', en: '{term}: {day}' },
  since: { fr: 'reçue {day}', en: 'received {day}' },
  more: { fr: 'Voir toute la file\u00a0: {lane}', en: 'See the whole queue: {lane}' },
  allLanes: { fr: 'Toutes les files', en: 'All queues' },
  empty: { fr: 'Rien n’attend', en: 'Nothing is waiting' },
  emptyFiltered: { fr: 'Aucune demande en cours ne répond à ces filtres.', en: 'No open request matches these filters.' },
  clear: { fr: 'Enlever les filtres', en: 'Remove the filters' },
  choose: { fr: 'Choisir {number}', en: 'Choose {number}' },
  batch: { fr: 'Demandes choisies', en: 'Chosen requests' },
  take: { fr: 'Prendre', en: 'Take' },
  assign: { fr: 'Attribuer…', en: 'Assign…' },
  acknowledge: { fr: 'Accuser réception…', en: 'Acknowledge…' },
  close: { fr: 'Fermer…', en: 'Close…' },
  spam: { fr: 'Indésirables…', en: 'Spam…' },
  emptyView: { fr: 'Aucune demande en cours dans cette vue.', en: 'No open request in this view.' },
  searchOrFilter: { fr: 'Chercher ou filtrer', en: 'Search or filter' },
  filters: { fr: 'Filtres', en: 'Filters' },
  takeOne: { fr: 'Prendre', en: 'Take' },
  takeHelp: { fr: 'Me l’attribuer (touche A)', en: 'Assign to me (key A)' },
  chooseOne: { fr: 'Choisissez une demande', en: 'Choose a request' },
  chooseComplaint: { fr: 'Choisissez une plainte', en: 'Choose a complaint' },
  chooseOneLead: {
    fr: 'Elle s’ouvre ici, à côté des files\u00a0: ce que la personne a écrit, l’échéance et la réponse.',
    en: 'It opens here, beside the queues: what the person wrote, when it is due, and your answer.',
  },
  openFirst: { fr: 'Ouvrir la plus pressante', en: 'Open the most urgent' },
  keys: { fr: 'Au clavier', en: 'By keyboard' },
  keyMove: { fr: 'Demande suivante, précédente', en: 'Next request, previous request' },
  keyOpen: { fr: 'L’ouvrir', en: 'Open it' },
  keyTake: { fr: 'Me l’attribuer', en: 'Assign it to me' },
  keyReply: { fr: 'Y répondre', en: 'Answer it' },
  keyChoose: { fr: 'La cocher, pour en traiter plusieurs', en: 'Tick it, to handle several' },
  keyNew: { fr: 'Consigner une demande', en: 'Record a request' },
  keyHelp: { fr: 'Tous les raccourcis, ou les désactiver', en: 'All shortcuts, or turn them off' },
  templates: { fr: 'Modèles de lettres', en: 'Letter templates' },
  misses: { fr: 'Dépassements sans motif', en: 'Missed time limits without a reason' },
} as const satisfies Record<string, Bilingual>;

/** Words of the acts on many requests at once. */
export const BATCH_WORDS = {
  nobody: { fr: 'Aucune demande choisie', en: 'No request chosen' },
  nobodyTitle: { fr: 'Choisissez d’abord des demandes', en: 'Choose requests first' },
  nobodyLead: {
    fr: 'Cochez des demandes dans les files, puis dites ce qu’il faut en faire.',
    en: 'Tick requests in the queues, then say what to do with them.',
  },
  tooMany: {
    fr: 'Au plus {most} demandes à la fois\u00a0: les premières sont gardées ci-dessous.',
    en: 'At most {most} requests at a time: the first ones are kept below.',
  },
  chosen: { fr: 'Demandes choisies', en: 'Chosen requests' },
  assign: { fr: 'Attribuer {n}', en: 'Assign {n}' },
  acknowledge: { fr: 'Accuser réception de {n}', en: 'Acknowledge {n}' },
  close: { fr: 'Fermer {n}', en: 'Close {n}' },
  spam: { fr: 'Mettre aux indésirables {n}', en: 'Mark {n} as spam' },
  one: { fr: '1 demande', en: '1 request' },
  many: { fr: '{n} demandes', en: '{n} requests' },
  templateFr: { fr: 'Modèle pour les personnes qui écrivent en français', en: 'Template for people who write in French' },
  templateEn: { fr: 'Modèle pour les personnes qui écrivent en anglais', en: 'Template for people who write in English' },
  templateHelp: {
    fr: 'Chaque personne reçoit sa lettre. Sans modèle dans sa langue, sa demande est laissée comme elle est.',
    en: 'Each person receives a letter in their language. Without a template in that language, the request is left as it is.',
  },
  noTemplate: {
    fr: 'Aucun modèle d’accusé de réception. Une ou un gestionnaire peut en écrire un.',
    en: 'No acknowledgement template. A manager can write one.',
  },
  closeHelp: {
    fr: 'Les personnes dont la demande n’a pas eu de réponse reçoivent ce motif.',
    en: 'People whose request was not answered receive this reason.',
  },
  confirm: { fr: 'Confirmer', en: 'Confirm' },
  back: { fr: 'Revenir aux files', en: 'Back to the queues' },
  result: { fr: 'Ce qui a été fait', en: 'What was done' },
  doneOne: { fr: 'C’est fait pour 1 demande.', en: 'Done for 1 request.' },
  doneMany: { fr: 'C’est fait pour {n} demandes.', en: 'Done for {n} requests.' },
  doneNone: { fr: 'Rien n’a été changé.', en: 'Nothing was changed.' },
  refused: { fr: 'Laissées comme elles étaient', en: 'Left as they were' },
  unseen: {
    fr: 'Demandes choisies que vous ne pouvez plus lire\u00a0: {n}',
    en: 'Chosen requests that you can no longer read: {n}',
  },
  why: { fr: 'Pourquoi', en: 'Why' },
} as const satisfies Record<string, Bilingual>;

export const BATCH_REFUSALS: Readonly<Record<string, Bilingual>> = {
  noAddress: { fr: 'La personne n’a pas donné d’adresse de courriel.', en: 'The person gave no e-mail address.' },
  alreadyAcknowledged: { fr: 'Elle a déjà son accusé de réception.', en: 'It is acknowledged already.' },
  noTemplateInLanguage: {
    fr: 'Aucun modèle n’a été choisi dans la langue de la personne.',
    en: 'No template was chosen in the language of the person.',
  },
};
