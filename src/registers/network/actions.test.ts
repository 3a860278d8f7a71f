import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { loadUnits } from '../../identity/units.ts';
import { newId } from '../../kernel/ids.ts';
import { loadHistory } from '../../records/history.ts';
import { searchRecords } from '../../records/search.ts';
import { loadSpine } from '../../records/spine.ts';
import { changePost, closePost, correctPost, editPost, recordPost } from './actions.ts';
import { type PostFields, periodFields, placeFields, postFields } from './fields.ts';
import { loadPost } from './store.ts';
import { ORG, openNetwork, request, signedIn } from './testing.ts';

let database: TestDatabase;
let db: Database;
let planner: string;
let officer: string;
beforeAll(async () => {
  database = await testDatabase();
  db = await openNetwork(database);
  planner = await signedIn(db, 'planner');
  officer = await signedIn(db, 'officer');
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const fields = (more: Partial<PostFields> = {}): PostFields => ({
  ...postFields.parse({
    cityFr: 'Ville d’essai',
    cityEn: 'Trial City',
    country: 'FR',
    timeZone: 'Europe/Paris',
    nameFr: 'Bureau d’essai (fictif)',
    nameEn: 'Trial Bureau (fictional)',
    type: 'bureau',
    since: '2020-05-01',
    source: 'Essai',
  }),
  ...more,
});
const record = (more: Partial<PostFields> = {}, token = planner, key?: string) =>
  request(db, { token, ...(key ? { key } : {}) }, (visit) => recordPost(visit, fields(more)));
const made = async (more: Partial<PostFields> = {}): Promise<string> => {
  const decided = await record(more);
  return decided.ok ? decided.value : expect.fail(JSON.stringify(decided.refusals));
};
const act = <T>(work: Parameters<typeof request<T>>[2], token = planner) => request(db, { token }, work);
const period = (more: object = {}) =>
  periodFields.parse({ nameFr: 'Délégation d’essai', nameEn: 'Trial Delegation', type: 'delegation', source: 'Essai', ...more });
const change = (since: string, more: object = {}) => ({ ...period(more), since });
const refused = (id: string, field?: string) => ({ ok: false, refusals: [{ id, ...(field ? { field } : {}) }] });

describe('recording a post', () => {
  it('makes its record, its unit, its entry and what is searched', async () => {
    const id = await made({ hours1: '9-17', head: 'Personne fictive' });
    await act(async ({ tx }) => {
      const spine = await loadSpine(tx, ORG.id, id);
      expect(spine).toMatchObject({ register: 'network', state: 'open', visibility: 'public', unit: id, title: 'Bureau d’essai (fictif)' });
      expect(spine?.number).toMatch(/^R-2026-\d{4}$/);
      expect((await loadUnits(tx, ORG.id)).find((unit) => unit.id === id)).toMatchObject({ kind: 'post', closedOn: null });
      expect((await loadPost(tx, ORG.id, id))?.hours).toEqual({ '1': [['09:00', '17:00']] });
      expect((await loadHistory(tx, ORG.id, id)).map(({ verb }) => verb)).toEqual(['create']);
      expect((await searchRecords(tx, 'trial city', { most: 50 })).map((found) => found.record)).toContain(id);
    });
  });

  it('makes one from a form sent twice', async () => {
    const first = await record({}, planner, 'a-key-of-a-form');
    expect(await record({}, planner, 'a-key-of-a-form')).toEqual(first);
  });

  it.each([
    [{ country: 'QQ' }, 'unknownCountry', 'country'],
    [{ until: '2020-04-30' }, 'closesBeforeOpening', 'until'],
    [{ parent: newId() }, 'unknownPost', 'parent'],
    [{ hours3: 'matin' }, 'hoursUnreadable', 'hours3'],
  ])('refuses %o', async (more, id, field) => expect(await record(more)).toMatchObject(refused(id, field)));

  it('is for planners, managers and administrators', async () => expect(await record({}, officer)).toMatchObject(refused('forbidden')));
});

describe('changing a post', () => {
  it('adds a period, renames the unit and the record, and says what changed', async () => {
    const id = await made();
    expect(await act((visit) => changePost(visit, id, 1, change('2024-04-01')))).toEqual({ ok: true, value: id });
    await act(async ({ tx }) => {
      const post = await loadPost(tx, ORG.id, id);
      expect(post?.periods.map(({ since, until, type }) => [since, until, type])).toEqual([
        ['2020-05-01', '2024-03-31', 'bureau'],
        ['2024-04-01', null, 'delegation'],
      ]);
      expect((await loadSpine(tx, ORG.id, id))?.title).toBe('Délégation d’essai');
      expect((await loadUnits(tx, ORG.id)).find((unit) => unit.id === id)?.name.en).toBe('Trial Delegation');
      const [entry] = await loadHistory(tx, ORG.id, id);
      expect([entry?.verb, entry?.changes?.type]).toEqual(['changeType', ['bureau', 'delegation']]);
    });
  });

  it('calls a new head by its name', async () => {
    const id = await made();
    const same = { type: 'bureau', nameFr: 'Bureau d’essai (fictif)', nameEn: 'Trial Bureau (fictional)', head: 'Autre personne fictive' };
    await act((visit) => changePost(visit, id, 1, change('2024-04-01', same)));
    await act(async ({ tx }) => expect((await loadHistory(tx, ORG.id, id))[0]?.verb).toBe('newHead'));
  });

  it('corrects a period and no other', async () => {
    const id = await made();
    const known = await act(async ({ tx }) => (await loadPost(tx, ORG.id, id))?.periods[0]?.id ?? '');
    expect((await act((visit) => correctPost(visit, id, 1, known, period({ since: '2019-01-15' })))).ok).toBe(true);
    expect(await act((visit) => correctPost(visit, id, 2, newId(), period()))).toMatchObject(refused('notFound'));
    await act(async ({ tx }) => expect((await loadPost(tx, ORG.id, id))?.periods).toMatchObject([{ id: known, since: '2019-01-15' }]));
  });

  it('closes it and its unit, once', async () => {
    const id = await made();
    const closing = { until: '2026-10-31', source: 'Essai' };
    expect(await act((visit) => closePost(visit, id, 1, { ...closing, until: '2019-01-01' }))).toMatchObject(
      refused('closesBeforeOpening', 'until'),
    );
    expect((await act((visit) => closePost(visit, id, 1, closing))).ok).toBe(true);
    expect(await act((visit) => closePost(visit, id, 2, closing))).toMatchObject(refused('alreadyClosed'));
    await act(async ({ tx }) => {
      expect((await loadSpine(tx, ORG.id, id))?.state).toBe('closed');
      expect((await loadUnits(tx, ORG.id)).find((unit) => unit.id === id)?.closedOn).toBe('2026-10-31');
    });
  });

  it('refuses a parent that depends on it', async () => {
    const above = await made();
    const below = await made({ parent: above });
    expect(await act((visit) => changePost(visit, above, 1, change('2024-04-01', { parent: below })))).toMatchObject(
      refused('parentCycle', 'parent'),
    );
    expect(await act((visit) => changePost(visit, above, 1, change('2024-04-01', { parent: above })))).toMatchObject(
      refused('parentItself', 'parent'),
    );
  });

  it('tells the second of two people, and overwrites nothing', async () => {
    const id = await made();
    const place = placeFields.parse({ cityFr: 'Autre', cityEn: 'Other', country: 'FR', timeZone: 'Europe/Paris' });
    expect((await act((visit) => editPost(visit, id, 1, place))).ok).toBe(true);
    expect(await act((visit) => editPost(visit, id, 1, place))).toMatchObject(refused('stale'));
  });

  it('is not for officers, and finds nothing under an address that is none', async () => {
    const id = await made();
    expect(await act((visit) => closePost(visit, id, 1, { until: '2026-10-31', source: 'x' }), officer)).toMatchObject(
      refused('forbidden'),
    );
    expect(await act((visit) => closePost(visit, 'no-id', 1, { until: '2026-10-31', source: 'x' }))).toMatchObject(refused('notFound'));
  });
});

describe('what the public sees', () => {
  const seen = (id: string) =>
    request(db, { token: null }, async ({ tx }) => [
      (await loadPost(tx, ORG.id, id)) !== null,
      (await tx.selectFrom('postCard').select('id').where('id', '=', id).execute()).length === 1,
    ]);

  it('is what is published, and no longer what is withdrawn', async () => {
    const id = await made();
    const hidden = await made({ visibility: 'organisation' });
    expect([await seen(id), await seen(hidden)]).toEqual([
      [true, true],
      [false, false],
    ]);
    const place = placeFields.parse({ cityFr: 'V', cityEn: 'V', country: 'FR', timeZone: 'Europe/Paris', visibility: 'organisation' });
    await act((visit) => editPost(visit, id, 1, place));
    expect(await seen(id)).toEqual([false, false]);
  });

  it('is not what is not published of a post', async () => {
    await expect(request(db, { token: null }, ({ tx }) => sql`select key from post`.execute(tx))).rejects.toThrow(/permission denied/);
  });
});
