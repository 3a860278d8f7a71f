import { MOVES, type Move } from '../rules.ts';

/** Moves of a handler, and the noun in the address of each. */
export const NOUNS = {
  complete: 'completude',
  ask: 'complement',
  assign: 'attribution',
  acknowledge: 'accuse',
  answer: 'reponse',
  close: 'fermeture',
  reopen: 'reouverture',
  merge: 'fusion',
  transfer: 'transfert',
  spam: 'indesirable',
  note: 'note',
  exclude: 'exclusion',
  explain: 'explication',
} as const satisfies Partial<Record<Move, string>>;
export type HandlerMove = keyof typeof NOUNS;

/** The handler's move of a noun in an address. */
export const moveOf = (noun: string): HandlerMove | undefined => HANDLER_MOVES.find((move) => NOUNS[move] === noun);

const isHandlers = (move: Move): move is HandlerMove => move in NOUNS;
export const HANDLER_MOVES: readonly HandlerMove[] = MOVES.filter(isHandlers);

/** Does the form of the act take files? */
export const takesFiles = (move: HandlerMove): boolean => move === 'answer';
