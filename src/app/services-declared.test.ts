import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCalendar } from '../clocks/calendars.ts';
import type { ClockEvent } from '../clocks/rules.ts';
import { addDeclaration, addStandards } from '../clocks/store.ts';
import { promise } from '../clocks/testing.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { fileRecord } from '../keep/testing-clocks.ts';
import { addMember, addOrganisation, type Someone, trialOrg } from '../keep/testing-visit.ts';
import { addDays } from '../kernel/day.ts';
import { newId } from '../kernel/ids.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { readServices } from './load/files.ts';
import { openSite, type Site, visit } from './testing-site.ts';

const ORG = trialOrg(71, 'essai-normes');
const BARE = trialOrg(72, 'essai-sans');
const clock = { now: Temporal.Instant.from('2026-11-20T17:00:00Z') };
const STANDARDS = [
  promise('ack', { registers: ['requests', 'complaints'], stop: 'acknowledged', means: null, days: 2, target: 95 }),
  promise('answer', { days: 10, target: 90 }),
];
let database: TestDatabase;
let site: Site;
let agent: Someone;
let officer: Someone;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  const { contacts: _contacts, ...declaration } = (await readServices('mrif/declaration-2021')).declaration;
  for (const org of [ORG, BARE]) await addOrganisation(site.db, org);
  await site.db.asOwner(async (tx) => {
    await addCalendar(tx, ORG.id, null, { ...QUEBEC, hours: [{ from: '08:30', to: '12:00' }] });
    await addStandards(tx, ORG.id, STANDARDS);
    await addDeclaration(tx, ORG.id, declaration);
  });
  agent = await addMember(site.db, ORG, 'agent');
  officer = await addMember(site.db, ORG, 'complaintsOfficer');
  // By hand, in the first quarter of 2025-2026: 19 acknowledged in time (9 of them automatically), 1 late: 95 %; 1 spam; in the second, 1 late.
  const day = (n: number): string => addDays('2025-05-05', n);
  await each(9, (n) => file(day(n), day(n), { automatic: true }));
  await each(10, (n) => file(day(n), day(n)));
  await file('2025-05-05', '2025-05-08');
  await file('2025-05-05', null, {}, [{ is: 'excluded', reason: 'spam' }]);
  // Not complete when it came: its first term is in no count.
  await fileRecord(
    site.db,
    agent,
    [
      { is: 'happened', event: 'complete', on: '2025-05-05' },
      { is: 'undone', event: 'complete', on: '2025-05-06' },
      { is: 'happened', event: 'complete', on: '2026-11-18' },
      { is: 'happened', event: 'acknowledged', on: '2026-11-18' },
    ],
    { now: clock.now },
  );
  await file('2025-07-02', '2025-07-10');
  await file('2026-11-19', null);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const each = async (many: number, work: (n: number) => Promise<unknown>): Promise<void> => {
  for (let n = 0; n < many; n++) await work(n);
};

/** A record complete on a day and acknowledged on another, or not yet. Its answer comes with the acknowledgement. */
const file = (
  complete: string,
  acknowledged: string | null,
  how: { automatic?: boolean; register?: string } = {},
  more: readonly ClockEvent[] = [],
) =>
  fileRecord(
    site.db,
    how.register === 'complaints' ? officer : agent,
    [
      { is: 'happened', event: 'complete', on: complete },
      ...(acknowledged === null
        ? []
        : [
            { is: 'happened', event: 'acknowledged', on: acknowledged, automatic: how.automatic === true } as const,
            { is: 'happened', event: 'answered', on: acknowledged, by: 'email' } as const,
          ]),
      ...more,
    ],
    { now: clock.now, register: how.register ?? 'requests', visibility: how.register === 'complaints' ? 'named' : 'organisation' },
  );

