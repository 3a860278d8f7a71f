import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { loadNetwork, postsOf, readLists } from './reference.ts';
import { presentPeriod, TYPES } from './rules.ts';
import { loadPosts, postsOn } from './store.ts';
import { NOW, ORG, openNetwork } from './testing.ts';

const FOLDER = fileURLToPath(new URL('../../../data/network/mrif/', import.meta.url));

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await testDatabase();
  db = await openNetwork(database);
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const load = () => db.asOwner((tx) => loadNetwork(tx, ORG, FOLDER, NOW));
const countRows = async () => {
  const { rows } = await db.asOwner((tx) =>
    sql<Record<string, number>>`select (select count(*) from post) as posts, (select count(*) from post_period) as periods,
      (select count(*) from record) as records, (select count(*) from unit where kind = 'post') as units, (select count(*) from journal_entry) as entries`.execute(
      tx,
    ),
  );
  return rows[0];
};

describe('the lists as posts', () => {
  it('say no date and keep their source', async () => {
    const posts = postsOf(await readLists(FOLDER));
    const periods = posts.flatMap(({ post }) => post.periods);
    expect(periods.every(({ since, until }) => since === null && until === null)).toBe(true);
    const washington = posts.find(({ key }) => key === 'washington')?.post.periods;
    expect(washington?.map(({ asOf, type, status, certainty }) => [asOf, type, status, certainty])).toEqual([
      ['2014', 'bureau', 'active', 'documented'],
      ['recent', 'bureau', 'announced', 'announced'],
    ]);
  });
  it('leave unknown what they leave empty', async () => {
    const posts = postsOf(await readLists(FOLDER));
    expect(posts.every(({ post }) => post.hours === null && post.address === null && post.periods.every(({ head }) => head === null))).toBe(
      true,
    );
    const stockholm = posts.find(({ key }) => key === 'stockholm')?.post.periods.at(-1);
    expect([stockholm?.type, stockholm?.status]).toEqual([null, 'planned']);
  });
  it('are empty where a folder has none', async () => expect(postsOf(await readLists('/nowhere'))).toEqual([]));
});

describe('the loader', () => {
  it('adds each post once, with its record, its unit and its entry, and nothing when run again', async () => {
    const added = await load();
    const after = await countRows();
    expect(after).toEqual({ posts: added, periods: expect.any(Number), records: added, units: added, entries: added });
    expect(await load()).toBe(0);
    expect(await countRows()).toEqual(after);
  });

  it('gives the 25 posts of 2014: 7, 4, 8, 4 and 2 in 14 countries', async () => {
    const found = await db.visit(ORG.slug, (tx) => loadPosts(tx, ORG.id));
    const listed = found.flatMap(({ country, periods }) =>
      periods.filter(({ asOf }) => asOf === '2014').map(({ type }) => ({ type, country })),
    );
    expect(TYPES.map((type) => listed.filter((one) => one.type === type).length)).toEqual([7, 4, 8, 4, 2]);
    expect(new Set(listed.map(({ country }) => country)).size).toBe(14);
  });

  it('says what stood on a day, with the type of that day', async () => {
    const on = (day: string) => db.visit(ORG.slug, (tx) => postsOn(tx, ORG.id, day));
    expect(await on('2013-12-31')).toEqual([]);
    const then = await on('2014-06-01');
    expect(TYPES.map((type) => then.filter(({ period }) => period.type === type).length)).toEqual([7, 4, 8, 4, 2]);
    const now = await on('2026-11-20');
    const typeOf = (city: string) => now.find(({ post }) => post.city.fr === city)?.period.type;
    expect([typeOf('Los Angeles'), typeOf('Atlanta'), typeOf('Dakar')]).toEqual(['generalDelegation', 'delegation', 'generalDelegation']);
    // Planned, or never confirmed: not there.
    expect([typeOf('Seattle'), typeOf('Stockholm'), typeOf('Lima')]).toEqual([undefined, undefined, undefined]);
    // Missing from a list that is partial: still as the list before had it.
    expect(now.find(({ post }) => post.city.fr === 'Hong Kong')).toMatchObject({ basis: 'list', period: { asOf: '2014' } });
  });

  it('publishes one card a post, named by the period in force', async () => {
    await db.visit(ORG.slug, async (tx) => {
      const posts = await loadPosts(tx, ORG.id);
      const cards = await tx.selectFrom('postCard').selectAll().where('org', '=', ORG.id).execute();
      expect(cards.length).toBe(posts.length);
      for (const post of posts) {
        const present = presentPeriod(post.periods, '2026-11-20');
        expect(cards.find(({ id }) => id === post.id)).toMatchObject({
          nameFr: present.name.fr,
          type: present.type,
          openedOn: null,
          closedOn: null,
        });
      }
    });
  });
});
