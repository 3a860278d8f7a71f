import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from '../db/transaction.ts';
import type { Fact } from '../kernel/fact.ts';
import type { FrozenLine } from '../ledger/frozen.ts';
import { asMember, CUT_ORG, cutFact, cutId, cutNow, freezeAll, holdLine, holdOutside, type Said, sayIn, write } from './testing-cut.ts';
import { interleave, type Session } from './testing-interleave.ts';

/** The database of a suite: as the application, and as superuser, who sees who waits. */
export interface CutSuite {
  readonly db: Database;
  readonly admin: pg.Client;
}

let spec = 0;

/** How many writers of this database wait for the organisation's lock. */
const waiting = async (admin: pg.Client): Promise<number> => {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::integer as n from pg_locks where locktype = 'advisory' and classid = 7 and objid = ${CUT_ORG.id} and not granted and mode = 'ShareLock'
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows[0]?.n ?? 0;
};

type Step = () => Promise<unknown>;

/** Records that are there, and what writers do with them or with others. */
export interface Case {
  readonly before: readonly Said[];
  readonly said: readonly Said[];
}

/** What happened in a spec, to hold the cut against. */
interface Told {
  readonly committed: Said[];
  /** Writers that had committed when the cut was asked for, and those that entered after it was there. */
  readonly before: Set<Said>;
  readonly after: Set<Said>;
  asked: boolean;
  cut: number | null;
}

/** A writer: enters, keeps what it has to say, commits; in three steps, or in two where it keeps as it enters. */
function writer({ db, admin }: CutSuite, said: Said, told: Told): Session & { readonly steps: readonly [Step, Step, Step] } {
  let kept: () => void = () => undefined;
  let commit: () => void = () => undefined;
  const mayKeep = new Promise<void>((done) => (kept = done));
  const mayCommit = new Promise<void>((done) => (commit = done));
  let onEntered: () => void = () => undefined;
  let onKept: () => void = () => undefined;
  const entered = new Promise<void>((done) => (onEntered = done));
  const isKept = new Promise<void>((done) => (onKept = done));
  let run: Promise<void> = Promise.resolve();
  let inside = false;
  return {
    name: 'writer',
    steps: [
      () => {
        const late = told.cut !== null;
        run = write(db, async (tx, newest) => {
          inside = true;
          onEntered();
          await mayKeep;
          await sayIn(tx, newest, said);
          onKept();
          await mayCommit;
        }).then(() => {
          told.committed.push(said);
          if (late) told.after.add(said);
          else if (!told.asked) told.before.add(said);
        });
        return entered;
      },
      () => {
        kept();
        return Promise.race([isKept, run]);
      },
      () => {
        commit();
        return run;
      },
    ],
    waits: async () => !inside && (await waiting(admin)) > 0,
  };
}

/** Closing: takes the cut, then freezes as of it. `open` says whether a writer is in the middle of its transaction, whom the cut waits for. */
function closer(db: Database, scope: string, year: string, told: Told, lines: FrozenLine[], open: () => boolean): Session {
  return {
    name: 'closer',
    steps: [
      async () => {
        told.asked = true;
        told.cut = await cutNow(db);
      },
      async () => {
        lines.push(...(await freezeAll(db, scope, year, told.cut ?? 0)));
      },
    ],
    waits: async () => told.cut === null && open(),
  };
}

/** One order of one case: runs it, then holds list, figure and digest against what must be in and what must be out. */
export async function holdOrder(suite: CutSuite, { before, said }: Case, steps: 2 | 3, order: readonly number[]): Promise<void> {
  const { db } = suite;
  spec += 1;
  const year = String(2100 + spec);
  const scope = `spec-${spec}`;
  const moved = ({ id, version, facts }: Said): Said => ({
    id,
    version,
    facts: facts.map((fact) => ({ ...fact, on: fact.on.replace('2000', year) })),
  });
  const start = before.map(moved);
  for (const one of start) await write(db, (tx, newest) => sayIn(tx, newest, one));
  const told: Told = { committed: [], before: new Set(), after: new Set(), asked: false, cut: null };
  const all = said.map(moved);
  const lines: FrozenLine[] = [];
  let inside = 0;
  const writers = all.map((one) => {
    const {
      name,
      waits,
      steps: [enter, keep, commit],
    } = writer(suite, one, told);
    const begin = async () => {
      inside += 1;
      await enter();
    };
    const end = async () => {
      await commit();
      inside -= 1;
    };
    const beginAndKeep = async () => {
      await begin();
      await keep();
    };
    return { name, waits, steps: steps === 2 ? [beginAndKeep, end] : [begin, keep, end] };
  });
  await interleave([closer(db, scope, year, told, lines, () => inside > 0), ...writers], order);
  const state = (some: readonly Said[]): ReadonlyMap<string, readonly Fact[]> => new Map(some.map(({ id, facts }) => [id, facts]));
  const now = state([...start, ...told.committed]);
  await asMember(db, async (tx) => {
    // Which writers the cut holds is told by the journal itself; what it must hold and must not is told by who came when.
    const { rows } = await sql<{ record: string; facts: number }>`
      select e.record, count(*) as facts from journal_entry e join journal_leaf l on l.org = e.org and l.entry = e.id
       where e.org = ${CUT_ORG.id} and e.record = any (${all.map(({ id }) => id)}::uuid[]) and l.position <= ${told.cut} group by e.record`.execute(
      tx,
    );
    const acts = new Map(rows.map(({ record, facts }) => [record, facts]));
    const had = (one: Said): number => (one.version === null ? 0 : 1);
    const within = told.committed.filter((one) => (acts.get(one.id) ?? 0) > had(one));
    for (const one of told.before)
      if (!within.includes(one)) throw new Error(`${one.id} was acknowledged before the cut, which does not hold it`);
    for (const one of told.after) if (within.includes(one)) throw new Error(`${one.id} began after the cut, which holds it`);
    const then = state([...start, ...within]);
    if (lines.length !== 4) throw new Error(`${lines.length} lists were cut`);
    for (const line of lines) await holdLine(tx, line, then, now);
  });
  await db.visit(CUT_ORG.slug, async (tx) => {
    for (const line of lines) await holdOutside(tx, line);
  });
}

const PARTY = cutId();
const fact = (more: Partial<Fact> = {}): Fact => cutFact('2000-05-05', { amount: 2.5, met: true, party: PARTY, ...more });
/** What one writer does while a year is closed. */
export const CASES: readonly (readonly [string, () => Case])[] = [
  ['post', () => ({ before: [], said: [{ id: cutId(), version: null, facts: [fact()] }] })],
  [
    'correct',
    () => {
      const id = cutId();
      return { before: [{ id, version: null, facts: [fact()] }], said: [{ id, version: 1, facts: [fact({ amount: 7, met: false })] }] };
    },
  ],
  [
    'withdraw',
    () => {
      const id = cutId();
      return { before: [{ id, version: null, facts: [fact(), fact({ on: '2000-06-06' })] }], said: [{ id, version: 1, facts: [] }] };
    },
  ],
  [
    'merge (another party)',
    () => {
      const id = cutId();
      return { before: [{ id, version: null, facts: [fact({ party: cutId() })] }], said: [{ id, version: 1, facts: [fact()] }] };
    },
  ],
];

/** One writer posts, another withdraws what is there. */
export function postAndWithdraw(): Case {
  const id = cutId();
  return {
    before: [{ id, version: null, facts: [fact()] }],
    said: [
      { id: cutId(), version: null, facts: [fact({ amount: 1 })] },
      { id, version: 1, facts: [] },
    ],
  };
}
