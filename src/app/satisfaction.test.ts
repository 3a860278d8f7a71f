import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { newToken } from '../identity/token.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { type PublishedCell, readPublished } from '../registers/requests/satisfaction/store.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(72, 'essai-satisfaction');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let agent: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock, { mailLeaves: true });
  await addOrganisation(site.db, ORG);
  await makeReal(site.db, ORG);
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'requestCategory', code: 'renseignements', labelFr: 'Renseignements', labelEn: 'Information' },
        { org: ORG.id, list: 'complaintCategory', code: 'delai', labelFr: 'Délai', labelEn: 'Delay' },
      ])
      .execute(),
  );
  agent = await addPerson(site.db, ORG, ['agent'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['complaintsOfficer'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const at = (path: string): string => `/${ORG.slug}${path}`;

/** Files, answers and closes; gives the id and the links of the closing letter, by answer. */
async function closed(kind: 'request' | 'complaint', handler: Person) {
  const filed = await submit(site, at('/demande'), {
    kind,
    category: kind === 'request' ? 'renseignements' : 'delai',
    subject: 'Objet fictif',
    body: 'Question fictive',
    email: 'personne@exemple.ca',
    _shown: NOW.subtract({ minutes: 2 }).toString(),
    _key: newToken(),
  });
  const number = /name="number" value="([^"]+)"/.exec(filed.html)?.[1] ?? '';
  const secret = /name="secret" value="([^"]+)"/.exec(filed.html)?.[1] ?? '';
  const id = (await site.db.asOwner((tx) => tx.selectFrom('record').select('id').where('number', '=', number).executeTakeFirstOrThrow()))
    .id;
  const act = (noun: string, fields: Readonly<Record<string, string>> = {}) =>
    submit(site, at(`/bureau/demandes/${id}/${noun}`), fields, handler.token);
  await act('reponse', { body: 'Réponse fictive', how: 'email' });
  await act('fermeture');
  return { id, number, secret, act, links: await linksOf(id) };
}

/** Letters with a question that were written about a request: the links of the last one, by answer. */
async function linksOf(id: string): Promise<Readonly<Record<string, string>>> {
  const rows = await site.db.asOwner((tx) =>
    tx.selectFrom('mail').select(['content', 'confidential']).where('record', '=', id).orderBy('id').execute(),
  );
  const asking = rows.filter(({ content }) => JSON.stringify(content).includes('/satisfaction/'));
  if (asking.length !== 1 || !asking[0]?.confidential) throw new Error(`${asking.length} letters ask`);
  const hrefs = JSON.stringify(asking[0].content).match(/\/[^"]*\/satisfaction\/[^"]*/g) ?? [];
  return Object.fromEntries(hrefs.map((href) => [href.split('=')[1], href]));
}

const answerOf = (id: string) =>
  site.db.asOwner((tx) =>
    tx.selectFrom('satisfaction').select(['level', 'comment', 'tokenHash']).where('request', '=', id).executeTakeFirst(),
  );

test('a link for each answer; following one records nothing, its button records once, a comment follows in the same visit', async () => {
  const { id, links, act } = await closed('request', agent);
  expect(Object.keys(links)).toEqual(['fully', 'rather', 'ratherNot', 'notAtAll']);
  const link = links.rather ?? '';
  const [page = ''] = link.split('?');
  for (const one of Object.values(links)) expect((await visit(site, one)).status).toBe(200);
  expect(await answerOf(id)).toMatchObject({ level: null });
  expect(JSON.stringify(await answerOf(id))).not.toContain(page.split('/').at(-1));
  const shown = await visit(site, link);
  expect(shown.html.match(/<button[^>]*>\s*Confirmer/g)).toHaveLength(1);

  const [one, two] = await Promise.all([submit(site, page, { level: 'rather' }), submit(site, page, { level: 'notAtAll' })]);
  expect([one.status, two.status]).toEqual([200, 200]);
  const first = (await answerOf(id))?.level;
  await submit(site, page, { level: first === 'rather' ? 'notAtAll' : 'rather' });
  expect((await answerOf(id))?.level).toBe(first);

  expect((await submit(site, `${page}/commentaire`, { comment: 'Commentaire fictif' })).html).toContain('Votre commentaire est enregistré');
  await submit(site, `${page}/commentaire`, { comment: 'Un autre' });
  expect((await answerOf(id))?.comment).toBe('Commentaire fictif');

  const desk = await visit(site, at('/bureau/demandes/satisfaction'), agent.token);
  expect(desk.html).toContain('Commentaire fictif');
  expect((await visit(site, at(`/bureau/demandes/${id}`), agent.token)).html).toContain('a répondu à la question de satisfaction');

  await act('reouverture', { reason: 'Fictif' });
  await act('reponse', { body: 'Encore', how: 'email' });
  await act('fermeture');
  expect(Object.keys(await linksOf(id))).toHaveLength(4); // one letter asked, not two
});

