import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import {
  addMeasures,
  addMember,
  addOrganisation,
  addUnit,
  NOW,
  openTrials,
  request,
  type Someone,
  trialOrg,
} from '../../keep/testing-visit.ts';
import type { Fact, Measure } from '../../kernel/fact.ts';
import { newId } from '../../kernel/ids.ts';
import { readBreakdown, readLiveFacts, readTallies } from '../../ledger/read.ts';
import { loadHistory } from '../../records/history.ts';
import { searchRecords } from '../../records/search.ts';
import { cancelSupport, editSupport, recordSupport } from './actions.ts';
import { type SupportFields, supportFields } from './fields.ts';
import { SUPPORT_GIVEN } from './kinds.ts';
import { followMerges } from './merged.ts';
import { replay } from './replay.ts';
import { loadSupport } from './store.ts';
import { listSupports } from './store-list.ts';
import { addContact, addPost, addWords, insertContact } from './testing-supports.ts';

const ORG = trialOrg(31, 'essai-soutiens');
const OTHER = trialOrg(32, 'autre-soutiens');
const COMPANIES: Measure = { kind: 'support.given', where: { abroad: true, partyKind: 'company' }, distinct: 'party' };
const CULTURE: Measure = {
  kind: 'support.given',
  where: { abroad: true, partyKind: ['artist', 'culturalBody', 'culturalCompany'] },
  distinct: 'party',
};
let suite: TestDatabase;
let db: Database;
let officer: Someone;
let colleague: Someone;
let manager: Someone;
let auditor: Someone;
let stranger: Someone;
let outsider: Someone;
let tokyo: string;
let ottawa: string;
let company: string;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  await addOrganisation(db, OTHER);
  officer = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Unité fictive'));
  colleague = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Autre unité fictive'));
  manager = await addMember(db, ORG, 'manager');
  auditor = await addMember(db, ORG, 'auditor');
  stranger = await addMember(db, OTHER, 'administrator');
  outsider = { ...(await addMember(db, OTHER, null)), org: ORG };
  tokyo = await addPost(db, ORG, 'Poste fictif de Tokyo', 'JP', 'Asia/Tokyo');
  ottawa = await addPost(db, ORG, 'Poste fictif d’Ottawa', 'CA', 'America/Toronto');
  company = await addContact(db, ORG, 'Entreprise fictive', 'company');
  await addWords(db, ORG, 'supportService', ['conseil', 'salon']);
  await addWords(db, ORG, 'sector', ['energie', 'numerique']);
  await addMeasures(db, ORG, SUPPORT_GIVEN, [COMPANIES, CULTURE]);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

const support = (change: Partial<SupportFields> = {}): SupportFields => ({
  ...supportFields.parse({
    on: '2026-05-04',
    service: 'conseil',
    title: 'Trois acheteurs rencontrés',
    party: company,
    post: tokyo,
    sectors: ['energie'],
  }),
  ...change,
});
type Decided = { readonly ok: boolean; readonly refusals?: readonly { readonly id: string }[] };
const refusal = (decided: Decided): string => decided.refusals?.map(({ id }) => id).join(' ') ?? 'accepted';
const record = (fields: SupportFields, who = officer, key?: string) =>
  request(db, who, key ? { key } : {}, (visit) => recordSupport(visit, fields));
async function create(fields: SupportFields, who = officer, key?: string): Promise<string> {
  const decided = await record(fields, who, key);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusals));
  return decided.value;
}
const edit = (id: string, version: number, change: Partial<SupportFields>, who = officer) =>
  request(db, who, {}, (visit) => editSupport(visit, id, version, support(change)));
const cancel = (id: string, reason = 'Saisi par erreur', who = officer) =>
  request(db, who, {}, (visit) => cancelSupport(visit, id, reason));
