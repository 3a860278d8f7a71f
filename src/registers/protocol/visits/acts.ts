import type { Decision } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { moveThing } from '../shared/acts.ts';
import { VISITS } from './noun.ts';
import { type Move, moved } from './rules.ts';

/** Moves a visit along its table; a reason is asked of a cancellation alone. */
export const moveVisit = (visit: Visit, id: string, move: Move, reason = ''): Promise<Decision<string>> =>
  moveThing(visit, VISITS, id, move, (received) => moved(received, move, reason.slice(0, 2000), visit.today));
