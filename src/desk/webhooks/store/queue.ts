import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { Org } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { bodyOf, type Told } from '../message.ts';

/** So many entries of the journal a turn and webhook; the rest at the next one. */
const MOST = 500;

interface Hook {
  readonly id: string;
  readonly account: string;
  readonly registers: readonly string[];
  readonly position: number;
}

/**
 * Writes the messages of what the journal has placed since each webhook was last told, and moves its mark: both or neither, so that
 * nothing is told twice or left out. Run as owner. Answers with how many messages.
 */
export async function queueMessages(tx: Tx, org: Org, now: Temporal.Instant): Promise<number> {
  const { rows: hooks } = await sql<Hook>`
    select id, account, registers, position from webhook
     where org = ${org.id} and ended_at is null and position < coalesce((select p.position from machinery.progress p where p.org = ${org.id}), 0)
     for update skip locked`.execute(tx);
  let written = 0;
  // An organisation has a handful of webhooks.
  for (const hook of hooks) written += await queueFor(tx, org, hook, now);
  return written;
}

async function queueFor(tx: Tx, org: Org, hook: Hook, now: Temporal.Instant): Promise<number> {
  // What the service account may see: as `enter_by_key` would let it in, and that something was done to a request, by its number. Of a
  // complaint nothing is ever told, nor of what is confidential beside another record. What
  // was published of missions is everybody's. Nothing when it has no role left.
  const { rows } = await sql<Told & { entry: string; position: number; told: boolean }>`
    with seen as (
      select array_agg(distinct a) as audiences from membership m
        cross join lateral unnest(array['public', 'org'] || case when m.unit is not null then array['unit:' || m.unit] else '{}'::text[] end
          || case when m.role not in ('partner', 'evaluator') then array['staff'] else '{}'::text[] end) a
       where m.org = ${org.id} and m.account = ${hook.account} and m.until is null
    )
    select l.position, l.entry, e.register, e.verb, e.record, e.at, coalesce(r.number, q.quarter) as number,
           coalesce(e.register = any (${hook.registers}::text[]) and (r.audience = any (seen.audiences) or q.entry is not null) and e.audience = 'org', false) as told
      from journal_leaf l
      cross join seen
      join journal_entry e on e.org = l.org and e.id = l.entry
      left join record r on r.org = e.org and r.id = e.record
      left join mission_edition q on q.org = e.org and q.entry = e.id
     where l.org = ${org.id} and l.position > ${hook.position} order by l.position limit ${MOST}`.execute(tx);
  const told = rows.filter((row) => row.told);
  if (told.length > 0)
    await tx
      .insertInto('webhookMessage')
      .values(
        told.map((row) => ({
          org: org.id,
          id: newId(),
          webhook: hook.id,
          entry: row.entry,
          body: bodyOf(org, row),
          queuedAt: now,
          nextAt: now,
        })),
      )
      .execute();
  const last = rows.at(-1);
  if (last) await sql`update webhook set position = ${last.position} where org = ${org.id} and id = ${hook.id}`.execute(tx);
  return told.length;
}