const live = (id: string): Promise<readonly Fact[]> => request(db, officer, {}, ({ tx }) => readLiveFacts(tx, id));
/** Signs of every fact ever posted for the record: 1 posted, -1 reversed. Those of one act have no order. */
const signs = async (id: string): Promise<readonly number[]> =>
  (await db.asOwner((tx) => sql<{ sign: number }>`select sign from fact where record = ${id} order by sign`.execute(tx))).rows.map(
    ({ sign }) => sign,
  );
const parties = (measure: Measure, first: string, last: string): Promise<number> =>
  request(db, officer, {}, async ({ tx }) => {
    const { tallies } = await readTallies(tx, ORG.id, [measure], first, last);
    return [...tallies.values()].flatMap((cells) => [...cells.values()]).reduce((sum, { n }) => sum + n, 0);
  });

test('a support is recorded, numbered, found, posts its fact, and the journal says by whom', async () => {
  const id = await create(support({ result: 'Contrat avec un distributeur' }));
  expect(await live(id)).toMatchObject([
    {
      kind: 'support.given',
      on: '2026-05-04',
      party: company,
      post: tokyo,
      facets: { partyKind: 'company', service: 'conseil', abroad: true, sector: ['energie'], country: ['JP'] },
    },
  ]);
  await request(db, officer, {}, async ({ tx }) => {
    expect((await searchRecords(tx, 'distributeur', { most: 5 })).map((found) => found.record)).toEqual([id]);
    expect((await loadHistory(tx, ORG.id, id))[0]).toMatchObject({ verb: 'create', account: officer.account });
    const [first] = await listSupports(tx, ORG.id, {}, 1);
    expect(first).toMatchObject({ id, partyName: 'Entreprise fictive', partyKind: 'company' });
    expect(first?.number).toMatch(/^S-2026-\d{4}$/);
  });
});

