import type { FacetValue, Fact } from '../kernel/fact.ts';

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
    .filter(([, value]) => value !== false && !(isSet(value) && value.length === 0))
    .map(([name, value]) => [name, isSet(value) ? [...value].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([fact.kind, fact.on, fact.amount ?? null, fact.met ?? null, fact.party ?? null, fact.post ?? null, facets]);
}

/** Asked of the value, not of its type: `verify` spells facts that somebody may have tampered with. */
const isSet = (value: FacetValue): value is readonly string[] => Array.isArray(value);

/** What must be undone and what must be added so that the ledger says what the record says. Posting twice changes nothing. */
export function difference(live: readonly LiveFact[], wanted: readonly Fact[]): Difference {
  if (live.length === 0) return { reversals: [], additions: wanted };
  const left = Map.groupBy(wanted, factKey);
  const reversals = live.filter((fact) => !left.get(factKey(fact))?.pop());
  return { reversals, additions: [...left.values()].flat() };
}
