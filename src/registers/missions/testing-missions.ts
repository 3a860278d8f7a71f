import fc from 'fast-check';
import { addDays } from '../../kernel/day.ts';
import { HOME, toCents } from '../../kernel/money.ts';
import { CATEGORIES, groupOf } from './rules/categories.ts';
import { type Body, type Cost, type Mission, TRAVEL_ROLES } from './rules/mission.ts';

/** A whole mission of fiction: what is not said is as in the dossier of a minister who went to Tokyo and is back. */
export const missionOf = (change: Partial<Mission> = {}): Mission => ({
  state: 'underWay',
  from: '2017-06-26',
  until: '2017-07-02',
  purpose: 'But fictif',
  objectives: [],
  participants: [{ id: 'p1', role: 'minister', name: 'Ministre Fictive', office: 'Ministre', account: null }],
  stops: [{ id: 's1', city: 'Tokyo', country: 'JP', from: '2017-06-26', until: '2017-07-02' }],
  bodies: [],
  ownShare: 1,
  costs: [],
  nils: [],
  report: '',
  reportPiece: null,
  results: '',
  reason: '',
  authorisedBy: null,
  authorisedOn: null,
  authorisedCents: null,
  travelled: [],
  ...change,
});

export const costOf = (change: Partial<Cost> = {}): Cost => ({
  id: 'c1',
  stage: 'actual',
  category: 'publicTransport',
  traveller: 'p1',
  on: '2017-06-26',
  until: null,
  description: '',
  amount: 100_000,
  currency: HOME,
  rate: null,
  rateOn: null,
  rateSource: '',
  cents: 100_000,
  payer: null,
  shared: false,
  ...change,
});

const DAY = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2016-06-01', n));

const bodies: fc.Arbitrary<readonly Body[]> = fc
  .array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 })
  .map((shares) => shares.map((share, i) => ({ id: `b${i}`, name: `Organisme fictif ${i}`, share })));

const cost = (i: number, payers: readonly Body[]): fc.Arbitrary<Cost> =>
  fc
    .record({
      stage: fc.constantFrom('estimate', 'actual'),
      category: fc.constantFrom(...CATEGORIES),
      on: DAY,
      days: fc.option(fc.integer({ min: 0, max: 300 })),
      amount: fc.integer({ min: 0, max: 100_000_000 }),
      foreign: fc.option(fc.constantFrom('1.4523', '0.0115', '0.3333333333')),
      payer: fc.option(fc.constantFrom(...payers.map(({ id }) => id), 'shared')),
    })
    .map(({ stage, category, on, days, amount, foreign, payer }): Cost => {
      const currency = foreign === null ? HOME : 'EUR';
      return costOf({
        id: `c${i}`,
        stage: stage === 'estimate' ? 'estimate' : 'actual',
        category,
        traveller: groupOf(category) === 'companions' ? null : 'p1',
        on,
        until: days === null ? null : addDays(on, days),
        amount,
        currency,
        rate: foreign,
        rateOn: foreign === null ? null : on,
        cents: toCents(amount, currency, foreign ?? '1'),
        payer: payer === 'shared' ? null : payer,
        shared: payer === 'shared',
      });
    });

/** Missions with costs of every kind, over quarters and bodies. */
export const missions: fc.Arbitrary<Mission> = bodies.chain((payers) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.nat(12).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => cost(i, payers)))),
    )
    .map(([ownShare, costs]) => missionOf({ bodies: payers, ownShare, costs })),
);

export const roles = fc.constantFrom(...TRAVEL_ROLES);
