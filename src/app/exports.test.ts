import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { ACTIONS } from '../registers/actions/columns.ts';
import { actionFields } from '../registers/actions/fields.ts';
import { CONTACTS } from '../registers/contacts/columns.ts';
import { contactFields } from '../registers/contacts/fields.ts';
import { accreditationFields } from '../registers/protocol/accreditations/fields.ts';
import { giftFields } from '../registers/protocol/gifts/fields.ts';
import { ACCREDITATION_FILES, EVENT_FILES, GIFT_FILES, VISIT_FILES } from '../registers/protocol/index.ts';
import { eventFields } from '../registers/protocol/invitations/fields.ts';
import { visitFields } from '../registers/protocol/visits/fields.ts';
import { SUPPORTS } from '../registers/supports/columns.ts';
import { supportFields } from '../registers/supports/fields.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(91, 'essai-fichiers');
const DESK = '/essai-fichiers/bureau';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let officer: Person;
let colleague: Person;
let auditor: Person;
let planner: Person;
let administrator: Person;
let unit: string;

async function file(url: string, person?: Person) {
  const answer = await site.app.inject({ method: 'GET', url, headers: person ? { cookie: `chancery_session=${person.token}` } : {} });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

const csv = async (url: string, person?: Person): Promise<readonly Record<string, string>[]> => {
  const { status, bytes } = await file(url, person);
  expect(status).toBe(200);
  return parse(bytes, { bom: true, columns: true, delimiter: url.startsWith('/en') ? ',' : ';' }) as Record<string, string>[];
};

/** Numbers of the records that the list shows, on all its pages, in their order. */
async function numbersShown(url: string, person?: Person): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let next: string | undefined = url; next; ) {
    const { html, status } = await visit(site, next, person?.token);
    expect(status).toBe(200);
    numbers.push(...[...html.matchAll(/<span class="num">([A-Z]-\d{4}-\d{4})<\/span>/g)].map(([, number = '']) => number));
    next = /<a[^>]*rel="next"[^>]*>/
      .exec(html)?.[0]
      .match(/href="([^"]+)"/)?.[1]
      ?.replaceAll('&amp;', '&');
  }
  return numbers;
}

const withFile = (url: string, name: string): string => {
  const [path, query] = url.split('?');
  return `${path}/${name}${query ? `?${query}` : ''}`;
};

const ok = async (answer: Promise<{ status: number; location: string; html: string }>): Promise<string> => {
  const { status, location, html } = await answer;
  expect(status, html).toBe(303);
  return location.split('/').at(-1) ?? '';
};

const action = (fields: Readonly<Record<string, string>>, person = officer): Promise<string> =>
  ok(
    submit(
      site,
      `${DESK}/actions`,
      {
        kind: 'promotion',
        state: 'held',
        on: '2099-11-10',
        title: 'Promotion fictive',
        stream: 'economic',
        role: 'led',
        ledBy: 'ministry',
        ...fields,
      },
      person.token,
    ),
  );

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'sector', code: 'culture', labelFr: 'Culture et création', labelEn: 'Culture and creation' },
        { org: ORG.id, list: 'supportService', code: 'conseil', labelFr: 'Conseil', labelEn: 'Advice' },
      ])
      .execute(),
  );
  unit = await addUnit(site.db, ORG, 'Poste fictif');
  officer = await addPerson(site.db, ORG, ['officer'], { name: 'Odile Fictive', unit, now: NOW });
  colleague = await addPerson(site.db, ORG, ['officer'], { unit: await addUnit(site.db, ORG, 'Autre poste fictif'), now: NOW });
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  administrator = await addPerson(site.db, ORG, ['administrator'], { now: NOW });
  auditor = await addPerson(site.db, ORG, ['auditor'], { now: NOW });
  const person = await ok(
    submit(
      site,
      `${DESK}/contacts`,
      { kind: 'person', given: 'Élodie', family: '=Fictive', phone: '+1 418 555-0100', anyway: 'true' },
      officer.token,
    ),
  );
  const body = await ok(
    submit(site, `${DESK}/contacts`, { kind: 'body', name: 'Studio fictif; « Nord »', partyKind: 'company', country: 'FR' }, officer.token),
  );
  await ok(
    submit(
      site,
      `${DESK}/contacts`,
      { kind: 'person', given: 'Cachée', family: 'Fictive', visibility: 'unit', unit, anyway: 'true' },
      officer.token,
    ),
  );
  await action({
    kind: 'meeting',
    title: '=1+1; "citée",\tavec',
    participants: person,
    countries: 'FR',
    sectors: 'culture',
    visibility: 'public',
  });
  await action({ title: '-Promotion réservée', visibility: 'unit', unit, summary: 'Ligne un\r\nligne deux' });
  await action({ title: 'Promotion planifiée', state: 'planned', on: '2100-01-08', visibility: 'public' });
  for (let n = 0; n < 60; n += 1)
    await action({ title: `Intervention ${n}`, kind: 'intervention', on: `2099-10-${String(1 + (n % 28)).padStart(2, '0')}` });
  await ok(
    submit(
      site,
      `${DESK}/soutiens`,
      { on: '2099-11-02', service: 'conseil', title: 'Soutien fictif', party: body, sectors: 'culture' },
      officer.token,
    ),
  );
});
afterAll(async () => {
  await site.close();
  await database.close();
});

