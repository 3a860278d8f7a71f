import { describe, expect, test } from 'vitest';
import {
  type Contact,
  check,
  checkInfluence,
  checkMerge,
  checkPeriod,
  completedBy,
  isOpen,
  nameKey,
  nameOf,
  overlap,
  type Period,
  splitName,
} from './rules.ts';

const PERSON: Contact = {
  kind: 'person',
  given: 'Aiko',
  family: 'Fictive',
  name: '',
  partyKind: null,
  country: null,
  language: null,
  email: '',
  phone: '',
  notes: '',
  mergedInto: null,
};
const BODY: Contact = { ...PERSON, kind: 'body', given: '', family: '', name: 'Institut fictif', partyKind: 'university' };
const ids = (refusals: readonly { readonly id: string }[]) => refusals.map(({ id }) => id);
const period = (since: string | null, until: string | null = null): Period => ({ since, until });

describe('a contact', () => {
  test.each<[string, Contact, readonly string[]]>([
    ['a person', PERSON, []],
    ['a person with one name', { ...PERSON, given: '' }, []],
    ['a person without a name', { ...PERSON, given: '', family: '' }, ['nameMissing']],
    ['a name without a letter', { ...PERSON, given: '', family: '—' }, ['nameMissing']],
    ['a person who is an artist', { ...PERSON, partyKind: 'artist' }, []],
    ['a person who is a company', { ...PERSON, partyKind: 'company' }, ['partyKindOfBody']],
    ['a body', BODY, []],
    ['a body without a kind', { ...BODY, partyKind: null }, ['partyKindMissing']],
    ['a body without name nor kind', { ...BODY, name: '', partyKind: null }, ['nameMissing', 'partyKindMissing']],
  ])('%s', (_name, contact, refusals) => {
    expect(ids(check(contact))).toEqual(refusals);
  });

  test('is called by its names', () => {
    expect([nameOf(PERSON), nameOf({ ...PERSON, given: '' }), nameOf(BODY)]).toEqual(['Aiko Fictive', 'Fictive', 'Institut fictif']);
  });

  test.each([
    ['FICTIVE, Élise-Anne', 'Elise Anne Fictive'],
    ['Cœur  d’Œuvre', 'd oeuvre COEUR'],
  ])('%s has the words of %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test.each([
    ['Aiko Fictive', 'Aiko', 'Fictive'],
    ['  Jean   de La Fiction ', 'Jean', 'de La Fiction'],
    ['Fictive', '', 'Fictive'],
    ['', '', ''],
  ])('« %s » is split', (typed, given, family) => {
    expect(splitName(typed)).toEqual({ given, family });
  });
});

describe('periods', () => {
  test.each<[Period, readonly string[]]>([
    [period('2026-01-01', '2026-01-01'), []],
    [period(null, '2026-01-01'), []],
    [period('2026-01-02', '2026-01-01'), ['endsBeforeItBegins']],
  ])('%o', (one, refusals) => {
    expect(ids(checkPeriod(one))).toEqual(refusals);
  });

  test.each<[Period, Period, boolean]>([
    [period('2026-01-01', '2026-06-30'), period('2026-07-01'), false],
    [period('2026-01-01', '2026-06-30'), period('2026-06-30'), true],
    [period('2026-01-01'), period('2020-01-01', '2025-12-31'), false],
    [period('2026-01-01'), period('2027-01-01'), true],
    [period(null, '2025-12-31'), period('2025-01-01'), true],
    [period(null), period(null), true],
  ])('%o and %o overlap: %s', (a, b, answer) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([answer, answer]);
  });

  test.each<[string, boolean]>([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('the first half of 2026 holds on %s: %s', (day, answer) => {
    expect(isOpen(period('2026-01-01', '2026-06-30'), day)).toBe(answer);
  });

  test.each<[string, Period, readonly Period[], readonly string[]]>([
    ['the first', period('2026-01-01'), [], []],
    ['after one that ended', period('2026-01-01'), [period('2025-01-01', '2025-12-31')], []],
    ['while one is open', period('2026-01-01'), [period('2025-01-01')], ['influenceOverlaps']],
    ['still to come', period('2026-11-21'), [], ['influenceInFuture']],
    ['backwards', period('2026-02-01', '2026-01-01'), [], ['endsBeforeItBegins']],
  ])('influence %s', (_name, one, others, refusals) => {
    expect(ids(checkInfluence(one, others, '2026-11-20'))).toEqual(refusals);
  });
});

describe('a merge', () => {
  const a = { ...PERSON, id: 'a' };
  test.each<[string, Parameters<typeof checkMerge>, string | null]>([
    ['of two people', [a, { ...PERSON, id: 'b' }], null],
    ['with itself', [a, a], 'mergeWithItself'],
    ['of a person and a body', [a, { ...BODY, id: 'b' }], 'mergeOfTwoKinds'],
    ['of one that was merged', [a, { ...PERSON, id: 'b', mergedInto: 'c' }], 'alreadyMerged'],
    [
      'into one that was merged',
      [
        { ...a, mergedInto: 'c' },
        { ...PERSON, id: 'b' },
      ],
      'alreadyMerged',
    ],
  ])('%s', (_name, [kept, other], refusal) => {
    const decided = checkMerge(kept, other);
    expect(decided.ok ? null : decided.refusals[0]?.id).toBe(refusal);
  });

  test('keeps what the kept one says, completes it, and puts notes one after the other', () => {
    const kept = { ...PERSON, email: 'kept@example.org', notes: 'one' };
    const other = { ...PERSON, given: 'Aïko', email: 'other@example.org', phone: '+81 3 5550 0100', country: 'JP', notes: 'two' };
    expect(completedBy(kept, other)).toEqual({ ...kept, phone: '+81 3 5550 0100', country: 'JP', notes: 'one\n\ntwo' });
    expect(completedBy({ ...kept, notes: '' }, { ...other, notes: '' }).notes).toBe('');
    expect(completedBy(kept, { ...other, notes: 'one' }).notes).toBe('one');
  });
});
