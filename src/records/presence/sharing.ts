import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { systemActor } from '../../identity/actor.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Org } from '../../kernel/actor.ts';
import { isId } from '../../kernel/ids.ts';

/** A consent to show a partner what is planned, as either side sees it. */
export interface Sharing {
  readonly id: string;
  /** The other side. */
  readonly partner: number;
  /** None: every register that plans something. */
  readonly registers: readonly string[];
  readonly offeredAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly endedByGuest: boolean;
}

/** What the organisation shares or offers to share, the latest first. For administrators, as all of this file. */
export async function sharingsGiven(tx: Tx, org: number): Promise<readonly Sharing[]> {
  const { rows } = await sql<Sharing>`
    select id, guest as partner, registers, offered_at, accepted_at, ended_at, ended_by_guest from presence_sharing
     where org = ${org} order by offered_at desc, id desc limit 200`.execute(tx);
  return rows;
}

/** What others share with the organisation, or offer to. */
export async function sharingsTaken(tx: Tx): Promise<readonly Sharing[]> {
  const { rows } = await sql<Sharing>`
    select id, host as partner, registers, offered_at, accepted_at, ended_at, ended_by_guest from sharings_offered()
     order by offered_at desc, id desc limit 200`.execute(tx);
  return rows;
}

export interface Offer {
  readonly id: string;
  readonly guest: number;
  readonly registers: readonly string[];
  readonly by: string;
}

/** Offers to share. False: there is an offer to that partner already. */
export async function offerSharing(tx: Tx, org: number, { id, guest, registers, by }: Offer, now: Temporal.Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into presence_sharing (org, id, guest, registers, offered_at, offered_by)
      values (${org}, ${id}, ${guest}, ${[...registers]}::text[], ${now}::timestamptz, ${by})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Accepts what another organisation offers. False: there is no such offer, or it is accepted or over. */
export const acceptSharing = (tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> => answer(tx, id, true, now);

/** Ends a sharing from either side. False: there is none, or it is over. */
export async function endSharing(tx: Tx, org: number, id: string, by: string, now: Temporal.Instant): Promise<boolean> {
  if (!isId(id)) return false;
  const { numAffectedRows } = await sql`
    update presence_sharing set ended_at = ${now}::timestamptz, ended_by = ${by} where org = ${org} and id = ${id} and ended_at is null`.execute(
    tx,
  );
  return numAffectedRows === 1n || answer(tx, id, false, now);
}

async function answer(tx: Tx, id: string, accepts: boolean, now: Temporal.Instant): Promise<boolean> {
  if (!isId(id)) return false;
  const { rows } = await sql<{ done: boolean }>`select answer_sharing(${id}, ${accepts}, ${now}::timestamptz) as done`.execute(tx);
  return rows[0]?.done === true;
}

interface Untold {
  readonly org: number;
  readonly id: string;
  readonly guest: number;
  readonly verb: 'sharingOffered' | 'sharingAccepted' | 'sharingEnded';
  /** Whose journal does not have it yet. */
  readonly side: number;
}

/** What each act sets once it is told. */
const TOLD = {
  sharingOffered: sql`offer_told = true`,
  sharingAccepted: sql`acceptance_told = true`,
  sharingEnded: sql`end_told = true`,
} as const;

/** Writes what one side did into the journal of the other, which nobody of the first may write. A job, run as owner. */
export async function tellOtherSide(tx: Tx, organisations: readonly Org[], now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<Untold>`
    select s.org, s.id, s.guest, v.verb, v.side from presence_sharing s, lateral (values
        ('sharingOffered', s.guest, not s.offer_told),
        ('sharingAccepted', s.org, s.accepted_at is not null and not s.acceptance_told),
        ('sharingEnded', case when s.ended_by_guest then s.org else s.guest end, s.ended_at is not null and not s.end_told)
      ) v (verb, side, untold)
     where v.untold order by s.offered_at for update of s skip locked`.execute(tx);
  for (const { org, id, guest, verb, side } of rows) {
    const there = organisations.find((one) => one.id === side);
    const partner = organisations.find((one) => one.id === (side === org ? guest : org));
    if (!there || !partner) continue;
    // As every writer: whoever closes a year there sees it, or comes first.
    await sql`select pg_advisory_xact_lock_shared(7, ${there.id})`.execute(tx);
    await appendEntry(tx, systemActor(there), now, { verb, register: 'sharings', record: id, changes: { partner: [null, partner.slug] } });
    await sql`update presence_sharing set ${TOLD[verb]} where org = ${org} and id = ${id}`.execute(tx);
  }
}
