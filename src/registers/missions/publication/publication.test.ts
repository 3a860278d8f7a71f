import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/day.ts';
import { sum } from '../../../kernel/money.ts';
import { parseQuarter, type Quarter, quarterOf } from '../../../kernel/quarter.ts';
import { CATEGORIES } from '../rules/categories.ts';
import { totalOf } from '../rules/costs.ts';
import type { Cost, Mission } from '../rules/mission.ts';
import { linesOfParts } from './columns.ts';
import { digestOfEdition, type Edition, nextEdition } from './edition.ts';
import { changesBetween } from './rules/changes.ts';
import { bodiesOf, centsOf, type Dossier, ownCentsOf, type PublishedPart, partFor, quartersToPublish } from './rules/part.ts';
import { belongs, inOrder, isWhole, obstaclesOf, quartersSince } from './rules/ready.ts';
import { dueOf, standingOf, termFor } from './rules/term.ts';
import { checkQuarter } from './rules.ts';
import { bodyOf, costOf, HOLDER, missionOf } from './testing.ts';

const APRIL = 4;
const quarter = (key: string): Quarter => {
  const found = parseQuarter(key, APRIL);
  if (!found) throw new RangeError(key);
  return found;
};
const Q1 = quarter('2026-04');
const Q2 = quarter('2026-07');
const dossier = (mission: Mission, id = 'm'): Dossier => ({ id, number: `M-2026-${id}`, mission });

/** Missions with costs of any column, day, length and payer. */
const missions = fc
  .array(
    fc.record({
      category: fc.constantFrom(...CATEGORIES),
      day: fc.integer({ min: 0, max: 400 }),
      length: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
      cents: fc.integer({ min: 0, max: 5_000_000 }),
      payer: fc.constantFrom('own', 'a', 'b', 'shared'),
    }),
    { maxLength: 12 },
  )
  .map((lines) =>
    missionOf({
      bodies: [bodyOf('a', 3), bodyOf('b', 2)],
      ownShare: 4,
      costs: lines.map(
        ({ category, day, length, cents, payer }, i): Cost =>
          costOf(`c${i}`, category, addDays('2026-01-10', day), cents, {
            until: length === null ? null : addDays('2026-01-10', day + length),
            payer: payer === 'a' || payer === 'b' ? payer : null,
            shared: payer === 'shared',
          }),
      ),
    }),
  );