describe('a file of a list', () => {
  it.each([
    ['/essai-fichiers/bureau/actions', 'Numéro', 63],
    ['/en/essai-fichiers/bureau/actions', 'Number', 63],
    ['/essai-fichiers/bureau/actions?genre=intervention', 'Numéro', 60],
    ['/essai-fichiers/bureau/actions?etat=planned', 'Numéro', 1],
    ['/essai-fichiers/bureau/contacts', 'Numéro', 3],
    ['/essai-fichiers/bureau/contacts?genre=body', 'Numéro', 1],
    ['/essai-fichiers/bureau/contacts?q=fictive', 'Numéro', 2],
    ['/essai-fichiers/bureau/soutiens?service=conseil', 'Numéro', 1],
  ])('%s: the same records in the same order as on its pages', async (url, head, many) => {
    for (const person of [officer, colleague, auditor]) {
      const shown = await numbersShown(url, person);
      expect((await csv(withFile(url, 'liste.csv'), person)).map((row) => row[head])).toEqual(shown);
      expect((await csv(withFile(url, 'donnees.csv'), person)).map(({ number }) => number)).toEqual(shown);
      const json: { rows: { number: string }[] } = JSON.parse(String((await file(withFile(url, 'donnees.json'), person)).bytes));
      expect(json.rows.map(({ number }) => number)).toEqual(shown);
      const { bytes } = await file(withFile(url, 'liste.xlsx'), person);
      expect((await readSheet(bytes)).slice(1).map((row) => row.at(-1))).toEqual(shown);
      if (person === officer) expect(shown).toHaveLength(many);
    }
  });

  it('never holds what the reader may not see', async () => {
    for (const name of ['liste.csv', 'donnees.csv', 'donnees.json']) {
      for (const person of [colleague, auditor]) {
        expect(String((await file(`${DESK}/actions/${name}`, person)).bytes)).not.toContain('réservée');
        expect(String((await file(`${DESK}/contacts/${name}`, person)).bytes)).not.toContain('Cachée');
      }
      expect(String((await file(`${DESK}/actions/${name}`, officer)).bytes)).toContain('réservée');
      const open = String((await file(`/essai-fichiers/actions/${name}?etat=planned`)).bytes);
      expect(open).toContain('citée');
      for (const hidden of ['réservée', 'Intervention 1', 'planifiée', 'Élodie']) expect(open).not.toContain(hidden);
    }
  });

  it('says the words of the screen in the reader’s language, and makes formulas inert', async () => {
    const [row] = (await csv(`${DESK}/actions/liste.csv?genre=meeting`, officer)) ?? [];
    expect(row).toMatchObject({
      Date: '2099-11-10',
      Action: '\'=1+1; "citée",\tavec',
      'Genre d’action': 'Rencontre',
      Volet: 'Économique',
      'Qui peut lire': 'Diffusé',
      Poste: 'Siège',
      Pays: 'France',
      Secteur: 'Culture et création',
      État: 'Tenue',
    });
    const [english] = await csv(`/en${DESK}/actions/liste.csv?genre=meeting`, officer);
    expect(english).toMatchObject({ 'Kind of action': 'Meeting', Stream: 'Economic', Sector: 'Culture and creation', State: 'Held' });
  });

  it('goes by the day the other way round, and leaves out the columns that the reader hides', async () => {
    const latest = await numbersShown(`${DESK}/actions`, officer);
    const url = `${DESK}/actions?ordre=anciens&sans=post&sans=state`;
    expect(await numbersShown(url, officer)).toEqual(latest.toReversed());
    const rows = await csv(withFile(url, 'liste.csv'), officer);
    expect(rows.map(({ Numéro }) => Numéro)).toEqual(latest.toReversed());
    expect(Object.keys(rows[0] ?? {})).toEqual(['Date', 'Action', 'Genre d’action', 'Volet', 'Qui peut lire', 'Pays', 'Secteur', 'Numéro']);
    const { html } = await visit(site, url, officer.token);
    const heads = [...html.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, head]) => head);
    expect(heads).toEqual(['Date', 'Action', 'Pays', 'Secteur', 'Numéro']);
    expect((await csv(withFile(url, 'donnees.csv'), officer)).map(({ number }) => number)).toEqual(latest.toReversed());
  });

  it('says what it is, is not kept by anyone, and names a demonstration', async () => {
    const { headers } = await file(`${DESK}/actions/liste.xlsx`, officer);
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers['content-disposition']).toBe('attachment; filename="essai-fichiers-actions-demonstration-2099-11-20.xlsx"');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('gives a workbook real dates and typed texts', async () => {
    const rows = await readSheet((await file(`${DESK}/actions/liste.xlsx?genre=meeting`, officer)).bytes, { trim: false });
    expect(rows[1]?.slice(0, 3)).toEqual([new Date('2099-11-10T00:00:00Z'), '=1+1; "citée",\tavec', 'Rencontre']);
  });
});

