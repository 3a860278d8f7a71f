import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Term } from '../terms/rules.ts';

/** Words of letters on the terms of agreements, and of « Ma journée ». */
export const NOTICE_WORDS = {
  subject: { fr: 'Échéances d’ententes', en: 'Due dates of agreements' },
  lead: {
    fr: 'Ces ententes dont vous assurez le suivi ont une échéance à préparer ou dépassée.',
    en: 'These agreements that you follow have a due date to prepare, or one that has passed.',
  },
  ahead: { fr: '{number} – {term}, le {day}\u00a0: à préparer', en: '{number} – {term}, on {day}: to prepare' },
  near: { fr: '{number} – {term}, le {day}\u00a0: bientôt', en: '{number} – {term}, on {day}: soon' },
  missed: { fr: '{number} – {term}, le {day}\u00a0: dépassée', en: '{number} – {term}, on {day}: passed' },
  go: { fr: 'Ouvrir les ententes', en: 'Open the agreements' },
} as const satisfies Record<string, Bilingual>;

/** What to do about a term, on the first page of the morning. */
export const TERM_STEPS = {
  end: { fr: 'Décider de la suite', en: 'Decide what follows' },
  renewal: { fr: 'Décider du renouvellement', en: 'Decide on the renewal' },
  tabling: { fr: 'Préparer le dépôt', en: 'Prepare the tabling' },
  obligation: { fr: 'Rendre compte', en: 'Account for it' },
} as const satisfies Record<Term['kind'], Bilingual>;
