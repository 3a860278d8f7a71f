import { expect, test } from 'vitest';
import { inLanes, laneOf } from './due.ts';

const TODAY = '2099-11-20';

test.each([
  ['2099-11-19', 'late'],
  [TODAY, 'today'],
  ['2099-11-21', 'week'],
  ['2099-11-27', 'week'],
  ['2099-11-28', 'later'],
  [null, 'later'],
])('%s is in the lane « %s »', (day, lane) => {
  expect(laneOf(day, TODAY)).toBe(lane);
});

test('lanes hold what waits in every register, the earliest first and what has no day last', () => {
  const item = (id: string, day: string | null) => ({ id, title: id, href: '/', day });
  const lanes = inLanes(
    [
      { register: 'actions', items: [item('b', '2099-11-18'), item('e', null)] },
      { register: 'missions', items: [item('a', '2099-11-17'), item('d', '2100-01-01')] },
    ],
    TODAY,
  );
  expect(lanes.get('late')?.map(({ id, register }) => `${register} ${id}`)).toEqual(['missions a', 'actions b']);
  expect(lanes.get('later')?.map(({ id }) => id)).toEqual(['d', 'e']);
  expect(lanes.get('today')).toBeUndefined();
});
