import { expect, test } from 'vitest';
import { matches } from '../../kernel/fact.ts';
import { SUPPORT_GIVEN } from './kinds.ts';
import { check, facts, isAbroad, type Support } from './rules.ts';

const SUPPORT: Support = {
  state: 'given',
  on: '2026-11-20',
  party: '019a0000-0000-7000-8000-000000000001',
  partyKind: 'company',
  abroad: true,
  service: 'conseil',
  sectors: ['energie', 'numerique'],
  countries: ['JP'],
  post: '019a0000-0000-7000-8000-000000000002',
  result: '',
  reason: '',
};

test.each<[string, Partial<Support>, readonly string[]]>([
  ['today', {}, []],
  ['long ago', { on: '2014-04-01' }, []],
  ['tomorrow', { on: '2026-11-21' }, ['givenInFuture']],
  ['cancelled with a reason', { state: 'cancelled', reason: 'Saisi deux fois' }, []],
  ['cancelled without', { state: 'cancelled' }, ['reasonMissing']],
])('a support given %s', (_name, change, refusals) => {
  expect(check({ ...SUPPORT, ...change }, '2026-11-20').map(({ id }) => id)).toEqual(refusals);
});

test.each<[string | null, boolean]>([
  [null, false],
  ['CA', false],
  ['FR', true],
  ['US', true],
])('a post in %s is abroad: %s', (country, answer) => {
  expect(isAbroad(country)).toBe(answer);
});

test('a support given is one fact of its party, with the post and every facet that is declared', () => {
  const [fact, ...rest] = facts(SUPPORT);
  expect(rest).toEqual([]);
  expect(fact).toMatchObject({ kind: 'support.given', on: '2026-11-20', party: SUPPORT.party, post: SUPPORT.post });
  expect(Object.keys(fact?.facets ?? {}).sort()).toEqual(Object.keys(SUPPORT_GIVEN.facets).sort());
});

test('one that was cancelled is none, and one of the head office has no post', () => {
  expect(facts({ ...SUPPORT, state: 'cancelled', reason: 'x' })).toEqual([]);
  expect(facts({ ...SUPPORT, post: null })[0]).not.toHaveProperty('post');
});

// The two indicators of objective 6 of the plan 2014-2018.
const COMPANIES = { kind: 'support.given', where: { abroad: true, partyKind: 'company' } };
const CULTURE = { kind: 'support.given', where: { abroad: true, partyKind: ['artist', 'culturalBody', 'culturalCompany'] } };
test.each<[Partial<Support>, boolean, boolean]>([
  [{}, true, false],
  [{ abroad: false }, false, false],
  [{ partyKind: 'artist' }, false, true],
  [{ partyKind: 'culturalBody' }, false, true],
  [{ partyKind: 'culturalCompany' }, false, true],
  [{ partyKind: 'culturalCompany', abroad: false }, false, false],
])('%o counts toward companies: %s, toward culture: %s', (change, companies, culture) => {
  const [fact] = facts({ ...SUPPORT, ...change });
  expect(fact && [matches(COMPANIES, fact), matches(CULTURE, fact)]).toEqual([companies, culture]);
});
