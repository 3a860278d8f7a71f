import { quarterOf } from '../../../kernel/quarter.ts';
import { searchable, sortKey } from '../../../kernel/text.ts';
import { PRINCIPALS, type Principal } from '../rules/mission.ts';
import { bodiesOf, centsOf } from './rules/part.ts';
import type { PlacedPart } from './store.ts';

/** What the address of the public list asks for; what is undefined is not asked. */
export interface PartFilter {
  /** Label of a fiscal year. */
  readonly year?: string | undefined;
  /** Key of a quarter. */
  readonly quarter?: string | undefined;
  /** Name of a person in whose name a mission is. */
  readonly holder?: string | undefined;
  readonly role?: Principal | undefined;
  readonly country?: string | undefined;
  /** Words of the purpose, of people, of cities, of bodies, or the number. */
  readonly words?: string | undefined;
}

export const yearOf = ({ quarter }: Pick<PlacedPart, 'quarter'>, startMonth: number): string =>
  quarterOf(`${quarter}-01`, startMonth).fiscalYear;

const textOf = ({ part }: PlacedPart): string =>
  searchable(
    [
      part.number,
      part.purpose,
      ...[...part.principals, ...part.companions].map(({ name, office }) => `${name} ${office}`),
      ...part.stops.map(({ city }) => city),
      ...part.lines.map(({ body }) => body ?? ''),
    ].join(' '),
  );

/** The parts that a filter keeps, in their order. Every word has to be there. */
export function filterParts(parts: readonly PlacedPart[], filter: PartFilter, startMonth: number): readonly PlacedPart[] {
  const asked = searchable(filter.words ?? '')
    .split(' ')
    .filter(Boolean);
  return parts.filter((one) => {
    const { part, quarter } = one;
    if (filter.quarter !== undefined && quarter !== filter.quarter) return false;
    if (filter.year !== undefined && yearOf(one, startMonth) !== filter.year) return false;
    if (filter.holder !== undefined && !part.principals.some(({ name }) => name === filter.holder)) return false;
    if (filter.role !== undefined && !part.principals.some(({ role }) => role === filter.role)) return false;
    if (filter.country !== undefined && !part.stops.some(({ country }) => country === filter.country)) return false;
    const text = asked.length > 0 ? textOf(one) : '';
    return asked.every((word) => text.includes(word));
  });
}

const byKey = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

/** What may be asked for, from what is published: people in whose name missions were, their roles, countries, years. */
export const choicesOf = (parts: readonly PlacedPart[], startMonth: number) => ({
  holders: byKey(parts.flatMap(({ part }) => part.principals.map(({ name }) => name))),
  roles: PRINCIPALS.filter((role) => parts.some(({ part }) => part.principals.some((one) => one.role === role))),
  countries: [...new Set(parts.flatMap(({ part }) => part.stops.map(({ country }) => country)))],
  years: [...new Set(parts.map((one) => yearOf(one, startMonth)))].sort().reverse(),
});

/** How many missions these parts are of, each once: one that touches two quarters has two parts. */
export const countMissions = (parts: readonly PlacedPart[]): number => new Set(parts.map(({ part }) => part.mission)).size;

/** Cents by country, the largest first. What goes to several countries counts in each, as the list that a country leads to shows it. */
export function centsByCountry(parts: readonly PlacedPart[]): readonly (readonly [country: string, cents: number])[] {
  const cents = new Map<string, number>();
  for (const { part } of parts) for (const country of countriesOf(part)) cents.set(country, (cents.get(country) ?? 0) + centsOf(part));
  return largestFirst(cents);
}

/** Does one of these parts go to several countries, so that the sums by country add up to more than the whole? */
export const crossesCountries = (parts: readonly PlacedPart[]): boolean => parts.some(({ part }) => countriesOf(part).size > 1);

/** Cents paid by each other public body, the largest first. */
export function centsByBody(parts: readonly PlacedPart[]): readonly (readonly [body: string, cents: number])[] {
  const cents = new Map<string, number>();
  for (const { name, cents: paid } of parts.flatMap(({ part }) => bodiesOf(part))) cents.set(name, (cents.get(name) ?? 0) + paid);
  return largestFirst(cents);
}

const countriesOf = ({ stops }: PlacedPart['part']): ReadonlySet<string> => new Set(stops.map(({ country }) => country));

const largestFirst = (cents: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...cents].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** How many missions went to each country, each once. */
export function missionsByCountry(parts: readonly PlacedPart[]): ReadonlyMap<string, number> {
  const went = new Map<string, Set<string>>();
  for (const { part } of parts) for (const { country } of part.stops) went.set(country, (went.get(country) ?? new Set()).add(part.mission));
  return new Map([...went].map(([country, missions]) => [country, missions.size]));
}
