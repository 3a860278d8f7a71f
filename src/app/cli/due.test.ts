import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCalendar } from './calendars.ts';
import { due } from './due.ts';
import { DEFAULT_CALENDAR } from './requests.ts';

const request = { day: '2026-04-02', days: 2, calendar: DEFAULT_CALENDAR, explain: false };

describe('due', () => {
  test('prints the due day and nothing else', async () => {
    expect(await due(request, 'en')).toEqual({ code: 0, stdout: '2026-04-08\n', stderr: '' });
  });

  test('explains in English', async () => {
    const { stdout } = await due({ ...request, explain: true }, 'en');
    expect(stdout.replaceAll('\u00a0', ' ')).toBe(`Thursday, April 2, 2026: start, not counted
Friday, April 3, 2026: Good Friday
Saturday, April 4, 2026: weekend
Sunday, April 5, 2026: weekend
Monday, April 6, 2026: Easter Monday
Tuesday, April 7, 2026: business day 1
Wednesday, April 8, 2026: business day 2, due
2026-04-08
`);
  });

  test('explains in French', async () => {
    const { stdout } = await due({ ...request, explain: true }, 'fr');
    expect(stdout).toContain('vendredi 3\u00a0avril\u00a02026\u00a0: Vendredi saint\n');
    expect(stdout).toContain('mercredi 8\u00a0avril\u00a02026\u00a0: jour ouvrable 2, échéance\n2026-04-08\n');
  });

  test('a term of no days is due at once', async () => {
    const { stdout } = await due({ ...request, days: 0, explain: true }, 'en');
    expect(stdout.replaceAll('\u00a0', ' ')).toBe('Thursday, April 2, 2026: start, not counted, due\n2026-04-02\n');
  });

  test.each([
    [{ day: '1998-04-02' }, 'chancery due: the calendar has no rules for 1998-04-02. Help: chancery due --help\n'],
    [{ day: '2199-12-30' }, 'chancery due: the calendar has no rules for 2199-12-30. Help: chancery due --help\n'],
    [{ calendar: 'atlantis' }, 'chancery due: unknown calendar: atlantis (quebec-public-service). Help: chancery due --help\n'],
  ])('refuses %j', async (change, stderr) => {
    expect(await due({ ...request, days: 30, ...change }, 'en')).toEqual({ code: 2, stdout: '', stderr });
  });
});

describe('a damaged calendar', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calendars-'));
    await writeFile(join(folder, 'torn.yaml'), 'id: [torn\n');
    await writeFile(join(folder, 'empty.yaml'), 'id: empty\nname: { fr: Vide }\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(['torn', 'empty'])('%s is named, in one line', async (calendar) => {
    const { code, stdout, stderr } = await due({ ...request, calendar }, 'en', folder);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^chancery due: malformed calendar: ${calendar}.*\n$`));
  });
});

test('the calendar of Québec’s public service has the holidays of its check list', async () => {
  const calendar = await readCalendar(DEFAULT_CALENDAR);
  if (!calendar.ok) throw new Error(calendar.problem.value);
  const list = await readFile(new URL('../../../data/calendars/quebec-public-service.check.csv', import.meta.url), 'utf8');
  const found = [2019, 2020, 2021, 2022, 2023].flatMap((year) => calendar.value.holidaysOf(year)).map(({ day, id }) => `${day},${id}`);
  expect(found).toEqual(list.trim().split('\n').slice(1));
});
