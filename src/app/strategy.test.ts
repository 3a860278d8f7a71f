import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { load, OFFICIAL, planFile } from '../strategy/testing.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { runResults } from './cli/results.ts';
import { COMPOSITION } from './compose.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(61, 'essai-resultats');
const BASE = '/essai-resultats';
const READINGS = `${BASE}/bureau/plan/2019-2023/2/lectures`;
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let planner: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  for (const name of OFFICIAL) await load(site.db, planFile(name), true, ORG);
  await load(site.db, planFile('demo-mrif/demonstration', 2099), true, ORG);
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  for (const [index, visibility] of (['public', 'public', 'organisation'] as const).entries()) {
    await submit(site, `${BASE}/bureau/actions`, action(`Activité fictive ${index} (${visibility})`, visibility), officer.token);
  }
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const action = (title: string, visibility: string) => ({
  kind: 'prospecting',
  stream: 'economic',
  state: 'held',
  on: '2099-11-02',
  title,
  visibility,
  positioning: '1',
  newMarket: '1',
  countries: 'FR',
});
const get = (path: string, who?: Person) => visit(site, `${BASE}${path}`, who?.token);
const reading = (form: Record<string, string>, who = planner) => submit(site, READINGS, { year: '2020-2021', ...form }, who.token);
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('pages', () => {
  const PUBLIC = [
    '/plan',
    '/plan/demonstration',
    '/plan/demonstration?exercice=2099-2100',
    '/plan/2014-2018',
    '/plan/demonstration/2',
    '/plan/demonstration/6',
    '/plan/demonstration/7',
    '/plan/demonstration/8',
    '/plan/demonstration/9?exercice=2098-2099',
    '/plan/demonstration/9?exercice=2100-2101',
    '/plan/2014-2018/7a',
    '/plan/2019-2023/2?exercice=2020-2021',
    '/methode',
  ];
  const DESK = [
    '/bureau/plan',
    '/bureau/plan/demonstration',
    '/bureau/plan/demonstration?verdict=atRisk&tri=numero&objectif=orientation-1',
    '/bureau/plan/demonstration?verdict=onTrack',
    '/bureau/plan/2014-2018',
    '/bureau/plan/demonstration/2',
    '/bureau/plan/demonstration/2?pays=FR',
    '/bureau/plan/2019-2023/2/lectures',
    '/bureau/plan/2019-2023/9/lectures?exercice=2019-2020',
  ];

  it.each([...PUBLIC, ...DESK])('%s is valid in both languages', async (path) => {
    for (const prefix of ['', '/en']) {
      const answer = await visit(site, `${prefix}${BASE}${path}`, DESK.includes(path) ? planner.token : undefined);
      expect(answer.status, prefix).toBe(200);
      expect(await faultsOfHtml(answer.html), prefix).toEqual([]);
      expect(answer.html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
    }
  });

  it.each([
    '/plan/inconnu',
    '/plan/demonstration?exercice=2014-2015',
    '/plan/demonstration?exercice=toujours',
    '/plan/demonstration/99',
    '/plan/demonstration/2?exercice=1',
    '/plan/inconnu/tableau/liste.csv',
    '/plan/demonstration/99/enregistrements/donnees.xlsx',
  ])('%s does not exist', async (path) => {
    expect((await get(path)).status).toBe(404);
    expect((await get(`/bureau${path}`, planner)).status).toBe(404);
  });

  it('says that a running year is provisional', async () => {
    expect(words((await get('/plan/demonstration?exercice=2099-2100')).html)).toContain('Chiffres provisoires au 20 novembre 2099');
  });

  it('gives the synoptic table as a file', async () => {
    const { html } = await get('/plan/demonstration/tableau/donnees.csv');
    const [head, ...lines] = html.trim().split('\r\n');
    expect(head).toContain('plan;indicator;label;fiscal_year');
    expect(lines).toHaveLength(36);
  });
});

describe('the records behind a figure', () => {
  it('are listed for whom may read them, the others counted', async () => {
    const open = (await get('/plan/demonstration/2')).html;
    expect(words(open)).toContain('2 enregistrements diffusés, 1 autre compte dans ce chiffre et est non diffusé.');
    expect(open).not.toContain('Activité fictive 2');
    const inside = (await get('/bureau/plan/demonstration/2', planner)).html;
    expect(inside).toContain('Activité fictive 2');
    expect(inside).toMatch(new RegExp(`href="${BASE}/bureau/actions/[0-9a-f-]{36}"`));
  });

  it('the figure is the same for both', async () => {
    for (const path of ['/plan/demonstration/2', '/bureau/plan/demonstration/2']) {
      expect(words((await get(path, planner)).html)).toContain('3 activités au 20 novembre 2099');
    }
  });

  it('a file holds no more than the page', async () => {
    expect((await get('/plan/demonstration/2/enregistrements/liste.csv')).html.trim().split('\r\n')).toHaveLength(3);
    expect((await get('/bureau/plan/demonstration/2/enregistrements/liste.csv', planner)).html.trim().split('\r\n')).toHaveLength(4);
  });

  it('a country behind which a few records are hidden is not published alone', async () => {
    expect(words((await get('/plan/demonstration/2')).html)).toContain('Les lignes où un petit nombre');
    expect(words((await get('/bureau/plan/demonstration/2', planner)).html)).not.toContain('Les lignes où un petit nombre');
  });
});

describe('readings', () => {
  const good = { value: '4', on: '2021-02-01', source: 'Étude fictive, page 12' };

  it('are refused with words, and what was typed is kept', async () => {
    const answer = await reading({ ...good, value: '4,5', source: '' });
    expect(answer.status).toBe(422);
    expect(await faultsOfHtml(answer.html)).toEqual([]);
    expect(answer.html).toContain('value="4,5"');
    expect(words(answer.html)).toContain('Remplissez ce champ');
    expect(words((await reading({ ...good, value: '4,5' })).html)).toContain('Un rang est un nombre entier');
    expect(words((await reading({ ...good, on: '2199-01-01' })).html)).toContain('est à venir');
  });

  it('are entered once, shown with their source, and judged', async () => {
    const sent = { ...good, _key: 'cle-lecture-1' };
    expect((await reading(sent)).status).toBe(303);
    expect((await reading(sent)).status).toBe(303);
    const { html } = await get('/plan/2019-2023/2?exercice=2020-2021');
    expect(words(html)).toContain('4e en 2020-2021');
    expect(words(html)).toContain('Atteinte');
    expect(html.split('Étude fictive, page 12').length - 1).toBe(1);
  });

  it('are corrected and withdrawn; nothing is erased', async () => {
    await reading({ ...good, value: '7', source: 'Étude corrigée' });
    expect(words((await get('/plan/2019-2023/2?exercice=2020-2021')).html)).toContain('7e en 2020-2021');
    const sent = await submit(site, `${READINGS}/retrait`, { year: '2020-2021', reason: 'Mauvaise étude' }, planner.token);
    expect(sent.status).toBe(303);
    const { html } = await get('/plan/2019-2023/2?exercice=2020-2021');
    expect(words(html)).toContain('Aucun chiffre pour 2020-2021 : lecture attendue.');
    for (const kept of ['Étude fictive, page 12', 'Étude corrigée', 'Mauvaise étude']) expect(html).toContain(kept);
  });

  it('are a file, all of them in the list, those in force in the data', async () => {
    const rows = async (path: string) => parse((await get(path, planner)).html, { bom: true, columns: true, delimiter: ';' });
    await reading({ ...good, value: '5' });
    for (const base of ['/bureau/plan/2019-2023/2/lectures', '/bureau/plan/2019-2023/lectures']) {
      expect((await rows(`${base}/liste.csv`)).map((row) => Object(row).Situation)).toEqual([
        'En vigueur',
        'Retrait',
        'Remplacée',
        'Remplacée',
      ]);
      expect(await rows(`${base}/donnees.csv`)).toMatchObject([
        { plan: '2019-2023', indicator: '2', year: '2020-2021', value: '5', on: '2021-02-01', source: good.source },
      ]);
    }
    expect((await get('/bureau/plan/2019-2023/99/lectures/liste.csv', planner)).status).toBe(404);
  });

  it('a milestone is declared with its evidence', async () => {
    const form = { year: '2019-2020', on: '2020-02-01', source: 'Procès-verbal fictif' };
    expect((await submit(site, `${BASE}/bureau/plan/2019-2023/9/lectures`, form, planner.token)).status).toBe(303);
    expect(words((await get('/plan/2019-2023/9?exercice=2019-2020')).html)).toContain('est déclaré fait le 1er février 2020');
  });

  it('only planners enter them, and only where no register computes', async () => {
    expect((await reading(good, officer)).status).toBe(403);
    const computed = await submit(site, `${BASE}/bureau/plan/2019-2023/7/lectures`, { year: '2019-2020', ...good }, planner.token);
    expect([computed.status, words(computed.html)]).toEqual([422, expect.stringContaining('Rien ne se saisit à la main')]);
  });

  it('leave their entries in the journal', async () => {
    const { rows } = await site.db.asOwner((tx) =>
      sql<{
        verb: string;
      }>`select verb from journal_entry where org = ${ORG.id} and register = 'strategy' and account is not null order by at, id`.execute(
        tx,
      ),
    );
    expect(rows.map(({ verb }) => verb)).toEqual(['enterReading', 'enterReading', 'withdrawReading', 'enterReading', 'declareMilestone']);
  });
});

it('a form says what the action would count toward', async () => {
  const html = words((await get('/bureau/actions/nouvelle', officer)).html);
  expect(html).toContain('Compte pour');
  expect(html).toContain('3 → 4');
  expect(html).toContain('Non :');
});

it('the first page of the portal and of the desk show the running year', async () => {
  expect(words((await get('')).html)).toContain('2099-2100 en cours');
  expect(words((await get('/bureau', planner)).html)).toContain('À surveiller');
});

describe('chancery results', () => {
  const run = async (request: { plan: string; year?: string; json?: boolean; org?: string }) => {
    const out: string[] = [];
    const err: string[] = [];
    const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), live: false };
    const asked = { org: ORG.slug, year: null, json: false, ...request };
    const code = await runResults(database.url, asked, COMPOSITION.kinds, NOW, 'en', io);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

  it('prints a table a year', async () => {
    const { code, out } = await run({ plan: 'demonstration', year: '2099-2100' });
    expect([code, out.match(/^2099-2100$/gm)?.length, out.match(/^2098-2099$/gm)]).toEqual([0, 1, null]);
    expect(out).toMatch(/^2 +Prospecting, promotion.* 3 +minimum of 810 +At risk/m);
  });

  it('prints JSON for other programs', async () => {
    const { out } = await run({ plan: 'demonstration', json: true });
    expect(JSON.parse(out)).toMatchObject({ organisation: ORG.slug, plan: 'demonstration', asOf: '2099-11-20' });
  });

  it('says what there is when asked for something else', async () => {
    expect(await run({ plan: 'nope' })).toMatchObject({ code: 2, err: expect.stringContaining('2014-2018') });
    expect(await run({ plan: 'demonstration', year: '1999-2000' })).toMatchObject({ code: 2, err: expect.stringContaining('2099-2100') });
    expect(await run({ plan: 'demonstration', org: 'nope' })).toMatchObject({ code: 2, err: expect.stringContaining(ORG.slug) });
  });
});
