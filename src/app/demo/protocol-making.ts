import { addDays } from '../../kernel/day.ts';
import type { Visibility } from '../../kernel/visibility.ts';
import { instantOf } from './days.ts';
import type { Draft, Numbers } from './drafts.ts';
import { personName } from './names/people.ts';
import type { Place } from './places.ts';
import { type Random, randomOf } from './random.ts';
import type { Names } from './rows.ts';
import type { World } from './world.ts';

/** What the generators of protocol go on from. */
export interface Making {
  readonly world: World;
  readonly names: Names;
  readonly numbers: Numbers;
}

/** Two records in three are for the whole organisation, so that every account of the demonstration sees some; the others are a unit's. */
export function draftOf(
  { world, numbers }: Making,
  register: string,
  i: number,
  series: string,
  day: string,
): Omit<Draft, 'title' | 'state'> {
  const recorded = day < world.today ? day : addDays(world.today, -3 - (i % 5));
  const createdAt = instantOf(recorded, 14 + (i % 6));
  const own = world.posts ? 'tokyo' : 'service-culture';
  const other = world.posts ? 'direction-europe' : 'bureau-international';
  const visibility: Visibility = i % 3 === 2 ? 'unit' : 'organisation';
  const unit = i % 3 === 2 && i % 2 === 1 ? other : own;
  const id = randomOf(world.slug, register, i).id(createdAt);
  return { id, number: numbers.next(series, day), visibility, unit, on: day, createdAt, author: unit === own ? 'officer' : 'secretary' };
}

export const nameIn = (random: Random, country: string): string => {
  const { given, family } = personName(random, country);
  return `${given} ${family}`;
};

export const placeOf = ({ world }: Making, i: number): Place => {
  const abroad = world.places.filter(({ country }) => country !== 'CA');
  const place = abroad[i % abroad.length];
  if (!place) throw new RangeError('The demonstration has no place abroad');
  return place;
};
