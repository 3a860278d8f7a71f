import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMember, addOrganisation, addUnit, openTrials, request, type Someone, TODAY, trialOrg } from '../../keep/testing-visit.ts';
import { newId } from '../../kernel/ids.ts';
import { loadHistory } from '../../records/history.ts';
import { searchRecords } from '../../records/search.ts';
import { createContactByName, editContact, recordContact } from './actions.ts';
import { type ContactFields, contactFields } from './fields.ts';
import { mergeContacts } from './merge.ts';
import { keepInfluence, keepRole, removeInfluence, removeRole } from './roles.ts';
import { type Card, loadCards, loadContact } from './store/contact.ts';
import { choices, listContacts } from './store/directory.ts';
import { loadInfluences, loadPeople, loadRoles } from './store/roles.ts';

const ORG = trialOrg(21, 'essai-contacts');
const OTHER = trialOrg(22, 'autre-contacts');
let suite: TestDatabase;
let db: Database;
let unit: string;
let officer: Someone;
let colleague: Someone;
let manager: Someone;
let auditor: Someone;
let stranger: Someone;
let outsider: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  await addOrganisation(db, OTHER);
  unit = await addUnit(db, ORG, 'Unité fictive');
  officer = await addMember(db, ORG, 'officer', unit);
  colleague = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Autre unité fictive'));
  manager = await addMember(db, ORG, 'manager');
  auditor = await addMember(db, ORG, 'auditor');
  stranger = await addMember(db, OTHER, 'administrator');
  outsider = { ...(await addMember(db, OTHER, null)), org: ORG };
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

let made = 0;
const person = (change: Partial<ContactFields> = {}): ContactFields => {
  made += 1;
  return { ...contactFields.parse({ kind: 'person', given: 'Aiko', family: `Fictive${made}` }), ...change };
};
const body = (name: string, change: Partial<ContactFields> = {}): ContactFields => ({
  ...contactFields.parse({ kind: 'body', name, partyKind: 'university' }),
  ...change,
});

async function create(fields: ContactFields, who = officer, key?: string): Promise<string> {
  const decided = await request(db, who, key ? { key } : {}, (visit) => recordContact(visit, fields));
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusals));
  return decided.value;
}
const card = async (id: string, who = officer): Promise<Card | undefined> =>
  (await request(db, who, {}, (visit) => loadCards(visit.tx, visit.org.id, [id])))[0];
const refusal = (decided: { readonly ok: boolean; readonly refusals?: readonly { readonly id: string }[] }): string =>
  decided.refusals?.map(({ id }) => id).join(' ') ?? 'accepted';
const versionOf = async (id: string): Promise<number> =>
  (await db.asOwner((tx) => sql<{ version: number }>`select version from record where id = ${id}`.execute(tx))).rows[0]?.version ?? 0;

test('a person is recorded, numbered, found, and the journal says by whom', async () => {
  const id = await create(person({ given: 'Mireille', family: 'Rosemère', email: 'M.Rosemere@Example.org', country: 'FR' }));
  await request(db, officer, {}, async ({ tx }) => {
    expect(await loadContact(tx, ORG.id, id)).toMatchObject({ given: 'Mireille', email: 'm.rosemere@example.org', country: 'FR' });
    expect((await searchRecords(tx, 'rosemere', { most: 5 })).map(({ record }) => record)).toEqual([id]);
    const [entry] = await loadHistory(tx, ORG.id, id);
    expect(entry).toMatchObject({ verb: 'create', account: officer.account, changes: { family: [null, 'Rosemère'] } });
    const { rows } = await sql<{ number: string }>`select number from record where id = ${id}`.execute(tx);
    expect(rows[0]?.number).toMatch(/^P-2026-\d{4}$/);
  });
});

test('values about a person open with that person’s key alone', async () => {
  const id = await create(person({ notes: 'Préfère le matin' }));
  await db.asOwner((tx) => sql`delete from subject_key where subject = ${id}`.execute(tx));
  const [entry] = await request(db, officer, {}, ({ tx }) => loadHistory(tx, ORG.id, id));
  expect(entry).toMatchObject({ verb: 'create', changes: null });
});

