import { type Calendar, openCalendar } from './calendar.ts';
import { type CalendarData, calendarSchema } from './calendar-data.ts';

const SOURCE = 'J-3, r. 3, a. 3';
const rule = (id: string, shape: object): object => ({ id, name: { fr: id, en: `${id} (en)` }, rule: shape, source: SOURCE });

/** The holidays of Québec's public service, as LégisQuébec J-3, r. 3, section 3 lists them. */
export const QUEBEC: CalendarData = calendarSchema.parse({
  id: 'quebec',
  name: { fr: 'Québec', en: 'Québec' },
  timeZone: 'America/Toronto',
  editions: [
    {
      validFrom: '2014-04-01',
      source: SOURCE,
      rules: [
        rule('jour-de-l-an', { fixed: '01-01' }),
        rule('lendemain-jour-de-l-an', { fixed: '01-02' }),
        rule('vendredi-saint', { easter: -2 }),
        rule('lundi-de-paques', { easter: 1 }),
        rule('journee-nationale-des-patriotes', { weekdayBefore: { weekday: 1, before: '05-25' } }),
        rule('fete-nationale', { fixed: '06-24' }),
        rule('fete-du-canada', { fixed: '07-01' }),
        rule('fete-du-travail', { nth: 1, weekday: 1, month: 9 }),
        rule('action-de-graces', { nth: 2, weekday: 1, month: 10 }),
        rule('veille-de-noel', { fixed: '12-24' }),
        rule('noel', { fixed: '12-25' }),
        rule('lendemain-de-noel', { fixed: '12-26' }),
        rule('veille-du-jour-de-l-an', { fixed: '12-31' }),
      ],
      closures: [],
    },
  ],
});

/** A calendar with one edition from 2000 that holds what a test needs. */
export const calendarWith = (edition: object): Calendar =>
  openCalendar(
    calendarSchema.parse({
      id: 'test',
      name: { fr: 'Essai', en: 'Test' },
      timeZone: 'America/Toronto',
      editions: [{ validFrom: '2000-01-01', source: 'test', rules: [], ...edition }],
    }),
  );

/**
 * Days read one by one in the list of LégisQuébec J-3, r. 3, section 3 (stored 2024-04-16; same list in E-6.1, r. 0.3, section 4) for
 * 2019 to 2023, in the order of the rules above; the moving ones only, the others being written in the text itself.
 */
export const MOVING: Readonly<Record<string, readonly string[]>> = {
  'vendredi-saint': ['2019-04-19', '2020-04-10', '2021-04-02', '2022-04-15', '2023-04-07'],
  'lundi-de-paques': ['2019-04-22', '2020-04-13', '2021-04-05', '2022-04-18', '2023-04-10'],
  'journee-nationale-des-patriotes': ['2019-05-20', '2020-05-18', '2021-05-24', '2022-05-23', '2023-05-22'],
  'fete-du-travail': ['2019-09-02', '2020-09-07', '2021-09-06', '2022-09-05', '2023-09-04'],
  'action-de-graces': ['2019-10-14', '2020-10-12', '2021-10-11', '2022-10-10', '2023-10-09'],
};
export const FIXED: readonly string[] = ['01-01', '01-02', '06-24', '07-01', '12-24', '12-25', '12-26', '12-31'];
