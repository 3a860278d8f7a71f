import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { integrateAll } from '../journal/testing-integrate.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { load, planFile } from '../strategy/testing.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { FORMS } from './testing-forms.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(63, 'essai-repartition');
const BASE = '/essai-repartition';
const PLAN = `${BASE}/bureau/plan/demonstration`;
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let planner: Person;
let officer: Person;
/** Posts of the organisation: one at which much happens, one with a single act that is not published. */
let busy: string;
let quiet: string;

const action = (n: number, visibility: string, more: Record<string, string>) => ({
  kind: 'prospecting',
  stream: 'economic',
  state: 'held',
  on: n % 3 === 0 ? '2099-09-02' : '2099-11-02',
  title: `Activité fictive ${n}`,
  visibility,
  positioning: '1',
  countries: 'FR',
  role: 'led',
  ledBy: 'ministry',
  ...more,
});

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await load(site.db, planFile('demo-mrif/demonstration', 2099), true, ORG);
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  const post = async (city: string): Promise<string> => {
    const form = {
      ...FORMS['POST /bureau/reseau']?.({}),
      cityFr: city,
      cityEn: city,
      nameFr: `Bureau de ${city}`,
      nameEn: `${city} office`,
    };
    const made = await submit(site, `${BASE}/bureau/reseau`, form, planner.token);
    return /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? expect.fail(made.html);
  };
  [busy, quiet] = [await post('Ville Animée'), await post('Ville Calme')];
  const record = async (n: number, visibility: string, more: Record<string, string>): Promise<void> => {
    const made = await submit(site, `${BASE}/bureau/actions`, action(n, visibility, more), officer.token);
    expect(made.status, made.html).toBe(303);
  };
  for (let n = 0; n < 7; n++) await record(n, 'public', { post: busy });
  await record(7, 'organisation', { post: quiet });
  await record(8, 'public', { countries: 'US' });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const get = (path: string, who?: Person) => visit(site, `${BASE}${path}`, who?.token);
const rows = async (path: string, who?: Person): Promise<Record<string, string>[]> =>
  parse((await get(path, who)).html, { columns: true, bom: true, delimiter: ';' });
