import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recordFigure } from '../db/testing-figures.ts';
import { openWorld, type World } from './testing-access-world.ts';
import { endpointsOf, throwInputs } from './testing-inputs.ts';

const EACH = 6;
let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
});
afterAll(async () => {
  await world.site.close();
  await database.close();
});

// Guarantee 14; the long form is `npm run chaos -- inputs`.
test('whatever is sent to any page, form or operation, the answer is no failure', { timeout: 120_000 }, async () => {
  const seed = Number(process.env.CHANCERY_SEED ?? Math.floor(Math.random() * 1_000_000));
  const endpoints = await endpointsOf(world);
  const { sent, failed, statuses } = await throwInputs(world, endpoints, EACH, seed);
  expect(failed, `seed ${seed}`).toEqual([]);
  // It went past the door: some were accepted, some refused with words, some too large.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 303, 404, 413, 415, 422]));
  recordFigure('inputs-short', `${sent} inputs to ${endpoints.length} endpoints, 0 answers of 500 or above`, seed);
});

// What the random inputs meet seldom: no part of an address is what it should be.
test('an address whose ids are none fails nowhere', { timeout: 60_000 }, async () => {
  const failed: string[] = [];
  for (const { make, key } of await endpointsOf(world))
    for (const path of ['x', '9999-99']) {
      const request = make({ body: 'whole', pick: [], type: 'application/json', bytes: new Uint8Array(), path });
      const { statusCode } = await world.site.app.inject(request);
      if (statusCode >= 500) failed.push(`${key} with ${path}: ${statusCode}`);
    }
  expect(failed).toEqual([]);
});