interface Line {
  readonly standard: string;
  readonly cases: string;
  readonly period: string;
  readonly [name: string]: unknown;
}
const linesOf = async (year: string): Promise<readonly Line[]> => {
  const { html } = await visit(site, `/essai-normes/services/resultats/resultats.json?exercice=${year}`);
  return JSON.parse(html).results;
};
const line = async (year: string, standard: string, cases: string, period: string) =>
  (await linesOf(year)).find((one) => one.standard === standard && one.cases === cases && one.period === period);

describe('results', () => {
  test('of a year that is over, in the shape that others read', async () => {
    expect(await line('2025-2026', 'ack', 'requests', 'Q1')).toEqual({
      fiscal_year: '2025-2026',
      period: 'Q1',
      first_day: '2025-04-01',
      last_day: '2025-06-30',
      standard: 'ack',
      standard_fr: 'engagement',
      standard_en: 'promise',
      type: 'timeliness',
      channel: 'any',
      cases: 'requests',
      business_days: 2,
      pauses: false,
      target: 95,
      met: 19,
      late: 1,
      not_due: 0,
      excluded: 1,
      exclusions: { spam: 1 },
      restarted: 1,
      total: 21,
      share: 95,
      automatic: 9,
      share_without_automatic: 90.9, // 10 of 11, never rounded up
      target_met: 'Y',
      comment: 'Dont 9 par un accusé automatique',
    });
    expect(await line('2025-2026', 'ack', 'requests', 'year')).toMatchObject({ met: 19, late: 2, total: 22, share: 90.4, target_met: 'N' });
    expect(await line('2025-2026', 'answer', 'requests', 'year')).toMatchObject({
      met: 21,
      late: 0,
      excluded: 1,
      share: 100,
      channel: 'email',
    });
  });

  test('of the year that runs: not due yet, no verdict', async () => {
    expect(await line('2026-2027', 'ack', 'requests', 'Q3')).toMatchObject({ not_due: 1, met: 1, total: 2, share: 100, target_met: 'NA' });
  });

  test('past due and unanswered is late the day after, at the next request', async () => {
    const url = '/essai-normes/services/resultats';
    const share = /Trimestre 3.*?<\/tr>/s;
    const before = (await visit(site, url)).html.match(share)?.[0];
    clock.now = Temporal.Instant.from('2026-11-24T05:00:00Z');
    expect(await line('2026-2027', 'ack', 'requests', 'Q3')).toMatchObject({ not_due: 0, late: 1, met: 1, share: 50 });
    expect((await visit(site, url)).html.match(share)?.[0]).not.toBe(before);
    clock.now = Temporal.Instant.from('2026-11-20T17:00:00Z');
  });

  test('a change is seen by the next request', async () => {
    const page = () => visit(site, '/essai-normes/services/resultats').then(({ html }) => html);
    const before = await page();
    expect(await page()).toBe(before);
    await file('2026-11-18', '2026-11-18');
    expect(await page()).not.toBe(before);
  });

  test('tables for people and for programs hold the same lines', async () => {
    const [list, data] = await Promise.all(
      ['liste', 'donnees'].map(async (name) => (await visit(site, `/essai-normes/services/resultats/${name}.csv?exercice=2025-2026`)).html),
    );
    expect(list?.split('\r\n').length).toBe(data?.split('\r\n').length);
    expect(data?.split('\r\n').find((row) => row.includes('Q1;') && row.includes(';requests;') && row.includes(';ack;'))).toContain(
      ';95;19;1;0;1;spam:1;1;21;95;9;90,9;Y;',
    );
  });

  test('there are none of a year before the standards, nor of no year', async () => {
    for (const year of ['2012-2013', '2031-2032', '2025', 'x'])
      expect((await visit(site, `/essai-normes/services/resultats?exercice=${year}`)).status).toBe(404);
  });
});

