import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movesFrom, nextState } from '../../../kernel/moves.ts';
import { check, checkItem, MOVES, type Move, moved, type ReceivedVisit, STATES, type VisitItem } from './rules.ts';

const TODAY = '2026-11-20';
const VISIT: ReceivedVisit = {
  state: 'announced',
  on: '2026-11-18',
  until: '2026-11-20',
  level: 'minister',
  country: 'FR',
  body: 'Gouvernement fictif',
  city: 'Québec',
  purpose: '',
  logistics: '',
  reason: '',
};
const ids = (refusals: readonly { readonly id: string }[]): readonly string[] => refusals.map(({ id }) => id);

// The table of states, written a second time as the pairs that it may join.
const ALLOWED = new Set([
  'announced confirmed',
  'confirmed held',
  'announced cancelled',
  'confirmed cancelled',
  'cancelled announced',
  'held confirmed',
]);

test('no sequence of acts leads a visit to a state that the table forbids, nor breaks what holds for a visit', () => {
  const day = fc.integer({ min: -3, max: 3 }).map((n) => Temporal.PlainDate.from(TODAY).add({ days: n }).toString());
  const act = fc.record({
    move: fc.constantFrom<Move>('confirm', 'hold', 'cancel', 'resume', 'reopen'),
    reason: fc.constantFrom('', 'Motif fictif'),
    today: day,
  });
  fc.assert(
    fc.property(day, fc.array(act, { maxLength: 30 }), (on, acts) => {
      let visit: ReceivedVisit = { ...VISIT, on, until: on };
      let now = '2026-01-01';
      for (const { move, reason, today } of acts) {
        now = today > now ? today : now; // Days only pass.
        const after = moved(visit, move, reason, now);
        if (!after.ok) continue;
        expect(ALLOWED).toContain(`${visit.state} ${after.value.state}`);
        expect(check(after.value, now)).toEqual([]);
        if (after.value.state === 'held') expect(after.value.on <= now).toBe(true);
        expect(after.value.reason === '').toBe(after.value.state !== 'cancelled');
        visit = after.value;
      }
    }),
  );
});

test('each move is offered where it is possible and nowhere else', () => {
  for (const state of STATES) {
    const offered = movesFrom(MOVES, state);
    // The keys of a table of ours.
    for (const move of Object.keys(MOVES) as Move[]) expect(offered.includes(move)).toBe(nextState(MOVES, state, move).ok);
  }
});

test('a visit ends after it begins, does not last for months, and is not held before its first day', () => {
  expect(check(VISIT, TODAY)).toEqual([]);
  expect(ids(check({ ...VISIT, until: '2026-11-17' }, TODAY))).toEqual(['endsBeforeItBegins']);
  expect(ids(check({ ...VISIT, until: '2027-11-20' }, TODAY))).toEqual(['visitTooLong']);
  expect(ids(check({ ...VISIT, state: 'held', on: '2026-11-21', until: '2026-11-21' }, TODAY))).toEqual(['visitStillAhead']);
  expect(ids(check({ ...VISIT, state: 'cancelled' }, TODAY))).toEqual(['reasonMissing']);
});

test('an activity falls in the visit and ends after it starts', () => {
  const item: VisitItem = {
    onDay: '2026-11-18',
    starts: '09:00',
    ends: '10:30',
    what: 'Accueil fictif',
    venue: '',
    hosts: '',
    language: '',
    interpreter: false,
    note: '',
  };
  expect(checkItem(item, VISIT)).toEqual([]);
  expect(checkItem({ ...item, ends: null }, VISIT)).toEqual([]);
  expect(ids(checkItem({ ...item, onDay: '2026-11-21' }, VISIT))).toEqual(['outsideTheVisit']);
  expect(ids(checkItem({ ...item, ends: '09:00' }, VISIT))).toEqual(['endsBeforeItStarts']);
});
