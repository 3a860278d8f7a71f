/**
 * Columns of costs that the regulation on the distribution of information names (A-2.1, r. 2, s. 4, par. 18), by group. One group of
 * the principals, one of the total of those who accompany, one for missions outside Canada.
 */
export const GROUPS = {
  transport: ['publicTransport', 'charteredTransport', 'personalVehicle'],
  companions: ['companionsTransport', 'companionsLodging', 'companionsMeals', 'companionsOther'],
  stay: ['lodgingAndMeals', 'allowance'],
  other: ['other'],
  abroad: ['lounge', 'photographer', 'interpreter'],
} as const;
export type Group = keyof typeof GROUPS;
export type Category = (typeof GROUPS)[Group][number];

export const GROUP_IDS = ['transport', 'stay', 'other', 'abroad', 'companions'] as const satisfies readonly Group[];
export const CATEGORIES: readonly Category[] = GROUP_IDS.flatMap((group): readonly Category[] => GROUPS[group]);

export const groupOf = (category: Category): Group =>
  GROUP_IDS.find((group) => (GROUPS[group] as readonly Category[]).includes(category)) ?? 'other';

/** Of these the law asks for a description beside the amount. */
export const isDescribed = (category: Category): boolean => category === 'other' || category === 'companionsOther';
