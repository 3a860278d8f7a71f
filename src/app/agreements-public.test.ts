import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { searchRecords } from '../records/search.ts';
import { loadSocialSecurity, readSocialSecurity } from '../registers/agreements/index.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { DATA_FOLDER } from './load/files.ts';
import { stableId } from './load/organisations.ts';
import { PDF, sendFiles } from './testing-files.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(112, 'essai-ententes');
const PAGE = `/${ORG.slug}/ententes`;
const DESK = `/${ORG.slug}/bureau`;
const LISTED = 39;

let database: TestDatabase;
let site: Site;
let planner: Person;
/** Two that were signed and are published, and one that is not. */
let first: string;
let amending: string;
let hidden: string;

const load = async (): Promise<number> => {
  const rows = await readSocialSecurity(`${DATA_FOLDER}agreements/mrif/social-security.csv`);
  const idOf = (country: string): string => stableId(ORG.slug, 'socialSecurity', country);
  return site.db.asOwner((tx) => loadSocialSecurity(tx, ORG, rows, { now: NOW, idOf }));
};

async function takeUp(fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await submit(
    site,
    `${DESK}/ententes`,
    {
      kind: 'international',
      nature: 'cooperation',
      history: 'true',
      state: 'inForce',
      source: 'Registre fictif',
      visibility: 'public',
      party0Name: 'Gouvernement fictif',
      party0Kind: 'state',
      party0Country: 'FR',
      ...fields,
    },
    planner.token,
  );
  expect(answer.status, answer.html.slice(0, 2000)).toBe(303);
  return /[0-9a-f-]{36}/.exec(answer.location)?.[0] ?? '';
}

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  await addOrganisation(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values(
        [
          ['agreementKind', 'international', 'Entente internationale', 'International agreement'],
          ['agreementNature', 'cooperation', 'Coopération', 'Cooperation'],
          ['agreementNature', 'socialSecurity', 'Sécurité sociale', 'Social security'],
          ['classification', 'public', 'Publique', 'Public'],
          ['classification', 'internal', 'Interne', 'Internal'],
        ].map(([list = '', code = '', labelFr = '', labelEn = '']) => ({ org: ORG.id, list, code, labelFr, labelEn })),
      )
      .execute(),
  );
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  expect(await load()).toBe(LISTED);
  first = await takeUp({
    title: 'Entente fictive sur l’hydrogène',
    titleEn: 'Fictional agreement on hydrogen',
    official: '2012-07',
    signedOn: '2012-05-03',
    inForceOn: '2013-06-01',
    endsOn: '2030-05-31',
  });
  amending = await takeUp({
    title: 'Avenant fictif',
    official: '2016-02',
    signedOn: '2016-03-04',
    state: 'ended',
    endedOn: '2020-01-31',
    amends: '2012-07',
    party0Country: 'MX',
  });
  hidden = await takeUp({ title: 'Entente fictive réservée', official: '2018-01', signedOn: '2018-02-02', visibility: 'organisation' });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** Titles that the table of a page shows, in its order. */
