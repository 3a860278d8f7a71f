import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of letters on the terms of agreements, and of « Ma journée ». */
export const NOTICE_WORDS = {
  subject: { fr: 'Échéances d’ententes', en: 'Terms of agreements' },
  lead: {
    fr: 'Ces ententes dont vous assurez le suivi ont une échéance à préparer ou dépassée.',
    en: 'These agreements that you follow have a term to prepare, or one that has passed.',
  },
  ahead: { fr: '{number} – {term}, le {day}\u00a0: à préparer', en: '{number} – {term}, on {day}: to prepare' },
  near: { fr: '{number} – {term}, le {day}\u00a0: bientôt', en: '{number} – {term}, on {day}: soon' },
  missed: { fr: '{number} – {term}, le {day}\u00a0: dépassée', en: '{number} – {term}, on {day}: passed' },
  go: { fr: 'Ouvrir les ententes', en: 'Open the agreements' },
  mine: { fr: 'Mes échéances d’ententes', en: 'My terms of agreements' },
  mineLead: {
    fr: 'Terme, dépôt ou obligation à préparer dans vos unités, ou dont vous répondez.',
    en: 'A term, a tabling or an obligation to prepare in your units, or that you answer for.',
  },
  all: { fr: 'Toutes les ententes', en: 'All agreements' },
} as const satisfies Record<string, Bilingual>;
