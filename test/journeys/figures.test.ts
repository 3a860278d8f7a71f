import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runVerifyFile } from '../../src/app/cli/verify-file.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { openDatabase } from '../../src/db/transaction.ts';
import { loadOrganisations } from '../../src/identity/organisations.ts';
import { signCheckpoints } from '../../src/journal/integrate.ts';
import { integrateAll } from '../../src/journal/testing-integrate.ts';
import { publishedFigures } from '../lib/published-figures.ts';

// Guarantee 11; `npm run chaos -- figures` has the same files checked by a stranger's verifier.
test('each published figure has its proof and its list, and both hold', async () => {
  const { url, databaseUrl } = inject('app');
  const db = openDatabase(databaseUrl, 1);
  const figures = await publishedFigures(db);
  // What another journey has just published is signed as the job does within minutes.
  for (const org of (await db.asOwner(loadOrganisations)).filter(({ fictional }) => fictional)) {
    await integrateAll(db, org);
    await db.asOwner((tx) => signCheckpoints(tx, org, Temporal.Now.instant()));
  }
  await db.close();
  expect(new Set(figures.map(({ org }) => org)).size, 'both demonstrations publish').toBe(2);
  const folder = await mkdtemp(join(tmpdir(), 'chancery-figures-'));
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  for (const { path, year, listed } of figures) {
    for (const name of ['preuve.json', ...(listed ? ['liste.json'] : [])]) {
      const file = join(folder, name);
      await writeFile(file, await (await fetch(`${url}${path}/${name}?exercice=${year}`)).text());
      const code = await runVerifyFile(file, 'en', { out: say, err: say, live: false });
      expect([path, name, code], said.at(-1)).toEqual([path, name, 0]);
    }
  }
  await rm(folder, { recursive: true });
  const listed = figures.filter((figure) => figure.listed).length;
  recordFigure('figures-short', `${figures.length} of ${figures.length} published figures proved, ${listed} lists recounted`);
});
