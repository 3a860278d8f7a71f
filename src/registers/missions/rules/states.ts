export const STATES = ['draft', 'authorised', 'underWay', 'completed', 'published', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/**
 * What may be done in each state, and where it leads. `takeBack` reopens what was authorised, `reopen` what was completed by mistake: its
 * fact is reversed. `publish` is done by the publication of a quarter, once every part of the mission is public; what is published
 * stays so, and a correction is published beside it.
 */
export const MOVES = {
  draft: { authorise: 'authorised', cancel: 'cancelled' },
  authorised: { depart: 'underWay', takeBack: 'draft', cancel: 'cancelled' },
  underWay: { complete: 'completed' },
  completed: { publish: 'published', reopen: 'underWay' },
  published: {},
  cancelled: {},
} as const satisfies Record<State, Partial<Record<string, State>>>;
export type Move = 'authorise' | 'takeBack' | 'depart' | 'complete' | 'reopen' | 'publish' | 'cancel';