test('the same form sent twice makes one record', async () => {
  const fields = person();
  const ids = [await create(fields, officer, 'same-form-1'), await create(fields, officer, 'same-form-1')];
  expect(ids[0]).toBe(ids[1]);
  expect(await request(db, officer, {}, ({ tx }) => listContacts(tx, ORG.id, { ids }, 5))).toHaveLength(1);
});

describe('duplicates', () => {
  test.each<[string, Partial<ContactFields>, string]>([
    ['the same name, differently written', { given: 'ELISE', family: 'Double-Fictive' }, 'duplicates'],
    ['the same words in another order', { given: '', family: 'Double Fictive, Élise' }, 'duplicates'],
    ['the same e-mail', { email: 'Elise@example.org' }, 'duplicates'],
    ['the same name, on purpose', { given: 'Élise', family: 'Double-Fictive', anyway: true }, 'accepted'],
    ['another name', { given: 'Élisa', family: 'Double-Fictive' }, 'accepted'],
  ])('%s', async (_name, change, expected) => {
    await create(person({ given: 'Élise', family: 'Double-Fictive', email: 'elise@example.org', anyway: true }));
    expect(refusal(await request(db, officer, {}, (visit) => recordContact(visit, person(change))))).toBe(expected);
  });
});

test('an edit changes the record, and one on an older version is told', async () => {
  const id = await create(person());
  const edit = (version: number, change: Partial<ContactFields>) =>
    request(db, colleague, {}, (visit) => editContact(visit, id, version, person(change)));
  expect(refusal(await edit(1, { family: 'Nouveau', phone: '+33 1 55 55 01 00' }))).toBe('accepted');
  expect(refusal(await edit(1, { family: 'Perdu' }))).toBe('stale');
  expect((await card(id))?.name).toBe('Aiko Nouveau');
});

test('roles over time: the card says the current one, the body its people', async () => {
  const id = await create(person());
  const institute = await create(body('Institut fictif de Kyoto'));
  const role = (fields: Parameters<typeof keepRole>[3], which: string | null = null) =>
    request(db, officer, {}, (visit) => keepRole(visit, id, which, fields));
  await role({ title: 'Conseillère', body: 'new:Agence fictive', since: '2001-01-01', until: '2003-12-31' });
  await role({ title: 'Directrice', body: institute, since: '2004-01-01' });
  expect(await card(id)).toMatchObject({ note: 'Directrice, Institut fictif de Kyoto' });
  const [current] = await request(db, officer, {}, ({ tx }) => loadPeople(tx, ORG.id, institute));
  expect(current).toMatchObject({ title: 'Directrice', until: null, contact: id });
  await role({ title: 'Directrice', body: institute, since: '2004-01-01', until: '2005-10-31' }, current?.id ?? '');
  expect((await card(id))?.note).toBe('');
  expect(refusal(await role({ title: 'X', since: '2026-02-01', until: '2026-01-01' }))).toBe('endsBeforeItBegins');
  expect(refusal(await role({ title: 'X', body: newId() }))).toBe('unknownContact');
  expect(refusal(await role({ title: 'X', body: id }))).toBe('unknownContact');
  expect(refusal(await request(db, officer, {}, (visit) => keepRole(visit, institute, null, { title: 'X' })))).toBe('rolesArePeoples');
  await request(db, officer, {}, (visit) => removeRole(visit, id, current?.id ?? ''));
  const left = await request(db, officer, {}, ({ tx }) => loadRoles(tx, ORG.id, id));
  expect(left.map(({ title, name }) => [title, name])).toEqual([['Conseillère', 'Agence fictive']]);
  const verbs = (await request(db, officer, {}, ({ tx }) => loadHistory(tx, ORG.id, id))).map(({ verb }) => verb);
  expect(verbs).toEqual(['removeRole', 'endRole', 'addRole', 'addRole', 'create']);
});

