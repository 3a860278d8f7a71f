import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { workOn, workOnImports } from '../desk/imports/work.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { sendFile, workshopOf } from './testing-imports.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(63, 'essai-imports');
const BASE = `/${ORG.slug}/bureau/importations`;

let database: TestDatabase;
let site: Site;
let admin: Client;
let planner: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await addOrganisation(site.db, ORG);
  const unit = await addUnit(site.db, ORG, 'Unité fictive');
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW, unit });
  officer = await addPerson(site.db, ORG, ['officer'], { now: NOW, unit });
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'sector', code: 'culture', labelFr: 'Culture', labelEn: 'Culture' },
        { org: ORG.id, list: 'supportService', code: 'conseil', labelFr: 'Conseil', labelEn: 'Advice' },
      ])
      .execute(),
  );
});
afterAll(async () => {
  await admin.end();
  await site.close();
  await database.close();
});

const count = async (from: string): Promise<number> => Number((await admin.query(`select count(*) as n from ${from}`)).rows[0]?.n);
const inState = async (id: string) => (await admin.query('select * from import_run where id = $1', [id])).rows[0];
/** Everything that an act leaves on records. */
const traces = async (): Promise<readonly number[]> =>
  Promise.all(['record', "journal_entry where register <> 'imports'", 'fact', 'contact', 'action'].map(count));

/** Sends a file and says what its columns are, by header where they are not guessed. */
async function send(
  importer: string,
  text: string | Buffer,
  who = planner,
  mode = 'both',
  columns: Readonly<Record<string, string>> = {},
): Promise<string> {
  const sent = await sendFile(site, BASE, who, { bytes: text, fields: { importer } });
  expect(sent.html.match(/class="error".*?<\/p>/gs)?.join(' ') ?? '').toBe('');
  const id = sent.location.slice(-36);
  const run = await inState(id);
  const mapping = Object.fromEntries(
    run.headers.map((header: string, place: number) => [`column-${place}`, columns[header] ?? run.mapping[place]]),
  );
  const answer = await submit(site, `${BASE}/${id}/correspondance`, { mode, ...mapping }, who.token);
  expect(`${answer.status} ${answer.html.match(/class="error".*?<\/p>/gs)?.join(' ') ?? ''}`).toBe('303 ');
  return id;
}

const work = () => workOnImports(workshopOf(site.db, [ORG]));

async function run(
  importer: string,
  text: string,
  who = planner,
  mode = 'both',
  form: Readonly<Record<string, string>> = {},
): Promise<string> {
  const id = await send(importer, text, who, mode);
  await work();
  const started = await submit(site, `${BASE}/${id}/execution`, form, who.token);
  expect(started.status).toBe(303);
  await work();
  return id;
}

const people = (from: number, to: number, phone = '418 555-0100'): string =>
  Array.from(
    { length: to - from + 1 },
    (_, i) => `K${from + i};Camille;Fictive${from + i};c${from + i}@exemple.invalid;${phone};Japon\r\n`,
  ).join('');
const PEOPLE = 'Clé externe;Prénom;Nom de famille;Courriel;Téléphone;Pays\r\n';

