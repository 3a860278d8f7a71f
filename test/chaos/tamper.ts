import './lib/tsx.mjs';
import pg from 'pg';
import { option } from '../../bench/lib/args.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { withDatabase } from './lib/database.ts';
import { randomOf } from './lib/random.ts';

// `npm run chaos -- tamper --seed S --n N`: guarantee 9, the long way.
const { makeHistory } = await import('../../src/app/testing-history.ts');
const { differencesAfter, tamperable } = await import('../../src/app/testing-tamper.ts');
const { tamperings } = await import('./lib/tampering.ts');
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 2_000);
await withDatabase(async ({ url, adminUrl }) => {
  const db = await makeHistory(url);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const next = await tamperings(admin, await tamperable(admin), randomOf(seed));
    const clean = await differencesAfter(admin);
    if (clean.length > 0) throw new Error('The history is not clean to begin with');
    console.log(`seed ${seed}: ${n} alterations by a superuser, each undone after verify`);
    const kinds = new Map<string, number>();
    const missed: string[] = [];
    const unnamed: string[] = [];
    for (let i = 0; i < n; i++) {
      const { kind, statements, named } = await next();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const found = await differencesAfter(admin, ...statements);
      if (found.length === 0) missed.push(`${kind}: ${statements.join('; ')}`);
      else if (!found.some(({ table }) => named.includes(table)))
        unnamed.push(`${kind}: ${statements.join('; ')} → ${found.map(({ table, what }) => `${table} ${what}`).join(', ')}`);
      if ((i + 1) % 250 === 0) console.log(`${i + 1} done`);
    }
    for (const one of [...missed.map((line) => `MISSED ${line}`), ...unnamed.map((line) => `not named ${line}`)].slice(0, 40))
      console.log(one);
    const figure = `${n - missed.length} of ${n} alterations found (${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}), ${n - missed.length - unnamed.length} naming the altered table itself, the others what hangs on it`;
    console.log(figure);
    recordFigure('tamper', figure, seed);
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    await admin.end();
    await db.close();
  }
});