const pairs = (found: readonly Record<string, string>[]) => found.map(({ name, value }) => [name, Number(value)]);
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('pages', () => {
  it.each([
    '/plan/demonstration/2/repartition',
    '/plan/demonstration/2/repartition?par=pays',
    '/plan/demonstration/2/repartition?par=mois',
    '/plan/demonstration/4/repartition?par=mois',
    '/plan/demonstration/6/repartition?par=secteur',
    '/plan/demonstration/7/repartition',
    '/plan/demonstration/8/repartition?exercice=2098-2099',
    '/plan/demonstration/2/repartition?exercice=2100-2101',
    '/plan/demonstration/9/repartition?exercice=2098-2099',
  ])('%s is valid in both languages, inside and outside', async (path) => {
    for (const prefix of ['', '/en']) {
      for (const address of [`${prefix}${BASE}${path}`, `${prefix}${BASE}/bureau${path}`]) {
        const answer = await visit(site, address, planner.token);
        expect(answer.status, address).toBe(200);
        expect(await faultsOfHtml(answer.html), address).toEqual([]);
        expect(answer.html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
      }
    }
  });

  it.each(['/plan/inconnu/2/repartition', '/plan/demonstration/99/repartition', '/plan/demonstration/2/repartition?exercice=1990-1991'])(
    '%s does not exist',
    async (path) => {
      expect((await get(path)).status).toBe(404);
      expect((await get(`/bureau${path}`, planner)).status).toBe(404);
    },
  );
});

describe('a breakdown', () => {
  const check = async () => {
    const inside = await rows('/bureau/plan/demonstration/2/repartition/donnees.csv?par=poste', planner);
    expect(pairs(inside)).toEqual([
      ['Ville Animée', 7],
      ['Ville Calme', 1],
      ['Sans poste', 1],
    ]);
    const months = await rows('/bureau/plan/demonstration/2/repartition/donnees.csv?par=mois', planner);
    expect(months.filter(({ value }) => value !== '0').map(({ code, value }) => [code, value])).toEqual([
      ['2099-09-01', '3'],
      ['2099-11-01', '6'],
    ]);
    expect(pairs(await rows('/bureau/plan/demonstration/2/repartition/donnees.csv?par=pays', planner))).toEqual([
      ['France', 8],
      ['États-Unis', 1],
    ]);
  };
  it('by post adds up to the figure, those without a post included, before its facts are folded', check);
  it('and after', async () => {
    await integrateAll(site.db, ORG);
    await check();
  });

  it('that is published puts together what few hidden records stand behind, and is still the figure', async () => {
    const open = await rows('/plan/demonstration/2/repartition/donnees.csv?par=poste');
    expect(pairs(open)).toEqual([
      ['Ville Animée', 7],
      ['2 autres', 2],
    ]);
    expect(JSON.stringify(open)).not.toContain('Calme');
    const page = (await get('/plan/demonstration/2/repartition')).html;
    expect(words(page)).toContain('Les lignes où de 1 à 4 enregistrements ne sont pas diffusés');
    expect(page).not.toContain('Ville Calme');
    // Month by month too: the quiet post may not be told by its month.
    expect(words((await get('/bureau/plan/demonstration/2/repartition', planner)).html)).toContain('Ville Calme');
  });

  it('says when rows may add up to more than the figure', async () => {
    expect(words((await get('/plan/demonstration/2/repartition?par=poste')).html)).toContain('La somme des lignes est le chiffre');
    expect(words((await get('/plan/demonstration/2/repartition?par=pays')).html)).toContain(
      'Une même action peut toucher plusieurs valeurs',
    );
    expect(words((await get('/bureau/plan/demonstration/4/repartition?par=mois', planner)).html)).toContain('premier mois');
  });
});

describe('sharing out a target', () => {
  const form = `${PLAN}/2/cible?exercice=2099-2100`;
  const send = (shares: Record<string, string>, who = planner) => submit(site, form, shares, who.token);

  it('is for planners; what is refused keeps what was typed', async () => {
    expect((await visit(site, form, officer.token)).status).toBe(403);
    expect((await send({ [busy]: '3' }, officer)).status).toBe(403);
    const refused = await send({ [busy]: 'beaucoup', [quiet]: '4' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="beaucoup"');
    expect(refused.html).toContain('value="4"');
    const over = await send({ [busy]: '800', [quiet]: '100' });
    expect(over.status).toBe(422);
    expect(words(over.html)).toContain('Les parts totalisent 900');
    expect(await faultsOfHtml(over.html)).toEqual([]);
  });

  it('shows each post its share, what is left, and leaves an entry in the journal', async () => {
    const before = await site.db.publishedVersion(ORG.slug);
    expect((await send({ [busy]: '6', [quiet]: '10' })).status).toBe(303);
    expect(await site.db.publishedVersion(ORG.slug)).not.toBe(before);
    const page = words((await get('/bureau/plan/demonstration/2/repartition?par=poste', planner)).html);
    expect(page).toContain('16 de la cible de');
    expect(page).toMatch(/Ville Animée 7 77,8\s?% 6 116,6/);
    const entries = await site.db.asOwner((tx) =>
      tx.selectFrom('journalEntry').select('verb').where('org', '=', ORG.id).where('verb', '=', 'splitTarget').execute(),
    );
    expect(entries).toHaveLength(1);
    // The same again changes nothing.
    expect((await send({ [busy]: '6', [quiet]: '10' })).status).toBe(303);
    expect(
      await site.db.asOwner((tx) =>
        tx.selectFrom('journalEntry').select('id').where('verb', '=', 'splitTarget').where('org', '=', ORG.id).execute(),
      ),
    ).toHaveLength(1);
  });

  it('does not tell the public the value of a post that few hidden records stand behind', async () => {
    const open = await get('/plan/demonstration/2/repartition?par=poste');
    expect(open.status).toBe(200);
    expect(await faultsOfHtml(open.html)).toEqual([]);
    expect(words(open.html)).toContain('16 de la cible de');
    expect(open.html).not.toContain('Ville Calme');
  });

  it('of a directorate shows no value inside, and nothing outside', async () => {
    const unit = await addUnit(site.db, ORG, 'Direction fictive');
    expect((await send({ [busy]: '6', [unit]: '10' })).status).toBe(303);
    expect(words((await get('/bureau/plan/demonstration/2/repartition?par=poste', planner)).html)).toMatch(
      /Direction fictive – les faits ne disent pas la direction/,
    );
    expect((await get('/plan/demonstration/2/repartition?par=poste')).html).not.toContain('Direction fictive');
  });

  it('of a percentage has no meaning', async () => {
    expect((await visit(site, `${PLAN}/6/cible`, planner.token)).status).toBe(422);
  });
});
