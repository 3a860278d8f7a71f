import type { Decision } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { moveThing } from '../shared/acts.ts';
import { ACCREDITATIONS } from './noun.ts';
import { type Move, moved, type Said } from './rules.ts';

/** Moves an accreditation along its table. */
export const moveAccreditation = (visit: Visit, id: string, move: Move, said: Said): Promise<Decision<string>> =>
  moveThing(visit, ACCREDITATIONS, id, move, (before) => moved(before, move, said, visit.today));
