import { advance, type Ground } from '../../clocks/rules.ts';
import { isMissed, MISSES, type Run } from '../../clocks/run.ts';
import { eventsOf } from '../../registers/requests/events.ts';
import { check, type Move, next, REGISTERS, type Request } from '../../registers/requests/rules.ts';
import type { Random } from './random.ts';
import { REASONS } from './texts/requests.ts';

/** One thing that happens to an invented request. */
export interface Step {
  /** ISO instant; its day is the office's too, since nothing happens by night. */
  readonly at: string;
  readonly move: Move;
  readonly change: Partial<Request>;
}

export type Terms = Omit<Ground, 'register' | 'today'>;

export interface Life {
  readonly request: Request;
  readonly runs: readonly Run[];
}

export const dayOf = (at: string): string => at.slice(0, 10);

/** Lives a request step by step with the register's own rules: what they refuse is a fault of the generator. */
export function live(born: Request, steps: readonly Step[], terms: Terms, today: string, random: Random): Life {
  const register = REGISTERS[born.kind];
  const ground = (day: string): Ground => ({ ...terms, register, today: day });
  let request = born;
  let runs = advance([], eventsOf(null, born, dayOf), ground(dayOf(born.receivedAt)));
  for (const { at, move, change } of steps) {
    const changed = { ...request, ...change };
    const state = next(changed, move);
    const after: Request = { ...changed, state: state.ok ? state.value : changed.state };
    const [refusal] = state.ok ? check(after) : state.refusals;
    if (refusal) throw new RangeError(`The demonstration is refused: ${move} of ${request.state}: ${refusal.id} ${refusal.field ?? ''}`);
    runs = advance(runs, eventsOf(request, after, dayOf), ground(dayOf(at)));
    request = after;
  }
  for (const run of runs) {
    if (run.outcome !== 'late' && !(isMissed(run, today) && random.chance(0.3))) continue;
    const explained = { is: 'explained', standard: run.standard, miss: random.pick(MISSES), explanation: REASONS.miss } as const;
    if (random.chance(0.85)) runs = advance(runs, [explained], ground(today));
  }
  return { request, runs };
}
