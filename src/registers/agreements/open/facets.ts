import type { OpenFilter, Tallied } from '../store/open.ts';

/** What the public list may be narrowed by, besides words. */
export const DIMENSIONS = ['kind', 'nature', 'country', 'sector', 'state', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Year of signature of those whose day nobody knows. */
export const UNKNOWN_YEAR = 'unknown';

const valuesOf = (row: Tallied, dimension: Dimension): readonly string[] => {
  switch (dimension) {
    case 'sector':
      return row.sectors;
    case 'year':
      return [row.signedOn?.slice(0, 4) ?? UNKNOWN_YEAR];
    case 'country':
      return row.country ? [row.country] : [];
    default:
      return [row[dimension]];
  }
};

const keeps = (row: Tallied, filter: OpenFilter, dimension: Dimension): boolean => {
  const wanted = filter[dimension];
  return wanted === undefined || valuesOf(row, dimension).includes(wanted);
};

export type Counts = Readonly<Record<Dimension, ReadonlyMap<string, number>>> & {
  /** How many the whole filter keeps. */
  readonly all: number;
};

/**
 * How many each choice would show: of each dimension, the rows that every other filter keeps. A row with two sectors counts for both, so
 * the counts of sectors may add up to more than the list.
 */
export function countsOf(rows: readonly Tallied[], filter: OpenFilter): Counts {
  const tally = (dimension: Dimension): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (!DIMENSIONS.every((other) => other === dimension || keeps(row, filter, other))) continue;
      for (const value of valuesOf(row, dimension)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    kind: tally('kind'),
    nature: tally('nature'),
    country: tally('country'),
    sector: tally('sector'),
    state: tally('state'),
    year: tally('year'),
    all: rows.filter((row) => DIMENSIONS.every((dimension) => keeps(row, filter, dimension))).length,
  };
}

/** Partners of what the whole filter keeps: how many by country, and how many without one. */
export function partnersOf(
  rows: readonly Tallied[],
  filter: OpenFilter,
): { readonly countries: ReadonlyMap<string, number>; readonly none: number } {
  const kept = rows.filter((row) => DIMENSIONS.every((dimension) => keeps(row, filter, dimension)));
  const countries = new Map<string, number>();
  for (const { country } of kept) if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
  return { countries, none: kept.filter(({ country }) => country === null).length };
}
