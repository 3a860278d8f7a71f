import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Database } from '../db/transaction.ts';
import type { Refusal } from '../kernel/decision.ts';
import { queryFor, readStamp, stampRequest } from './stamp.ts';

/** A time-stamp authority (RFC 3161) over the network. */
export interface Authority {
  readonly address: string;
  /** Sends a request in DER and gives the answer; rejects when there is none. */
  readonly ask: (request: Buffer) => Promise<Uint8Array>;
  /** 8 random bytes, others at each call. */
  readonly newNonce: () => Buffer;
}

interface Unstamped {
  readonly shard: string;
  readonly size: number;
  readonly note: string;
}

/** The last checkpoint of each shard that has none of its own, where the last stamp of the shard is a day old. */
const unstamped = async (tx: Tx, org: number, now: Temporal.Instant): Promise<readonly Unstamped[]> =>
  (
    await sql<Unstamped>`
      select distinct on (c.shard) c.shard, c.size, c.note from journal_checkpoint c
       where c.org = ${org} and not exists (
         select from journal_stamp s where s.org = c.org and s.shard = c.shard
            and (s.size = c.size or s.at > ${now.subtract({ hours: 24 })}))
       order by c.shard, c.size desc`.execute(tx)
  ).rows;

/**
 * Has the authority stamp what was signed since yesterday. It is asked between transactions: an authority that hangs holds nothing up.
 * Returns the refusals of its answers; what it did not stamp is asked again at the next turn.
 */
export async function stampCheckpoints(
  db: Pick<Database, 'asOwner'>,
  org: number,
  authority: Authority,
  now: Temporal.Instant,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const { shard, size, note } of await db.asOwner((tx) => unstamped(tx, org, now))) {
    const query = queryFor(note, authority.newNonce());
    const answer = Buffer.from(await authority.ask(stampRequest(query)));
    const stamped = readStamp(answer, query);
    if (!stamped.ok) {
      refusals.push(...stamped.refusals);
      continue;
    }
    const row = { org, shard, size, at: stamped.value, authority: authority.address, answer };
    await db.asOwner((tx) =>
      tx
        .insertInto('journalStamp')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
  return refusals;
}
