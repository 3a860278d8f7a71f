import type { Bilingual } from '../../kernel/bilingual.ts';

/** The registers of protocol, in the order of their tabs. */
export const TABS = {
  calendar: { fr: 'Calendrier', en: 'Calendar' },
  visits: { fr: 'Visites', en: 'Visits' },
  invitations: { fr: 'Invitations', en: 'Invitations' },
  accreditations: { fr: 'Accréditations', en: 'Accreditations' },
  gifts: { fr: 'Cadeaux', en: 'Gifts' },
} as const satisfies Record<string, Bilingual>;
