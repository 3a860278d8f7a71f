import { describe, expect, test } from 'vitest';
import { same } from '../../kernel/bilingual.ts';
import { type Late, lateWords, remindersDue } from './reminders.ts';
import { dayOfYear, dueOn, NO_DUTY, overdueOf, type Watched } from './rules.ts';

const watched = (more: Partial<Watched>): Watched => ({
  plan: 'essai',
  indicator: '2',
  duty: { ...NO_DUTY, owner: 'a' },
  awaited: [],
  running: true,
  freshOn: null,
  since: '2026-03-31',
  ...more,
});

describe('the day on which what is entered by hand is due', () => {
  test.each([
    ['2026-03-31', null, '2026-03-31'],
    ['2026-03-31', '04-30', '2026-04-30'],
    ['2026-03-31', '03-31', '2026-03-31'],
    ['2026-03-31', '02-29', '2027-02-28'],
    ['2027-12-31', '02-29', '2028-02-29'],
  ])('of a year that ends on %s, due %s, is %s', (last, dueDay, due) => {
    expect(dueOn(last, dueDay)).toBe(due);
  });
});

describe('what is overdue', () => {
  const reading = { kind: 'reading', year: '2025-2026', last: '2026-03-31' } as const;
  test('a reading from the day after it was due', () => {
    const one = watched({ awaited: [reading], duty: { ...NO_DUTY, dueDay: '04-30' } });
    expect(overdueOf(one, '2026-04-30')).toEqual([]);
    expect(overdueOf(one, '2026-05-01')).toMatchObject([{ kind: 'reading', year: '2025-2026', since: '2026-05-01' }]);
  });
  test('a figure that did not move for longer than it may', () => {
    const one = watched({ freshOn: '2026-06-01', duty: { ...NO_DUTY, everyDays: 30 } });
    expect(overdueOf(one, '2026-07-01')).toEqual([]);
    expect(overdueOf(one, '2026-07-02')).toMatchObject([{ kind: 'stale', since: '2026-07-02' }]);
  });
  test('data of an earlier year does not hide that this one has none', () => {
    expect(overdueOf(watched({ freshOn: '2020-01-01', duty: { ...NO_DUTY, everyDays: 30 } }), '2026-05-01')).toMatchObject([
      { since: '2026-05-01' },
    ]);
  });
  test('nothing, where nothing is expected or no register feeds it', () => {
    expect(overdueOf(watched({}), '2030-01-01')).toEqual([]);
    expect(overdueOf(watched({ running: false, duty: { ...NO_DUTY, everyDays: 1 } }), '2030-01-01')).toEqual([]);
  });
  test('the oldest first', () => {
    const older = { ...reading, year: '2024-2025', last: '2025-03-31' };
    expect(overdueOf(watched({ awaited: [reading, older] }), '2026-05-01').map(({ year }) => year)).toEqual(['2024-2025', '2025-2026']);
  });
});

test('a day of the year, as chosen', () => {
  expect([dayOfYear('04', '30'), dayOfYear('02', '29'), dayOfYear('02', '30'), dayOfYear('', '3'), dayOfYear('04', '')]).toEqual([
    '04-30',
    '02-29',
    null,
    null,
    null,
  ]);
});

describe('reminders', () => {
  const late = (more: Partial<Late>): Late => ({
    plan: 'essai',
    indicator: '2',
    kind: 'stale',
    year: null,
    owner: 'a',
    since: '2026-07-02',
    label: { fr: 'Rencontres', en: 'Meetings' },
    freshOn: '2026-06-01',
    ...more,
  });
  const langs = new Map([
    ['a', 'fr'],
    ['b', 'en'],
  ] as const);
  const due = (all: readonly Late[]) => remindersDue(all, langs, same('Essai'), '2026-07-10');

  test('are one letter a person, in the language of each, about all that is late', () => {
    const all = [late({}), late({ indicator: '3', kind: 'reading', year: '2025-2026' }), late({ owner: 'b' })];
    expect(due(all)).toMatchObject([
      {
        to: 'a',
        subject: '2 indicateurs attendent une donnée',
        items: [
          { text: 'Indicateur 2, Rencontres\u00a0: donnée qui n’a pas bougé depuis 39 jours' },
          { text: 'Indicateur 3, Rencontres\u00a0: lecture de 2025-2026 en retard depuis le 2\u00a0juillet\u00a02026' },
        ],
      },
      { to: 'b', subject: 'An indicator awaits data', items: [{ text: 'Indicator 2, Meetings: data that has not moved for 39 days' }] },
    ]);
  });
  test('are not written to nobody, nor to whom cannot be reached', () => {
    expect(due([late({ owner: null }), late({ owner: 'gone' })])).toEqual([]);
    expect(due([])).toEqual([]);
  });
  test('say when there never was any data', () => {
    expect(lateWords(late({ freshOn: null }), '2026-07-10', 'fr')).toBe('Aucune donnée depuis le début de l’exercice');
  });
});
