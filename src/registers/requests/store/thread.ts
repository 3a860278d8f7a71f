import type { Tx } from '../../../db/kysely.ts';
import { statement } from '../../../db/statement.ts';

/** `note`: for the staff alone, the person never sees it, in the database either. */
export type MessageKind = 'person' | 'acknowledgement' | 'correction' | 'reply' | 'notice' | 'note';

export interface Message {
  readonly id: string;
  readonly kind: MessageKind;
  /** null: the person, or the system. */
  readonly author: string | null;
  readonly at: Temporal.Instant;
  readonly body: string;
  /** It left by mail. */
  readonly mail: string | null;
}

/** What was written about a request, oldest first; notes too for who may read them. */
export async function loadMessages(tx: Tx, org: number, request: string): Promise<readonly Message[]> {
  const rows = await tx
    .selectFrom('requestMessage')
    .select(['id', 'kind', 'author', 'at', 'body', 'mail'])
    .where('org', '=', org)
    .where('request', '=', request)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute();
  // The check constraint of the column holds the kind to the list.
  return rows as readonly Message[];
}

export interface NewMessage extends Message {
  readonly org: number;
  readonly request: string;
  readonly audience: string;
}

export async function insertMessage(tx: Tx, m: NewMessage): Promise<void> {
  await statement`
    insert into request_message (org, id, request, audience, kind, author, at, body, mail)
      values (${m.org}, ${m.id}, ${m.request}, ${m.audience}, ${m.kind}, ${m.author}, ${m.at}, ${m.body}, ${m.mail})`.execute(tx);
}