describe('complaints', () => {
  const whole = async (): Promise<string> => {
    const urls = ['resultats', 'resultats?exercice=2025-2026', 'resultats/resultats.json', 'resultats/donnees.csv?exercice=2025-2026', ''];
    return (await Promise.all(urls.map((url) => visit(site, `/essai-normes/services/${url}`)))).map(({ html }) => html).join('\n');
  };

  test('that are fewer than five, or of a quarter that runs, change no byte that anybody can read', async () => {
    const before = await whole();
    await each(4, (n) => file(addDays('2025-05-05', n), '2025-05-20', { register: 'complaints' }));
    await each(6, (n) => file(addDays('2026-10-05', n), '2026-10-20', { register: 'complaints' }));
    expect(await whole()).toBe(before);
  });

  test('that are five or more in a quarter that is over are published, apart, and summed', async () => {
    await each(5, (n) => file(addDays('2025-08-04', n), n === 0 ? '2025-08-29' : addDays('2025-08-04', n), { register: 'complaints' }));
    expect(await line('2025-2026', 'ack', 'complaints', 'Q2')).toMatchObject({ met: 4, late: 1, total: 5, share: 80 });
    expect(await line('2025-2026', 'ack', 'requests', 'Q2')).toMatchObject({ met: 0, late: 1, total: 1 });
    expect(await line('2025-2026', 'ack', 'all', 'Q2')).toMatchObject({ met: 4, late: 2, total: 6 });
  });

  test('of a year from which fewer than five could be told by difference are not', async () => {
    expect(await line('2025-2026', 'ack', 'complaints', 'Q1')).toMatchObject({ met: null, total: null, target_met: 'NA' });
    expect(await line('2025-2026', 'ack', 'complaints', 'year')).toMatchObject({ met: null, total: null });
    expect(await line('2025-2026', 'ack', 'all', 'year')).toMatchObject({ met: null });
    await file('2025-11-03', '2025-11-03', { register: 'complaints' });
    // Four and one are left out now: nobody can tell which.
    expect(await line('2025-2026', 'ack', 'complaints', 'year')).toMatchObject({ total: 10 });
    expect(await line('2025-2026', 'ack', 'complaints', 'Q3')).toMatchObject({ total: null });
  });
});

describe('pages', () => {
  test.each([
    ['/services', 'Déclaration de services aux citoyens'],
    ['/services?fuseau=Europe%2FParis', 'à l’heure de votre fuseau (Paris)'],
    ['/services/resultats?exercice=2025-2026', 'Respectés'],
    ['/services/calendrier?annee=2026', 'vendredi-saint'],
    ['/services/calendrier?annee=2028', '2028'],
  ])('%s is well made, in both languages', async (path, text) => {
    const { status, html } = await visit(site, `/essai-normes${path}`);
    expect([status, html.includes(text)]).toEqual([200, true]);
    expect(await faultsOfHtml(html)).toEqual([]);
    expect(await faultsOfHtml((await visit(site, `/en/essai-normes${path}`)).html)).toEqual([]);
  });

  test.each(['/services', '/services/resultats', '/services/calendrier'])(
    '%s of an organisation that declares nothing says so',
    async (path) => {
      const { status, html } = await visit(site, `/essai-sans${path}`);
      expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
      expect(html).toContain('class="empty');
    },
  );

  test('a year that the calendar does not know, a post that is none: not found', async () => {
    for (const query of ['annee=1999', 'annee=deux', 'poste=x', `poste=${newId()}`])
      expect((await visit(site, `/essai-normes/services/calendrier?${query}`)).status).toBe(404);
    expect((await visit(site, '/essai-sans/services/calendrier.ics')).status).toBe(404);
  });

  test('agendas can subscribe to the days closed', async () => {
    const { html } = await visit(site, '/essai-normes/services/calendrier.ics');
    const events = new ICAL.Component(ICAL.parse(html)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const [friday] = events.filter(({ startDate }) => startDate.toString() === '2026-04-03');
    expect([friday?.summary, friday?.startDate.isDate, friday?.endDate.toString()]).toEqual(['vendredi-saint', true, '2026-04-04']);
    expect(events).toHaveLength(4 * 13);
  });
});
