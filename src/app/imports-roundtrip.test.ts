import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { workOnImports } from '../desk/imports/work.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { sendFile, workshopOf } from './testing-imports.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit } from './testing-site.ts';

const ORG = trialOrg(64, 'essai-aller-retour');
const BASE = `/${ORG.slug}/bureau`;

let database: TestDatabase;
let site: Site;
let admin: Client;
let planner: Person;

const ACCREDITED = { on: '2098-04-08', country: 'FR', class: 'consul', kind: 'career' };
const TRICKY = ['=SUM(A1)', "'=x", '+1 418', '@mention', '-tiret', 'a;b,c|d', 'deux\r\nlignes', '"guillemets"', 'é œ 🙂', ' espaces '];

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await addOrganisation(site.db, ORG);
  const unit = await addUnit(site.db, ORG, 'Unité fictive');
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW, unit });
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'sector', code: 'culture', labelFr: 'Culture', labelEn: 'Culture' },
        { org: ORG.id, list: 'sector', code: 'eau-vert', labelFr: 'Eau, air et énergie verte', labelEn: 'Water, air and green energy' },
        { org: ORG.id, list: 'visitLevel', code: 'minister', labelFr: 'Ministre', labelEn: 'Minister' },
        { org: ORG.id, list: 'supportService', code: 'conseil', labelFr: 'Conseil', labelEn: 'Advice' },
        { org: ORG.id, list: 'agreementKind', code: 'international', labelFr: 'Entente internationale', labelEn: 'International' },
        { org: ORG.id, list: 'agreementNature', code: 'arm', labelFr: 'Arrangement', labelEn: 'Arrangement' },
      ])
      .execute(),
  );
  const make = async (word: string, form: Readonly<Record<string, string>>): Promise<string> => {
    const made = await submit(site, `${BASE}/${word}`, form, planner.token);
    if (made.status !== 303) throw new Error(`${word}: ${made.html.match(/class="error".*?<\/p>/gs)?.join(' ')}`);
    return /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? '';
  };
  const body = await make('contacts', { kind: 'body', name: 'Atelier fictif', partyKind: 'company', country: 'FR' });
  const person = await make('contacts', { kind: 'person', given: 'Zoé', family: 'Fictive', email: 'zoe@exemple.invalid', language: 'fr' });
  for (const [place, text] of TRICKY.entries()) {
    await make('contacts', {
      kind: 'person',
      given: 'Camille',
      family: `Fictive ${place}`,
      notes: text,
      anyway: 'true',
      visibility: place % 2 ? 'named' : 'unit',
    });
    await make('actions', {
      kind: 'meeting',
      state: place % 3 ? 'held' : 'planned',
      on: '2098-04-08',
      title: `Action ${text}`,
      stream: 'economic',
      summary: text,
      participant: person,
      sectors: place % 2 ? 'culture' : 'eau-vert',
      sustainable: place % 2 ? 'true' : '',
    });
    await make('ententes', {
      kind: 'international',
      nature: 'arm',
      title: `Entente ${text}`,
      subject: text,
      party0Name: `Gouvernement ${place}`,
      party0Kind: 'state',
      party0Country: place % 2 ? 'FR' : 'MX',
      sectors: place % 2 ? 'culture' : 'eau-vert',
      ...(place % 3
        ? { history: 'true', state: 'inForce', official: `2012-${10 + place}`, signedOn: '2012-05-03', source: `Fictive ${text}` }
        : {}),
    });
    await make('missions', { title: `Mission ${text}`, from: '2098-04-08', until: '2098-04-10', purpose: text });
    await make('soutiens', { on: '2098-04-08', service: 'conseil', title: `Soutien ${text}`, party: body, result: text });
    await make('visites', {
      on: '2098-04-08',
      level: 'minister',
      title: `Visite ${text}`,
      purpose: text,
      visibility: place % 2 ? 'unit' : 'organisation',
    });
    await make('invitations', { on: '2098-04-08', title: `Dîner ${text}`, starts: '18:00', note: text });
    await make('accreditations', { ...ACCREDITED, title: `Personne ${text}`, contact: place % 2 ? person : '', note: text });
    await make('cadeaux', {
      on: '2098-04-08',
      direction: 'given',
      title: `Objet ${text}`,
      party: 'Personne Fictive',
      value: place % 2 ? '12.50' : '',
      note: text,
    });
  }
  // States that no form gives: cancelled actions and supports are listed too.
  for (const [register, noun, state] of [
    ['actions', 'annulation', 'planned'],
    ['supports', 'annulation', 'given'],
  ] as const) {
    const { rows } = await admin.query('select id from record where register = $1 and state = $2 limit 1', [register, state]);
    const word = register === 'actions' ? 'actions' : 'soutiens';
    expect((await submit(site, `${BASE}/${word}/${rows[0].id}/${noun}`, { reason: 'Fictif' }, planner.token)).status).toBe(303);
  }
});
afterAll(async () => {
  await admin.end();
  await site.close();
  await database.close();
});

