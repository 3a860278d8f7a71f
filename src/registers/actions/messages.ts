import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Kind, LEADERS, Move, ROLES_PLAYED, STREAMS, State } from './rules.ts';

export const KIND_WORDS = {
  meeting: { fr: 'Rencontre', en: 'Meeting' },
  prospecting: { fr: 'Prospection', en: 'Prospecting' },
  promotion: { fr: 'Promotion', en: 'Promotion' },
  communication: { fr: 'Communication', en: 'Communication' },
  intervention: { fr: 'Intervention', en: 'Intervention' },
  protocol: { fr: 'Protocole', en: 'Protocol' },
} as const satisfies Record<Kind, Bilingual>;

export const STREAM_WORDS = {
  influence: { fr: 'Influence', en: 'Influence' },
  economic: { fr: 'Économique', en: 'Economic' },
  cultural: { fr: 'Culturel', en: 'Cultural' },
} as const satisfies Record<(typeof STREAMS)[number], Bilingual>;

export const ROLE_WORDS = {
  led: { fr: 'Menée', en: 'Led' },
  supported: { fr: 'Soutenue', en: 'Supported' },
} as const satisfies Record<(typeof ROLES_PLAYED)[number], Bilingual>;

export const LEADER_WORDS = {
  ministry: { fr: 'Notre organisation', en: 'Our organisation' },
  governmentPartner: { fr: 'Un partenaire gouvernemental', en: 'A government partner' },
} as const satisfies Record<(typeof LEADERS)[number], Bilingual>;

