import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCalendar, listCalendars } from '../clocks/calendars.ts';
import { presentCalendar } from '../clocks/present.ts';
import { addStandards } from '../clocks/store.ts';
import { ANSWER } from '../clocks/testing.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recomputeClocks } from '../keep/recompute-clocks.ts';
import { fileRecord } from '../keep/testing-clocks.ts';
import { addMember, addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { formFor, make } from './testing-access-world.ts';
import { addPerson, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(73, 'essai-calendriers');
const DESK = '/essai-calendriers/bureau/administration/calendriers';
const clock = { now: Temporal.Instant.from('2026-11-20T17:00:00Z') };
let database: TestDatabase;
let site: Site;
let admin: Person;
let post: string;
let head: string;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  post = await addUnit(site.db, ORG, 'Bureau de Tokyo');
  await site.db.asOwner(async (tx) => {
    await tx.updateTable('unit').set({ kind: 'post' }).where('id', '=', post).execute();
    await addCalendar(tx, ORG.id, null, QUEBEC);
    await addStandards(tx, ORG.id, [ANSWER]);
    head = (await listCalendars(tx, ORG.id))[0]?.id ?? '';
  });
  admin = await addPerson(site.db, ORG, ['administrator'], { now: Temporal.Now.instant() });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const present = (unit: string | null) => site.db.asOwner((tx) => presentCalendar(tx, ORG.id, unit));
const send = (path: string, form: Readonly<Record<string, string>>) => submit(site, `${DESK}${path}`, form, admin.token);
const STORM = { first: '2026-11-24', nameFr: 'Tempête fictive', nameEn: 'Fictional storm', source: 'Décision fictive' };

describe('pages', () => {
  test.each(['', '/nouveau', '/CALENDAR', '/CALENDAR?annee=2028', '/CALENDAR/edition'])(
    '%s is well made, in both languages',
    async (path) => {
      for (const lang of ['', '/en']) {
        const { status, html } = await visit(site, `${lang}${DESK}${path.replace('CALENDAR', head)}`, admin.token);
        expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
      }
    },
  );

  test('a post without a calendar says whose it counts by', async () => {
    expect((await visit(site, DESK, admin.token)).html).toMatch(/suit celui de l’organisation.*?Bureau de Tokyo/s);
    expect((await present(post))?.own).toBe(false);
  });
});

describe('a closure', () => {
  test('is shown, moves open terms once the clocks have run, and can be taken back', async () => {
    const agent = await addMember(site.db, ORG, 'agent');
    await fileRecord(site.db, agent, [{ is: 'happened', event: 'complete' }], { now: clock.now });
    const due = () => site.db.asOwner((tx) => tx.selectFrom('clock').select(['due', 'calendarVersion']).executeTakeFirstOrThrow());
    const before = await due();
    expect((await send(`/${head}/fermetures`, STORM)).status).toBe(303);
    const { html } = await visit(site, `${DESK}/${head}`, admin.token);
    expect(html.replaceAll('\u00a0', ' ')).toMatch(/mardi 24 novembre 2026.*?Tempête fictive.*?Fermeture.*?Décision fictive/s);
    expect((await visit(site, '/essai-calendriers/services/calendrier?annee=2026')).html).toContain('Tempête fictive');
    await site.db.asOwner((tx) => recomputeClocks(tx, ORG, clock.now));
    expect([before.due, (await due()).due]).toEqual(['2026-12-04', '2026-12-07']);

    const retrait = /fermetures\/([0-9a-f-]{36})\/retrait/.exec(html)?.[1];
    expect((await send(`/${head}/fermetures/${retrait}/retrait`, {})).status).toBe(303);
    await site.db.asOwner((tx) => recomputeClocks(tx, ORG, clock.now));
    expect(await due()).toEqual({ due: '2026-12-04', calendarVersion: before.calendarVersion + 2 });
    expect((await visit(site, `${DESK}/${head}`, admin.token)).html).toMatch(/Tempête fictive.*?retirée/s);
  });

  test('that moves the term of a request is told in the history of the request', async () => {
    await site.db.asOwner((tx) =>
      tx
        .insertInto('vocabulary')
        .values({ org: ORG.id, list: 'requestCategory', code: 'renseignements', labelFr: 'R', labelEn: 'R' })
        .execute(),
    );
    const agent = await addPerson(site.db, ORG, ['agent'], { now: Temporal.Now.instant() });
    const id = await make(site, ORG, 'demandes', { ...formFor('demandes'), receivedOn: '2026-11-20' }, agent.token);
    expect((await send(`/${head}/fermetures`, { ...STORM, first: '2026-11-25' })).status).toBe(303);
    await site.db.asOwner((tx) => recomputeClocks(tx, ORG, clock.now));
    const { html } = await visit(site, `/essai-calendriers/bureau/demandes/${id}`, agent.token);
    expect(html.replaceAll('\u00a0', ' ')).toMatch(
      /a calculé de nouveau une échéance.*?Échéance – answer.*?4 décembre 2026, en cours.*?7 décembre 2026, en cours/s,
    );
  });

  test.each([
    [{ ...STORM, last: '2026-11-23' }, 'Le dernier jour vient avant le premier.'],
    [{ ...STORM, last: '2028-11-23' }, 'au plus 366 jours'],
    [{ ...STORM, first: '1999-01-04' }, 'aucun jour avant le 2014-04-01'],
    [{ ...STORM, first: '2026-02-30' }, 'Écrivez une date'],
    [{ ...STORM, source: '' }, 'Remplissez ce champ.'],
  ])('%j is refused, and nothing typed is lost', async (form, why) => {
    const { status, html } = await send(`/${head}/fermetures`, form);
    expect([status, html.includes(why), html.includes('value="Tempête fictive"')]).toEqual([422, true, true]);
  });
});

describe('an edition', () => {
  const EDITION = {
    validFrom: '2027-01-01',
    weekend: '7',
    source: 'Décret fictif',
    holidays: '07-14 | Fête fictive | Fictional day | Décret fictif',
  };

  test('replaces the rules from its day on', async () => {
    expect((await send(`/${head}/edition`, EDITION)).status).toBe(303);
    const calendar = (await present(null))?.calendar;
    expect(['2026-06-24', '2027-06-24', '2027-07-14', '2027-01-02'].map((day) => calendar?.isBusinessDay(day))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  test('of the same day corrects the one before', async () => {
    expect((await send(`/${head}/edition`, { ...EDITION, holidays: '' })).status).toBe(303);
    expect((await present(null))?.calendar.isBusinessDay('2027-07-14')).toBe(true);
  });

  test.each([
    ['le 24 juin | Fête | Day | Loi', 'La ligne 1 ne se lit pas.'],
    ['12-25 | Noël | Christmas | Loi\n02-30 | Fête | Day | Loi', 'Le jour férié n°\u00a02 ne peut pas exister'],
  ])('%j is refused, and nothing typed is lost', async (holidays, why) => {
    const { status, html } = await send(`/${head}/edition`, { ...EDITION, holidays });
    expect([status, html.includes(why), html.includes('Décret fictif')]).toEqual([422, true, true]);
  });
});

describe('a standard', () => {
  const NORMS = '/essai-calendriers/bureau/administration/normes';
  const EDITION = {
    validFrom: '2026-11-01',
    wordingFr: 'Répondre en 3 jours',
    wordingEn: 'Answer in 3 days',
    days: '3',
    target: '80',
    source: 'Décision fictive',
  };
  const issue = (form: Readonly<Record<string, string>>) => submit(site, `${NORMS}/answer`, form, admin.token);

  test.each(['', '/answer'])('has its page%s, well made in both languages', async (path) => {
    for (const lang of ['', '/en']) {
      const { status, html } = await visit(site, `${lang}${NORMS}${path}`, admin.token);
      expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    }
  });

  test.each([
    [{ ...EDITION, validFrom: '2014-04-01' }, 'Une édition vaut déjà à partir du 2014-04-01'],
    [{ ...EDITION, days: '0' }, 'hors des limites'],
    [{ ...EDITION, target: 'dix' }, 'Écrivez un nombre.'],
  ])('%j is refused, and nothing typed is lost', async (form, why) => {
    const { status, html } = await issue(form);
    expect([status, html.includes(why), html.includes('Décision fictive')]).toEqual([422, true, true]);
  });

  test('has a new edition, which open terms anchored since follow, and which is published', async () => {
    expect((await issue(EDITION)).status).toBe(303);
    await site.db.asOwner((tx) => recomputeClocks(tx, ORG, clock.now));
    const terms = await site.db.asOwner((tx) =>
      tx.selectFrom('clock').select(['edition', 'days']).where('standard', '=', 'answer').execute(),
    );
    expect(new Set(terms.map(({ edition, days }) => `${edition} ${days}`))).toEqual(new Set(['2026-11-01 3']));
    expect((await visit(site, `${NORMS}`, admin.token)).html).toContain('Répondre en 3 jours');
    expect((await visit(site, '/essai-calendriers/services/resultats')).html).toContain('Répondre en 3 jours');
  });
});

test('a post is given a calendar of its own, with its clock and hours', async () => {
  const form = {
    unit: post,
    nameFr: 'Tokyo (fictif)',
    nameEn: 'Tokyo (fictional)',
    timeZone: 'Asia/Tokyo',
    hours: '9 h à 17 h',
    validFrom: '2020-01-01',
    weekend: '7',
    source: 'Loi fictive',
    holidays: '05-03 | Fête fictive | Fictional day | Loi fictive',
  };
  expect((await send('/nouveau', { ...form, timeZone: 'Mars/Olympus' })).status).toBe(422);
  expect((await send('/nouveau', form)).status).toBe(303);
  const own = await present(post);
  expect([own?.own, own?.calendar.timeZone, own?.hours, own?.calendar.isBusinessDay('2027-05-03')]).toEqual([
    true,
    'Asia/Tokyo',
    [{ from: '09:00', to: '17:00' }],
    false,
  ]);
  expect((await send('/nouveau', form)).html).toContain('Un calendrier existe déjà ici');
  const changed = await send(`/${own?.id}/bureau`, { timeZone: 'Asia/Tokyo', hours: '8:30-12:00, 13:00-17:15' });
  expect([changed.status, (await present(post))?.hours.length]).toEqual([303, 2]);
});
