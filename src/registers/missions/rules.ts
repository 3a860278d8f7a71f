import { addDaysWithin } from '../../kernel/day.ts';
import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import type { Fact } from '../../kernel/fact.ts';
import { LONGEST_DAYS, type Presence } from '../../kernel/presence.ts';
import { checkCosts } from './rules/check-costs.ts';
import { missingForPublication } from './rules/missing.ts';
import { type Mission, PRINCIPALS, type Principal } from './rules/mission.ts';
import { MOVES, type Move, type State } from './rules/states.ts';

/** Where a move leads from a state, or the refusal `moveImpossible`. */
export function next(state: State, move: Move): Decision<State> {
  const moves: Partial<Record<Move, State>> = MOVES[state];
  const to = moves[move];
  return to ? accept(to) : refuse({ id: 'moveImpossible', values: { state, move } });
}

/** What holds for a mission whatever was done to it. `today` is the ISO day of the organisation. */
export function check(mission: Mission, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (mission.until < mission.from) refusals.push({ id: 'endsBeforeItBegins', field: 'until' });
  if (mission.until > addDaysWithin(mission.from, LONGEST_DAYS)) refusals.push({ id: 'tooLong', field: 'until' });
  if (mission.state === 'cancelled' && mission.reason === '') refusals.push({ id: 'reasonMissing', field: 'reason' });
  for (const stop of mission.stops) {
    if (stop.until < stop.from) refusals.push({ id: 'endsBeforeItBegins', field: 'stopUntil' });
    else if (stop.from < mission.from || stop.until > mission.until)
      refusals.push({ id: 'stopOutsideMission', field: 'stopFrom', values: { city: stop.city } });
  }
  if (!BEFORE.has(mission.state) && holderOf(mission) === null) refusals.push({ id: 'nobodyTravels' });
  if (mission.state === 'underWay' && mission.from > today)
    refusals.push({ id: 'notBegun', field: 'from', values: { from: mission.from } });
  if (ENDED.has(mission.state) && mission.until > today) refusals.push({ id: 'notOver', field: 'until', values: { until: mission.until } });
  if (mission.state === 'published')
    for (const { column, of } of missingForPublication(mission)) refusals.push({ id: `missing.${column}`, values: { of: of ?? '' } });
  const bodies = mission.bodies.map(({ name }) => name.toLowerCase());
  if (new Set(bodies).size < bodies.length) refusals.push({ id: 'bodyTwice', field: 'bodyName' });
  return [...refusals, ...checkCosts(mission, today)];
}

const BEFORE: ReadonlySet<State> = new Set(['draft', 'cancelled']);
const ENDED: ReadonlySet<State> = new Set(['completed', 'published']);

/** What a move needs of the mission as it is, beside what `check` asks of it as it becomes. */
export function mayMove(mission: Mission, move: Move): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (move === 'authorise') {
    if (mission.purpose === '') refusals.push({ id: 'purposeMissing' });
    if (holderOf(mission) === null) refusals.push({ id: 'nobodyTravels' });
    if (mission.stops.length === 0) refusals.push({ id: 'nowhere' });
    if (!mission.costs.some(({ stage }) => stage === 'estimate')) refusals.push({ id: 'estimateMissing' });
  }
  // What was spent is made public: a mission that cost something ends by being completed, even when it was cut short.
  if (move === 'cancel' && mission.costs.some(({ stage }) => stage === 'actual')) refusals.push({ id: 'cancelWithCosts' });
  return refusals;
}

/** For whom the mission is: a minister before the holder of a senior position, before staff who travel in their own name. */
export const holderOf = ({ participants }: Pick<Mission, 'participants'>): Principal | null =>
  PRINCIPALS.find((role) => participants.some((one) => one.role === role)) ?? null;

/** A completed mission is one fact, of the day it ended; `met` once its costs are public. Source: seed 000, objective 12, second indicator. */
export function facts(mission: Mission): readonly Fact[] {
  const holder = holderOf(mission);
  if (!ENDED.has(mission.state)) return [];
  return [
    {
      kind: 'mission.completed',
      on: mission.until,
      met: mission.state === 'published',
      facets: { ...(holder ? { holder } : {}), country: [...new Set(mission.stops.map(({ country }) => country))] },
    },
  ];
}

const PLANNED: ReadonlySet<State> = new Set(['draft', 'authorised', 'underWay']);

/** Where and when a mission is planned; null for one that is over or will not be. */
export const presence = ({ state, from, until, stops }: Mission): Presence | null =>
  PLANNED.has(state) ? { from, until, places: stops.map(({ country, city }) => ({ country, city })), parties: [] } : null;