// Old dates: whether somebody is influential now is asked of the database, whose clock no test sets.
test('influence over time', async () => {
  const id = await create(person());
  const say = (since: string, until: string | undefined, which: string | null = null, key?: string) =>
    request(db, officer, key ? { key } : {}, (visit) => keepInfluence(visit, id, which, { since, until, reason: 'Réseau fictif' }));
  expect(refusal(await say('2001-01-01', undefined, null, 'influence-1'))).toBe('accepted');
  expect(refusal(await say('2001-01-01', undefined, null, 'influence-1'))).toBe('accepted');
  expect((await card(id))?.influentialNow).toBe(true);
  expect(refusal(await say('2002-05-01', undefined))).toBe('influenceOverlaps');
  expect(refusal(await say('2026-12-01', undefined))).toBe('influenceInFuture');
  const [only, ...more] = await request(db, officer, {}, ({ tx }) => loadInfluences(tx, ORG.id, id));
  expect(more).toEqual([]);
  expect(refusal(await say('2001-01-01', '2001-06-30', only?.id ?? ''))).toBe('accepted');
  expect((await card(id))?.influentialNow).toBe(false);
  expect(refusal(await say('2001-07-01', undefined))).toBe('accepted');
  const influential = await request(db, officer, {}, ({ tx }) => listContacts(tx, ORG.id, { influential: true, ids: [id] }, 5));
  expect(influential).toHaveLength(1);
  expect(refusal(await request(db, officer, {}, (visit) => removeInfluence(visit, id, only?.id ?? '')))).toBe('accepted');
});

describe('a merge', () => {
  const merge = (kept: string, other: string, who = manager, key?: string) =>
    request(db, who, key ? { key } : {}, (visit) => mergeContacts(visit, kept, other));

  test('completes the one kept, hands roles and influence over, and the other shows as it', async () => {
    const kept = await create(person({ given: 'Aïko', family: 'Gardée' }));
    const other = await create(person({ given: 'Aiko', family: 'Gardee', phone: '+81 3 5550 0100', anyway: true }));
    await request(db, officer, {}, (visit) => keepRole(visit, other, null, { title: 'Directrice', bodyText: 'Centre fictif d’Osaka' }));
    await request(db, officer, {}, (visit) =>
      keepInfluence(visit, other, null, { since: '2005-01-01', until: undefined, reason: 'Charge' }),
    );
    expect(refusal(await merge(kept, other, manager, 'merge-key-1'))).toBe('accepted');
    expect(refusal(await merge(kept, other, manager, 'merge-key-1'))).toBe('accepted');
    const note = 'Directrice, Centre fictif d’Osaka';
    expect(await card(kept)).toMatchObject({ name: 'Aïko Gardée', note, influentialNow: true, mergedInto: null });
    expect(await card(other)).toMatchObject({ name: 'Aïko Gardée', note, influentialNow: true, mergedInto: kept });
    await request(db, officer, {}, async ({ tx }) => {
      expect(await loadContact(tx, ORG.id, kept)).toMatchObject({ phone: '+81 3 5550 0100' });
      expect(await loadInfluences(tx, ORG.id, other)).toHaveLength(1); // what the actions of its time were judged by
      expect((await listContacts(tx, ORG.id, { ids: [kept, other] }, 5)).map(({ id }) => id)).toEqual([kept]);
      expect((await choices(tx, ORG.id, 'gard', {}, 5)).map(({ id }) => id)).toEqual([kept]);
    });
    expect(refusal(await request(db, officer, {}, (visit) => keepRole(visit, other, null, { title: 'X' })))).toBe('alreadyMerged');
  });

  test('one merged twice points at the last', async () => {
    const [a, b, c] = [await create(person()), await create(person()), await create(person())];
    await merge(b, a);
    await merge(c, b);
    expect([(await card(a))?.mergedInto, (await card(b))?.mergedInto]).toEqual([c, c]);
    expect(refusal(await merge(c, a))).toBe('alreadyMerged');
  });

  test.each<[string, () => Promise<[string, string, Someone]>, string]>([
    ['with itself', async () => [await create(person()), '', manager], 'mergeWithItself'],
    ['of a person and a body', async () => [await create(person()), await create(body(`Corps ${newId()}`)), manager], 'mergeOfTwoKinds'],
    ['by somebody of another unit', async () => [await create(person()), await create(person()), colleague], 'forbidden'],
    ['by an officer of the unit', async () => [await create(person()), await create(person()), officer], 'accepted'],
    ['with one that does not exist', async () => [await create(person()), newId(), manager], 'notFound'],
  ])('%s', async (_name, make, expected) => {
    const [kept, other, who] = await make();
    expect(refusal(await merge(kept, other || kept, who))).toBe(expected);
  });
});