test('each recipient counts once a fiscal year, whatever the number of supports', async () => {
  const party = await addContact(db, ORG, 'Comptée une fois', 'company');
  const year = (first: number) => parties(COMPANIES, `${first}-04-01`, `${first + 1}-03-31`);
  const before = [await year(2020), await year(2021)];
  const first = await create(support({ party, on: '2020-04-01' }));
  await create(support({ party, on: '2021-03-31' }));
  expect([await year(2020), await year(2021)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  await create(support({ party, on: '2021-04-01' }));
  expect([await year(2020), await year(2021)]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
  await cancel(first);
  expect(await year(2020)).toBe((before[0] ?? 0) + 1);
});

test('an edit reverses the fact and posts another; the same again posts nothing', async () => {
  const id = await create(support());
  expect(refusal(await edit(id, 1, { sectors: ['numerique'], on: '2026-06-01' }))).toBe('accepted');
  expect(await signs(id)).toEqual([-1, 1, 1]);
  expect(await live(id)).toMatchObject([{ on: '2026-06-01', facets: { sector: ['numerique'] } }]);
  expect(refusal(await edit(id, 2, { sectors: ['numerique'], on: '2026-06-01', result: 'Une suite' }))).toBe('accepted');
  expect(await signs(id)).toEqual([-1, 1, 1]);
  expect(refusal(await edit(id, 2, {}))).toBe('stale');
});

test('a cancellation reverses the fact and keeps the reason; nothing can be done after', async () => {
  const party = await addContact(db, ORG, 'Annulée', 'artist');
  const year = () => parties(CULTURE, '2026-04-01', '2027-03-31');
  const before = await year();
  const id = await create(support({ party }));
  expect(await year()).toBe(before + 1);
  expect(refusal(await cancel(id, ''))).toBe('reasonMissing');
  expect(refusal(await cancel(id))).toBe('accepted');
  expect([await signs(id), await live(id), await year()]).toEqual([[-1, 1], [], before]);
  expect(await request(db, officer, {}, ({ tx }) => loadSupport(tx, ORG.id, id))).toMatchObject({ reason: 'Saisi par erreur' });
  expect([refusal(await cancel(id)), refusal(await edit(id, 2, {}))]).toEqual(['supportCancelled', 'supportCancelled']);
});

test('the same form sent twice makes one support and one fact', async () => {
  const ids = await Promise.all([1, 2, 3].map(() => create(support(), officer, 'same-support-form')));
  expect(new Set(ids).size).toBe(1);
  expect(await signs(ids[0] ?? '')).toEqual([1]);
});

describe('what a support is', () => {
  test.each<[string, () => Partial<SupportFields>, Partial<Fact['facets']>]>([
    ['of a post abroad', () => ({ post: tokyo }), { abroad: true, country: ['JP'] }],
    ['of a post in the country', () => ({ post: ottawa }), { country: ['CA'] }],
    ['of the head office', () => ({ post: undefined }), {}],
    ['for a market elsewhere', () => ({ countries: ['KR', 'VN'] }), { abroad: true, country: ['KR', 'VN'] }],
  ])('%s', async (_name, change, facets) => {
    const [fact] = await live(await create(support(change())));
    expect(fact?.facets).toEqual({ partyKind: 'company', service: 'conseil', sector: ['energie'], ...facets });
  });

  test('is a snapshot: a recipient that changes kind changes only what comes after', async () => {
    const party = await addContact(db, ORG, 'Changeante', 'company');
    const id = await create(support({ party }));
    await db.asOwner((tx) => sql`update contact set party_kind = 'culturalCompany' where id = ${party}`.execute(tx));
    await edit(id, 1, { party, result: 'Précisé' });
    expect((await live(id))[0]?.facets).toMatchObject({ partyKind: 'company' });
    await edit(id, 2, { party, on: '2026-05-05' });
    expect((await live(id))[0]?.facets).toMatchObject({ partyKind: 'culturalCompany' });
  });

  test('a recipient that was merged: a new support goes to the one kept, an old one stays', async () => {
    const [old, kept] = [await addContact(db, ORG, 'Fusionnée', 'company'), await addContact(db, ORG, 'Gardée', 'company')];
    const id = await create(support({ party: old }));
    await db.asOwner((tx) => sql`update contact set merged_into = ${kept} where id = ${old}`.execute(tx));
    await edit(id, 1, { party: old, result: 'Précisé' });
    expect((await live(id))[0]?.party).toBe(old);
    expect((await live(await create(support({ party: old }))))[0]?.party).toBe(kept);
  });

  test('is broken down by post, sector and country', async () => {
    const breakdown = (dimension: 'post' | 'sector' | 'country') =>
      request(db, officer, {}, ({ tx }) => readBreakdown(tx, ORG.id, COMPANIES, dimension, '2026-04-01', '2027-03-31'));
    expect((await breakdown('post')).map(({ value }) => value)).toContain(tokyo);
    expect((await breakdown('sector')).map(({ value }) => value)).toContain('energie');
    expect((await breakdown('country')).map(({ value }) => value)).toEqual(expect.arrayContaining(['JP', 'KR']));
  });
});

describe('a new recipient', () => {
  const slots = {
    createContact: async (visit: { tx: Parameters<typeof insertContact>[0] }, name: string, kind = '') =>
      insertContact(visit.tx, ORG, name, kind),
  };
  const give = (change: Partial<SupportFields>) => request(db, officer, { slots }, (visit) => recordSupport(visit, support(change)));

  test.each<[string, Partial<SupportFields>, string]>([
    ['typed in the box', { party: 'new:Galerie nouvelle', partyKind: 'culturalBody' }, 'accepted'],
    ['written where there is no script', { party: undefined, partyText: 'Orchestre nouveau', partyKind: 'culturalBody' }, 'accepted'],
    ['without its kind', { party: 'new:Galerie sans genre' }, 'newPartyKind'],
    ['without a name', { party: 'new:  ', partyKind: 'artist' }, 'partyMissing'],
    ['left out', { party: undefined }, 'partyMissing'],
  ])('%s', async (_name, change, expected) => {
    expect(refusal(await give(change))).toBe(expected);
  });
});

describe('what is refused', () => {
  test.each<[string, () => Partial<SupportFields>, string]>([
    ['a day to come', () => ({ on: '2026-11-22' }), 'givenInFuture'],
    ['tomorrow in Québec, where it is today at the post', () => ({ on: '2026-11-21' }), 'accepted'],
    ['tomorrow at the head office', () => ({ on: '2026-11-21', post: undefined }), 'givenInFuture'],
    ['a recipient that does not exist', () => ({ party: newId() }), 'unknownParty'],
    ['a recipient that is no id', () => ({ party: 'x' }), 'unknownParty'],
    ['a post that does not exist', () => ({ post: newId() }), 'unknownPost'],
    ['a service that is not on the list', () => ({ service: 'toString' }), 'unknownService'],
    ['a sector that is not on the list', () => ({ sectors: ['energie', 'x'] }), 'unknownSector'],
    ['a country that is none', () => ({ countries: ['ZZ'] }), 'unknownCountry'],
  ])('%s', async (_name, change, expected) => {
    expect(refusal(await record(support(change())))).toBe(expected);
  });

  test('a contact that is nobody’s recipient', async () => {
    const person = await addContact(db, ORG, 'Sans genre', null);
    const university = await addContact(db, ORG, 'Université fictive', 'university');
    expect([refusal(await record(support({ party: person }))), refusal(await record(support({ party: university })))]).toEqual([
      'notARecipient',
      'notARecipient',
    ]);
  });

  test('a contact of another organisation, or one that the actor may not read', async () => {
    const theirs = await addContact(db, OTHER, 'D’ailleurs', 'company');
    const hidden = await addContact(db, ORG, 'Cachée', 'company', `named:${newId()}`);
    expect([refusal(await record(support({ party: theirs }))), refusal(await record(support({ party: hidden })))]).toEqual([
      'unknownParty',
      'unknownParty',
    ]);
  });
});

describe('who may', () => {
  test.each<[string, () => Someone, string]>([
    ['the officer who recorded it', () => officer, 'accepted'],
    ['an officer of another unit', () => colleague, 'forbidden'],
    ['a manager', () => manager, 'accepted'],
    ['an auditor', () => auditor, 'forbidden'],
    ['another organisation', () => stranger, 'notFound'],
    ['somebody without a role', () => outsider, 'notFound'],
  ])('change a support: %s', async (_name, who, expected) => {
    const id = await create(support());
    expect(refusal(await edit(id, 1, { result: 'Changé' }, who()))).toBe(expected);
    expect(refusal(await cancel(id, 'Essai', who()))).toBe(expected);
  });

  test('record one: an auditor and somebody without a role may not', async () => {
    expect([refusal(await record(support(), auditor)), refusal(await record(support(), outsider))]).toEqual(['forbidden', 'forbidden']);
  });

  const seen = (id: string, who: Someone): Promise<readonly number[]> =>
    request(db, who, {}, async ({ tx }) => {
      const counts: number[] = [];
      for (const table of ['support', 'contact_supports', 'record']) {
        const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where id = ${id}`.execute(tx);
        counts.push(rows[0]?.n ?? -1);
      }
      return counts;
    });

  test.each<['organisation' | 'unit' | 'named', number]>([
    ['organisation', 1],
    ['unit', 0],
    ['named', 0],
  ])('a support for the %s: the database itself hides it from the others', async (visibility, colleagues) => {
    const id = await create(support({ visibility }));
    expect(await seen(id, officer)).toEqual([1, 1, 1]);
    for (const who of [colleague, manager]) expect(await seen(id, who)).toEqual(Array(3).fill(colleagues));
    for (const who of [stranger, outsider]) expect(await seen(id, who)).toEqual([0, 0, 0]);
    const listed = await request(db, colleague, {}, ({ tx }) => listSupports(tx, ORG.id, {}, 100));
    expect(listed.some((row) => row.id === id)).toBe(colleagues === 1);
  });

  test('a hidden support counts as any other', async () => {
    const party = await addContact(db, ORG, 'Soutien caché', 'company');
    const before = await parties(COMPANIES, '2026-04-01', '2027-03-31');
    await create(support({ party, visibility: 'named' }), colleague);
    expect(await parties(COMPANIES, '2026-04-01', '2027-03-31')).toBe(before + 1);
  });

  test('what an edit hides is hidden', async () => {
    const id = await create(support());
    await edit(id, 1, { visibility: 'named' });
    expect([await seen(id, officer), await seen(id, colleague)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  test('the public’s role has no right on it, and a support cannot be made public', async () => {
    for (const table of ['support', 'contact_supports'])
      await expect(db.visit(ORG.slug, (tx) => sql`select 1 from ${sql.table(table)}`.execute(tx))).rejects.toThrow(/permission denied/);
    expect(supportFields.safeParse({ ...support(), visibility: 'public' }).success).toBe(false);
  });
});

test('replayed, the register says what the ledger holds', async () => {
  const said = new Map<string, readonly Fact[]>();
  await db.asOwner(async (tx) => {
    for await (const { record: id, facts } of replay(tx, ORG)) said.set(id, facts);
  });
  const ids = [...said.keys()];
  expect(ids.length).toBeGreaterThan(10);
  expect(ids).toEqual([...ids].sort());
  const { rows } = await db.asOwner((tx) =>
    sql<{ record: string; party: string; n: number }>`
      select record, party, sum(sign) as n from fact where org = ${ORG.id} group by 1, 2 having sum(sign) <> 0`.execute(tx),
  );
  expect(rows.map((row) => [row.record, row.party, row.n]).sort()).toEqual(
    [...said].flatMap(([id, facts]) => facts.map((fact) => [id, fact.party, 1])).sort(),
  );
});

test('after a merge of contacts the supports of the one merged are those of the one kept: nobody counts twice, the ledger and the rows agree', async () => {
  const [kept, other] = [await addContact(db, ORG, 'Gardée fictive', 'company'), await addContact(db, ORG, 'Fondue fictive', 'company')];
  const days = { first: '2031-04-01', last: '2032-03-31' };
  const follow = () => db.asOwner((tx) => followMerges(tx, ORG, NOW));
  // Whatever the tests before have merged.
  await follow();
  const at = async (party: string, on: string): Promise<string> => {
    const id = await create(support({ party }));
    // Of another year, where nothing else counts.
    await db.asOwner(async (tx) => {
      await sql`update record set on_day = ${on} where id = ${id}`.execute(tx);
      const { rows } = await sql<{ id: string }>`select id from fact where record = ${id}`.execute(tx);
      await sql`update fact set on_day = ${on} where record = ${id}`.execute(tx);
      await sql`update counted set on_day = ${on} where fact = any (${rows.map((row) => row.id)}::uuid[])`.execute(tx);
    });
    return id;
  };
  const first = await at(kept, '2031-05-01');
  const second = await at(other, '2031-06-01');
  const companies = () => request(db, officer, {}, ({ tx }) => readTallies(tx, ORG.id, [COMPANIES], days.first, days.last));
  const before = await companies();
  await db.asOwner((tx) => sql`update contact set merged_into = ${kept} where id = ${other}`.execute(tx));
  expect([await follow(), await follow()]).toEqual([1, 0]);
  expect(await companies()).not.toEqual(before);
  expect((await live(second)).map(({ party }) => party)).toEqual([kept]);
  expect((await live(first)).map(({ party }) => party)).toEqual([kept]);
  expect(await signs(second)).toEqual([-1, 1, 1]);
  const history = await request(db, officer, {}, ({ tx }) => loadHistory(tx, ORG.id, second));
  expect(history.map(({ verb }) => verb)).toContain('followMerge');
  const told = await db.asOwner(async (tx) => {
    for await (const one of replay(tx, ORG)) if (one.record === second) return one.facts;
    return [];
  });
  expect(told).toMatchObject([{ party: kept, on: '2031-06-01' }]);
});
