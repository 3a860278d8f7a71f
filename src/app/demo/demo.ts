import type { Database } from '../../db/transaction.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { fiscalYearOf } from '../../kernel/fiscal.ts';
import { readOrganisations } from '../load/files.ts';
import { type Io, progressBar } from '../terminal/io.ts';
import { loadDemoOf } from './load.ts';
import { shareAll } from './sharing.ts';
import { askedRemovals } from './store/removal.ts';
import { type DemoState, lockDemonstrations, readStates, removeOrganisation } from './store/state.ts';
import type { World } from './world.ts';

export type { DemoState } from './store/state.ts';

type Kinds = ReadonlyMap<string, FactKind>;

const SLUGS: readonly World['slug'][] = ['demo-mrif', 'demo-ville-quebec'];

export interface DemoStatus extends DemoState {
  /** The year that was running when it was loaded is over: loading it anew brings it up to date. */
  readonly outdated: boolean;
}

/** The demonstrations that there are, and whether their running year still is. */
export async function demoStatus(db: Database, now: Temporal.Instant): Promise<readonly DemoStatus[]> {
  const files = await readOrganisations();
  const states = await db.asOwner((tx) => readStates(tx, SLUGS));
  return states.map((state) => {
    const file = files.find(({ slug }) => slug === state.slug);
    const running = file && fiscalYearOf(now.toZonedDateTimeISO(file.timeZone).toPlainDate().toString(), file.fiscalStart).label;
    return { ...state, outdated: state.state === 'ready' && running !== undefined && running !== state.fiscalYear };
  });
}

/** At the first start: loads what is missing. What a killed process left half done is removed and loaded anew; the rest is left alone. */
export async function ensureDemo(db: Database, now: Temporal.Instant, io: Io, kinds: Kinds, scale = 1): Promise<void> {
  await alone(db, async () => {
    const states = await demoStatus(db, now);
    for (const { org, state } of states) if (state === 'loading') await db.asOwner((tx) => removeOrganisation(tx, org));
    const ready = new Set(states.filter(({ state }) => state === 'ready').map(({ slug }) => slug));
    await load(
      db,
      now,
      io,
      kinds,
      SLUGS.filter((slug) => !ready.has(slug)),
      scale,
    );
    for (const { slug, fiscalYear } of states.filter(({ outdated }) => outdated))
      io.err(
        `${slug}\u00a0: chargée en ${fiscalYear}; «\u00a0chancery demo\u00a0» la recharge · loaded in ${fiscalYear}; “chancery demo” loads it anew`,
      );
  });
}

/** Loads every demonstration anew, whatever was there. */
export async function reloadDemo(db: Database, now: Temporal.Instant, io: Io, kinds: Kinds, scale: number): Promise<void> {
  await alone(db, async () => {
    await removeAll(db);
    await load(db, now, io, kinds, SLUGS, scale);
  });
}

/** Removes the demonstrations, or the one named, and nothing else. Answers with the slugs of those removed. */
export const removeDemo = (db: Database, only?: string): Promise<readonly string[]> => alone(db, () => removeAll(db, only));

/** Removes the demonstrations whose administrators asked for it: a job. */
export async function removeAsked(db: Database): Promise<void> {
  for (const slug of await db.asOwner(askedRemovals)) await removeDemo(db, slug);
}

async function removeAll(db: Database, only?: string): Promise<readonly string[]> {
  const states = (await db.asOwner((tx) => readStates(tx, SLUGS))).filter(({ slug }) => only === undefined || slug === only);
  for (const { org } of states) await db.asOwner((tx) => removeOrganisation(tx, org));
  return states.map(({ slug }) => slug);
}

async function load(
  db: Database,
  now: Temporal.Instant,
  io: Io,
  kinds: Kinds,
  slugs: readonly World['slug'][],
  scale: number,
): Promise<void> {
  for (const slug of slugs) {
    const onStep = progressBar(io, `Démonstration fictive · Fictional demonstration ${slug}`);
    await loadDemoOf(db, slug, now, { kinds, scale, onStep });
  }
  if (slugs.length > 0) await shareAll(db, SLUGS, now);
}

/** Two processes that start at once: the second waits, and finds what the first did. */
const alone = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  db.asOwner(async (tx) => {
    await lockDemonstrations(tx);
    return work();
  });
