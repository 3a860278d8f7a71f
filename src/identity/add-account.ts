import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { actIn } from '../db/system.ts';
import { appendEntry } from '../journal/append.ts';
import type { Org, Role } from '../kernel/actor.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { newId } from '../kernel/ids.ts';
import { systemActor } from './actor.ts';
import { grantRole } from './members.ts';
import { hashPassword } from './password.ts';
import { newReadableKey } from './token.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly roles: readonly Role[];
}

/** Days in which the person must replace the password that was printed. */
const TEMPORARY_DAYS = 7;

/**
 * From the command line, as owner: makes an account with roles in an organisation. Answers with a temporary password to hand over, or
 * with null when the address had an account already: that person's password stays as it is.
 */
export async function addAccount(
  tx: Tx,
  org: Org,
  { email, name, lang, roles }: NewAccount,
  now: Temporal.Instant,
): Promise<string | null> {
  await actIn(tx, org.id);
  const id = newId();
  const password = newReadableKey(4);
  const { rows } = await sql<{ id: string }>`
    insert into account (id, email, name, password_hash, lang, password_expires_at, created_at)
      values (${id}, ${email.toLowerCase()}, ${name}, ${await hashPassword(password)}, ${lang}, ${now.add({ hours: 24 * TEMPORARY_DAYS })}::timestamptz, ${now}::timestamptz)
    on conflict (email) do nothing returning id`.execute(tx);
  const account =
    rows[0]?.id ?? (await tx.selectFrom('account').select('id').where('email', '=', email.toLowerCase()).executeTakeFirstOrThrow()).id;
  const since = now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  for (const role of roles) await grantRole(tx, org.id, account, role, null, since);
  await appendEntry(tx, systemActor(org), now, {
    verb: 'addAccount',
    register: 'accounts',
    record: account,
    subject: account,
    changes: { email: [null, email], name: [null, name], roles: [null, [...roles]] },
  });
  return rows.length > 0 ? password : null;
}
