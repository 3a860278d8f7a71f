import type { Fact } from '../kernel/fact.ts';

/** A fact of a record that no reversal has undone, with the measures it was counted in. */
export interface LiveFact extends Fact {
  readonly id: string;
  readonly measures: readonly number[];
}

export interface Difference {
  readonly reversals: readonly LiveFact[];
  readonly additions: readonly Fact[];
}

/** One spelling for one fact, so that what the ledger holds and what the record now says can be compared. */
export function factKey(fact: Fact): string {
  const facets = Object.entries(fact.facets)
    .filter(([, value]) => value !== false && !(typeof value === 'object' && value.length === 0))
    .map(([name, value]) => [name, typeof value === 'object' ? [...value].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([fact.kind, fact.on, fact.amount ?? null, fact.met ?? null, fact.party ?? null, fact.post ?? null, facets]);
}

/** What must be undone and what must be added so that the ledger says what the record says. Posting twice changes nothing. */
export function difference(live: readonly LiveFact[], wanted: readonly Fact[]): Difference {
  const left = new Map<string, Fact[]>();
  for (const fact of wanted) left.set(factKey(fact), [...(left.get(factKey(fact)) ?? []), fact]);
  const reversals = live.filter((fact) => !left.get(factKey(fact))?.pop());
  return { reversals, additions: [...left.values()].flat() };
}
