import { sql } from 'kysely';
import type { Database } from '../db/transaction.ts';
import { integrate } from '../journal/integrate.ts';
import type { Fact } from '../kernel/fact.ts';
import type { FrozenLine } from '../ledger/frozen.ts';
import { asMember, CUT_ORG, cutFact, cutId, cutNow, freezeAll, holdLine, holdOutside, sayIn, write } from './testing-cut.ts';

type State = ReadonlyMap<string, readonly Fact[]>;
interface Frozen {
  readonly lines: readonly FrozenLine[];
  readonly known: State;
}

/**
 * Runs `n` random histories of acts and cuts against a model that only remembers what each record said. After each history every cut that
 * was taken in it still lists what the model said then. Throws with what differs; answers with how many were run.
 */
export async function runHistories(
  db: Database,
  random: () => number,
  n: number,
  onStep: (done: number) => void = () => undefined,
): Promise<number> {
  // A year of its own for each history: they share the ledger, not the figures.
  const { rows } = await db.asOwner((tx) => sql<{ n: number }>`select count(*) as n from record where org = ${CUT_ORG.id}`.execute(tx));
  const run = `${rows[0]?.n ?? 0}`;
  for (let history = 0; history < n; history++) {
    await runHistory(db, random, `history-${run}-${history}`, String(3_000 + (history % 6_000)));
    onStep(history + 1);
  }
  return n;
}

async function runHistory(db: Database, random: () => number, scope: string, year: string): Promise<void> {
  const state = new Map<string, readonly Fact[]>();
  const versions = new Map<string, number>();
  const parties = [cutId(), cutId(), cutId()];
  const cuts: Frozen[] = [];
  const below = (most: number): number => Math.floor(random() * most);
  const facts = (): readonly Fact[] => Array.from({ length: below(4) }, () => randomFact(random, year, parties));
  const acts = 4 + below(7);
  for (let act = 0; act < acts; act++) {
    const choice = random();
    const known = [...state.keys()];
    if (choice < 0.2 && cuts.length < 3) {
      const cut = await cutNow(db);
      cuts.push({ lines: await freezeAll(db, `${scope}-${cuts.length}`, year, cut), known: new Map(state) });
    } else if (choice < 0.3) {
      await db.asOwner((tx) => integrate(tx, CUT_ORG));
    } else {
      const again = known.length > 0 && random() < 0.55 ? known[below(known.length)] : undefined;
      const id = again ?? cutId();
      const version = versions.get(id) ?? null;
      // A correction may say the same again, say something else, or withdraw all.
      const said = again !== undefined && random() < 0.25 ? [] : facts();
      await write(db, (tx, newest) => sayIn(tx, newest, { id, version, facts: said }));
      state.set(id, said);
      versions.set(id, (version ?? 0) + 1);
    }
  }
  if (cuts.length === 0) cuts.push({ lines: await freezeAll(db, scope, year, await cutNow(db)), known: new Map(state) });
  await asMember(db, async (tx) => {
    for (const { lines, known } of cuts) for (const line of lines) await holdLine(tx, line, known, state);
  });
  const first = cuts[0]?.lines ?? [];
  await db.visit(CUT_ORG.slug, async (tx) => {
    for (const line of first) await holdOutside(tx, line);
  });
}

function randomFact(random: () => number, year: string, parties: readonly string[]): Fact {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  // One in ten lies in another year: it counts in none of these lists.
  const on = `${random() < 0.1 ? Number(year) - 1 : year}-${month}-15`;
  const party = parties[Math.floor(random() * (parties.length + 1))];
  return cutFact(on, {
    facets: random() < 0.7 ? { good: true } : {},
    ...(random() < 0.7 ? { met: random() < 0.5 } : {}),
    ...(random() < 0.7 ? { amount: Math.round(random() * 10_000) / 100 } : {}),
    ...(party === undefined ? {} : { party }),
  });
}
