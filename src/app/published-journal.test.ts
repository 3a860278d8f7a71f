import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { systemActor } from '../identity/actor.ts';
import { appendEntry } from '../journal/append.ts';
import { originOf, verifyCheckpoint } from '../journal/checkpoint.ts';
import { signCheckpoints } from '../journal/integrate.ts';
import { publicKeyOf } from '../journal/keys.ts';
import { nodeHash } from '../journal/merkle.ts';
import { lastCheckpoint, lastStamps, readInclusion, readTile } from '../journal/published.ts';
import { STAMPED } from '../journal/stamp.fixture.ts';
import { type Authority, stampCheckpoints } from '../journal/stamps.ts';
import { integrateAll } from '../journal/testing-integrate.ts';
import { verifyInclusion } from '../journal/verify-proof.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { makeOrganisation, ORG } from './testing-history.ts';
import { openSite, type Site } from './testing-site.ts';
import { verifyAll } from './verify.ts';

/** More than two full tiles, so that one level of nodes is stored; the rest is a partial tile. */
const LEAVES = 600;
const SHARD = '2019-2020';
const NOW = Temporal.Instant.from('2019-06-01T15:00:00Z');

let suite: TestDatabase;
let db: Database;
let admin: pg.Client;

beforeAll(async () => {
  suite = await testDatabase();
  db = openDatabase(suite.url, 4);
  admin = new pg.Client({ connectionString: suite.adminUrl });
  await admin.connect();
  await makeOrganisation(db);
  await grow(LEAVES);
});
afterAll(async () => {
  await db.close();
  await admin.end();
  await suite.close();
});

/** More entries, placed and signed. */
async function grow(entries: number): Promise<void> {
  await db.asOwner(async (tx) => {
    for (let i = 0; i < entries; i++) await appendEntry(tx, systemActor(ORG), NOW, { verb: 'note', register: 'trials', changes: {} });
  });
  await integrateAll(db, ORG);
  await db.asOwner((tx) => signCheckpoints(tx, ORG, NOW));
}

const asPublic = <T>(work: Parameters<typeof db.visit<T>>[1]): Promise<T> => db.visit(ORG.slug, work);
const tile = (level: number | 'entries', index: number, width: number) =>
  asPublic((tx) => readTile(tx, ORG.id, SHARD, { level, index, width }));

/** Hashes of a tile, one by one. */
const hashesOf = (bytes: Buffer | null): readonly Buffer[] =>
  Array.from({ length: (bytes?.length ?? 0) / 32 }, (_, i) => (bytes ?? Buffer.alloc(0)).subarray(32 * i, 32 * i + 32));

/** Root of a full tile, by pairs: nothing of the code under test. */
const rootOf = (hashes: readonly Buffer[]): Buffer => {
  const [first] = hashes;
  if (hashes.length === 1 && first) return first;
  return rootOf(hashes.flatMap((left, i) => (i % 2 === 0 ? [nodeHash(left, hashes[i + 1] ?? left)] : [])));
};

describe('a stranger, as the public role of the database', () => {
  test('reads a checkpoint that its key signed and that covers all entries', async () => {
    const checkpoint = await asPublic((tx) => lastCheckpoint(tx, ORG.id, SHARD));
    if (!checkpoint) throw new Error('nothing signed');
    const signed = verifyCheckpoint(checkpoint.note, { name: originOf(ORG, SHARD), key: publicKeyOf(checkpoint.key) });
    expect(signed).toMatchObject({ ok: true, value: { size: LEAVES } });
  });

  test('finds each level of hashes to be made of the one below, and leaves of their entries', async () => {
    const leaves = [...hashesOf(await tile(0, 0, 256)), ...hashesOf(await tile(0, 1, 256)), ...hashesOf(await tile(0, 2, LEAVES - 512))];
    expect(leaves).toHaveLength(LEAVES);
    expect(hashesOf(await tile(1, 0, 2))).toEqual([rootOf(leaves.slice(0, 256)), rootOf(leaves.slice(256, 512))]);
    const bundle = (await tile('entries', 1, 256)) ?? Buffer.alloc(0);
    const entries = Array.from({ length: 256 }, (_, i) => bundle.subarray(34 * i, 34 * i + 34));
    expect(entries.every((entry) => entry.readUInt16BE() === 32)).toBe(true);
    const hashes = entries.map((entry) => createHash('sha256').update(Buffer.of(0)).update(entry.subarray(2)).digest());
    expect(hashes).toEqual(leaves.slice(256, 512));
  });

  test.each([0, 255, 256, 511, 512, LEAVES - 1])('proves that leaf %i is under the checkpoint', async (index) => {
    const { proof, root, leaf } = await asPublic(async (tx) => {
      const checkpoint = await lastCheckpoint(tx, ORG.id, SHARD);
      const signed = verifyCheckpoint(checkpoint?.note ?? '', {
        name: originOf(ORG, SHARD),
        key: publicKeyOf(checkpoint?.key ?? Buffer.alloc(32)),
      });
      const page = await readTile(tx, ORG.id, SHARD, { level: 0, index: Math.floor(index / 256), width: (index % 256) + 1 });
      return {
        proof: await readInclusion(tx, ORG.id, SHARD, index, LEAVES),
        root: signed.ok ? signed.value.root : Buffer.alloc(0),
        leaf: hashesOf(page).at(-1) ?? Buffer.alloc(0),
      };
    });
    expect(verifyInclusion({ leafHash: leaf, index, size: LEAVES, proof, root })).toBe(true);
  });

  test('gets nothing beyond the checkpoint, nor of a shard that is not', async () => {
    expect(await tile(0, 2, LEAVES - 511)).toBeNull();
    expect(await tile(0, 3, 1)).toBeNull();
    expect(await tile(2, 0, 1)).toBeNull();
    expect(await asPublic((tx) => readTile(tx, ORG.id, '1999-2000', { level: 0, index: 0, width: 1 }))).toBeNull();
  });

  test('cannot read which entry a leaf stands for', async () => {
    await expect(asPublic((tx) => tx.selectFrom('journalLeaf').select('entry').execute())).rejects.toThrow(/permission denied/);
  });
});