describe('lists of other kinds', () => {
  it('the network, as the desk and as the public see it', async () => {
    const post = (fields: Readonly<Record<string, string>>) =>
      ok(
        submit(
          site,
          `${DESK}/reseau`,
          {
            cityFr: 'Munich',
            cityEn: 'Munich',
            country: 'DE',
            timeZone: 'Europe/Berlin',
            nameFr: 'Bureau fictif à Munich',
            nameEn: 'Fictional bureau in Munich',
            type: 'bureau',
            since: '2020-01-01',
            source: 'Fictive',
            ...fields,
          },
          planner.token,
        ),
      );
    await post({});
    await post({ nameFr: 'Bureau interne', nameEn: 'Inner bureau', visibility: 'organisation' });
    const shown = await numbersShown(`${DESK}/reseau`, officer);
    expect(shown).toHaveLength(2);
    expect((await csv(`${DESK}/reseau/liste.csv`, officer)).map(({ Numéro }) => Numéro)).toEqual(shown);
    expect(await csv('/essai-fichiers/reseau/liste.csv')).toMatchObject([{ Pays: 'Allemagne', Type: 'Bureau', Depuis: '2020-01-01' }]);
    expect(await csv('/en/essai-fichiers/reseau/donnees.csv')).toMatchObject([
      { country: 'DE', nameFr: 'Bureau fictif à Munich', type: 'bureau', since: '2020-01-01', timeZone: 'Europe/Berlin' },
    ]);
  });

  it('accounts and journal, for administrators alone, and it is written down', async () => {
    for (const page of ['comptes', 'journal']) {
      expect((await file(`${DESK}/administration/${page}/liste.csv`, officer)).status).toBe(403);
    }
    const people = await csv(`${DESK}/administration/comptes/liste.csv`, administrator);
    expect(people.map(({ Personne }) => Personne)).toContain('Odile Fictive');
    expect(people.find(({ Personne }) => Personne === 'Odile Fictive')).toMatchObject({ Courriel: officer.email, État: 'Ouvert' });
    const [latest, ...acts] = await csv(`${DESK}/administration/journal/liste.csv`, administrator);
    expect(latest).toMatchObject({ Acte: 'a extrait la liste', Registre: 'Comptes' });
    // The act of a record that the administrator may not read.
    expect(acts.filter(({ Registre }) => Registre === 'Actions').some(({ Objet }) => Objet?.includes('réservée'))).toBe(false);
    expect((await csv(`${DESK}/administration/journal/liste.csv`, administrator)).length).toBe(acts.length + 2);
  });

  it('what a search found, best first', async () => {
    for (const person of [officer, auditor]) {
      const shown = await numbersShown(`${DESK}/recherche?q=intervention`, person);
      expect(shown).toHaveLength(60);
      expect((await csv(`${DESK}/recherche/liste.csv?q=intervention`, person)).map(({ Numéro }) => Numéro)).toEqual(shown);
    }
    expect(await csv(`${DESK}/recherche/liste.csv?q=réservée`, auditor)).toEqual([]);
    expect(await csv('/essai-fichiers/recherche/liste.csv?q=promotion')).toEqual([]);
    expect((await file(`${DESK}/recherche/liste.csv`, officer)).status).toBe(404);
  });
});

