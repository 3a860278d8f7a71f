import type { Bilingual } from '../../kernel/bilingual.ts';

export const LANE_WORDS = {
  late: { fr: 'En retard', en: 'Late' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  week: { fr: 'Dans les sept jours', en: 'Within seven days' },
  later: { fr: 'À préparer ou sans échéance', en: 'To prepare, or with no due day' },
} as const satisfies Record<string, Bilingual>;

/** What the head of the page says of each lane. */
export const COUNT_WORDS = {
  late: { fr: '{n} en retard', en: '{n} late' },
  today: { fr: '{n} aujourd’hui', en: '{n} today' },
  week: { fr: '{n} dans les sept jours', en: '{n} within seven days' },
} as const satisfies Record<string, Bilingual>;

export const WORDS = {
  day: { fr: 'Ma journée', en: 'My day' },
  hello: { fr: 'Bonjour {name}', en: 'Hello {name}' },
  nothingUrgent: { fr: 'Rien d’urgent ne vous attend.', en: 'Nothing urgent waits for you.' },
  quick: { fr: 'Qu’avez-vous fait?', en: 'What did you do?' },
  quickHelp: { fr: 'Une phrase\u00a0: qui, quoi, pourquoi', en: 'One sentence: who, what, why' },
  quickGo: { fr: 'Consigner', en: 'Record' },
  stepOf: { fr: '\u00a0: {title}', en: ': {title}' },
  more: { fr: 'Il y en a davantage\u00a0:', en: 'There is more:' },
  nothing: { fr: 'Rien ne vous attend', en: 'Nothing waits for you' },
  nothingLead: {
    fr: 'Ce qui aura une échéance dans vos dossiers paraîtra ici. Entre-temps, planifiez votre prochaine rencontre.',
    en: 'Whatever is due in your files will appear here. Meanwhile, plan your next meeting.',
  },
  nothingReader: {
    fr: 'Votre rôle est de lire\u00a0: aucun dossier n’attend de geste de votre part.',
    en: 'Your role is to read: no file waits for an act of yours.',
  },
  plan: { fr: 'Planifier une action', en: 'Plan an action' },
  search: { fr: 'Rechercher une fiche', en: 'Search the records' },
  ahead: { fr: 'À l’agenda', en: 'Ahead' },
  nothingAhead: { fr: 'Rien de planifié dans les sept prochains jours.', en: 'Nothing planned in the next seven days.' },
  lately: { fr: 'Consigné dernièrement par vous', en: 'Recorded by you lately' },
  nothingLately: {
    fr: 'Ce que vous consignez paraît ici, pour y revenir d’un clic.',
    en: 'What you record appears here, one click away.',
  },
  atRisk: { fr: 'À surveiller', en: 'To watch' },
  since: { fr: 'Depuis votre dernière visite', en: 'Since your last visit' },
  sinceLead: { fr: 'Sur vos fiches, depuis le {when}.', en: 'Since {when}, on your records.' },
  near: { fr: 'Prévu près de vous', en: 'Planned near you' },
} as const satisfies Record<string, Bilingual>;