test('a link that is none says so; after 30 days no answer is taken', async () => {
  expect((await visit(site, at(`/satisfaction/${newToken()}?reponse=fully`))).status).toBe(404);
  const { id, links } = await closed('request', agent);
  clock.now = NOW.add({ hours: 24 * 31 });
  const [page = ''] = (links.fully ?? '').split('?');
  expect((await submit(site, page, { level: 'fully' })).html).toContain('Le délai pour répondre');
  clock.now = NOW;
  expect(await answerOf(id)).toMatchObject({ level: null });
});

test('who has number and code answers on the follow-up page; the agent answers for nobody', async () => {
  const { id, number, secret } = await closed('request', agent);
  const shown = await submit(site, at('/suivi'), { number, secret });
  expect(shown.html).toContain('vous a-t-il donné satisfaction');
  expect((await submit(site, at('/suivi/satisfaction'), { number, secret, level: 'fully' })).html).toContain(
    'Votre réponse est enregistrée',
  );
  expect((await submit(site, at('/suivi/commentaire'), { number, secret, comment: 'Très bien' })).html).toContain('Votre commentaire');
  expect(await answerOf(id)).toMatchObject({ level: 'fully', comment: 'Très bien' });
});

test('answers about complaints are complaints officers’ alone, and are published nowhere', async () => {
  const { id, links } = await closed('complaint', officer);
  const [page = ''] = (links.notAtAll ?? '').split('?');
  await submit(site, page, { level: 'notAtAll' });
  await submit(site, `${page}/commentaire`, { comment: 'Mécontentement fictif' });
  expect((await answerOf(id))?.level).toBe('notAtAll');
  const results = '/bureau/demandes/satisfaction?nature=plaintes';
  expect((await visit(site, at(results), officer.token)).html).toContain('Mécontentement fictif');
  const seen = await visit(site, at(results), agent.token);
  const plain = await visit(site, at('/bureau/demandes/satisfaction'), agent.token);
  expect(seen.html).not.toContain('Mécontentement');
  expect(seen.html.replaceAll(/nature=plaintes/g, '')).not.toContain('Plaintes');
  expect(seen.html.match(/<table.*?<\/table>/gs)).toEqual(plain.html.match(/<table.*?<\/table>/gs));
});

test('what is published has no cell of 1 to 4, adds up, and waits until nobody can answer any more', async () => {
  const small = fc.array(
    fc.record({
      category: fc.constantFrom('a', 'b', 'c', 'd'),
      level: fc.constantFrom(null, 'fully', 'rather', 'notAtAll'),
      month: fc.integer({ min: 0, max: 11 }),
    }),
    { maxLength: 60 },
  );
  const real = await site.db.asOwner((tx) => tx.selectFrom('request').select('id').where('kind', '=', 'request').executeTakeFirstOrThrow());
  const source = await site.db.asOwner((tx) => tx.selectFrom('request').selectAll().where('id', '=', real.id).executeTakeFirstOrThrow());
  await fc.assert(
    fc.asyncProperty(small, async (made) => {
      const cells = await published(source, made);
      for (const part of ['quarter', 'category'] as const) {
        const own = cells.filter((cell) => cell.part === part);
        for (const { asked, answered } of own) {
          expect(asked === null || asked >= 5).toBe(true);
          expect(answered === null || answered === 0 || answered >= 5).toBe(true);
        }
        if (own.every(({ asked, answered }) => asked !== null && answered !== null)) {
          const sum = (of: (cell: PublishedCell) => number | null) => own.reduce((total, cell) => total + (of(cell) ?? 0), 0);
          expect(sum(({ asked }) => asked)).toBe(made.length);
          expect(sum(({ answered }) => answered)).toBe(made.filter(({ level }) => level !== null).length);
        } else {
          expect(own).toHaveLength(1); // nothing beside it from which it could be found by subtraction
        }
      }
    }),
    { numRuns: 40 },
  );
});

type Made = readonly { readonly category: string; readonly level: string | null; readonly month: number }[];

/** What a year of these answers publishes; nothing of it stays. */
async function published(source: { readonly org: number }, made: Made): Promise<readonly PublishedCell[]> {
  class Undone extends Error {}
  let cells: readonly PublishedCell[] = [];
  const work = site.db.asOwner(async (tx, client) => {
    await client.query('alter table satisfaction drop constraint satisfaction_org_request_fkey'); // no request stands behind them
    await client.query('delete from satisfaction');
    await client.query(
      `insert into satisfaction (org, request, audience, category, asked_on, expires_at, token_hash, level, answered_at)
        select $1, gen_random_uuid(), 'staff', m ->> 'category', ('2026-01-15'::date + make_interval(months => (m ->> 'month')::integer))::date, '2027-01-01',
               md5(gen_random_uuid()::text) || md5('x'), m ->> 'level', case when m ->> 'level' is not null then '2026-06-01'::timestamptz end
          from json_array_elements($2) m`,
      [source.org, JSON.stringify(made)],
    );
    await client.query(`select set_config('chancery.org', $1, true)`, [String(source.org)]);
    await client.query(`update organisation set fiscal_start = 1 where id = $1`, [source.org]);
    expect((await readPublished(tx, '2027-01-31')).filter(({ part, cell }) => part === 'category' || cell === '4')).toEqual([]);
    cells = await readPublished(tx, '2027-02-01');
    throw new Undone();
  });
  await expect(work).rejects.toThrow(Undone);
  return cells;
}
