import { accept, type Decision, refuse } from './decision.ts';

/** States and moves of something as one table: the move, where it starts and where it leads. */
export type Moves<S extends string, M extends string> = Readonly<Record<M, { readonly from: readonly S[]; readonly to: S }>>;

/** The state that a move leads to, or a refusal that names both. */
export function nextState<S extends string, M extends string>(moves: Moves<S, M>, state: S, move: M): Decision<S> {
  const { from, to } = moves[move];
  return from.includes(state) ? accept(to) : refuse({ id: 'moveImpossible', values: { state, move } });
}

/** The moves that start in a state, in the order of the table. */
export const movesFrom = <S extends string, M extends string>(moves: Moves<S, M>, state: S): readonly M[] =>
  // The keys of a table of ours.
  (Object.keys(moves) as M[]).filter((move) => moves[move].from.includes(state));
