import type { Tx } from '../../../db/kysely.ts';
import { statement } from '../../../db/statement.ts';
import type { Request } from '../rules.ts';
import type { NewMessage } from './thread.ts';

/** Writes what an act on many requests may change: who answers, the acknowledgement, the end. */
export async function updateRequests(
  tx: Tx,
  org: number,
  changed: readonly { readonly id: string; readonly after: Request }[],
): Promise<void> {
  const rows = changed.map(({ id, after }) => ({
    id,
    assignee: after.assignee,
    acknowledged_at: after.acknowledgedAt,
    acknowledged_how: after.acknowledgedHow,
    ended_at: after.endedAt,
    reason: after.reason,
  }));
  await statement`
    update request q set assignee = a.assignee, acknowledged_at = a.acknowledged_at, acknowledged_how = a.acknowledged_how, ended_at = a.ended_at,
        reason = a.reason
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (id uuid, assignee uuid, acknowledged_at timestamptz, acknowledged_how text,
        ended_at timestamptz, reason text)
     where q.org = ${org} and q.id = any (${changed.map(({ id }) => id)}::uuid[]) and q.id = a.id`.execute(tx);
}

export async function insertMessages(tx: Tx, org: number, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ at, ...one }) => ({ ...one, at: at.toString() }));
  await statement`
    insert into request_message (org, id, request, audience, kind, author, at, body, mail)
      select ${org}, id, request, audience, kind, author, at, body, mail
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, request uuid, audience text, kind text, author uuid, at timestamptz,
          body text, mail uuid)`.execute(tx);
}
