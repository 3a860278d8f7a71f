import type { Decision } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { moveThing } from '../shared/acts.ts';
import { GIFTS } from './noun.ts';
import { type Move, moved } from './rules.ts';

/** Takes back a gift that was entered by mistake, or enters it again. */
export const moveGift = (visit: Visit, id: string, move: Move, reason = ''): Promise<Decision<string>> =>
  moveThing(visit, GIFTS, id, move, (gift) => moved(gift, move, reason.slice(0, 2000), visit.today));
