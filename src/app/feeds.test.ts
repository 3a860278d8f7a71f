import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { FORMS } from './testing-forms.ts';
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
const makeAddress = async (person: Person, form: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { html, status } = await submit(site, `${DESK}/compte/calendrier`, form, person.token);
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
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values(
        [
          ['agreementKind', 'international'],
          ['agreementNature', 'cooperation'],
        ].map(([list = '', code = '']) => ({ org: ORG.id, list, code, labelFr: 'Code fictif', labelEn: 'Fictional code' })),
      )
      .execute(),
  );
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

const eventsOf = (ics: string): readonly string[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => {
    const { summary, startDate, endDate, description, location } = new ICAL.Event(one);
    return [summary, startDate.toString(), endDate.toString(), description, location].join(' | ').replaceAll('\u00a0', ' ');
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

  it('holds what is due of agreements and the missions of his units, and the obligations he answers for, as far as he may see them', async () => {
    const planner = await addPerson(site.db, ORG, ['planner'], { unit, now: NOW });
    const elsewhere = await addPerson(site.db, ORG, ['planner'], { now: NOW });
    const reader = await addPerson(site.db, ORG, ['officer'], { unit, now: NOW });
    const other = await addPerson(site.db, ORG, ['officer'], { now: NOW });
    const act = async (path: string, form: Readonly<Record<string, string | readonly string[]>>, who = planner): Promise<string> => {
      const { status, location, html } = await submit(site, `${DESK}/${path}`, form, who.token);
      expect(status, html.match(/class="error".*?<\/p>/gs)?.join(' ')).toBe(303);
      return location.split('/').at(-1) ?? '';
    };
    const signed = {
      ...FORMS['POST /bureau/ententes']?.({}),
      history: 'true',
      state: 'inForce',
      source: 'Registre fictif',
      signedOn: '2090-01-01',
    };
    const agree = (fields: Readonly<Record<string, string>>, who = planner) =>
      act('ententes', { ...signed, visibility: 'organisation', ...fields }, who);
    const owe = (id: string, title: string, dueOn: string, owner = '', who = planner) =>
      act(`ententes/${id}/obligations`, { 'obligations-title': title, 'obligations-dueOn': dueOn, 'obligations-owner': owner }, who);
    const mine = await agree({
      title: 'Entente du poste',
      titleEn: 'Agreement of the post',
      official: '2090-01',
      unit,
      visibility: 'unit',
      endsOn: '2100-06-30',
      noticeMonths: '6',
    });
    await owe(mine, 'Rapport annuel fictif', '2099-12-15');
    await owe(mine, 'Rapport passé fictif', '2099-01-15');
    const theirs = await agree({ title: 'Entente d’ailleurs', official: '2090-02', endsOn: '2100-06-30' }, elsewhere);
    await owe(theirs, 'Obligation confiée', '2099-12-20', reader.account, elsewhere);
    await owe(theirs, 'Obligation d’autrui', '2099-12-21', '', elsewhere);
    const closed = await agree({ title: 'Entente réservée', official: '2090-03', visibility: 'named', endsOn: '2100-06-30' }, elsewhere);
    await owe(closed, 'Obligation cachée', '2099-12-22', reader.account, elsewhere);
    await agree({ title: 'Entente échue', official: '2090-04', unit, state: 'ended', endsOn: '2100-06-30', endedOn: '2098-01-01' });
    const mission = { ...FORMS['POST /bureau/missions']?.({}), unit, visibility: 'unit', until: '2099-12-05' };
    await act('missions', { ...mission, title: 'Mission du poste', from: '2099-12-02' });
    await act('missions', { ...mission, title: 'Mission passée', from: '2099-05-02', until: '2099-05-03' });
    await act('missions', { ...mission, title: 'Mission d’ailleurs', from: '2099-12-02', unit: '', visibility: 'organisation' }, elsewhere);
    const called = await act('missions', { ...mission, title: 'Mission annulée', from: '2099-12-02' });
    await act(`missions/${called}/annulation`, { reason: 'Fictif' });

    const address = await makeAddress(reader);
    const { html } = await visit(site, address);
    expect(eventsOf(html).filter((one) => !one.startsWith('Promotion'))).toEqual([
      expect.stringMatching(/^Mission du poste \| 2099-12-02 \| 2099-12-06 \| Mission, M-\d{4}-\d{4} \| Paris$/),
      'Rapport annuel fictif | 2099-12-15 | 2099-12-16 | Obligation, 2090-01, Entente du poste | ',
      'Obligation confiée | 2099-12-20 | 2099-12-21 | Obligation, 2090-02, Entente d’ailleurs | ',
      'À préparer : Entente du poste | 2099-12-30 | 2099-12-31 | Entente 2090-01 | ',
      'Terme de l’entente : Entente du poste | 2100-06-30 | 2100-07-01 | Entente 2090-01 | ',
    ]);
    const ids = new ICAL.Component(ICAL.parse(html)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(eventsOf((await visit(site, `/en${address}`)).html).at(-1)).toContain('Term of the agreement: Agreement of the post');
    // Nothing of a unit for who is in none, and nothing to answer for.
    expect(eventsOf((await visit(site, await makeAddress(other))).html)).toEqual([]);
  });

  it('of records with named readers tells the day alone, unless its owner chose otherwise', async () => {
    const minister = await addPerson(site.db, ORG, ['planner'], { now: NOW });
    const made = async (path: string, form: Readonly<Record<string, string>>): Promise<void> => {
      expect((await submit(site, `${DESK}/${path}`, { ...form, visibility: 'named' }, minister.token)).status).toBe(303);
    };
    await plan('Rencontre secrète', minister, { visibility: 'named', countries: 'FR' });
    await made('missions', {
      ...FORMS['POST /bureau/missions']?.({}),
      title: 'Mission secrète',
      city: 'Lyon',
      from: '2099-12-03',
      until: '2099-12-04',
    });
    await made('invitations', {
      ...FORMS['POST /bureau/invitations']?.({}),
      title: 'Dîner secret',
      on: '2099-12-05',
      venue: 'Salon secret',
    });
    const neutral = (await visit(site, await makeAddress(minister))).html;
    expect(eventsOf(neutral)).toEqual([
      'Action (détails dans Chancellerie) | 2099-12-01 | 2099-12-02 |  | ',
      'Événement (détails dans Chancellerie) | 2099-12-05 | 2099-12-06 |  | ',
      'Mission (détails dans Chancellerie) | 2099-12-03 | 2099-12-05 |  | ',
    ]);
    expect(neutral).not.toMatch(/secr|Lyon|France|[AMI]-2\d{3}-/i);
    const full = (await visit(site, await makeAddress(minister, { titles: 'true' }))).html;
    expect(titles(full)).toEqual(['Rencontre secrète', 'Dîner secret', 'Mission secrète']);
    expect((await visit(site, `${DESK}/compte/calendrier`, minister.token)).html).toContain('Elle montre les titres');
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
