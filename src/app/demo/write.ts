import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../db/transaction.ts';
import { integrate } from '../../journal/integrate.ts';
import { NOBODY, sealChanges } from '../../journal/write.ts';
import type { Org } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { digestOfFacts } from '../../ledger/digest.ts';
import { type Batch, ledgerRows, type Names } from './rows.ts';
import { type Client, insertRows, type LoadedTable, type Row } from './store/rows.ts';
import { analyze, beginLoading } from './store/state.ts';

/** Records in one transaction: what the fold that follows has to take at once. */
const CHUNK = 12_000;

/** What everything is written with. */
export interface Writing {
  readonly db: Database;
  readonly org: Org;
  readonly names: Names;
  /** The organisation's own key, which seals what the journal holds. */
  readonly key: Buffer;
  readonly now: Temporal.Instant;
  /** Called as records are written. */
  readonly onWritten: (records: number) => void;
}

/**
 * Writes batches, a transaction for some of them, so that memory and the work of folding stay bounded however many there are. While one
 * transaction is written, what the last one left is folded on another connection.
 */
export async function writeAll(writing: Writing, batches: Iterable<Batch>): Promise<void> {
  const { db } = writing;
  const iterator = batches[Symbol.iterator]();
  let following: Promise<unknown> = Promise.resolve();
  let chunks = 0;
  for (let next = iterator.next(); !next.done; ) {
    await db.asOwner(async (tx, client) => {
      await beginLoading(tx, writing.org.id);
      // One batch is written while the next is made.
      let sent: Promise<unknown> = Promise.resolve();
      for (let records = 0; !next.done && records < CHUNK; next = iterator.next()) {
        const prepared = prepare(writing, next.value);
        await sent;
        sent = send(client, prepared);
        // Awaited at the next turn; the server begins as soon as this process waits for something.
        sent.catch(() => undefined);
        await setImmediate();
        records += next.value.records;
        writing.onWritten(next.value.records);
      }
      await sent;
    });
    await following;
    chunks += 1;
    following = follow(writing, isPowerOfTwo(chunks));
    // Awaited later: a failure before that is not an unhandled one.
    following.catch(() => undefined);
  }
  await following;
}

const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0;

/**
 * Places in the journal and tallies of what is committed. `grown`: there is twice as much as when the planner last
 * looked; one that believes the organisation empty folds it in hours.
 */
async function follow({ db, org }: Writing, grown: boolean): Promise<void> {
  if (grown) await db.asOwner(analyze);
  await db.asOwner((tx) => integrate(tx, org));
}

type Prepared = readonly (readonly [LoadedTable, readonly Row[]])[];

/** All rows of a batch, those that others refer to first. */
function prepare({ org, names, key, now }: Writing, batch: Batch): Prepared {
  const entry = newId();
  const ledger = ledgerRows(names, batch, entry);
  const posted = batch.facts.map((one) => one.posted);
  const changes = { register: [null, batch.register], records: [null, batch.records], digest: [null, digestOf(batch.tables)] } as const;
  const { fields, sealed } = sealChanges(entry, changes, key);
  const id = org.id;
  const acted = { at: now.toString(), account: null, verb: 'load', register: 'demonstration', record: null };
  const said = {
    subject: NOBODY,
    sealed: `\\x${sealed.toString('hex')}`,
    published: true,
    audience: batch.register === 'complaints' ? 'confidential' : 'org',
  };
  return [
    ...batch.tables,
    ['journal_entry', [{ org: id, id: entry, ...acted, fields, facts: digestOfFacts(posted), ...said }]],
    ['fact', ledger.facts],
    ['counted', ledger.counted],
  ];
}

const send = (client: Client, prepared: Prepared): Promise<unknown> =>
  Promise.all(prepared.map(([table, rows]) => insertRows(client, table, rows)));

const digestOf = (tables: Prepared): string => createHash('sha256').update(JSON.stringify(tables)).digest('hex');
