import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  checkParent,
  checkPeriods,
  closedOn,
  closePeriods,
  correctPeriod,
  inOrder,
  isTimeZone,
  openedOn,
  type Period,
  presentPeriod,
  standingOn,
  stateOf,
} from './rules.ts';

const period = (id: string, more: Partial<Period> = {}): Period => ({
  id,
  since: null,
  until: null,
  asOf: null,
  status: 'active',
  type: 'bureau',
  parent: null,
  head: null,
  territory: null,
  name: { fr: id, en: id },
  source: null,
  certainty: 'documented',
  note: null,
  ...more,
});
const dated = (id: string, since: string, until: string | null = null, more: Partial<Period> = {}) => ({
  ...period(id, { until, ...more }),
  since,
});
const in2014 = period('in2014', { asOf: '2014', type: 'delegation' });
const recent = period('recent', { asOf: 'recent' });
const ids = (periods: readonly Period[]) => periods.map(({ id }) => id);
const refusalsOf = (decision: { ok: boolean; refusals?: readonly { id: string }[] }) => (decision.refusals ?? []).map(({ id }) => id);

describe('the order of periods', () => {
  it('follows the dates, and the year of the list where there is none', () => {
    const all = [recent, dated('b', '2019-05-01'), in2014, dated('a', '1961-10-05'), period('undated')];
    expect(ids(inOrder(all))).toEqual(['undated', 'a', 'in2014', 'b', 'recent']);
  });
});

describe('what stands on a day', () => {
  const history = [dated('a', '1961-10-05', '1980-12-31'), dated('b', '1990-01-01'), in2014, recent];
  it.each([
    ['1961-10-04', null, null],
    ['1961-10-05', 'a', 'dated'],
    ['1980-12-31', 'a', 'dated'],
    ['1985-01-01', null, null],
    ['2013-12-31', 'b', 'dated'],
    ['2014-01-01', 'in2014', 'list'],
    ['2023-12-31', 'in2014', 'list'],
    ['2026-11-20', 'recent', 'list'],
  ])('%s: %s', (day, id, basis) => {
    const found = standingOn(history, day);
    expect([found?.period.id ?? null, found?.basis ?? null]).toEqual([id, basis]);
  });
  it('says that an opening was never dated', () => expect(standingOn([period('x')], '1950-01-01')?.basis).toBe('undated'));
  it('gives a closed post its last period, and one to come its first', () => {
    expect(presentPeriod([dated('a', '2000-01-01', '2010-01-01')], '2020-01-01').id).toBe('a');
    expect(presentPeriod([dated('a', '2030-01-01')], '2020-01-01').id).toBe('a');
  });
});

describe('opening, closing, state', () => {
  it.each([
    [[in2014], null, null, 'open'],
    [[dated('a', '2000-01-01')], '2000-01-01', null, 'open'],
    [[dated('a', '2000-01-01', '2010-01-01')], '2000-01-01', '2010-01-01', 'closed'],
    [[period('p', { asOf: 'recent', status: 'planned' })], null, null, 'planned'],
    [[period('p', { asOf: 'recent', status: 'planned' }), dated('a', '2025-01-01')], '2025-01-01', null, 'open'],
    [[in2014, period('u', { asOf: 'recent', status: 'uncertain' })], null, null, 'uncertain'],
  ] as const)('%#', (periods, opened, closed, state) => {
    expect([openedOn(periods), closedOn(periods), stateOf(periods)]).toEqual([opened, closed, state]);
  });
});