export const STATE_WORDS = {
  planned: { fr: 'Planifiée', en: 'Planned' },
  held: { fr: 'Tenue', en: 'Held' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
} as const satisfies Record<State, Bilingual>;

export const MOVE_WORDS = {
  hold: { fr: 'Confirmer qu’elle a été tenue', en: 'Confirm that it was held' },
  cancel: { fr: 'Annuler l’action', en: 'Cancel the action' },
  withdraw: { fr: 'Retirer l’action, saisie par erreur', en: 'Withdraw the action, recorded by mistake' },
} as const satisfies Record<Move, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a consigné l’action', en: 'recorded the action' },
  edit: { fr: 'a modifié l’action', en: 'changed the action' },
  hold: { fr: 'a confirmé la tenue', en: 'confirmed that it was held' },
  cancel: { fr: 'a annulé l’action', en: 'cancelled the action' },
  withdraw: { fr: 'a retiré l’action', en: 'withdrew the action' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  stateStays: {
    fr: 'Une importation ne change pas l’état d’une action\u00a0: faites-le sur sa fiche.',
    en: 'An import does not change the state of an action: do so on its page.',
  },
  heldInFuture: {
    fr: 'Le {on} est à venir. Corrigez la date, ou choisissez «\u00a0Planifiée\u00a0».',
    en: '{on} is still to come. Correct the date, or choose “Planned”.',
  },
  reasonMissing: { fr: 'Dites pourquoi\u00a0: le motif reste dans l’historique.', en: 'Say why: the reason stays in the history.' },
  nobodyMet: { fr: 'Choisissez la personne rencontrée, ou créez-la.', en: 'Choose the person met, or create them.' },
  conformsToNothing: {
    fr: 'La conformité se juge seulement pour une activité de diplomatie publique. Cochez cette case, ou retirez le jugement.',
    en: 'Only a public diplomacy activity is judged. Tick that box, or take the judgment back.',
  },
  moveImpossible: {
    fr: 'Ce changement n’est pas possible dans l’état où se trouve l’action. Rechargez la page\u00a0: quelqu’un l’a peut-être modifiée.',
    en: 'This change is not possible in the state the action is in. Reload the page: somebody may have changed it.',
  },
  unknownContact: {
    fr: 'Une personne choisie n’existe plus. Retirez-la ou choisissez-en une autre.',
    en: 'A person you chose no longer exists. Remove them or choose another.',
  },
  unknownPost: { fr: 'Ce poste n’existe pas. Choisissez-le dans la liste.', en: 'This post does not exist. Choose one from the list.' },
};

export const WORDS = {
  heldYet: { fr: 'Tenue? Son jour est venu', en: 'Held? Its day has come' },
  confirmHeld: { fr: 'Confirmer', en: 'Confirm' },
  actions: { fr: 'Actions', en: 'Actions' },
  action: { fr: 'Action', en: 'Action' },
  record: { fr: 'Consigner une action', en: 'Record an action' },
  edit: { fr: 'Modifier', en: 'Edit' },
  toCalendar: { fr: 'Mettre à mon agenda', en: 'Add to my calendar' },
  editTitle: { fr: 'Modifier l’action', en: 'Edit the action' },
  kind: { fr: 'Genre d’action', en: 'Kind of action' },
  state: { fr: 'État', en: 'State' },
  date: { fr: 'Date', en: 'Date' },
  today: { fr: 'Aujourd’hui\u00a0: {today}', en: 'Today: {today}' },
  person: { fr: 'Personne ou organisme rencontré', en: 'Person or organisation met' },
  personHelp: { fr: 'Les dernières rencontrées d’abord.', en: 'Last met first.' },
  people: { fr: 'Déjà choisies', en: 'Already chosen' },
  purpose: { fr: 'Objet, en une phrase', en: 'Purpose, in one sentence' },
  purposeHelp: {
    fr: 'Cette phrase paraît au registre public si l’action y paraît.',
    en: 'This sentence appears in the public register if the action does.',
  },
  stream: { fr: 'Volet', en: 'Stream' },
  sector: { fr: 'Secteur', en: 'Sector' },
  initiative: { fr: 'Initiative gouvernementale', en: 'Government initiative' },
  commitment: { fr: 'Engagement', en: 'Commitment' },
  country: { fr: 'Pays', en: 'Country' },
  territory: { fr: 'Territoire', en: 'Territory' },
  post: { fr: 'Poste', en: 'Post' },
  headOffice: { fr: 'Siège', en: 'Head office' },
  role: { fr: 'Rôle', en: 'Role' },
  ledBy: { fr: 'Menée par', en: 'Led by' },
  flags: { fr: 'Cette action', en: 'This action' },
  positioning: { fr: 'sert le positionnement stratégique', en: 'serves the strategic positioning' },
  sustainable: { fr: 'touche le développement durable et responsable', en: 'concerns sustainable and responsible development' },
  newMarket: { fr: 'vise l’ouverture d’un nouveau marché', en: 'aims at opening a new market' },
  publicDiplomacy: { fr: 'est une activité de diplomatie publique', en: 'is a public diplomacy activity' },
  conforms: { fr: 'Répond au cadre de référence', en: 'Conforms to the reference framework' },
  notJudged: { fr: 'Pas encore jugé', en: 'Not judged yet' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  checklist: { fr: 'Points du cadre remplis', en: 'Points of the framework met' },
  more: {
    fr: 'Poste, pays, compte rendu, suite, qui peut lire',
    en: 'Post, country, report, follow-up, who may read',
  },
  summary: { fr: 'Compte rendu', en: 'Report' },
  outcome: { fr: 'Suite et retombées', en: 'Follow-up and results' },
  visibility: { fr: 'Qui peut lire', en: 'Who may read' },
  unit: { fr: 'Unité', en: 'Unit' },
  save: { fr: 'Consigner', en: 'Record' },
  saveAndNew: { fr: 'Consigner et en saisir une autre', en: 'Record and enter another' },
  saveChanges: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  countsToward: { fr: 'Compte pour', en: 'Counts toward' },
  participant: { fr: 'Participante ou participant', en: 'Participant' },
  participantNote: { fr: 'Précision', en: 'Note' },
  participants: { fr: 'Participantes et participants', en: 'Participantes et participants' },
  influential: { fr: 'influente', en: 'influential' },
  reason: { fr: 'Motif', en: 'Reason' },
  history: { fr: 'Historique', en: 'History' },
  comments: { fr: 'Commentaires', en: 'Comments' },
  links: { fr: 'Liens', en: 'Links' },
  detail: { fr: 'Détail', en: 'Detail' },
  number: { fr: 'Numéro', en: 'Number' },
  search: { fr: 'Chercher dans les actions', en: 'Search the actions' },
  all: { fr: 'Toutes', en: 'All' },
  allPosts: { fr: 'Tous', en: 'All' },
  allStates: { fr: 'Tous', en: 'All' },
  none: { fr: 'Aucune action', en: 'No actions' },
  noneYet: {
    fr: 'Aucune action ne répond à ces critères. Élargissez les filtres.',
    en: 'No action matches. Widen the filters.',
  },
  publicIntro: {
    fr: 'Ce que l’organisation a fait à l’étranger et qu’elle publie\u00a0: rencontres, prospection, promotion, communication, interventions, protocole.',
    en: 'What the organisation did abroad and publishes: meetings, prospecting, promotion, communication, interventions, protocol.',
  },
  saved: { fr: 'Action consignée.', en: 'Action recorded.' },
  notDisclosed: { fr: 'non diffusé', en: 'not disclosed' },
} as const satisfies Record<string, Bilingual>;
