import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Json } from '../journal/canonical.ts';
import { open } from '../journal/seal.ts';
import { NOBODY } from '../journal/write.ts';

export interface HistoryEntry {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly account: string | null;
  readonly verb: string;
  readonly register: string;
  readonly record: string | null;
  /** Field → value before and after; null where the key was destroyed with the person. */
  readonly changes: Readonly<Record<string, readonly [Json, Json]>> | null;
  /** Place in the organisation's order, once integrated. */
  readonly position: number | null;
}

interface Row {
  id: string;
  at: Temporal.Instant;
  account: string | null;
  verb: string;
  register: string;
  record: string | null;
  sealed: Buffer | null;
  key: Buffer | null;
  position: number | null;
}

function opened(row: Row): HistoryEntry {
  const { sealed, key, ...entry } = row;
  const value = sealed && key ? open(key, sealed, row.id) : null;
  // What `sealChanges` wrote: { salt, changes }.
  const changes = value?.ok ? (value.value as { changes: Record<string, [Json, Json]> }).changes : null;
  return { ...entry, changes };
}

/** Acts on one record, latest first. */
export async function loadHistory(tx: Tx, org: number, record: string, most = 100): Promise<readonly HistoryEntry[]> {
  const { rows } = await sql<Row>`
    select e.id, e.at, e.account, e.verb, e.register, e.record, e.sealed, k.key, l.position
      from journal_entry e
      left join subject_key k on k.org = e.org and k.subject = e.subject
      left join journal_leaf l on l.org = e.org and l.entry = e.id
     where e.org = ${org} and e.record = ${record} order by e.at desc, e.id desc limit ${most}`.execute(tx);
  return rows.map(opened);
}

/** Acts in the organisation, latest first: the administrator's journal. `before` is the last entry of the page before. */
export async function loadJournal(
  tx: Tx,
  org: number,
  before: { readonly at: string; readonly id: string } | null,
  most: number,
): Promise<readonly (HistoryEntry & { title: string | null })[]> {
  const { rows } = await sql<Row & { title: string | null }>`
    select e.id, e.at, e.account, e.verb, e.register, e.record, null::bytea as sealed, null::bytea as key, l.position, r.title
      from journal_entry e
      left join journal_leaf l on l.org = e.org and l.entry = e.id
      left join record r on r.org = e.org and r.id = e.record
     where e.org = ${org} and (${before?.at ?? null}::timestamptz is null or (e.at, e.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? NOBODY}::uuid))
     order by e.at desc, e.id desc limit ${most}`.execute(tx);
  return rows.map((row) => ({ ...opened(row), title: row.title }));
}
