import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  day: { fr: 'Ma journée', en: 'My day' },
  hello: { fr: 'Bonjour {name}', en: 'Hello {name}' },
  record: { fr: 'Consigner une action', en: 'Record an action' },
  scopeMine: { fr: 'Les actions de vos unités et les vôtres.', en: 'The actions of your units and your own.' },
  scopeAll: {
    fr: 'Les actions de toute l’organisation\u00a0: vous n’êtes dans aucune unité.',
    en: 'The actions of the whole organisation: you are in no unit.',
  },
  toConfirm: { fr: 'Tenues? Leur jour est passé', en: 'Held? Their day has passed' },
  toConfirmLead: {
    fr: 'Une action planifiée compte dans les résultats quand vous confirmez qu’elle a été tenue.',
    en: 'A planned action counts in the results once you confirm that it was held.',
  },
  confirm: { fr: 'Confirmer', en: 'Confirm' },
  confirmWhat: { fr: 'que cette action a été tenue\u00a0: {title}', en: 'that this action was held: {title}' },
  nothingToConfirm: {
    fr: 'Rien à confirmer\u00a0: tout ce qui était planifié est réglé.',
    en: 'Nothing to confirm: everything planned is settled.',
  },
  more: { fr: 'Toutes les actions planifiées', en: 'All planned actions' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  week: { fr: 'Les sept prochains jours', en: 'The next seven days' },
  nothingToday: { fr: 'Rien de planifié aujourd’hui', en: 'Nothing planned today' },
  nothingTodayLead: {
    fr: 'Planifiez une rencontre ou une activité\u00a0: elle paraîtra ici le jour venu, et il suffira de confirmer qu’elle a été tenue.',
    en: 'Plan a meeting or an activity: it will appear here on its day, and you will only have to confirm that it was held.',
  },
  nothingTodayReader: { fr: 'Les actions planifiées paraissent ici le jour venu.', en: 'Planned actions appear here on their day.' },
  plan: { fr: 'Planifier une action', en: 'Plan an action' },
  nothingThisWeek: { fr: 'Rien de planifié dans les sept prochains jours.', en: 'Nothing planned in the next seven days.' },
  lately: { fr: 'Consigné dernièrement par vous', en: 'Recorded by you lately' },
  nothingLately: {
    fr: 'Ce que vous consignez paraît ici, pour y revenir d’un clic.',
    en: 'What you record appears here, one click away.',
  },
  atRisk: { fr: 'À surveiller', en: 'To watch' },
  shortcuts: { fr: 'Raccourcis', en: 'Shortcuts' },
  search: { fr: 'Rechercher une fiche', en: 'Search the records' },
  account: { fr: 'Mon compte et mes séances', en: 'My account and sessions' },
  portal: { fr: 'Voir le site public', en: 'See the public site' },
} as const satisfies Record<string, Bilingual>;