const titles = (html: string): readonly string[] =>
  [...html.matchAll(/href="[^"]*\/ententes\/[0-9a-f-]{36}"[^>]*>([^<]*)<\/a>/g)].map(([, title = '']) => title);
const get = async (url: string) => (await site.app.inject({ url })).body;

test('the countries of the list are loaded once, published, without a number, a date or a fact', async () => {
  expect(await load()).toBe(0);
  const rows = await site.db.asOwner((tx) =>
    tx.selectFrom('agreement').selectAll().where('org', '=', ORG.id).where('nature', '=', 'socialSecurity').execute(),
  );
  expect(rows).toHaveLength(LISTED);
  for (const { official, signedOn, inForceOn, endsOn, renewedOn, endedOn, source, audience } of rows) {
    expect([official, signedOn, inForceOn, endsOn, renewedOn, endedOn]).toEqual([null, null, null, null, null, null]);
    expect([source !== '', audience]).toEqual([true, 'public']);
  }
  const facts = await site.db.asOwner((tx) => tx.selectFrom('fact').select('kind').where('org', '=', ORG.id).execute());
  // Of those taken up by hand: three signatures, one coming into force.
  expect(facts.map(({ kind }) => kind).sort()).toEqual(['agreement.inForce', 'agreement.signed', 'agreement.signed', 'agreement.signed']);
  const { html } = await visit(site, `${PAGE}/${stableId(ORG.slug, 'socialSecurity', 'BE')}`);
  expect(html).toContain('Dates inconnues');
  expect(html).toContain('revenuquebec.ca');
  expect([html.includes('Rentes\u00a0: '), html.includes('Pension: ')]).toEqual([true, false]);
});

test.each(['', '?vue=frise', '?vue=carte', '?etat=ended', '?q=hydrogene', '?annee=inconnue', '?q=introuvable', '?tri=terme&pays=FR'])(
  'the register is valid in both languages: %s',
  async (query) => {
    for (const prefix of ['', '/en']) {
      const { status, html } = await visit(site, `${prefix}${PAGE}${query}`);
      expect(status).toBe(200);
      expect(await faultsOfHtml(html)).toEqual([]);
      expect(html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
    }
  },
);

test('the timeline draws those that a day is known of, and names the others', async () => {
  const { html } = await visit(site, `${PAGE}?vue=frise`);
  expect(html.match(/tline__what/g)).toHaveLength(2);
  expect(html.match(/<ul class="names">.*?<\/ul>/s)?.[0].match(/<li>/g)).toHaveLength(LISTED);
  const undated = await visit(site, `${PAGE}?nature=socialSecurity`);
  expect(undated.html).not.toContain('aucune fin connue');
});

test('signed last first, the undated last; what is not published is nowhere', async () => {
  const { html } = await visit(site, PAGE);
  const shown = titles(html);
  expect(shown.slice(0, 2)).toEqual(['Avenant fictif', 'Entente fictive sur l’hydrogène']);
  expect(shown).toHaveLength(LISTED + 2);
  expect(html).not.toContain('réservée');
  expect((await visit(site, `${PAGE}/${hidden}`)).status).toBe(404);
  expect(await get(`${PAGE}/liste.csv`)).not.toContain('réservée');
  expect(await get(`/api/v1/${ORG.slug}/agreements?limit=200`)).not.toContain('réservée');
  expect(await get(`${PAGE}/fil.xml`)).not.toContain('réservée');
});

test('a count beside a filter is what the list then holds, on the page, in its file and as JSON', async () => {
  const { html } = await visit(site, `/en${PAGE}?nature=cooperation`);
  expect(html).toMatch(/France \(1\)/);
  expect(html).toMatch(/Mexico \(1\)/);
  for (const [query, json, count] of [
    ['pays=FR&nature=cooperation', 'country=FR&nature=cooperation', 1],
    ['nature=socialSecurity', 'nature=socialSecurity', LISTED],
    ['annee=inconnue', 'year=unknown', LISTED],
    ['etat=ended', 'state=ended', 1],
    ['annee=2012', 'year=2012', 1],
    ['q=hydrogene', 'q=hydrogene', 1],
  ] as const) {
    expect(titles((await visit(site, `${PAGE}?${query}`)).html)).toHaveLength(count);
    expect(parse(await get(`/en${PAGE}/donnees.csv?${query}`), { columns: true, bom: true })).toHaveLength(count);
    expect(JSON.parse(await get(`/api/v1/${ORG.slug}/agreements?limit=200&${json}`)).items).toHaveLength(count);
  }
});

test('an agreement has its dates, its parties, its source and its kin; a country without a date is drawn as unknown', async () => {
  const { html } = await visit(site, `${PAGE}/${first}`);
  for (const said of ['3 mai 2012', 'Gouvernement fictif', '2012-07', 'Modifiée par', 'Avenant fictif', 'Registre fictif'])
    expect(html.replaceAll('\u00a0', ' ')).toContain(said);
  expect(await faultsOfHtml(html)).toEqual([]);
  const { html: other } = await visit(site, `/en${PAGE}/${amending}`);
  expect(other).toContain('Amends');
  expect(other).toContain('Fictional agreement on hydrogen');
});

test('a text is downloaded by anybody once its piece may be disclosed, and not before', async () => {
  const attached = async (classification: string): Promise<string> => {
    await sendFiles(site, `${DESK}/fiches/${first}/pieces`, planner, [{ name: 'texte.pdf', bytes: PDF }], {
      title: 'Texte',
      classification,
    });
    const [latest] = await site.db.asOwner((tx) =>
      tx.selectFrom('attachment').select('id').where('record', '=', first).where('classification', '=', classification).execute(),
    );
    return latest?.id ?? '';
  };
  const text = async (lang: string, attachment: string) =>
    (
      await submit(
        site,
        `${DESK}/ententes/${first}/textes`,
        { 'textes-lang': lang, 'textes-authentic': 'true', 'textes-attachment': attachment },
        planner.token,
      )
    ).status;
  expect(await text('fr', await attached('public'))).toBe(303);
  expect(await text('en', await attached('internal'))).toBe(303);
  const { html } = await visit(site, `${PAGE}/${first}`);
  const links = [...html.matchAll(/href="([^"]*)" hreflang="(\w+)">Télécharger/g)].map(([, href = '', lang]) => ({ href, lang }));
  expect(links.map(({ lang }) => lang)).toEqual(['fr']);
  const piece = await site.app.inject({ url: links[0]?.href ?? '' });
  expect(piece.rawPayload.equals(PDF)).toBe(true);
  expect(
    JSON.parse(await get(`/api/v1/${ORG.slug}/agreements/${first}`)).texts.map(({ href }: { href: string | null }) => href !== null),
  ).toEqual([false, true]);
});

test('the feed holds what was signed last, and nothing without a day', async () => {
  const feed = await get(`${PAGE}/fil.xml`);
  expect([...feed.matchAll(/<entry>/g)]).toHaveLength(2);
  expect(feed).toContain(`<link href="https://chancery.example${PAGE}/${first}"/>`);
});

test('what was done before the signature is not public, for programs either', async () => {
  const event = { org: ORG.id, agreement: first, audience: 'public', at: NOW };
  await site.db.asOwner((tx) =>
    tx
      .insertInto('agreementEvent')
      .values([
        { ...event, id: newId(), act: 'authorise', onDay: '2012-04-01' },
        { ...event, id: newId(), act: 'renew', onDay: '2020-05-31' },
      ])
      .execute(),
  );
  const { events } = JSON.parse(await get(`/api/v1/${ORG.slug}/agreements/${first}`));
  expect(events).toEqual([{ act: 'renew', on: '2020-05-31', until: null }]);
});

test('what is new tells each act on a day that came, newest first, with its number; of the published alone', async () => {
  const told = (body: string): readonly string[] =>
    [...body.matchAll(/<entry>[\s\S]*?<title[^>]*>(.*?)<\/title>[\s\S]*?<category term="(.*?)"\/>\s*<summary>(.*?)<\/summary>/g)]
      .filter(([, , kind]) => kind === 'Entente' || kind === 'Agreement')
      .map(([, title = '', , detail = '']) => `${title} | ${detail}`.replaceAll('\u00a0', ' '));
  const feed = await get(`/${ORG.slug}/nouveautes.atom`);
  expect(told(feed)).toEqual([
    'Avenant fictif | Entente 2016-02 · signée le 4 mars 2016',
    'Entente fictive sur l’hydrogène | Entente 2012-07 · en vigueur le 1er juin 2013',
    'Entente fictive sur l’hydrogène | Entente 2012-07 · signée le 3 mai 2012, en vigueur le 1er juin 2013',
  ]);
  expect(new Set([...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).size).toBe(4);
  expect(feed).not.toContain('réservée');
  expect(told(await get(`/en/${ORG.slug}/nouveautes.atom`))[1]).toBe(
    'Fictional agreement on hydrogen | Agreement 2012-07 · in force on June 1, 2013',
  );
  const { html } = await visit(site, `/${ORG.slug}/nouveautes`, planner.token);
  expect(html).toContain('Avenant fictif');
  expect(html).not.toContain('réservée');
  expect(await faultsOfHtml(html)).toEqual([]);
});

test('the form of an act sent twice acts once', async () => {
  const page = await visit(site, `${DESK}/ententes/${first}`, planner.token);
  const [, key = ''] = /name="_key" value="([^"]*-demarches)"/.exec(page.html) ?? [];
  const step = { 'demarches-on': '2012-01-10', 'demarches-purpose': 'signature', 'demarches-done': 'Démarche fictive' };
  for (let sent = 0; sent < 2; sent++)
    expect((await submit(site, `${DESK}/ententes/${first}/demarches`, { ...step, _key: key }, planner.token)).status).toBe(303);
  const rows = await site.db.asOwner((tx) => tx.selectFrom('agreementStep').select('id').where('agreement', '=', first).execute());
  expect(rows).toHaveLength(1);
});

test('of what is not open yet the public’s own role reads nothing, nor that an agreement changes it', async () => {
  const form = { kind: 'international', nature: 'cooperation', visibility: 'public', title: 'Entente à venir', official: '', source: '' };
  const coming = await takeUp({ ...form, history: '', state: '' });
  const naming = await takeUp({ title: 'Avenant à une entente réservée', official: '2019-03', signedOn: '2019-05-05', amends: '2018-01' });
  const seen = await site.db.visit(ORG.slug, async (tx) => ({
    records: await tx.selectFrom('record').select('id').where('register', '=', 'agreements').where('id', 'in', [coming, naming]).execute(),
    agreements: await tx.selectFrom('agreement').select('id').where('id', 'in', [coming, naming]).execute(),
    parties: await tx.selectFrom('agreementParty').select('agreement as id').where('agreement', 'in', [coming, naming]).execute(),
    found: await searchRecords(tx, 'entente', { register: 'agreements', most: 50 }),
  }));
  expect([seen.records, seen.agreements, seen.parties]).toEqual([[{ id: naming }], [{ id: naming }], [{ id: naming }]]);
  expect(seen.found.map(({ record }) => record)).toContain(naming);
  expect(seen.found.map(({ record }) => record)).not.toContain(coming);
  const told = await get(`/api/v1/${ORG.slug}/agreements/${naming}`);
  expect(JSON.parse(told).amends).toBeNull();
  expect(told).not.toContain(hidden);
  expect(JSON.parse(await get(`/api/v1/${ORG.slug}/agreements/${amending}`)).amends).toBe(first);
});
