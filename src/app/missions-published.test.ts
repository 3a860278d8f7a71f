import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { digest, type Json } from '../journal/canonical.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { writeQuarterNotices } from '../registers/missions/publication/notices.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { make } from './testing-access-world.ts';
import { addPerson, openSite, type Person, type Site, submit, visit } from './testing-site.ts';
import { differencesAfter, other, tamperable } from './testing-tamper.ts';

const ORG = trialOrg(46, 'essai-publication');
const BASE = `/${ORG.slug}`;
const DESK = `${BASE}/bureau/missions`;
const QUARTER = '2098-07';
/** After the second quarter of 2098-2099, in its third. */
const NOW = Temporal.Instant.from('2098-10-20T16:00:00Z');

let database: TestDatabase;
let site: Site;
let planner: Person;
let manager: Person;
let officer: Person;
let mission: string;
const clock = { now: NOW };

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('missionTerm')
      .values({ org: ORG.id, since: '2019-01-01', days: 45, business: null, sourceFr: 'Source fictive.', sourceEn: 'Fictional source.' })
      .execute(),
  );
  planner = await addPerson(site.db, ORG, ['planner'], { name: 'Hubert Fictif', now: NOW });
  manager = await addPerson(site.db, ORG, ['manager'], { name: 'Solène Fictive', now: NOW });
  officer = await addPerson(site.db, ORG, ['officer'], { name: 'Élise Fictive', now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const page = async (path: string, person?: Person) => {
  const answer = await visit(site, path, person?.token);
  expect(answer.status, path).toBe(200);
  return answer.html;
};
const act = (path: string, form: Readonly<Record<string, string | readonly string[]>>, person = planner) =>
  submit(site, `${DESK}/${path}`, form, person.token);
const seenOn = async (quarter = QUARTER): Promise<string> =>
  /name="seen" value="(\w+)"/.exec(await page(`${DESK}/publication/${quarter}`, planner))?.[1] ?? '';
const traveller = async (): Promise<string> =>
  /\/personnes\/([0-9a-f-]{36})/.exec(await page(`${DESK}/${mission}/equipe`, planner))?.[1] ?? '';

/** The version of the mission that a form is filled on. */
const version = async (): Promise<string> =>
  /name="_version" value="(\d+)"/.exec(await page(`${DESK}/${mission}/modifier`, planner))?.[1] ?? '';
const name = async (person: string, office: string): Promise<void> => {
  const form = { role: 'minister', name: 'Anaïs Fictive', office, _version: await version() };
  expect((await act(`${mission}/personnes/${person}`, form)).status).toBe(303);
};

test('an organisation that published nothing says so, to the public and on the desk', async () => {
  expect(await page(`${BASE}/missions`)).toContain('Aucun trimestre n’est encore publié');
  expect(await page(`${DESK}/publication`, planner)).toContain('Aucune mission');
  expect((await visit(site, `${BASE}/missions/trimestres/${QUARTER}`)).status).toBe(404);
});

test('a quarter without mission publishes that there is nothing to report, once, and only when it is over', async () => {
  expect((await act('publication/2098-10/publication', {})).html).toMatch(/court jusqu’au 31\sdécembre\s2098/);
  expect(await page(`${DESK}/publication/2098-04`, planner)).toContain('Publier «\u00a0Rien à signaler\u00a0»');
  expect((await act('publication/2098-04/publication', { seen: await seenOn('2098-04') })).status).toBe(303);
  const again = await act('publication/2098-04/publication', {});
  expect([again.status, again.html.includes('déjà publié')]).toEqual([422, true]);
  const html = await page(`${BASE}/missions/trimestres/2098-04`);
  expect(html).toContain('Rien à signaler');
  expect(await faultsOfHtml(html)).toEqual([]);
  expect(await page(`/en${BASE}/missions/trimestres/2098-04`)).toContain('Nothing to report');
});

/** Titles and days of the quarters to publish in the calendar of a person. */
const quartersIn = async (person: Person): Promise<readonly string[]> => {
  const made = await submit(site, `${BASE}/bureau/compte/calendrier`, {}, person.token);
  const address = /<p class="secret">[^<]*?(\/essai-publication\/agendas\/[\w-]{43}\.ics)<\/p>/.exec(made.html)?.[1] ?? '';
  const { html } = await visit(site, address);
  return html
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .flatMap((event) => {
      const quarter = /SUMMARY:Dernier jour pour publier les missions.: (.+)\r/.exec(event)?.[1]?.replaceAll('\\', '');
      return quarter ? [`${quarter} ${/DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1]}`] : [];
    });
};
const lettersOn = (day: string): Promise<number> =>
  site.db.asOwner((tx) => writeQuarterNotices(tx, ORG, Temporal.Instant.from(`${day}T15:00:00Z`)));

test('the day by which a quarter is published waits for those who publish it, on the desk, in their calendar and by mail', async () => {
  const day = await page(`${BASE}/bureau`, planner);
  expect(day).toContain(`href="${DESK}/publication/${QUARTER}"`);
  expect(day).toContain('Coûts des missions à publier · 14\u00a0novembre\u00a02098');
  expect(await page(`${BASE}/bureau`, officer)).not.toContain('à publier');
  // Of the quarter that runs the day is known; on the desk it waits from its end on.
  expect(await quartersIn(planner)).toEqual(['Trimestre 2, 2098-2099 20981114', 'Trimestre 3, 2098-2099 20990214']);
  expect(await quartersIn(officer)).toEqual([]);
  clock.now = Temporal.Instant.from('2098-11-10T16:00:00Z');
  expect(await page(`${BASE}/bureau`, officer)).toMatch(/Dernier jour pour publier les missions\s: Trimestre 2, 2098-2099/);
  clock.now = NOW;
  expect([await lettersOn('2098-10-20'), await lettersOn('2098-11-05'), await lettersOn('2098-11-06')]).toEqual([0, 2, 0]);
  expect([await lettersOn('2098-11-15'), await lettersOn('2098-11-16'), await lettersOn('2098-12-15')]).toEqual([2, 0, 0]);
});

test('an empty column is refused in words that name it and the rule, with the way to mend it; an officer does not publish', async () => {
  mission = await make(
    site,
    ORG,
    'missions',
    {
      title: 'Mission fictive',
      from: '2098-09-28',
      until: '2098-10-03',
      purpose: 'But fictif du déplacement',
      role: 'minister',
      name: 'Anaïs Fictive',
      office: 'Ministre',
      city: 'Tokyo',
      country: 'JP',
      visibility: 'organisation',
    },
    planner.token,
  );
  const cost = { category: 'lodgingAndMeals', amount: '600,01', currency: 'CAD', on: '2098-09-28', costUntil: '2098-10-03' };
  expect((await act(`${mission}/couts`, { stage: 'estimate', ...cost })).status).toBe(303);
  for (const [noun, who] of [
    ['autorisation', manager],
    ['depart', planner],
  ] as const)
    expect((await act(`${mission}/${noun}`, {}, who)).status).toBe(303);
  expect((await act(`${mission}/organismes`, { bodyName: 'Ville fictive', bodyShare: '1' })).status).toBe(303);
  expect((await act(`${mission}/part`, { ownShare: '2' })).status).toBe(303);
  expect((await act(`${mission}/couts`, { stage: 'actual', ...cost, payer: 'shared' })).status).toBe(303);
  // The quarter of the departure asks for what is known before the end alone; an empty function is missing.
  const person = await traveller();
  await name(person, '');
  const html = await page(`${DESK}/publication/${QUARTER}`, planner);
  expect(html).toContain(`${DESK}/${mission}/equipe`);
  expect(html).toContain('Indiquez la fonction de Anaïs Fictive.');
  const refused = await act(`publication/${QUARTER}/publication`, { seen: await seenOn() });
  expect(refused.status).toBe(422);
  expect(refused.html).toMatch(/M-2098-0001\s: Indiquez la fonction de Anaïs Fictive\. \(A-2\.1, r\. 2, art\. 4, par\. 18°\)/);
  expect((await act(`publication/${QUARTER}/publication`, {}, officer)).status).toBe(403);
  await name(person, 'Ministre');
});

test('what was seen is what is published: a dossier that changed meanwhile is refused', async () => {
  const seen = await seenOn();
  await act(`${mission}/personnes`, { role: 'staff', name: 'Aide Fictif', office: 'Conseiller' });
  const refused = await act(`publication/${QUARTER}/publication`, { seen });
  expect([refused.status, refused.html.includes('ont changé depuis')]).toEqual([422, true]);
  expect((await act(`publication/${QUARTER}/publication`, { seen: await seenOn() })).status).toBe(303);
  expect(await page(`${BASE}/bureau`, planner)).not.toContain('Coûts des missions à publier');
  expect(await quartersIn(planner)).toEqual(['Trimestre 3, 2098-2099 20990214']);
});

test('the public reads each column of the law, this part, the consolidated cost and the other quarter', async () => {
  const html = await page(`${BASE}/missions/trimestres/${QUARTER}`);
  for (const column of [
    'Nom et fonction',
    'Date du déplacement',
    'Ville ou municipalité',
    'But du déplacement',
    'Frais de transport',
    'Accompagnateurs',
  ])
    expect(html).toContain(column);
  // 600,01 $ over 6 days, 3 of them in September; two thirds are the organisation's: 400,01 and 200,00.
  expect(html).toContain('300,01\u00a0$');
  expect(html).toContain('600,01\u00a0$');
  expect(html).toContain('Trimestre 3, 2098-2099 (à publier)');
  expect(html).toMatch(/Ville fictive\u00a0: <span class="nowrap">100,00\u00a0\$/);
  expect(await faultsOfHtml(html)).toEqual([]);
  for (const path of ['/missions', `/missions/${mission}`, '/missions?q=tokyo&role=minister&pays=JP&exercice=2098-2099'])
    for (const lang of ['', '/en']) expect(await faultsOfHtml(await page(`${lang}${BASE}${path}`))).toEqual([]);
  expect(await page(`${BASE}/missions/${mission}`)).toMatch(
    /300,01\u00a0\$ publiés au 20\soctobre\s2098, sur un coût de 600,01\u00a0\$\. https:/,
  );
  const list = await page(`${BASE}/missions`);
  const [, breakdown = ''] = list.split('Répartition des coûts');
  expect(breakdown.split('Destinations')[0]).toMatch(
    /Japon.*300,01\u00a0\$.*Allocation, ou hébergement et repas.*300,01\u00a0\$.*Ville fictive.*100,00\u00a0\$/s,
  );
  expect(await page(`${BASE}/missions?q=nulle+part`)).toContain('Aucune mission ne correspond');
});

test('files hold what is shown, each cent once; the edition in JSON has its digest', async () => {
  const data = await page(`${BASE}/missions/trimestres/${QUARTER}/donnees.csv`);
  const [head = '', line = ''] = data.replace('\uFEFF', '').trim().split('\r\n');
  const cells = new Map(head.split(';').map((column, i) => [column, line.split(';')[i]]));
  expect([cells.get('person'), cells.get('lodgingAndMeals'), cells.get('own'), cells.get('others')]).toEqual([
    'Anaïs Fictive',
    '300,01',
    '200,01',
    '100',
  ]);
  expect(await page(`${BASE}/missions/liste.csv?pays=FR`)).not.toContain('Anaïs');
  const json = JSON.parse(await page(`${BASE}/missions/trimestres/${QUARTER}/edition.json`)) as {
    digest: string;
    edition: Json;
    due: string;
  };
  expect(digest(json.edition)).toBe(json.digest);
  expect(json.due).toBe('2098-11-14');
});

test('what changes afterwards is corrected beside what was published, with its motive, never in silence', async () => {
  expect(await page(`${DESK}/publication/${QUARTER}`, planner)).toContain('Les dossiers disent ce qui est publié.');
  expect((await act(`publication/${QUARTER}/correction`, { motive: 'Rien' })).html).toContain('Rien ne diffère');
  const cost = {
    stage: 'actual',
    category: 'publicTransport',
    amount: '1000',
    currency: 'CAD',
    on: '2098-09-28',
    traveller: await traveller(),
  };
  expect((await act(`${mission}/couts`, cost)).status).toBe(303);
  const unchanged = await page(`${BASE}/missions/trimestres/${QUARTER}`);
  expect(unchanged).not.toContain('1\u00a0300,01');
  expect(await page(`${DESK}/publication/${QUARTER}`, planner)).toContain('Correction à publier');
  const bare = await act(`publication/${QUARTER}/correction`, { seen: await seenOn(), motive: '' });
  expect([bare.status, bare.html.includes('le motif sera public')]).toEqual([422, true]);
  expect((await act(`publication/${QUARTER}/correction`, { seen: await seenOn(), motive: 'Facture fictive reçue' })).status).toBe(303);
  const html = await page(`${BASE}/missions/trimestres/${QUARTER}`);
  expect(html).toContain('1\u00a0300,01\u00a0$');
  expect(html).toContain('Facture fictive reçue');
  expect(html).toContain('0,00\u00a0$');
  expect(await faultsOfHtml(html)).toEqual([]);
  const earlier = await page(`${BASE}/missions/trimestres/${QUARTER}?edition=1`);
  expect(earlier).toContain('Cette édition a été corrigée');
  // In the list of editions alone.
  expect(earlier.match(/1\u00a0300,01/g)?.length).toBe(1);
  expect((await visit(site, `${BASE}/missions/trimestres/${QUARTER}?edition=3`)).status).toBe(404);
});

test('what is new tells of quarters published and corrected, with their cost and the motive', async () => {
  const feed = (await page(`${BASE}/nouveautes.atom`)).replaceAll('\u00a0', ' ');
  const told = [...feed.matchAll(/<title>(.*?)<\/title>\s*<link[^>]*href="[^"]*?(\/missions[^"]*)"[\s\S]*?<summary>(.*?)<\/summary>/g)];
  expect(told.map(([, title, href, detail]) => [title, href, detail])).toEqual(
    expect.arrayContaining([
      [
        'Trimestre 2, 2098-2099 : coûts des missions corrigés',
        `/missions/trimestres/${QUARTER}`,
        'Facture fictive reçue · 1 mission · 1 300,01 $',
      ],
      ['Trimestre 2, 2098-2099 : coûts des missions publiés', `/missions/trimestres/${QUARTER}`, '1 mission · 300,01 $'],
      ['Trimestre 1, 2098-2099 : coûts des missions publiés', '/missions/trimestres/2098-04', 'Rien à signaler'],
    ]),
  );
  expect(told).toHaveLength(3);
  expect(await page(`/en${BASE}/nouveautes`)).toContain('Quarter 2, 2098-2099: costs of missions corrected');
});

test('a mission counts as published once every part of it is; then its parts add up to what it cost', async () => {
  clock.now = Temporal.Instant.from('2099-01-05T16:00:00Z');
  const refused = await act('publication/2098-10/publication', { seen: await seenOn('2098-10') });
  expect(refused.html).toContain('n’est pas déclarée achevée');
  expect((await act(`${mission}/achevement`, {})).status).toBe(303);
  expect((await act(`${mission}/neant`, { nils: ['companions', 'other', 'abroad'] })).status).toBe(303);
  expect((await act('publication/2098-10/publication', { seen: await seenOn('2098-10') })).html).toContain('rapport de mission');
  expect((await act(`${mission}/rapport`, { report: 'Rapport fictif.', _version: await version() })).status).toBe(303);
  expect((await act('publication/2098-10/publication', { seen: await seenOn('2098-10') })).status).toBe(303);
  expect(await page(`${DESK}/${mission}`, planner)).toContain('Publiée');
  const html = await page(`${BASE}/missions/${mission}`);
  expect(html.match(/1\u00a0600,01\u00a0\$/g)?.length).toBeGreaterThanOrEqual(2);
  expect(html).toContain('Rapport fictif.');
  expect(html).not.toContain('Reste à publier');
});

/** Columns that say nothing of what was published, each with the reason. */
const UNSAID: Readonly<Record<string, string>> = {
  due: 'the term as it was known on the day of publication',
};

test('verify makes every edition again, and names the one of which anything was changed or lost', async () => {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    expect(await differencesAfter(admin)).toEqual([]);
    const tables = await tamperable(admin, { mission_edition: UNSAID, mission_part: {} });
    const missed: string[] = [];
    for (const { table, columns, places } of tables)
      for (const place of places.slice(0, 2)) {
        for (const { name: column, type } of columns)
          if (
            (await differencesAfter(admin, `update ${table} set "${column}" = ${other(column, type)} where ctid = '${place}'`)).length === 0
          )
            missed.push(`${table}.${column}`);
        if ((await differencesAfter(admin, `delete from ${table} where ctid = '${place}'`)).length === 0) missed.push(`${table} lost`);
      }
    expect([tables.map(({ places }) => places.length > 1), missed]).toEqual([[true, true], []]);
    // One byte of what was published: the edition is named, and no other.
    const byte = `update mission_part set part = jsonb_set(part, '{purpose}', '"But fictif du déplacemenu"') where quarter = '${QUARTER}' and edition = 1`;
    expect(await differencesAfter(admin, byte)).toEqual([
      expect.objectContaining({ what: 'editionChanged', table: 'mission_edition', key: `${QUARTER} edition 1` }),
    ]);
    // Whoever changes the digest with it cannot change what the journal committed to.
    const digested = `update mission_edition set motive = 'Autre motif fictif' where quarter = '${QUARTER}' and edition = 2`;
    expect((await differencesAfter(admin, digested)).map(({ what }) => what)).toEqual(['editionChanged', 'editionUncommitted']);
  } finally {
    await admin.end();
  }
});
