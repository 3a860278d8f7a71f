import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { type Changes, NOBODY, sealChanges, sealingKey } from './write.ts';

/** An act that posts no fact: a comment, a role, a unit, a priority, a reading. */
export interface PlainAct {
  readonly verb: string;
  readonly register: string;
  readonly record?: string | null;
  readonly changes: Changes;
  /** The person whom the values concern. */
  readonly subject?: string;
  /** It changes a page that the public reads. */
  readonly published?: boolean;
  /** Of what is confidential and no record, such as a message; of a record it is the record's. */
  readonly audience?: 'org' | 'confidential';
}

/** Appends the journal entry of an act that posts no fact and returns its id. Acts on records that post facts end with `keep`. */
export async function appendEntry(tx: Tx, actor: Actor, now: Temporal.Instant, act: PlainAct): Promise<string> {
  const org = actor.org.id;
  const entry = newId();
  const key = await sealingKey(tx, org, act.subject ?? NOBODY);
  const { fields, sealed } = sealChanges(entry, act.changes, key);
  await sql`
    insert into journal_entry (org, id, at, account, verb, register, record, fields, subject, sealed, published, audience)
      values (${org}, ${entry}, ${now}, ${actor.account}, ${act.verb}, ${act.register}, ${act.record ?? null}, ${JSON.stringify(fields)},
        ${act.subject ?? NOBODY}, ${sealed}, ${act.published === true},
        coalesce(${act.audience ?? null}, (select case when r.audience = 'confidential' then r.audience end from record r where r.org = ${org} and r.id = ${act.record ?? null}::uuid), 'org'))`.execute(
    tx,
  );
  return entry;
}
