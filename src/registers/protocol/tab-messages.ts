import type { Bilingual } from '../../kernel/bilingual.ts';

/** The pages of protocol, in the order of their tabs. */
export const TABS = {
  visits: { fr: 'Visites', en: 'Visits' },
} as const satisfies Record<string, Bilingual>;
