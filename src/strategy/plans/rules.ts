/** plan year: open → submitted → returned | approved (frozen) → published. */
export const YEAR_STATES = ['open', 'submitted', 'returned', 'approved', 'published'] as const;
export type YearState = (typeof YEAR_STATES)[number];

/** Why a list is needed by a figure that was frozen. */
export const USE_ROLES = ['own', 'judged', 'base', 'earlier', 'earlierJudged', 'deposit', 'coverage'] as const;
export type UseRole = (typeof USE_ROLES)[number];
