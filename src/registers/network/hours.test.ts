import { describe, expect, it } from 'vitest';
import { isOpenAt, parseHours, parseRanges, rangesText, sameDays } from './hours.ts';

describe('ranges of a day', () => {
  it.each([
    ['', []],
    [
      '8:30-12:00, 13:00-16:30',
      [
        ['08:30', '12:00'],
        ['13:00', '16:30'],
      ],
    ],
    [
      '8 h 30 à 12 h et 13 h à 16 h 30',
      [
        ['08:30', '12:00'],
        ['13:00', '16:30'],
      ],
    ],
    ['9-17', [['09:00', '17:00']]],
    ['22:00–24:00', [['22:00', '24:00']]],
  ])('%s', (text, ranges) => expect(parseRanges(text, 'hours1')).toEqual({ ok: true, value: ranges }));
  it.each([
    ['le matin', 'hoursUnreadable'],
    ['25:00-26:00', 'hoursUnreadable'],
    ['8:60-9:00', 'hoursUnreadable'],
    ['12:00-8:00', 'hoursOverlap'],
    ['8:00-12:00, 11:00-16:00', 'hoursOverlap'],
  ])('%s is refused', (text, id) => expect(parseRanges(text, 'hours1')).toMatchObject({ ok: false, refusals: [{ id, field: 'hours1' }] }));
});

describe('hours of a week', () => {
  const hours = parseHours({ '1': '9-17', '2': '9-17', '5': '9-12' });
  const week = hours.ok && hours.value ? hours.value : {};
  it('are unknown when nothing is said', () => expect(parseHours({})).toEqual({ ok: true, value: null }));
  it('refuse each day that is wrong', () =>
    expect(parseHours({ '1': 'x', '3': 'y' })).toMatchObject({ refusals: [{ field: 'hours1' }, { field: 'hours3' }] }));
  it('go by together where they are the same', () =>
    expect(sameDays(week).map(({ first, last, ranges }) => [first, last, rangesText(ranges)])).toEqual([
      [1, 2, '09:00-17:00'],
      [3, 4, ''],
      [5, 5, '09:00-12:00'],
      [6, 7, ''],
    ]));
  it.each([
    [1, '08:59', false],
    [1, '09:00', true],
    [1, '17:00', false],
    [3, '10:00', false],
  ])('at %s %s: %s', (weekday, time, open) => expect(isOpenAt(week, weekday, time)).toBe(open));
});
