import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { sortKey } from '../../../kernel/text.ts';
import type { Answer, Guest } from './rules.ts';

export type StoredGuest = Guest & { readonly id: string };

const COLUMNS = ['id', 'name', 'function', 'body', 'contact', 'sentOn', 'remindedOn', 'answer', 'answeredOn', 'delegate', 'seat'] as const;

/** Most guests of one event: a list of invitations is read on one page. */
export const MOST_GUESTS = 2_000;

/** The guests of an event, in French order of their names. */
export async function loadGuests(tx: Tx, org: number, event: string): Promise<readonly StoredGuest[]> {
  const rows = await tx
    .selectFrom('protocolGuest')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('event', '=', event)
    .orderBy('nameKey')
    .orderBy('id')
    .limit(MOST_GUESTS)
    .execute();
  // The check constraint of the column holds the answer to the list of rules.ts.
  return rows as readonly StoredGuest[];
}

/** Writes guests of an event, new or changed. */
export async function saveGuests(tx: Tx, org: number, event: string, audience: string, guests: readonly StoredGuest[]): Promise<void> {
  if (guests.length === 0) return;
  const rows = guests.map((guest) => ({ ...guest, org, event, audience, nameKey: sortKey(guest.name) }));
  await tx
    .insertInto('protocolGuest')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['org', 'id']).doUpdateSet(({ ref }) => ({
        audience: ref('excluded.audience'),
        name: ref('excluded.name'),
        nameKey: ref('excluded.nameKey'),
        function: ref('excluded.function'),
        body: ref('excluded.body'),
        contact: ref('excluded.contact'),
        sentOn: ref('excluded.sentOn'),
        remindedOn: ref('excluded.remindedOn'),
        answer: ref('excluded.answer'),
        answeredOn: ref('excluded.answeredOn'),
        delegate: ref('excluded.delegate'),
        seat: ref('excluded.seat'),
      })),
    )
    .execute();
}

export async function deleteGuest(tx: Tx, org: number, event: string, id: string): Promise<void> {
  await tx.deleteFrom('protocolGuest').where('org', '=', org).where('event', '=', event).where('id', '=', id).execute();
}

/** What guests need at the table, by guest, of those whom the actor may know it of. */
export async function loadNeeds(tx: Tx, org: number, event: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('protocolGuestNeed').select(['id', 'needs']).where('org', '=', org).where('event', '=', event).execute();
  return new Map(rows.map(({ id, needs }) => [id, needs]));
}

/** Writes what a guest needs; '' takes it away. `audience`: never the whole organisation. */
export async function saveNeeds(tx: Tx, org: number, event: string, audience: string, guest: string, needs: string): Promise<void> {
  if (needs === '') {
    await tx.deleteFrom('protocolGuestNeed').where('org', '=', org).where('id', '=', guest).execute();
    return;
  }
  await tx
    .insertInto('protocolGuestNeed')
    .values({ org, id: guest, event, audience, needs })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet({ needs, audience }))
    .execute();
}

export interface EventCounts {
  readonly event: string;
  readonly answer: Answer;
  readonly sent: boolean;
  readonly n: number;
}

/** How many guests of each event gave each answer. */
export async function countsOf(tx: Tx, org: number, events: readonly string[]): Promise<readonly EventCounts[]> {
  if (events.length === 0) return [];
  const { rows } = await sql<EventCounts>`
    select event, answer, sent_on is not null as sent, count(*)::integer as n from protocol_guest
     where org = ${org} and event = any (${[...events]}::uuid[]) group by event, answer, sent_on is not null`.execute(tx);
  return rows;
}
