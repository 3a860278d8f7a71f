import { type Quarter, quarterOf } from '../../../../kernel/quarter.ts';
import { costsOf } from '../../rules/costs.ts';
import { type Missing, missingForPublication } from '../../rules/missing.ts';
import type { Mission } from '../../rules/mission.ts';
import { type Dossier, quartersToPublish } from './part.ts';

/** What keeps one mission from being published: it is not said to be over, or a legal column is empty. */
export type Obstacle = { readonly kind: 'notCompleted' } | ({ readonly kind: 'missing' } & Missing);

/** Columns that are known before a mission is over; the others are asked for in the quarter in which it ends. */
const KNOWN_BEFORE: ReadonlySet<Missing['column']> = new Set(['principal', 'office', 'city', 'purpose']);

/** Is the mission published with this quarter? A draft without costs and a cancelled one never took place. */
export function belongs(mission: Mission, quarter: Quarter, startMonth: number): boolean {
  const costs = costsOf(mission, 'actual');
  if (mission.state === 'cancelled' || (mission.state === 'draft' && costs.length === 0)) return false;
  // Asked of every mission for every quarter: the parts are worked out of those alone that come near.
  const { first, last } = quarter;
  const near = (mission.until >= first && mission.until <= last) || costs.some(({ on, until }) => on <= last && (until ?? on) >= first);
  return near && quartersToPublish(mission, startMonth).includes(quarter.key);
}

/** What keeps the part of a mission from being published with a quarter; none when the list is empty. */
export function obstaclesOf(mission: Mission, quarter: Quarter): readonly Obstacle[] {
  const over = mission.until <= quarter.last;
  const completed = mission.state === 'completed' || mission.state === 'published';
  const missing = missingForPublication(mission)
    .filter(({ column }) => over || KNOWN_BEFORE.has(column))
    .map((one) => ({ kind: 'missing', ...one }) as const);
  return over && !completed ? [{ kind: 'notCompleted' }, ...missing] : missing;
}

/** The missions of a quarter in the order in which they are published: by departure, then by number. */
export const inOrder = (dossiers: readonly Dossier[], quarter: Quarter, startMonth: number): readonly Dossier[] =>
  dossiers
    .filter(({ mission }) => belongs(mission, quarter, startMonth))
    .toSorted((a, b) => (a.mission.from === b.mission.from ? (a.number < b.number ? -1 : 1) : a.mission.from < b.mission.from ? -1 : 1));

/** Is every part of a mission public, once these quarters are? It then counts as published. */
export const isWhole = (mission: Mission, published: ReadonlySet<string>, startMonth: number): boolean =>
  mission.state === 'completed' && quartersToPublish(mission, startMonth).every((key) => published.has(key));

/** Quarters from that of the first day to that of today, the latest first. */
export function quartersSince(first: string, today: string, startMonth: number): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let day = first; ; ) {
    const quarter = quarterOf(day, startMonth);
    if (quarter.first > today) return quarters.reverse();
    quarters.push(quarter);
    day = Temporal.PlainDate.from(quarter.last).add({ days: 1 }).toString();
  }
}
