import { expect, test } from 'vitest';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { killAndCheck } from '../chaos/lib/kill.ts';
import { withSeed } from '../chaos/lib/random.ts';

// Guarantees 1 and 2; the long form is `npm run chaos -- kill`.
test('kill -9 of the database and of the application, under load: nothing acknowledged is lost, nothing is there twice', async () => {
  const seed = Number(process.env.CHANCERY_SEED ?? Math.floor(Math.random() * 1_000_000));
  const report = await withSeed(seed, () => killAndCheck(seed, { database: 25, application: 3 }));
  expect(report.acknowledged).toBeGreaterThan(100);
  expect([...report.statuses.keys()].filter((status) => ![0, 303, 503].includes(status))).toEqual([]);
  recordFigure(
    'kill-short',
    `25 kills of the database, 3 of the application: ${report.acknowledged} records acknowledged, 0 lost, 0 twice`,
    seed,
  );
}, 240_000);