describe('the data form', () => {
  it('has the record’s key, and every field of the register’s form by its name', () => {
    const notColumns = new Set(['participant', 'anyway', 'partyText']);
    for (const [description, fields] of [
      [ACTIONS, actionFields],
      [CONTACTS, contactFields],
      [SUPPORTS, supportFields],
      [VISIT_FILES, visitFields],
      [EVENT_FILES, eventFields],
      [ACCREDITATION_FILES, accreditationFields],
      [GIFT_FILES, giftFields],
    ] as const) {
      const ids = description.columns.filter(({ data }) => data).map(({ id }) => id);
      expect(ids.slice(0, 2)).toEqual(['number', 'id']);
      for (const name of Object.keys(fields.shape)) if (!notColumns.has(name)) expect(ids).toContain(name);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of description.list) expect(description.columns.find((column) => column.id === id)?.shown, id).toBeTypeOf('function');
    }
  });

  it('says codes and ids, so that the form would take them back', async () => {
    const [row] = await csv(`${DESK}/actions/donnees.csv?genre=meeting`, officer);
    expect(row).toMatchObject({
      kind: 'meeting',
      state: 'held',
      on: '2099-11-10',
      countries: 'FR',
      sectors: 'culture',
      positioning: 'no',
      visibility: 'public',
      unit,
    });
    expect(row?.participants).toMatch(/^[0-9a-f-]{36}$/);
    const [person] = await csv(`${DESK}/contacts/donnees.csv?genre=person&q=élodie`, officer);
    expect(person).toMatchObject({
      kind: 'person',
      given: 'Élodie',
      family: "'=Fictive",
      phone: "'+1 418 555-0100",
      visibility: 'organisation',
    });
  });
});

describe('the journal', () => {
  const extractions = () =>
    site.db.asOwner(async (tx) => {
      const { rows } = await sql<{ account: string; register: string; fields: Record<string, string> }>`
        select account, register, fields from journal_entry where org = ${ORG.id} and verb = 'extract' order by id`.execute(tx);
      return rows;
    });

  it('says who took a list of people away, and nothing of other lists', async () => {
    const before = (await extractions()).length;
    await file(`${DESK}/actions/donnees.csv`, auditor);
    expect(await extractions()).toHaveLength(before);
    await file(`${DESK}/contacts/liste.xlsx?genre=person`, auditor);
    await file(`${DESK}/soutiens/liste.csv`, auditor);
    const made = (await extractions()).slice(before);
    expect(made.map(({ account, register }) => [account, register])).toEqual([
      [auditor.account, 'contacts'],
      [auditor.account, 'supports'],
    ]);
    expect(Object.keys(made[0]?.fields ?? {}).sort()).toEqual(['file', 'filter', 'rows']);
  });

  it('says nothing when the file is only asked about', async () => {
    const before = (await extractions()).length;
    const answer = await site.app.inject({
      method: 'HEAD',
      url: `${DESK}/contacts/liste.csv`,
      headers: { cookie: `chancery_session=${auditor.token}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(await extractions()).toHaveLength(before);
  });
});

it('a real organisation’s files do not say that they are a demonstration', async () => {
  await makeReal(site.db, ORG);
  const other = await openSite(database, clock);
  const answer = await other.app.inject({ method: 'GET', url: '/essai-fichiers/actions/liste.csv' });
  expect(answer.headers['content-disposition']).toBe('attachment; filename="essai-fichiers-actions-2099-11-20.csv"');
  await other.close();
});
