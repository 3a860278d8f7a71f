import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUP_IDS } from './rules/categories.ts';
import { partsOf, quartersOf, totalOf, totalsBy } from './rules/costs.ts';
import { missingForPublication } from './rules/missing.ts';
import type { Mission } from './rules/mission.ts';
import { MOVES, type Move, STATES, type State } from './rules/states.ts';
import { check, facts, holderOf, mayMove, next } from './rules.ts';
import { costOf, missionOf, missions } from './testing-missions.ts';

const TODAY = '2017-09-01';
const EVERY_MOVE: readonly Move[] = ['authorise', 'takeBack', 'depart', 'complete', 'reopen', 'publish', 'cancel'];
const ids = (refusals: readonly { readonly id: string }[]): readonly string[] => refusals.map(({ id }) => id);

/** A dossier to which nothing is missing. */
const whole = missionOf({
  costs: [costOf({ stage: 'estimate' }), costOf({ id: 'c2' }), costOf({ id: 'c3', category: 'allowance' })],
  nils: ['other', 'abroad', 'companions'],
  report: 'Rapport fictif',
});

describe('states', () => {
  test('no sequence of acts leads to a state that the table forbids', () => {
    const stages = fc.array(fc.constantFrom(...EVERY_MOVE), { maxLength: 30 });
    fc.assert(
      fc.property(stages, (moves) => {
        let mission: Mission = { ...whole, state: 'draft' };
        for (const move of moves) {
          const before = mission;
          const to = next(mission.state, move);
          if (!to.ok || mayMove(mission, move).length > 0) continue;
          const moved: Mission = { ...mission, state: to.value, reason: move === 'cancel' ? 'Motif fictif' : '' };
          if (check(moved, TODAY).length > 0) continue;
          const allowed: Partial<Record<Move, State>> = MOVES[before.state];
          expect(allowed[move]).toBe(to.value);
          mission = moved;
        }
        // Nothing is public that was not completed, and nothing leaves its end.
        expect(STATES).toContain(mission.state);
        if (mission.state === 'published') expect(missingForPublication(mission)).toEqual([]);
      }),
    );
  });
  test('what is published or cancelled moves no more', () => {
    for (const state of ['published', 'cancelled'] as const)
      for (const move of EVERY_MOVE) expect(next(state, move)).toMatchObject({ ok: false, refusals: [{ id: 'moveImpossible' }] });
  });
  test('an authorisation says what it authorises: who, where, why, how much', () => {
    expect(ids(mayMove(missionOf({ purpose: '', participants: [], stops: [] }), 'authorise'))).toEqual([
      'purposeMissing',
      'nobodyTravels',
      'nowhere',
      'estimateMissing',
    ]);
    expect(mayMove(whole, 'authorise')).toEqual([]);
  });
  test('nothing is under way before it begins, or completed before it ends', () => {
    expect(ids(check({ ...whole, costs: [] }, '2017-06-25'))).toEqual(['notBegun']);
    expect(ids(check({ ...whole, costs: [], state: 'completed' }, '2017-07-01'))).toEqual(['notOver']);
    expect(check({ ...whole, state: 'completed' }, '2017-07-02')).toEqual([]);
  });
  test('a mission that cost something is not cancelled', () => {
    expect(ids(mayMove(whole, 'cancel'))).toEqual(['cancelWithCosts']);
    expect(mayMove({ ...whole, costs: whole.costs.slice(0, 1) }, 'cancel')).toEqual([]);
  });
  test('a publication names each legal column that nothing fills', () => {
    expect(ids(check({ ...whole, state: 'published', report: '' }, TODAY))).toEqual(['missing.report']);
  });
});

describe('costs', () => {
  test.each([
    ['a day to come', { on: '2017-09-02' }, 'costInFuture'],
    ['a foreign currency without its rate', { currency: 'EUR' }, 'rateMissing'],
    ['a rate without its day', { currency: 'EUR', rate: '1.4', rateSource: 'Source fictive' }, 'rateDayMissing'],
    ['a rate without its source', { currency: 'EUR', rate: '1.4', rateOn: '2017-06-01' }, 'rateSourceMissing'],
    ['a rate of a day to come', { currency: 'EUR', rate: '1.4', rateOn: '2018-06-01', rateSource: 'Source fictive' }, 'rateInFuture'],
    ['other costs without description', { category: 'other' }, 'descriptionMissing'],
    ['a column of those who accompany, of one person', { category: 'companionsMeals' }, 'unknownTraveller'],
    ['a column of a person, of nobody', { traveller: null }, 'unknownTraveller'],
    ['a body that is not of the mission', { payer: 'b9' }, 'bodyPays'],
    ['a stay that ends before it begins', { until: '2017-06-25' }, 'endsBeforeItBegins'],
  ] as const)('refused: %s', (_, change, id) => {
    expect(ids(check(missionOf({ costs: [costOf(change)] }), TODAY))).toEqual([id]);
  });
  test('shared by nobody', () => {
    expect(ids(check(missionOf({ ownShare: 0, costs: [costOf({ shared: true })] }), TODAY))).toEqual(['nothingToShareBy']);
  });
  test('an interpreter in Canada is no column of the law', () => {
    const home = missionOf({ stops: [{ id: 's1', city: 'Ottawa', country: 'CA', from: '2017-06-26', until: '2017-06-26' }] });
    expect(ids(check({ ...home, costs: [costOf({ category: 'interpreter' })] }, TODAY))).toEqual(['notAbroad']);
  });
});

