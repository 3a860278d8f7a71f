import './lib/tsx.mjs';
import { option } from '../../bench/lib/args.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { newId } from '../../src/kernel/ids.ts';
import { withDatabase } from './lib/database.ts';
import { randomOf } from './lib/random.ts';

// `npm run chaos -- timing --seed S --n N`: guarantee 13. Does the time of an answer tell a hidden record from an absent one?
const { formFor, make, ORG, openWorld } = await import('../../src/app/testing-access-world.ts');
const { addPerson, NOW, visit } = await import('../../src/app/testing-site.ts');
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 10_000);
const MOST = 0.55;

/** Chance that a sample of the one kind is larger than one of the other: 0.5 tells nothing, 1 everything (Mann-Whitney). */
function area(hidden: readonly number[], absent: readonly number[]): number {
  const all = [...hidden.map((time) => ({ time, hidden: true })), ...absent.map((time) => ({ time, hidden: false }))];
  const ranks = all.toSorted((a, b) => a.time - b.time).reduce((sum, one, rank) => sum + (one.hidden ? rank + 1 : 0), 0);
  const share = (ranks - (hidden.length * (hidden.length + 1)) / 2) / (hidden.length * absent.length);
  return Math.max(share, 1 - share);
}

await withDatabase(async (database) => {
  const { site, known, member } = await openWorld(database);
  try {
    const { unit = '' } = known;
    const insider = await addPerson(site.db, ORG, ['planner'], { unit, now: NOW });
    const id = await make(site, ORG, 'actions', { ...formFor('actions'), visibility: 'unit', unit }, insider.token);
    const random = randomOf(seed);
    const { token } = member('planner');
    const times = { hidden: [] as number[], absent: [] as number[] };
    const once = async (kind: 'hidden' | 'absent') => {
      const url = `/${ORG.slug}/bureau/actions/${kind === 'hidden' ? id : newId()}`;
      const from = process.hrtime.bigint();
      const { status } = await visit(site, url, token);
      times[kind].push(Number(process.hrtime.bigint() - from));
      if (status !== 404) throw new Error(`${kind}: ${status}`);
    };
    for (let warm = 0; warm < 400; warm++) await once(warm % 2 === 0 ? 'hidden' : 'absent');
    for (const kind of ['hidden', 'absent'] as const) times[kind].length = 0;
    console.log(`seed ${seed}: ${n} answers of each kind, in a random order`);
    for (let i = 0; i < n; i++) {
      const first = random() < 0.5;
      await once(first ? 'hidden' : 'absent');
      await once(first ? 'absent' : 'hidden');
    }
    const auc = area(times.hidden, times.absent).toFixed(3);
    const figure = `${n} answers of each kind, AUC ${auc} (0.5 tells nothing; at most ${MOST})`;
    console.log(figure);
    recordFigure('timing', figure, seed);
    if (Number(auc) >= MOST) process.exitCode = 1;
  } finally {
    await site.close();
  }
});
