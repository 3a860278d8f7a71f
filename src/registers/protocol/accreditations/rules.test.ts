import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Accreditation, check, inForce, type Move, moved, precedence } from './rules.ts';

const TODAY = '2026-11-20';
const ONE: Accreditation = {
  state: 'notified',
  on: '2026-09-01',
  function: 'Consule générale fictive',
  class: 'consulGeneral',
  kind: 'career',
  country: 'FR',
  seat: 'Québec',
  arrived: null,
  exequatur: null,
  until: null,
  contact: null,
  note: '',
  reason: '',
};
const ids = (refusals: readonly { readonly id: string }[]): readonly string[] => refusals.map(({ id }) => id);

test('whatever is done to an accreditation, nobody acts without exequatur, ends without a day, or ends before she begins', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((n) => Temporal.PlainDate.from(TODAY).add({ days: n }).toString());
  const act = fc.record({
    move: fc.constantFrom<Move>('accredit', 'end', 'withdraw', 'restore', 'reinstate'),
    day: fc.option(day),
    reason: fc.constantFrom('', 'Motif fictif'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      let one = ONE;
      for (const { move, ...said } of acts) {
        const after = moved(one, move, said, TODAY);
        if (!after.ok) continue;
        one = after.value;
        expect(check(one, TODAY)).toEqual([]);
        if (one.state === 'accredited' || one.state === 'ended') expect(one.exequatur).not.toBeNull();
        if (one.state === 'ended') expect(one.until !== null && one.until >= one.on && one.until <= TODAY).toBe(true);
        expect(one.reason === '').toBe(one.state !== 'withdrawn');
      }
    }),
  );
});

test('the corps of a day holds who has begun, holds an exequatur and has not ended', () => {
  const here: Accreditation = { ...ONE, state: 'accredited', exequatur: '2026-10-01' };
  expect(inForce(here, '2026-10-01')).toBe(true);
  expect(inForce(here, '2026-09-30')).toBe(false);
  expect(inForce({ ...here, on: '2026-12-01' }, TODAY)).toBe(false);
  const gone: Accreditation = { ...here, state: 'ended', until: '2026-11-01' };
  expect([inForce(gone, '2026-11-01'), inForce(gone, '2026-11-02')]).toEqual([true, false]);
  expect(inForce(ONE, TODAY)).toBe(false);
  expect(inForce({ ...here, state: 'withdrawn' }, TODAY)).toBe(false);
});

test('precedence: the class, then career before honorary, then the older exequatur', () => {
  const named = (name: string, change: Partial<Accreditation>): Accreditation => ({
    ...ONE,
    exequatur: '2026-01-01',
    function: name,
    ...change,
  });
  const inOrder = [
    named('first', { exequatur: '2025-01-01' }),
    named('second', {}),
    named('third', { kind: 'honorary', exequatur: '2020-01-01' }),
    named('fourth', { class: 'consul', exequatur: '2019-01-01' }),
    named('fifth', { class: 'staff' }),
  ];
  expect([...inOrder].reverse().sort(precedence)).toEqual(inOrder);
});

test('says which date is wrong', () => {
  expect(ids(check({ ...ONE, state: 'accredited' }, TODAY))).toEqual(['exequaturMissing']);
  expect(ids(check({ ...ONE, state: 'accredited', exequatur: '2027-01-01' }, TODAY))).toEqual(['exequaturAhead']);
  expect(ids(check({ ...ONE, until: '2026-08-31' }, TODAY))).toEqual(['endsBeforeItBegins']);
  expect(ids(check({ ...ONE, state: 'ended', exequatur: '2026-10-01', until: '2027-01-01' }, TODAY))).toEqual(['endAhead']);
});