describe('parts', () => {
  test('no cost is counted twice or lost between quarters and bodies', () => {
    fc.assert(
      fc.property(missions, fc.constantFrom(1, 4), (mission, start) => {
        const parts = partsOf(mission, start);
        const sums = (by: Iterable<number>): number => [...by].reduce((all, n) => all + n, 0);
        const total = totalOf(mission, 'actual');
        expect(sums(parts.map(({ cents }) => cents))).toBe(total);
        expect(sums(totalsBy(parts, ({ body }) => String(body)).values())).toBe(total);
        expect(sums(totalsBy(parts, ({ quarter }) => quarter).values())).toBe(total);
        const perCost = totalsBy(parts, ({ cost }) => cost);
        for (const { id, stage, cents } of mission.costs) expect(perCost.get(id) ?? 0).toBe(stage === 'actual' ? cents : 0);
        // Each cent stands once: no two parts of one cost are of the same body and quarter.
        const places = parts.map(({ cost, body, quarter }) => `${cost} ${body} ${quarter}`);
        expect(new Set(places).size).toBe(places.length);
        expect(parts.every(({ cents }) => cents > 0)).toBe(true);
        expect(quartersOf(mission, start).length).toBeGreaterThan(0);
      }),
    );
  });
  test('what a body pays does not depend on the calendar', () => {
    fc.assert(
      fc.property(missions, (mission) => {
        const per = (start: number) => Object.fromEntries(totalsBy(partsOf(mission, start), ({ body }) => String(body)));
        expect(per(2)).toEqual(per(4));
      }),
    );
  });
  test('the order in which costs were recorded changes nothing', () => {
    fc.assert(
      fc.property(missions, (mission) => {
        const cells = (one: Mission) => Object.fromEntries(totalsBy(partsOf(one, 4), ({ body, quarter }) => `${body} ${quarter}`));
        expect(cells({ ...mission, costs: mission.costs.toReversed(), bodies: mission.bodies.toReversed() })).toEqual(cells(mission));
      }),
    );
  });
  test('a stay over the end of June, paid by halves: five days of seven, then two', () => {
    const mission = missionOf({
      bodies: [{ id: 'b1', name: 'Organisme fictif', share: 1 }],
      costs: [costOf({ category: 'lodgingAndMeals', on: '2017-06-26', until: '2017-07-02', cents: 10_001, shared: true })],
    });
    expect(partsOf(mission, 4).map(({ body, quarter, cents }) => [body, quarter, cents])).toEqual([
      [null, '2017-04', 3572],
      [null, '2017-07', 1429],
      ['b1', '2017-04', 3571],
      ['b1', '2017-07', 1429],
    ]);
  });
  test('a mission without cost belongs to the quarter of its end', () => {
    expect(quartersOf(missionOf(), 4)).toEqual(['2017-07']);
  });
});

describe('what is missing', () => {
  const columns = (mission: Mission) => missingForPublication(mission).map(({ column, of }) => (of ? `${column} ${of}` : column));
  test('of an empty dossier, everything', () => {
    expect(columns(missionOf({ participants: [], stops: [], purpose: '' }))).toEqual([
      'principal',
      'city',
      'purpose',
      'companionsNames',
      'other',
    ]);
    expect(columns(missionOf())).toEqual([
      'transport Ministre Fictive',
      'companionsNames',
      'stay Ministre Fictive',
      'other',
      'abroad',
      'report',
    ]);
  });
  test('of each person in whose name it is, for herself', () => {
    const two = missionOf({
      participants: [
        ...whole.participants,
        { id: 'p2', role: 'senior', name: 'Sous-ministre Fictif', office: '', account: null },
        { id: 'p3', role: 'staff', name: 'Conseillère Fictive', office: 'Conseillère', account: null },
      ],
      costs: whole.costs,
      nils: ['other', 'abroad'],
      report: 'Rapport fictif',
    });
    expect(columns(two)).toEqual([
      'office Sous-ministre Fictif',
      'transport Sous-ministre Fictif',
      'companions',
      'stay Sous-ministre Fictif',
    ]);
  });
  test('an estimate fills nothing; what is declared to cost nothing does; inside Canada less is asked', () => {
    expect(columns(missionOf({ nils: [...GROUP_IDS] }))).toEqual(['report']);
    expect(columns(missionOf({ costs: [costOf({ stage: 'estimate' })] }))).toContain('transport Ministre Fictive');
    expect(
      columns(
        missionOf({
          nils: ['transport', 'stay', 'other', 'companions'],
          stops: [{ id: 's', city: 'Ottawa', country: 'CA', from: '2017-06-26', until: '2017-06-26' }],
        }),
      ),
    ).toEqual([]);
    expect(columns(whole)).toEqual([]);
  });
});

describe('facts', () => {
  test.each(STATES)('%s', (state) => {
    const posted = facts({ ...whole, state });
    expect(posted.map(({ on, met }) => [on, met])).toEqual(
      state === 'completed' ? [['2017-07-02', false]] : state === 'published' ? [['2017-07-02', true]] : [],
    );
  });
  test('the holder is the highest of those in whose name it is', () => {
    const role = (...roles: readonly ('minister' | 'senior' | 'official' | 'staff')[]) =>
      holderOf({ participants: roles.map((one, i) => ({ id: `p${i}`, role: one, name: 'Fictive', office: '', account: null })) });
    expect([role('staff', 'official', 'senior'), role('senior', 'minister'), role('staff'), role()]).toEqual([
      'senior',
      'minister',
      null,
      null,
    ]);
  });
});