describe('by name alone', () => {
  const named = (name: string, partyKind?: string) => request(db, officer, {}, (visit) => createContactByName(visit, name, partyKind));

  test('a person is made once, and found again however the name is written', async () => {
    const id = await named('  Noriko   de La Hâte ');
    expect(await card(id)).toMatchObject({ kind: 'person', name: 'Noriko de La Hâte' });
    expect(await named('DE LA HATE, noriko')).toBe(id);
  });

  test.each([
    ['company', 'body', 'company'],
    ['artist', 'person', 'artist'],
    ['culturalBody', 'body', 'culturalBody'],
    ['nonsense', 'person', null],
    [undefined, 'person', null],
  ])('%s makes a %s', async (partyKind, kind, kept) => {
    expect(await card(await named(`Nom ${newId()}`, partyKind))).toMatchObject({ kind, partyKind: kept });
  });

  test('a name without a letter makes nothing', async () => {
    expect([await named('  '), await named('—?!')]).toEqual(['', '']);
  });

  test('a name of any length is cut, never an error', async () => {
    expect(await card(await named(`${'é'.repeat(500)} ${'x'.repeat(500)}`))).toBeDefined();
  });
});

describe('who may', () => {
  test('an auditor reads and does not write; who has no role in the organisation sees nothing', async () => {
    const id = await create(person());
    expect(refusal(await request(db, auditor, {}, (visit) => recordContact(visit, person())))).toBe('forbidden');
    expect(refusal(await request(db, auditor, {}, (visit) => editContact(visit, id, 1, person())))).toBe('forbidden');
    expect(await card(id, auditor)).toBeDefined();
    expect(await card(id, outsider)).toBeUndefined();
    expect(refusal(await request(db, stranger, {}, (visit) => editContact(visit, id, 1, person())))).toBe('notFound');
    expect(await versionOf(id)).toBe(1);
  });

  const TABLES = ['contact', 'contact_role', 'contact_influence', 'contact_card'] as const;
  const rowsSeen = async (id: string, who: Someone): Promise<readonly number[]> => {
    const column = { contact: 'id', contact_card: 'id', contact_role: 'contact', contact_influence: 'contact' } as const;
    return request(db, who, {}, async ({ tx }) => {
      const counts: number[] = [];
      for (const table of TABLES) {
        const { rows } = await sql<{
          n: number;
        }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(column[table])} = ${id}`.execute(tx);
        counts.push(rows[0]?.n ?? -1);
      }
      const { rows } = await sql<{ n: number }>`select count(*) as n from record where id = ${id}`.execute(tx);
      return [...counts, rows[0]?.n ?? -1];
    });
  };

  test.each<['organisation' | 'unit' | 'named', boolean, boolean]>([
    ['organisation', true, true],
    ['unit', true, false],
    ['named', true, false],
  ])('a contact for the %s: the database itself hides the contact, its roles and its influence', async (visibility, own, colleagues) => {
    const id = await create(person({ visibility }));
    await request(db, officer, {}, (visit) => keepRole(visit, id, null, { title: 'Attachée' }));
    await request(db, officer, {}, (visit) => keepInfluence(visit, id, null, { since: TODAY, until: undefined, reason: 'Essai' }));
    const seen = async (who: Someone) => (await rowsSeen(id, who)).map((n) => n === 1);
    expect(await seen(officer)).toEqual([own, own, own, own, own]);
    const others = [colleagues, colleagues, colleagues, colleagues, colleagues];
    expect([await seen(colleague), await seen(manager)]).toEqual([others, others]);
    expect([await rowsSeen(id, stranger), await rowsSeen(id, outsider)]).toEqual([Array(5).fill(0), Array(5).fill(0)]);
  });

  test('what becomes hidden is hidden with its roles and influence; what is opened is opened with them', async () => {
    const id = await create(person());
    await request(db, officer, {}, (visit) => keepRole(visit, id, null, { title: 'Attachée' }));
    await request(db, officer, {}, (visit) => keepInfluence(visit, id, null, { since: TODAY, until: undefined, reason: 'Essai' }));
    const show = async (visibility: 'named' | 'organisation') => {
      const version = await versionOf(id);
      return request(db, officer, {}, (visit) => editContact(visit, id, version, person({ visibility })));
    };
    expect(refusal(await show('named'))).toBe('accepted');
    expect(await rowsSeen(id, colleague)).toEqual([0, 0, 0, 0, 0]);
    expect(await rowsSeen(id, officer)).toEqual([1, 1, 1, 1, 1]);
    expect(refusal(await show('organisation'))).toBe('accepted');
    expect(await rowsSeen(id, colleague)).toEqual([1, 1, 1, 1, 1]);
  });

  test('one cannot hide a contact in a unit that is not one’s own', async () => {
    const fields = person({ visibility: 'unit', unit });
    expect(refusal(await request(db, colleague, {}, (visit) => recordContact(visit, fields)))).toBe('unitNotYours');
  });

  test('a body that fewer may read is not named on the person’s card nor in the search', async () => {
    const secret = await create(body('Cabinet fictif secret', { visibility: 'named' }));
    const id = await create(person({ family: 'Discrète' }));
    await request(db, officer, {}, (visit) => keepRole(visit, id, null, { title: 'Associée', body: secret }));
    expect((await card(id, officer))?.note).toBe('Associée, Cabinet fictif secret');
    expect((await card(id, colleague))?.note).toBe('Associée');
    await request(db, colleague, {}, async ({ tx }) => {
      expect(await searchRecords(tx, 'cabinet secret', { most: 5 })).toEqual([]);
      expect((await searchRecords(tx, 'discrete', { most: 5 })).map(({ detail }) => detail)).toEqual(['Associée']);
    });
  });

  test('the public’s role has no right on any of it, and a contact cannot be made public', async () => {
    for (const table of TABLES) {
      await expect(
        db.visit(ORG.slug, (tx) => sql`select 1 from ${sql.table(table)}`.execute(tx)),
        table,
      ).rejects.toThrow(/permission denied/);
    }
    expect(contactFields.safeParse({ kind: 'person', visibility: 'public' }).success).toBe(false);
    const id = await create(person());
    await expect(db.asOwner((tx) => sql`update contact set audience = 'public' where id = ${id}`.execute(tx))).rejects.toThrow(/check/);
  });
});

test('the list goes by name, a page by key, both ways', async () => {
  for (const family of ['Ébène', 'Abricot', 'Ecru', 'zinc']) await create(person({ given: 'Liste', family }));
  await request(db, officer, {}, async ({ tx }) => {
    const found = await searchRecords(tx, 'liste', { register: 'contacts', most: 10 });
    const ids = found.map(({ record }) => record);
    const names = async (filter: object, most = 10) => (await listContacts(tx, ORG.id, { ids, ...filter }, most)).map(({ name }) => name);
    expect(await names({})).toEqual(['Liste Abricot', 'Liste Ébène', 'Liste Ecru', 'Liste zinc']);
    const [, second, third] = await listContacts(tx, ORG.id, { ids }, 10);
    expect(await names({ after: second?.id })).toEqual(['Liste Ecru', 'Liste zinc']);
    expect(await names({ before: third?.id }, 1)).toEqual(['Liste Ébène']);
  });
});
