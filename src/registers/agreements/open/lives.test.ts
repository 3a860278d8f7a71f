import { expect, test } from 'vitest';
import { type Dated, isUndated, stretchesOf } from './lives.ts';

const dated = (given: Partial<Dated>): Dated => ({
  state: 'inForce',
  signedOn: null,
  inForceOn: null,
  endsOn: null,
  tacit: false,
  endedOn: null,
  denouncedOn: null,
  ...given,
});

test('signed, then in force until the end that it sets', () => {
  expect(stretchesOf(dated({ signedOn: '2010-01-15', inForceOn: '2011-03-01', endsOn: '2016-02-28' }))).toEqual([
    { from: '2010-01-15', to: '2011-03-01', look: 'outline' },
    { from: '2011-03-01', to: '2016-02-28', look: 'firm' },
  ]);
});

test('renewed tacitly, it goes on beyond its term; ended or denounced, it does not', () => {
  const tacit = { inForceOn: '2011-03-01', endsOn: '2016-02-28', tacit: true } as const;
  expect(stretchesOf(dated(tacit))).toEqual([{ from: '2011-03-01', to: null, look: 'firm' }]);
  expect(stretchesOf(dated({ ...tacit, state: 'ended', endedOn: '2014-06-30' }))).toEqual([
    { from: '2011-03-01', to: '2014-06-30', look: 'firm' },
  ]);
  expect(stretchesOf(dated({ ...tacit, state: 'denounced', denouncedOn: '2013-01-01' }))[0]?.to).toBe('2013-01-01');
});

test('signed and not in force, it is no more than an outline', () => {
  expect(stretchesOf(dated({ state: 'tabled', signedOn: '2026-05-01' }))).toEqual([{ from: '2026-05-01', to: null, look: 'outline' }]);
});

test('known from a list without dates, nothing of it is drawn as known', () => {
  const one = dated({});
  expect(isUndated(one)).toBe(true);
  expect(stretchesOf(one)).toEqual([{ from: null, to: null, look: 'unknown' }]);
  expect(stretchesOf(dated({ signedOn: '1990-01-01' }))).toEqual([{ from: '1990-01-01', to: null, look: 'unknown' }]);
});