test('1,000 rows of which 3 are wrong: the dry run names row, column, value and reason, and writes nothing', {
  timeout: 60_000,
}, async () => {
  const lines = people(1, 1000).split('\r\n');
  lines[10] = 'K11;Camille;Fictive11;pas une adresse;418 555-0100;Japon';
  lines[499] = 'K500;Camille;Fictive500;c500@exemple.invalid;418 555-0100;Atlantide';
  lines[998] = 'K1;Camille;Fictive999;c999@exemple.invalid;418 555-0100;Japon';
  const before = await traces();
  const id = await send('contacts', PEOPLE + lines.join('\r\n'));
  await workOnImports(workshopOf(site.db, [ORG], 300));
  expect(await inState(id)).toMatchObject({ state: 'checked', total: 1000, adds: 997, updates: 0, same: 0, wrong: 3 });
  expect(await traces()).toEqual(before);
  const { html } = await visit(site, `${BASE}/${id}`, planner.token);
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('12 Courriel pas une adresse Écrivez une adresse comme prenom.nom@exemple.org.');
  expect(text).toContain('501 Pays Atlantide Le pays « Atlantide » est inconnu.');
  expect(text).toContain('1000 Clé externe K1 Même clé qu’à la ligne 2.');
  expect(await faultsOfHtml(html)).toEqual([]);
  for (const lang of ['', '/en']) {
    for (const page of ['', `/${id}?colonnes=1`]) {
      const shown = await visit(site, `${lang}${BASE}${page}`, planner.token);
      expect(await faultsOfHtml(shown.html)).toEqual([]);
      expect(shown.html).not.toMatch(/undefined|\[object/);
    }
  }
  const english = await visit(site, `/en${BASE}/${id}`, planner.token);
  expect(english.html).toContain('The country “Atlantide” is unknown.');
  const file = await visit(site, `${BASE}/${id}/lignes-fautives.csv`, planner.token);
  expect(file.html.split('\r\n').slice(0, 2)).toEqual([
    '\ufeffLigne;Motif;Clé externe;Prénom;Nom de famille;Courriel;Téléphone;Pays',
    '12;Courriel\u00a0: Écrivez une adresse comme prenom.nom@exemple.org.;K11;Camille;Fictive11;pas une adresse;418 555-0100;Japon',
  ]);
  // All or nothing is refused; somebody else's import is not an officer's to run.
  expect((await submit(site, `${BASE}/${id}/execution`, {}, planner.token)).status).toBe(422);
  expect((await submit(site, `${BASE}/${id}/execution`, { partial: 'true' }, officer.token)).status).toBe(403);
  await submit(site, `${BASE}/${id}/arret`, {}, planner.token);
  expect((await inState(id)).state).toBe('cancelled');
});

test('each row leaves what the form leaves: record, number, journal entry, search entry; the same file again changes nothing', async () => {
  const id = await run('contacts', PEOPLE + people(2001, 2008));
  expect(await inState(id)).toMatchObject({ state: 'done', adds: 8, wrong: 0 });
  const { rows } = await admin.query(
    `select r.number, r.title, r.state, c.country, c.phone, r.document @@ to_tsquery('simple', 'fictive2001:*') as found, (select count(*)::int from journal_entry j where j.record = r.id and j.verb = 'create') as entries,
            (select count(*)::int from subject_key k where k.subject = r.id) as keys
       from import_item i join record r on r.id = i.record join contact c on c.id = r.id where i.import = $1 order by i.line`,
    [id],
  );
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatchObject({
    title: 'Camille Fictive2001',
    found: true,
    state: 'active',
    country: 'JP',
    entries: 1,
    keys: 1,
  });
  expect(rows[0].number).toMatch(/^P-2099-\d{4}$/);
  const before = await traces();
  const again = await send('contacts', PEOPLE + people(2001, 2008), planner, 'update');
  await work();
  expect(await inState(again)).toMatchObject({ state: 'checked', same: 8, adds: 0, updates: 0, wrong: 0 });
  expect(await traces()).toEqual(before);
});

test('an update changes what the file says and leaves the rest; undoing gives the values back, where nobody changed them since', async () => {
  const added = await run('contacts', PEOPLE + people(3001, 3004));
  const updated = await run('contacts', PEOPLE + people(3001, 3004, '581 555-0199'), planner, 'update');
  expect(await inState(updated)).toMatchObject({ state: 'done', updates: 4, adds: 0 });
  const phones = async () =>
    (
      await admin.query(
        'select c.phone, r.version from contact c join record r on r.id = c.id join import_item i on i.record = c.id where i.import = $1 order by i.line',
        [added],
      )
    ).rows;
  expect(await phones()).toEqual(Array.from({ length: 4 }, () => ({ phone: '581 555-0199', version: 2 })));
  const { record } = (await admin.query('select record from import_item where import = $1 order by line limit 1', [updated])).rows[0];
  await submit(
    site,
    `/${ORG.slug}/bureau/contacts/${record}/modifier`,
    { kind: 'person', given: 'Camille', family: 'Changée', phone: '000 000-0000', _version: '2' },
    planner.token,
  );
  await submit(site, `${BASE}/${updated}/annulation`, {}, planner.token);
  await work();
  expect(await inState(updated)).toMatchObject({ state: 'undone', left_alone: 1 });
  expect(await phones()).toEqual([
    { phone: '000 000-0000', version: 3 },
    ...Array.from({ length: 3 }, () => ({ phone: '418 555-0100', version: 3 })),
  ]);
  const { html } = await visit(site, `${BASE}/${updated}`, planner.token);
  expect(html).toContain('Camille Changée');
  // Undoing the addition: those that the update touched have another version and stay.
  await submit(site, `${BASE}/${added}/annulation`, {}, planner.token);
  await work();
  expect(await inState(added)).toMatchObject({ state: 'undone', left_alone: 4 });
});

test('undoing an import of new people hides them from lists and search, by an act of the register', async () => {
  const id = await run('contacts', PEOPLE + people(4001, 4003));
  await submit(site, `${BASE}/${id}/annulation`, {}, planner.token);
  await work();
  expect(await inState(id)).toMatchObject({ state: 'undone', left_alone: 0 });
  const { html } = await visit(site, `/${ORG.slug}/bureau/recherche?q=Fictive4002`, planner.token);
  expect(html).not.toContain('P-2099');
  expect(await count(`journal_entry where verb = 'withdraw' and record in (select record from import_item where import = '${id}')`)).toBe(
    3,
  );
  // The key is free again.
  const again = await send('contacts', PEOPLE + people(4001, 4003));
  await work();
  expect(await inState(again)).toMatchObject({ adds: 3 });
});

const ACTIONS = 'kind,state,on,title,stream,sectors,participants,sustainable\r\n';

test('actions post their facts, by word or by code; a person met is named by number', async () => {
  const before = await count('fact');
  const numbers = (await admin.query("select number from record where register = 'contacts' and state = 'active' order by number limit 1"))
    .rows;
  const id = await run(
    'actions',
    `${ACTIONS}Rencontre,Tenue,2098-04-08,Rencontre fictive,economic,Culture,${numbers[0].number},oui\r\npromotion,planned,08/04/2098,Promotion fictive,Culturel,,,non\r\n`,
  );
  expect(await inState(id)).toMatchObject({ state: 'done', adds: 2 });
  expect(await count('fact')).toBe(before + 1);
  const { rows } = await admin.query(
    'select a.kind, a.sustainable, r.on_day, r.state from import_item i join action a on a.id = i.record join record r on r.id = a.id where i.import = $1 order by line',
    [id],
  );
  expect(rows).toMatchObject([
    { kind: 'meeting', sustainable: true, state: 'held' },
    { kind: 'promotion', sustainable: false, state: 'planned' },
  ]);
  await submit(site, `${BASE}/${id}/annulation`, {}, planner.token);
  await work();
  expect(await inState(id)).toMatchObject({ state: 'undone', left_alone: 0 });
  // The fact is reversed, as an action taken back by hand is.
  expect(await count('fact')).toBe(before + 2);
});

test('a job that is killed between two batches goes on where it was, and doubles no row', async () => {
  const id = await send('contacts', PEOPLE + people(5001, 5009));
  await work();
  await submit(site, `${BASE}/${id}/execution`, {}, planner.token);
  const broken = new Error('killed');
  let batches = 0;
  const db = {
    ...site.db,
    asAccount: ((org, who, work) =>
      ++batches > 2 ? Promise.reject(broken) : site.db.asAccount(org, who, work)) as typeof site.db.asAccount,
  };
  // Killed, nothing is written about it: the error passes as one of the connection.
  Object.assign(broken, { code: '57P01' });
  await expect(workOn(workshopOf(db, [ORG]), ORG, id)).rejects.toThrow('killed');
  expect(await inState(id)).toMatchObject({ state: 'running', position: 6, adds: 6 });
  // Two processes find it at once.
  await Promise.all([work(), work()]);
  await work();
  expect(await inState(id)).toMatchObject({ state: 'done', adds: 9, total: 9 });
  expect(await count("contact where family like 'Fictive500%'")).toBe(9);
});

test('all or nothing: a row that goes wrong during the run takes back what was written', async () => {
  const id = await send('contacts', PEOPLE + people(6001, 6009));
  await work();
  await submit(site, `${BASE}/${id}/execution`, {}, planner.token);
  // Somebody else gives the last row's key to another record meanwhile, and the import may only add.
  await admin.query("update import_run set mode = 'add' where id = $1", [id]);
  await admin.query(
    "insert into import_key (org, importer, key, record) select org, 'contacts', 'K6009', record from import_item where import <> $1 and undone is null limit 1",
    [id],
  );
  await work();
  await work();
  expect(await inState(id)).toMatchObject({ state: 'failed' });
  expect(await count(`import_item where import = '${id}' and undone = 'undone'`)).toBe(6);
  expect(await count("record r join contact c on c.id = r.id where family like 'Fictive600%' and r.state = 'active'")).toBe(0);
});

test('rights are those of now: a role that ended stops the import', async () => {
  const leaving = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  const id = await send('contacts', PEOPLE + people(7001, 7002), leaving);
  await admin.query("update membership set until = '2020-01-02' where account = $1", [leaving.account]);
  const before = await traces();
  await work();
  expect(await inState(id)).toMatchObject({ state: 'failed', failure: { id: 'rightsLost' } });
  expect(await traces()).toEqual(before);
});

test('an import that breaks, or whose undoing ends, tells its author; one that breaks is not taken up again', async () => {
  const shop = workshopOf(site.db, [ORG]);
  const contacts = shop.slots.importers.get('contacts');
  if (!contacts) throw new Error('no importer of contacts');
  const broken = { ...contacts, decide: () => Promise.reject(new Error('a defect of the register')) };
  const id = await send('contacts', PEOPLE + people(7501, 7502));
  const breaking = { ...shop, slots: { ...shop.slots, importers: new Map([...shop.slots.importers, ['contacts', broken]]) } };
  await expect(workOnImports(breaking)).rejects.toThrow('a defect of the register');
  expect(await inState(id)).toMatchObject({ state: 'failed', failure: { id: 'importBroke' } });
  await workOnImports(breaking); // its turn does not come again
  const { html } = await visit(site, `/${ORG.slug}/bureau/avis`, planner.token);
  expect(html).toContain('Votre importation s’est arrêtée');
  expect(await count(`notice where target = '${id}' and account = '${planner.account}' and n = 1`)).toBe(1);

  const undone = await run('contacts', PEOPLE + people(7511, 7512));
  expect((await submit(site, `${BASE}/${undone}/annulation`, {}, planner.token)).status).toBe(303);
  await work();
  const page = await visit(site, `${BASE}/${undone}`, planner.token);
  expect(page.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('Fiches reprises 2');
  expect(await count(`notice where target = '${undone}' and said = 'importUndone'`)).toBe(1);
});

test('columns are remembered by importer and headers', async () => {
  const text = 'A,B\r\nFictive8001,Camille\r\n';
  await send('contacts', text, planner, 'add', { A: 'family', B: 'given' });
  const sent = await sendFile(site, BASE, planner, { bytes: text, fields: { importer: 'contacts' } });
  expect(await inState(sent.location.slice(-36))).toMatchObject({ mapping: ['family', 'given'], mode: 'add' });
});

test('a file that is none is refused in words, and nothing of it stays', async () => {
  const before = await count('import_run');
  for (const [bytes, word] of [
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'n’est ni un CSV ni un classeur XLSX'],
    ['a,b\r\n', 'est vide, ou n’a que ses en-têtes'],
  ] as const) {
    const sent = await sendFile(site, BASE, planner, { bytes, fields: { importer: 'contacts' } });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain(word);
    expect(await faultsOfHtml(sent.html)).toEqual([]);
  }
  expect((await sendFile(site, BASE, undefined, { bytes: 'a,b\r\n1,2\r\n', fields: { importer: 'contacts' } })).location).toContain(
    '/connexion',
  );
  expect((await sendFile(site, `/${ORG.slug}/bureau/actions`, planner, { bytes: 'a', fields: {} })).status).toBe(415);
  expect(await count('import_run')).toBe(before);
});
