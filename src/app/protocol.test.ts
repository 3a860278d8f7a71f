import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { readPdf } from '../documents/testing-read.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(193, 'essai-protocolaire');
const DESK = `/${ORG.slug}/bureau`;

let database: TestDatabase;
let site: Site;
let officer: Person;
let colleague: Person;
let unit: string;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Protocole fictif');
  officer = await addPerson(site.db, ORG, ['officer'], { unit, now: NOW });
  colleague = await addPerson(site.db, ORG, ['officer'], { unit: await addUnit(site.db, ORG, 'Autre unité fictive'), now: NOW });
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values({ org: ORG.id, list: 'visitLevel', code: 'minister', labelFr: 'Ministre', labelEn: 'Minister' })
      .execute(),
  );
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** Makes a record with the form of its register; the address of its page. */
async function make(word: string, form: Readonly<Record<string, string>>): Promise<string> {
  const { status, location } = await submit(site, `${DESK}/${word}`, form, officer.token);
  expect(status).toBe(303);
  return location;
}
const read = async (path: string, who = officer): Promise<string> => {
  const { status, html } = await visit(site, path, who.token);
  expect([path, status]).toEqual([path, 200]);
  expect(await faultsOfHtml(html)).toEqual([]);
  return html;
};

test('what protocol plans stands in the month, in my day and in the diary of its unit, and nowhere else', async () => {
  await make('visites', { title: 'Visite de la semaine', on: '2099-11-22', until: '2099-11-24', level: 'minister' });
  const event = await make('invitations', { title: 'Dîner de la semaine', on: '2099-11-25', answerBy: '2099-11-23' });
  await submit(site, `${event}/liste`, { lines: 'Alba Fictive\nBéla Fictif' }, officer.token);
  await submit(site, `${event}/envoi`, {}, officer.token);
  const accreditation = { country: 'FR', class: 'consul', kind: 'career', on: '2099-01-01', exequatur: '2099-02-01', state: 'accredited' };
  await make('accreditations', { ...accreditation, title: 'Cléo Fictive', until: '2099-11-30' });

  const month = await read(`${DESK}/protocole?mois=2099-11`);
  // Once on each of its days.
  expect(month.match(/Visite de la semaine/g)).toHaveLength(3);
  expect([month.includes('Dîner de la semaine'), month.includes('Cléo Fictive')]).toEqual([true, true]);
  expect(await read(`/en${DESK}/protocole?mois=2099-11&genre=visits`)).not.toContain('Dîner de la semaine');
  const day = await read(DESK);
  expect(day).toContain('2 personnes n’ont pas répondu');
  expect([day.includes('Visite de la semaine'), day.includes('Cléo Fictive')]).toEqual([true, true]);

  for (const path of [`${DESK}/protocole?mois=2099-11`, DESK]) expect(await read(path, colleague)).not.toContain('de la semaine');

  const eventsOf = async (person: Person) => {
    const { html } = await submit(site, `${DESK}/compte/calendrier`, {}, person.token);
    const address = /<p class="secret">[^<]*?(\/[\w-]+\/agendas\/[\w-]{43}\.ics)<\/p>/.exec(html)?.[1] ?? '';
    const { html: ics } = await visit(site, address);
    return new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => {
      const { summary, startDate, endDate } = new ICAL.Event(one);
      return `${summary} ${startDate.toString()} ${endDate.toString()}`;
    });
  };
  expect(await eventsOf(officer)).toEqual([
    'Visite de la semaine 2099-11-22 2099-11-25',
    'Dîner de la semaine 2099-11-25 2099-11-26',
    'Cléo Fictive 2099-11-30 2099-12-01',
  ]);
  expect(await eventsOf(colleague)).toEqual([]);
});

test('a visit that was held leads to one action, filled in and linked; the fact is the action’s', async () => {
  const page = await make('visites', { title: 'Visite tenue', on: '2099-11-18', level: 'minister', country: 'FR', state: 'held' });
  const link = /href="([^"]*\/actions\/nouvelle\?[^"]*)"/.exec(await read(page))?.[1]?.replaceAll('&amp;', '&') ?? '';
  const form = await read(link);
  expect(form).toContain('value="Visite tenue"');
  const about = /name="about" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const action = {
    kind: 'protocol',
    state: 'held',
    on: '2099-11-18',
    title: 'Visite tenue',
    stream: 'influence',
    role: 'led',
    ledBy: 'ministry',
  };
  const made = await submit(site, `${DESK}/actions`, { ...action, about }, officer.token);
  expect(made.status).toBe(303);
  const after = await read(page);
  expect(after).toContain('Action protocolaire de cette visite');
  expect(after).not.toContain('/actions/nouvelle?genre');
  const kinds = await site.db.asOwner((tx) => tx.selectFrom('fact').select(['kind', 'record']).where('org', '=', ORG.id).execute());
  expect(kinds).toEqual([{ kind: 'action.held', record: made.location.split('/').at(-1) }]);
});

test('the programme is on paper for who reads the visit, in both languages', async () => {
  const page = await make('visites', { title: 'Visite sur papier', on: '2099-11-28', level: 'minister' });
  await submit(site, `${page}/programme`, { onDay: '2099-11-28', starts: '09:30', what: 'Entretien fictif' }, officer.token);
  const id = page.split('/').at(-1) ?? '';
  for (const lang of ['', '/en']) {
    const url = `${lang}${DESK}/fiches/${id}/fiche.pdf`;
    const response = await site.app.inject({ method: 'GET', url, headers: { cookie: `chancery_session=${officer.token}` } });
    expect(response.statusCode).toBe(200);
    expect((await readPdf(response.rawPayload)).text).toContain('Entretien fictif');
  }
  expect((await visit(site, `${DESK}/fiches/${id}/fiche.pdf`, colleague.token)).status).toBe(404);
});