describe('what is published adds up', () => {
  test('over all quarters and bodies, the parts of a mission are its consolidated cost, to the cent, before and after corrections', () => {
    fc.assert(
      fc.property(missions, missions, (first, corrected) => {
        const published = new Map<string, { readonly edition: Edition; readonly parts: readonly PublishedPart[] }>();
        // First every quarter of the dossier as it is, then every quarter that either says, as it is corrected to.
        for (const mission of [first, corrected]) {
          const keys = new Set([...published.keys(), ...quartersToPublish(mission, APRIL)]);
          for (const key of keys) {
            const of = quarter(key);
            const parts = inOrder([dossier(mission)], of, APRIL).map((one) => partFor(one, of, APRIL));
            const before = published.get(key) ?? null;
            const made = nextEdition('essai', of, before, parts, before ? 'Fictif' : '');
            if (before && made.changes.length === 0) {
              expect(sum(parts.map(centsOf))).toBe(before.edition.cents);
              continue;
            }
            published.set(key, { edition: { ...made, publishedAt: Temporal.Instant.fromEpochMilliseconds(0), due: null }, parts });
          }
          const inForce = [...published.values()];
          expect(sum(inForce.map(({ edition }) => edition.cents))).toBe(totalOf(mission, 'actual'));
          const all = inForce.flatMap(({ parts }) => parts);
          expect(sum(all.map((part) => ownCentsOf(part) + sum(bodiesOf(part).map(({ cents }) => cents))))).toBe(totalOf(mission, 'actual'));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the data has one line a person, and each cent on one of them', () => {
    const two = missionOf({
      participants: [
        HOLDER,
        { ...HOLDER, id: 'other', name: 'Hector Fictif', role: 'senior' },
        { ...HOLDER, id: 'c', role: 'staff', name: 'Aide Fictif' },
      ],
      costs: [
        costOf('1', 'publicTransport', '2026-05-04', 10_001),
        costOf('2', 'publicTransport', '2026-05-04', 20_002, { traveller: 'other' }),
        costOf('3', 'companionsTransport', '2026-05-04', 30_003),
      ],
    });
    const lines = linesOfParts([{ quarter: Q1.key, edition: 1, part: partFor(dossier(two), Q1, APRIL) }]);
    expect(lines.map(({ person, lines: own }) => [person?.name, sum(own.map(({ cents }) => cents))])).toEqual([
      ['Anaïs Fictive', 40_004],
      ['Hector Fictif', 20_002],
    ]);
  });
});

describe('what a quarter asks for', () => {
  test('a mission over is asked for every column; one that goes on, for what is known before', () => {
    const bare = { nils: [], report: '', purpose: '' };
    expect(obstaclesOf(missionOf(bare), Q1).map((one) => (one.kind === 'missing' ? one.column : one.kind))).toEqual([
      'purpose',
      'transport',
      'companionsNames',
      'stay',
      'other',
      'abroad',
      'report',
    ]);
    const straddles = { from: '2026-06-28', until: '2026-07-03', state: 'underWay' } as const;
    expect(obstaclesOf(missionOf({ ...bare, ...straddles }), Q1)).toEqual([{ kind: 'missing', column: 'purpose', of: null }]);
    expect(obstaclesOf(missionOf({ ...straddles }), Q2)).toEqual([{ kind: 'notCompleted' }]);
  });

  test('refusals name the mission and the column; a running quarter and hidden missions are refused first', () => {
    const late = dossier(missionOf({ report: '' }), '7');
    const check = (today: string, hidden = 0) => checkQuarter({ quarter: Q1, today, dossiers: [late], hidden });
    expect(check('2026-06-30')).toEqual([{ id: 'quarterRuns', values: { last: '2026-06-30' } }]);
    expect(check('2026-07-01', 2)).toEqual([{ id: 'missionsHidden', values: { count: 2 } }]);
    expect(check('2026-07-01')).toEqual([{ id: 'quarterMissing.report', values: { number: 'M-2026-7', of: '' } }]);
  });

  test('a mission is published in the quarters of its costs and in that of its end', () => {
    const paidBefore = missionOf({ from: '2026-07-02', until: '2026-07-05', costs: [costOf('1', 'publicTransport', '2026-06-10', 500)] });
    expect(quartersToPublish(paidBefore, APRIL)).toEqual(['2026-04', '2026-07']);
    expect(centsOf(partFor(dossier(paidBefore), Q2, APRIL))).toBe(0);
    expect(partFor(dossier(paidBefore), Q1, APRIL)).toMatchObject({ consolidated: 500, report: '' });
    expect(partFor(dossier(paidBefore), Q2, APRIL)).toMatchObject({ consolidated: 500, report: 'Rapport fictif.' });
    expect([new Set(['2026-04']), new Set(['2026-04', '2026-07'])].map((some) => isWhole(paidBefore, some, APRIL))).toEqual([false, true]);
  });

  test('a cancelled mission and a draft that cost nothing belong to no quarter', () => {
    expect(belongs(missionOf({ state: 'cancelled' }), Q1, APRIL)).toBe(false);
    expect(belongs(missionOf({ state: 'draft' }), Q1, APRIL)).toBe(false);
    expect(belongs(missionOf({ state: 'draft', costs: [costOf('1', 'allowance', '2026-05-04', 1)] }), Q1, APRIL)).toBe(true);
  });
});

describe('editions', () => {
  const before = [partFor(dossier(missionOf()), Q1, APRIL)];
  const after = [partFor(dossier(missionOf({ costs: [costOf('1', 'interpreter', '2026-05-05', 12_345)] })), Q1, APRIL)];

  test('a correction says what changed, column by column, and holds to the edition before', () => {
    const first = nextEdition('essai', Q1, null, before, '');
    const second = nextEdition('essai', Q1, { edition: first, parts: before }, after, 'Facture reçue');
    expect(second).toMatchObject({ edition: 2, previous: first.digest, cents: 12_345, motive: 'Facture reçue' });
    expect(second.changes).toEqual([
      {
        mission: 'm',
        number: 'M-2026-m',
        kind: 'changed',
        fields: [
          { field: 'abroad', before: 0, after: 12_345 },
          { field: 'total', before: 0, after: 12_345 },
        ],
      },
    ]);
    expect(changesBetween(after, after)).toEqual([]);
    expect(changesBetween(before, []).map(({ kind }) => kind)).toEqual(['removed']);
  });

  test('the digest is that of what was published: one cent more is another one', () => {
    const sealed = { organisation: 'essai', quarter: Q1.key, edition: 1, motive: '', previous: null };
    expect(nextEdition('essai', Q1, null, after, '').digest).toBe(digestOfEdition({ ...sealed, missions: after }));
    const [part] = after;
    const line = part?.lines[0];
    const other = part && line ? [{ ...part, lines: [{ ...line, cents: line.cents + 1 }] }] : [];
    expect(digestOfEdition({ ...sealed, missions: other })).not.toBe(digestOfEdition({ ...sealed, missions: after }));
  });

  test('a quarter without mission is an edition too', () => {
    expect(nextEdition('essai', Q1, null, [], '')).toMatchObject({ edition: 1, missions: 0, cents: 0 });
  });
});

describe('the term', () => {
  const term = { since: '2019-01-01', days: 45, business: null, source: { fr: 'x', en: 'x' } };

  test('45 days after the end of the quarter; none is known before its source', () => {
    expect(dueOf(term, Q1)).toBe('2026-08-14');
    expect(termFor([term], Q1)).toBe(term);
    expect(termFor([term], quarterOf('2018-11-01', APRIL))).toBeNull();
  });

  test('running, open, soon, late; without a term never late', () => {
    const standing = (today: string) => standingOf(Q1, '2026-08-14', today);
    expect(['2026-06-30', '2026-07-01', '2026-07-30', '2026-08-14', '2026-08-15'].map(standing)).toEqual([
      'running',
      'open',
      'soon',
      'soon',
      'late',
    ]);
    expect(standingOf(Q1, null, '2030-01-01')).toBe('open');
  });

  test('quarters from a day on, the latest first', () => {
    expect(quartersSince('2026-05-20', '2026-11-21', APRIL).map(({ key }) => key)).toEqual(['2026-10', '2026-07', '2026-04']);
    expect(quartersSince('2026-05-20', '2026-11-21', 1).map(({ number, fiscalYear }) => [number, fiscalYear])).toEqual([
      [4, '2026'],
      [3, '2026'],
      [2, '2026'],
    ]);
  });
});
