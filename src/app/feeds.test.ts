import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(92, 'essai-agenda');
const DESK = '/essai-agenda/bureau';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let officer: Person;
let colleague: Person;
let unit: string;

const plan = async (title: string, person: Person, fields: Readonly<Record<string, string>> = {}): Promise<string> => {
  const form = {
    kind: 'promotion',
    state: 'planned',
    on: '2099-12-01',
    title,
    stream: 'economic',
    role: 'led',
    ledBy: 'ministry',
    ...fields,
  };
  const { status, location } = await submit(site, `${DESK}/actions`, form, person.token);
  expect(status).toBe(303);
  return location.split('/').at(-1) ?? '';
};

/** Makes the person's address and answers with its path. */
const makeAddress = async (person: Person): Promise<string> => {
  const { html, status } = await submit(site, `${DESK}/compte/calendrier`, {}, person.token);
  expect(status).toBe(200);
  expect(await faultsOfHtml(html)).toEqual([]);
  return /<p class="secret">[^<]*?(\/essai-agenda\/agendas\/[\w-]{43}\.ics)<\/p>/.exec(html)?.[1] ?? '';
};

const titles = (ics: string): readonly (string | null)[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary);

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Poste fictif');
  const elsewhere = await addUnit(site.db, ORG, 'Autre poste fictif');
  officer = await addPerson(site.db, ORG, ['officer'], { unit, now: NOW });
  colleague = await addPerson(site.db, ORG, ['officer'], { unit: elsewhere, now: NOW });
  await plan('Promotion de mon unité', officer, { visibility: 'unit', unit });
  await plan('Promotion suivante', officer, { on: '2099-12-08' });
  await plan('Promotion trop ancienne', officer, { on: '2099-10-01' });
  await plan('Promotion d’ailleurs', colleague);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

describe('one action', () => {
  it('goes into a calendar, for whoever may read it', async () => {
    const id = await plan('Promotion réservée', officer, { visibility: 'unit', unit, on: '2099-12-31' });
    const { status, html } = await visit(site, `${DESK}/actions/${id}/agenda.ics`, officer.token);
    expect(status).toBe(200);
    expect(titles(html)).toEqual(['Promotion réservée']);
    expect((await visit(site, `${DESK}/actions/${id}/agenda.ics`, colleague.token)).status).toBe(404);
    expect((await visit(site, `${DESK}/actions/${id}`, officer.token)).html).toContain(`${DESK}/actions/${id}/agenda.ics`);
    await submit(site, `${DESK}/actions/${id}/annulation`, { reason: 'Fictif' }, officer.token);
    expect((await visit(site, `${DESK}/actions/${id}/agenda.ics`, officer.token)).html).toContain('STATUS:CANCELLED');
  });
});

describe('a calendar under a secret address', () => {
  it('holds what its owner planned or his unit did, and may see; to whoever has the address', async () => {
    const address = await makeAddress(officer);
    const { status, html } = await visit(site, address);
    expect(status).toBe(200);
    expect(titles(html)).toEqual(['Promotion de mon unité', 'Promotion suivante']);
    expect(titles((await visit(site, `/en${address}`)).html)).toHaveLength(2);
    expect((await visit(site, await makeAddress(colleague))).html).not.toContain('mon unité');
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ all: string }>`select string_agg(f::text, ' ') as all from calendar_feed f`.execute(tx),
    );
    expect(rows[0]?.all).not.toContain(address.slice(-47, -4));
  });

  it('opens nothing under another organisation, another secret, or after it was replaced or revoked', async () => {
    const first = await makeAddress(officer);
    const second = await makeAddress(officer);
    expect((await visit(site, first)).status).toBe(404);
    expect((await visit(site, second)).status).toBe(200);
    expect((await visit(site, `${second.slice(0, -6)}AA.ics`)).status).toBe(404);
    const page = await visit(site, `${DESK}/compte/calendrier`, officer.token);
    expect(page.html).toContain('Une adresse existe depuis');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect((await submit(site, `${DESK}/compte/calendrier/retrait`, {}, officer.token)).status).toBe(303);
    expect((await visit(site, second)).status).toBe(404);
    expect((await submit(site, `${DESK}/compte/calendrier/retrait`, {}, officer.token)).status).toBe(404);
  });

  it('forgets what its owner may no longer see, and ends when he leaves', async () => {
    const address = await makeAddress(officer);
    await site.db.asOwner((tx) =>
      sql`update membership set unit = null where org = ${ORG.id} and account = ${officer.account}`.execute(tx),
    );
    expect(titles((await visit(site, address)).html)).toEqual(['Promotion suivante']);
    await site.db.asOwner((tx) =>
      sql`update membership set until = '2099-11-19' where org = ${ORG.id} and account = ${officer.account}`.execute(tx),
    );
    expect((await visit(site, address)).status).toBe(404);
  });

  it('that holds nothing is a calendar all the same', async () => {
    const nobody = await addPerson(site.db, ORG, ['auditor'], { now: NOW });
    const { status, html } = await visit(site, await makeAddress(nobody));
    expect([status, titles(html)]).toEqual([200, []]);
  });
});