describe('a time-stamp authority', () => {
  const refusing: Authority = {
    address: 'https://horodatage.exemple.invalid',
    newNonce: () => Buffer.alloc(8, 1),
    ask: async () => Buffer.from(STAMPED.answer, 'base64'),
  };
  // The recorded answer is to another question: what is stored here says that it was checked first.
  test('whose answer is to another question leaves no stamp', async () => {
    expect(await stampCheckpoints(db, ORG.id, refusing, NOW)).toEqual([{ id: 'stampOther' }]);
    expect(await asPublic((tx) => lastStamps(tx, ORG.id))).toEqual([]);
  });
  test('is asked once a day, for the last checkpoint, and its stamp is published', async () => {
    await admin.query('insert into journal_stamp (org, shard, size, at, authority, answer) values ($1, $2, $3, $4, $5, $6)', [
      ORG.id,
      SHARD,
      LEAVES,
      NOW.toString(),
      refusing.address,
      Buffer.from(STAMPED.answer, 'base64'),
    ]);
    expect(await stampCheckpoints(db, ORG.id, refusing, NOW.add({ hours: 30 }))).toEqual([]);
    expect(await asPublic((tx) => lastStamps(tx, ORG.id))).toMatchObject([{ shard: SHARD, size: LEAVES }]);
  });
});

describe('the pages', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(suite, { now: NOW });
  });
  afterAll(() => site.close());
  const get = (path: string) => site.app.inject(`/${ORG.slug}/journal${path}`);

  test.each(['', '/en'])('%s say what is signed, with which key, and where the tiles are', async (prefix) => {
    const { statusCode, body } = await site.app.inject(`${prefix}/${ORG.slug}/journal`);
    expect(statusCode).toBe(200);
    expect(body).toContain(`chancery-demo/${ORG.slug}/${SHARD}+`);
    expect(body).toContain(`${prefix}/${ORG.slug}/journal/${SHARD}/checkpoint`);
    expect(await faultsOfHtml(body)).toEqual([]);
  });

  test('give the checkpoint and the tiles as tools expect them', async () => {
    const checkpoint = await get(`/${SHARD}/checkpoint`);
    expect(checkpoint.body.split('\n').slice(0, 2)).toEqual([`chancery-demo/${ORG.slug}/${SHARD}`, String(LEAVES)]);
    expect((await get(`/${SHARD}/checkpoint/${LEAVES}`)).body).toBe(checkpoint.body);
    expect((await get(`/${SHARD}/horodatage/${LEAVES}`)).rawPayload.toString('base64')).toBe(STAMPED.answer);
    expect((await get(`/${SHARD}/tile/0/001`)).rawPayload.equals((await tile(0, 1, 256)) ?? Buffer.alloc(0))).toBe(true);
    expect((await get(`/${SHARD}/tile/entries/002.p/88`)).rawPayload).toHaveLength(88 * 34);
  });

  test.each([
    `/${SHARD}/tile/0/003`,
    `/${SHARD}/tile/0/0`,
    `/${SHARD}/tile/../../plan`,
    '/1999-2000/checkpoint',
    `/${SHARD}/checkpoint/7`,
    `/${SHARD}/horodatage/x`,
    `/${SHARD}/tile/`,
  ])('know nothing of %s', async (path) => expect((await get(path)).statusCode).toBe(404));
});

test('an altered or missing node is found by verify', async () => {
  const faults = async () => {
    const found: string[] = [];
    await verifyAll(db, { slices: [], onDifference: (_, { what, key }) => found.push(`${what} ${key}`) });
    return found;
  };
  expect(await faults()).toEqual([]);
  await admin.query('begin; update journal_node set hash = sha256(hash) where index = 1; commit');
  expect(await faults()).toEqual([`nodeChanged ${SHARD} level 8 index 1`]);
  await admin.query('delete from journal_node where index = 1');
  expect(await faults()).toEqual([`nodeChanged ${SHARD} level 8 index 1`]);
});
