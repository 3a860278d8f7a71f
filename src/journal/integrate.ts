import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { statement } from '../db/statement.ts';
import type { Org } from '../kernel/actor.ts';
import { fiscalYearOf } from '../kernel/fiscal.ts';
import { checkpointOf, signCheckpoint } from './checkpoint.ts';
import { commitmentOf, type Entry } from './entry.ts';
import { append, decodeFrontier, EMPTY_FRONTIER, encodeFrontier, type Frontier, type NewNode, rootOf } from './frontier.ts';
import { newSeed, privateKeyOf, publicBytes } from './keys.ts';
import { leafHash } from './merkle.ts';
import { isStored, storeNodes } from './nodes.ts';
import { NOBODY } from './write.ts';

const BATCH = 5_000;

/** Columns of an entry that its leaf covers. */
export interface EntryRow {
  readonly org: number;
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly account: string | null;
  readonly verb: string;
  readonly register: string;
  readonly record: string | null;
  readonly fields: unknown;
  readonly facts: string;
}

/** A stored entry as its commitment covers it. */
export const entryOfRow = ({ org, id, at, account, verb, register, record, fields, facts }: EntryRow): Entry => ({
  org,
  id,
  at: at.toString(),
  account,
  verb,
  register,
  record,
  // The column holds what `sealChanges` wrote: names and hexadecimal hashes.
  fields: fields as Readonly<Record<string, string>>,
  facts: facts || null,
});

/** Commitment to a stored entry, computed from its columns: `verify` finds a changed row this way. */
export const commitmentOfRow = (row: EntryRow): Buffer => commitmentOf(entryOfRow(row));

/** The shard of an entry: the fiscal year, in the organisation's zone, of the day it was made. */
export const shardOf = (org: Org, at: Temporal.Instant): string =>
  fiscalYearOf(at.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(), org.fiscalStart).label;

interface Progress {
  readonly xid: number;
  readonly position: number;
  /** Transactions below this one are over: what they wrote is all there, and all in order. */
  readonly upto: number;
}

async function lockProgress(tx: Tx, org: number): Promise<Progress> {
  await sql`insert into machinery.progress (org) values (${org}) on conflict do nothing`.execute(tx);
  await sql`select from machinery.progress where org = ${org} for update`.execute(tx);
  const { rows } = await sql<Progress>`
    select xid, position, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as upto from machinery.progress where org = ${org}`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error(`No progress row for organisation ${org}`);
  return row;
}

/**
 * Gives the entries of finished transactions their place: appends them to the tree of their shard, folds their facts into the
 * tallies, moves the mark. Writers are never waited for; one process does it at a time. Returns how many entries were placed.
 */
export async function integrate(tx: Tx, org: Org): Promise<number> {
  const { xid, position, upto } = await lockProgress(tx, org.id);
  if (upto <= xid) return 0;
  const trees = new Map<string, Frontier>();
  let placed = 0;
  // No entry has that id: the first batch begins with the mark itself.
  for (let after = { xid, id: NOBODY }; ; ) {
    const batch = await statement<EntryRow & { readonly xid: number }>`
      select org, id, at, account, verb, register, record, fields, facts, xid from journal_entry
       where org = ${org.id} and xid >= ${xid} and xid < ${upto} and (xid, id) > (${after.xid}, ${after.id}::uuid) order by xid, id limit ${BATCH}`.execute(
      tx,
    );
    const last = batch.at(-1);
    if (!last) break;
    await appendLeaves(tx, org, batch, position + placed, trees);
    placed += batch.length;
    after = { xid: last.xid, id: last.id };
  }
  for (const [shard, frontier] of trees) {
    await tx
      .insertInto('journalShard')
      .values({ org: org.id, shard, size: frontier.size, frontier: encodeFrontier(frontier) })
      .onConflict((conflict) => conflict.columns(['org', 'shard']).doUpdateSet({ size: frontier.size, frontier: encodeFrontier(frontier) }))
      .execute();
  }
  await sql`select machinery.fold(${org.id}, ${upto})`.execute(tx);
  await sql`update machinery.progress set xid = ${upto}, position = ${position + placed} where org = ${org.id}`.execute(tx);
  return placed;
}

async function appendLeaves(tx: Tx, org: Org, batch: readonly EntryRow[], position: number, trees: Map<string, Frontier>): Promise<void> {
  const rows: { org: number; position: number; shard: string; index: number; entry: string; commitment: Buffer }[] = [];
  const nodes: (NewNode & { shard: string })[] = [];
  for (const [i, entry] of batch.entries()) {
    const shard = shardOf(org, entry.at);
    const tree = trees.get(shard) ?? (await loadFrontier(tx, org.id, shard));
    const commitment = commitmentOfRow(entry);
    const grown = append(tree, [leafHash(commitment)]);
    trees.set(shard, grown.frontier);
    for (const node of grown.nodes) if (isStored(node)) nodes.push({ ...node, shard });
    rows.push({ org: org.id, position: position + i + 1, shard, index: tree.size, entry: entry.id, commitment });
  }
  await sql`
    insert into journal_leaf (org, position, shard, index, entry, commitment)
    select ${org.id}, * from unnest(${rows.map((r) => r.position)}::bigint[], ${rows.map((r) => r.shard)}::text[],
      ${rows.map((r) => r.index)}::bigint[], ${rows.map((r) => r.entry)}::uuid[], ${rows.map((r) => r.commitment)}::bytea[])`.execute(tx);
  await storeNodes(tx, org.id, nodes);
}

async function loadFrontier(tx: Tx, org: number, shard: string): Promise<Frontier> {
  const row = await tx.selectFrom('journalShard').select('frontier').where('org', '=', org).where('shard', '=', shard).executeTakeFirst();
  return row ? decodeFrontier(row.frontier) : EMPTY_FRONTIER;
}

/** Signs a checkpoint of each shard that grew since its last one. Returns the notes signed. */
export async function signCheckpoints(tx: Tx, org: Org, now: Temporal.Instant): Promise<readonly string[]> {
  const { rows: grown } = await sql<{ shard: string; size: number; frontier: string; position: number }>`
    select s.shard, s.size, s.frontier, p.position
      from journal_shard s join machinery.progress p on p.org = s.org
     where s.org = ${org.id} and not exists (select from journal_checkpoint c where c.org = s.org and c.shard = s.shard and c.size = s.size)`.execute(
    tx,
  );
  const key = grown.length > 0 ? privateKeyOf(await signingSeed(tx, org.id)) : null;
  const notes: string[] = [];
  for (const { shard, size, frontier, position } of grown) {
    if (!key) break;
    const root = rootOf(decodeFrontier(frontier));
    const note = signCheckpoint(checkpointOf(org, shard, { size, root }), key);
    await tx
      .insertInto('journalCheckpoint')
      .values({ org: org.id, shard, size, position, root, note, key: publicBytes(key), at: now })
      .execute();
    notes.push(note);
  }
  return notes;
}

/** The seed of the organisation's signing key; made when first needed, never granted to the application's roles. */
export async function signingSeed(tx: Tx, org: number): Promise<Buffer> {
  await sql`insert into machinery.signing_key (org, seed) values (${org}, ${newSeed()}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ seed: Buffer }>`select seed from machinery.signing_key where org = ${org}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`No signing key for organisation ${org}`);
  return row.seed;
}