const TABLES = [
  'record',
  'contact',
  'action',
  'action_participant',
  'support',
  'visit',
  'protocol_event',
  'accreditation',
  'gift',
  'agreement',
  'agreement_party',
  'mission',
  'mission_participant',
  'fact',
  'counted',
  'named_reader',
  "journal_entry where register <> 'imports' and verb <> 'extract'",
];
const everything = async (): Promise<readonly string[]> =>
  Promise.all(
    TABLES.map(async (from) => {
      const [table = '', where = ''] = from.split(' where ');
      const { rows } = await admin.query(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${table} t ${where && `where ${where}`}`,
      );
      return `${table} ${rows[0].sum}`;
    }),
  );

async function reimport(importer: string, bytes: Buffer, mode = 'update'): Promise<Readonly<Record<string, unknown>>> {
  const sent = await sendFile(site, `${BASE}/importations`, planner, { bytes, fields: { importer } });
  expect(sent.status).toBe(303);
  const id = sent.location.slice(-36);
  const { mapping } = (await admin.query('select mapping from import_run where id = $1', [id])).rows[0];
  const form = Object.fromEntries(mapping.map((column: string, place: number) => [`column-${place}`, column]));
  const answer = await submit(site, `${BASE}/importations/${id}/correspondance`, { mode, ...form }, planner.token);
  expect(`${answer.status} ${answer.html.match(/class="error".*?<\/p>/gs)?.join(' ') ?? ''}`).toBe('303 ');
  await workOnImports(workshopOf(site.db, [ORG], 7));
  const run = (await admin.query('select state, same, adds, updates, wrong from import_run where id = $1', [id])).rows[0];
  const faults = (await admin.query('select line, header, value, refusal from import_fault where import = $1 limit 5', [id])).rows;
  // A second time through the job itself: what says « unchanged » writes nothing, whatever the person asked.
  return { ...run, faults };
}

test.each([
  ['contacts', 'contacts', 'donnees.csv', 12],
  ['contacts', 'contacts', 'donnees.xlsx', 12],
  ['actions', 'actions', 'donnees.csv', 10],
  ['actions', 'actions', 'donnees.xlsx', 10],
  ['actions', 'actions', 'liste.csv', 10],
  ['actions', 'actions', 'liste.xlsx', 10],
  ['supports', 'soutiens', 'donnees.csv', 10],
  ['supports', 'soutiens', 'donnees.xlsx', 10],
  ['supports', 'soutiens', 'liste.csv', 10],
  ['visits', 'visites', 'donnees.xlsx', 10],
  ['invitations', 'invitations', 'donnees.csv', 10],
  ['accreditations', 'accreditations', 'donnees.csv', 10],
  ['gifts', 'cadeaux', 'donnees.csv', 10],
  ['agreements', 'ententes', 'donnees.csv', 10],
  ['agreements', 'ententes', 'donnees.xlsx', 10],
  ['missions', 'missions', 'donnees.csv', 10],
  ['missions', 'missions', 'donnees.xlsx', 10],
])('an exported list of %s, from %s/%s, re-imported with “update” changes nothing', async (importer, word, file, rows) => {
  const response = await site.app.inject({
    method: 'GET',
    url: `${BASE}/${word}/${file}`,
    headers: { cookie: `chancery_session=${planner.token}` },
  });
  expect(response.statusCode).toBe(200);
  const before = await everything();
  expect(await reimport(importer, response.rawPayload)).toEqual({
    state: 'checked',
    same: rows,
    adds: 0,
    updates: 0,
    wrong: 0,
    faults: [],
  });
  expect(await everything()).toEqual(before);
});

test('agreements signed before are taken up from a table: those without a source, and a change of their life, are refused by name', async () => {
  const heads = 'title,kind,nature,state,official,signedOn,parties,source';
  const lines = [
    'Entente importée,international,arm,inForce,2009-03,2009-04-01,"state|France||FR",Registre fictif',
    'Sans source,international,arm,inForce,2009-04,2009-04-02,"state|France||FR",',
    'Même numéro,international,arm,ended,2009-03,2009-04-03,"state|France||FR",Registre fictif',
    'Parties illisibles,international,arm,,,,France,',
    'Ouverte,international,arm,,,,"subnational|Région fictive|Fictional region|MX",',
  ];
  const sent = await sendFile(site, `${BASE}/importations`, planner, {
    bytes: Buffer.from([heads, ...lines].join('\n')),
    fields: { importer: 'agreements' },
  });
  const id = sent.location.slice(-36);
  const form = Object.fromEntries(heads.split(',').map((column, place) => [`column-${place}`, column]));
  await submit(site, `${BASE}/importations/${id}/correspondance`, { mode: 'add', ...form }, planner.token);
  await workOnImports(workshopOf(site.db, [ORG], 7));
  const run = (await admin.query('select adds, wrong from import_run where id = $1', [id])).rows[0];
  const faults = (await admin.query('select refusal from import_fault where import = $1 order by line', [id])).rows;
  expect({ ...run, faults: faults.map(({ refusal }) => refusal.id ?? refusal) }).toEqual({
    adds: 2,
    wrong: 3,
    faults: ['required', 'numberTaken', 'partiesUnreadable'],
  });
});

test('a table opens missions and changes the dossiers of others', async () => {
  const { rows } = await admin.query<{ number: string }>("select number from record where register = 'missions' order by number limit 1");
  const table = [
    'number;title;from;until;purpose',
    `${rows[0]?.number};Mission renommée;2098-04-08;2098-04-11;But changé`,
    ';Mission nouvelle;2098-05-01;2098-05-03;But nouveau',
    ';Mission à rebours;2098-05-03;2098-05-01;But',
  ].join('\r\n');
  const checked = await reimport('missions', Buffer.from(table), 'both');
  expect(checked).toMatchObject({ state: 'checked', adds: 1, updates: 1, wrong: 1 });
  const { id } = (await admin.query<{ id: string }>('select id from import_run order by created_at desc, id desc limit 1')).rows[0] ?? {
    id: '',
  };
  expect((await submit(site, `${BASE}/importations/${id}/execution`, { partial: 'true' }, planner.token)).status).toBe(303);
  await workOnImports(workshopOf(site.db, [ORG], 7));
  const found = await admin.query(
    `select r.title, r.state, to_char(m.until_day, 'YYYY-MM-DD') as until, m.purpose from record r join mission m using (org, id)
      where r.title in ('Mission renommée', 'Mission nouvelle') order by r.title`,
  );
  expect(found.rows).toEqual([
    { title: 'Mission nouvelle', state: 'draft', until: '2098-05-03', purpose: 'But nouveau' },
    { title: 'Mission renommée', state: 'draft', until: '2098-04-11', purpose: 'But changé' },
  ]);
});
