import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import { cellsOf, inputOf, tallies, targets, years } from './sample.testing.ts';
import { TOLERANCES } from './tolerance.ts';

const meetings = { kind: 'action.held', where: { kind: 'meeting' } };
const input = inputOf({
  formula: { count: meetings },
  target: targets.floor(12),
  tallies: tallies(cellsOf(meetings, { '2018-06-01': [6], '2018-12-01': [6], '2019-06-01': [5], '2019-12-01': [4] })),
});

test.each([
  ['2019-03-31', 'upcoming', false],
  ['2020-01-13', 'inProgress', true],
  ['2020-04-01', 'notAchieved', false],
])('seen on %s: %s', (today, kind, forecasts) => {
  const { outcome, verdict, forecast } = assess({ ...input, today }, years(2018, 1), TOLERANCES);
  expect([outcome.kind, verdict.kind, forecast !== null]).toEqual(['count', kind, forecasts]);
});
