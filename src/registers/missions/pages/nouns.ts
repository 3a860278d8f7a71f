import type { Move } from '../rules/states.ts';

/** A move as the address of its act says it; the publication of a quarter has its own. */
export const NOUNS = {
  authorise: 'autorisation',
  takeBack: 'reprise',
  depart: 'depart',
  complete: 'achevement',
  reopen: 'reouverture',
  cancel: 'annulation',
} as const satisfies Record<Exclude<Move, 'publish'>, string>;
export type DeskMove = keyof typeof NOUNS;