describe('what holds for a history', () => {
  it.each([
    ['an end before its beginning', [dated('a', '2020-05-01', '2020-04-30')], ['closesBeforeOpening']],
    ['an end before its list', [{ ...in2014, until: '2013-06-30' }], ['closesBeforeOpening']],
    ['one day', [dated('a', '2020-05-01', '2020-05-01')], []],
    ['an end on the day the next begins', [dated('a', '2010-01-01', '2020-05-01'), dated('b', '2020-05-01')], ['periodsOverlap']],
    ['two on one day', [dated('a', '2010-01-01'), dated('b', '2010-01-01')], ['periodsOverlap']],
    ['one inside another', [dated('a', '2010-01-01', '2020-01-01'), dated('b', '2012-01-01', '2013-01-01')], ['periodsOverlap']],
    ['one after the other', [dated('a', '2010-01-01', '2020-04-30'), dated('b', '2020-05-01')], []],
    ['an end unsaid', [dated('a', '2010-01-01'), dated('b', '2020-05-01')], []],
    ['a dated one over a list', [{ ...in2014, until: '2020-05-01' }, dated('b', '2020-05-01')], ['periodsOverlap']],
    ['lists without dates', [in2014, recent], []],
  ])('%s', (_words, periods, refused) => expect(checkPeriods(periods).map(({ id }) => id)).toEqual(refused));
});

describe('a change', () => {
  it('ends the period in force the day before', () => {
    const changed = addPeriod([in2014, recent], dated('new', '2026-04-01'));
    expect(changed.ok && changed.value.map(({ id, until }) => [id, until])).toEqual([
      ['in2014', null],
      ['recent', '2026-03-31'],
      ['new', null],
    ]);
  });
  it('reaches back without touching what came later', () => {
    const changed = addPeriod([in2014], dated('old', '1961-10-05', '1990-01-01'));
    expect(changed.ok && changed.value.map(({ id, until }) => [id, until])).toEqual([
      ['old', '1990-01-01'],
      ['in2014', null],
    ]);
  });
  it('is refused inside a period whose end was stated', () =>
    expect(refusalsOf(addPeriod([dated('a', '2010-01-01', '2020-01-01')], dated('b', '2015-01-01')))).toEqual(['periodsOverlap']));
  it('reopens after a closing', () => expect(addPeriod([dated('a', '2010-01-01', '2020-01-01')], dated('b', '2021-01-01')).ok).toBe(true));
});

describe('a closing', () => {
  it('ends the last period and adds its source', () => {
    const closed = closePeriods([{ ...in2014, source: 'Plan' }], '2015-09-14', 'Journal');
    expect(closed.ok && closed.value[0]).toMatchObject({ until: '2015-09-14', source: 'Plan; Journal' });
  });
  it.each([
    [[dated('a', '2020-05-01')], '2020-04-30', 'closesBeforeOpening'],
    [[dated('a', '2020-05-01', '2021-01-01')], '2022-01-01', 'alreadyClosed'],
  ])('is refused', (periods, on, id) => expect(refusalsOf(closePeriods(periods, on, 'source'))).toEqual([id]));
});

describe('a correction', () => {
  it('gives a list its date', () => {
    const corrected = correctPeriod([in2014, recent], { ...in2014, since: '1961-10-05' });
    expect(corrected.ok && openedOn(corrected.value)).toBe('1961-10-05');
  });
});

describe('a parent', () => {
  const parents = new Map([
    ['a', null],
    ['b', 'a'],
    ['c', 'b'],
    ['x', 'y'],
    ['y', 'x'],
  ]);
  it.each([
    ['new', null, []],
    ['new', 'c', []],
    ['a', 'a', ['parentItself']],
    ['a', 'nowhere', ['unknownPost']],
    ['a', 'b', ['parentCycle']],
    ['a', 'c', ['parentCycle']],
    ['c', 'a', []],
    ['a', 'x', []],
  ])('of %s: %s', (id, parent, refused) => expect(checkParent(id, parent, parents).map((refusal) => refusal.id)).toEqual(refused));
});

it.each([
  ['Europe/Paris', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Asia/Kolkata', true],
  ['UTC', true],
  ['Europe/Paname', false],
  ['+05:00', false],
  ['', false],
])('time zone %s: %s', (name, known) => expect(isTimeZone(name)).toBe(known));
