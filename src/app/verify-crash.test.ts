import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { newId } from '../kernel/ids.ts';
import { MIGRATIONS } from './database.ts';
import { integrateTrials, keepTrial, makeOrganisation, ORG, TRIALS, trial } from './testing-history.ts';
import { verifyAll } from './verify.ts';

const ROUNDS = 3;
const WRITERS = 4;

let dir: string;
let server: Embedded;
let db: Database;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chancery-crash-'));
  // As root, the system user that runs PostgreSQL has to pass.
  await chmod(dir, 0o755);
  server = await startEmbedded({ dir });
  await migrate(server.url, { migrations: MIGRATIONS });
  db = openDatabase(server.url, 4);
  await makeOrganisation(db);
});
afterAll(async () => {
  await db.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const at = Temporal.Instant.from('2019-05-01T12:00:00Z');
const failed = () => false;

/** Records until told to stop; answers with what was acknowledged. A write that fails is not. */
async function writer(stop: { now: boolean }): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  while (!stop.now) {
    const id = newId();
    const facts = [trial('2019-04-15', { good: true, sector: ['wood'] }, { amount: 1, party: newId() })];
    if (await keepTrial(db, { id, version: null, facts }, at).then(() => true, failed)) acknowledged.push(id);
    else await new Promise((done) => setTimeout(done, 20));
  }
  return acknowledged;
}

async function integrator(stop: { now: boolean }): Promise<void> {
  while (!stop.now) {
    await Promise.race([integrateTrials(db, at).catch(failed), new Promise((done) => setTimeout(done, 200))]);
    await new Promise((done) => setTimeout(done, 20));
  }
}

test('the database is killed while people record: nothing acknowledged is lost, and all is clean', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const stop = { now: false };
    const work = Promise.all([integrator(stop), ...Array.from({ length: WRITERS }, () => writer(stop))]);
    await new Promise((done) => setTimeout(done, 300 + 200 * round));
    process.kill(Number.parseInt(await readFile(join(dir, 'postgres/data/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
    await new Promise((done) => setTimeout(done, 1_500));
    stop.now = true;
    const [, ...written] = await work;
    acknowledged.push(...written.flat());
    expect(await verifyAll(db, { slices: [TRIALS], onDifference: () => undefined })).toBe(0);
  }
  await integrateTrials(db, at);
  expect(await verifyAll(db, { slices: [TRIALS], onDifference: () => undefined })).toBe(0);
  const stored = await db.asOwner(
    async (tx) => new Set((await tx.selectFrom('record').select('id').where('org', '=', ORG.id).execute()).map(({ id }) => id)),
  );
  expect(acknowledged.length).toBeGreaterThan(50);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
}, 60_000);
