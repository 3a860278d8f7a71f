import type { Refusal } from '../../kernel/decision.ts';
import type { Fact } from '../../kernel/fact.ts';

/** Those whom the network supports: seed 000, objective 6 and its two indicators. */
export const PARTY_KINDS = ['company', 'artist', 'culturalBody', 'culturalCompany'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const STATES = ['given', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/** « À l’étranger », in the plan: outside Canada. A support given by the head office or by a post in the country is not given abroad. */
const HOME_COUNTRY = 'CA';
export const isAbroad = (postCountry: string | null): boolean => postCountry !== null && postCountry !== HOME_COUNTRY;

export interface Support {
  readonly state: State;
  /** ISO day on which it was given. */
  readonly on: string;
  /** Id of the contact who received it. */
  readonly party: string;
  /** On the day it was given. */
  readonly partyKind: PartyKind;
  /** Given by a post abroad; on the day too. */
  readonly abroad: boolean;
  /** A code of the vocabulary `supportService`. */
  readonly service: string;
  readonly sectors: readonly string[];
  readonly countries: readonly string[];
  readonly post: string | null;
  readonly result: string;
  /** Why it was cancelled; '' while it is not. */
  readonly reason: string;
}

/** What holds for a support whatever was done to it. `today` is the ISO day where the post is. */
export function check(support: Support, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (support.on > today) refusals.push({ id: 'givenInFuture', field: 'on', values: { on: support.on } });
  if (support.state === 'cancelled' && support.reason === '') refusals.push({ id: 'reasonMissing', field: 'reason' });
  return refusals;
}

/** A support given is one fact, a cancelled one is none. Measures count its party once a fiscal year. */
export function facts(support: Support): readonly Fact[] {
  if (support.state !== 'given') return [];
  return [
    {
      kind: 'support.given',
      on: support.on,
      party: support.party,
      ...(support.post ? { post: support.post } : {}),
      facets: {
        partyKind: support.partyKind,
        service: support.service,
        sector: support.sectors,
        abroad: support.abroad,
        country: support.countries,
      },
    },
  ];
}
