import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recordFigure } from '../db/testing-figures.ts';
import { newToken } from '../identity/token.ts';
import { trialOrg } from '../keep/testing-visit.ts';
import { givenBy, openIntake, sendIntake } from './testing-requests.ts';
import { NOW, type Site } from './testing-site.ts';

const ORG = trialOrg(72, 'essai-foule');
const MANY = 500;
let database: TestDatabase;
let site: Site;

beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** Somebody takes a number and does not end: it goes to the next. */
const breakOff = (): Promise<unknown> =>
  site.db
    .enter({ org: ORG.slug, token: null, writes: true }, async (tx) => {
      await sql`select take_request_number('D', '2099')`.execute(tx);
      throw new Error('broken off');
    })
    .catch(() => undefined);

test('500 filed at once, some twice and some broken off, are numbered without a gap or a double, and all are acknowledged', {
  timeout: 120_000,
}, async () => {
  const waited: number[] = [];
  const file = async (n: number) => {
    const form = { email: `personne-${n}@exemple.ca`, subject: `Demande ${n}`, _key: newToken() };
    const send = () => sendIntake(site, ORG, NOW, form, `10.0.${n >> 8}.${n & 255}`);
    const began = performance.now();
    const answers = n % 10 === 0 ? await Promise.all([send(), send()]) : [await send()];
    waited.push(performance.now() - began);
    if (n % 25 === 0) await breakOff();
    const given = answers.map(givenBy);
    expect(new Set(given.map(({ number }) => number)).size).toBe(1);
    return given[0]?.number ?? '';
  };
  const numbers = await Promise.all(Array.from({ length: MANY }, (_, n) => file(n)));
  expect([...numbers].sort()).toEqual(Array.from({ length: MANY }, (_, n) => `D-2099-${String(n + 1).padStart(4, '0')}`));
  const { rows } = await site.db.asOwner((tx) =>
    sql<{ requests: number; letters: number; recipients: number; acknowledged: number; met: number }>`
      select (select count(*) from request where org = ${ORG.id}) as requests, (select count(*) from mail where org = ${ORG.id}) as letters,
             (select count(distinct recipient) from mail where org = ${ORG.id}) as recipients,
             (select count(*) from request where org = ${ORG.id} and acknowledged_how = 'automatic') as acknowledged,
             (select count(*) from clock where org = ${ORG.id} and standard = 'ack-general' and outcome = 'met') as met`.execute(tx),
  );
  expect(rows[0]).toEqual({ requests: MANY, letters: MANY, recipients: MANY, acknowledged: MANY, met: MANY });
  const sorted = waited.sort((a, b) => a - b);
  const [p50, p99] = [sorted[MANY >> 1] ?? 0, sorted[Math.floor(MANY * 0.99)] ?? 0];
  expect(p99).toBeLessThan(10 * p50);
  recordFigure(
    'at-once',
    `${MANY} requests at once: numbers 1 to ${MANY} without a gap, ${MANY} receipts, p99 ${(p99 / p50).toFixed(1)} times p50`,
  );
});
