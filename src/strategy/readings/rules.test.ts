import { describe, expect, test } from 'vitest';
import { decideReading } from './rules.ts';

const WHEN = { first: '2020-04-01', today: '2026-11-20' };
const ids = (decision: ReturnType<typeof decideReading>) =>
  decision.ok ? decision.value : decision.refusals.map(({ id, field }) => `${field} ${id}`);

describe('a value typed by hand', () => {
  test.each([
    ['rank', '4', 4],
    ['rank', ' 12 ', 12],
    ['percentage', '88,5 %', 88.5],
    ['percentage', '100', 100],
    ['number', '1 234,5', 1234.5],
    ['number', '−3', -3],
  ] as const)('%s « %s »', (entry, value, read) => {
    expect(ids(decideReading(entry, { value, on: '2021-03-01' }, WHEN))).toBe(read);
  });

  test.each([
    ['rank', '4,5', 'value notARank'],
    ['rank', '0', 'value notARank'],
    ['percentage', '101', 'value notAPercentage'],
    ['number', 'beaucoup', 'value notANumber'],
    ['number', '1e300', 'value notANumber'],
    ['number', '', 'value required'],
  ] as const)('%s « %s » is refused', (entry, value, refusal) => {
    expect(ids(decideReading(entry, { value, on: '2021-03-01' }, WHEN))).toEqual([refusal]);
  });

  test('is not from before its year, nor from after today', () => {
    expect(ids(decideReading('rank', { value: '4', on: '2020-03-31' }, WHEN))).toEqual(['on readingTooEarly']);
    expect(ids(decideReading('rank', { value: '4', on: '2026-11-21' }, WHEN))).toEqual(['on readingAhead']);
  });

  test('a milestone has no value', () => {
    expect(ids(decideReading('milestone', { value: undefined, on: '2021-03-01' }, WHEN))).toBeNull();
  });
});
