import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { appendEntry } from '../journal/append.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { systemActor } from './actor.ts';
import { loadOrganisations } from './organisations.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './password-rules.ts';
import { newReadableKey, tokenHash } from './token.ts';

/**
 * As owner, at start: the key to print, once, while no real organisation has an administrator; null when there is one or a key was made
 * before. Whoever holds it becomes the first administrator. Processes that start together make one key between them.
 */
export async function ensureBootKey(tx: Tx): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(7, -1)`.execute(tx);
  const { rows } = await sql<{ made: boolean }>`select exists (select from machinery.boot_key) as made`.execute(tx);
  return rows[0]?.made || (await hasAdministrator(tx)) ? null : makeBootKey(tx);
}

/** As owner, from the command line: a new key in place of one that was lost; null when a real organisation has an administrator. */
export async function renewBootKey(tx: Tx): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(7, -1)`.execute(tx);
  if (await hasAdministrator(tx)) return null;
  await sql`delete from machinery.boot_key`.execute(tx);
  return makeBootKey(tx);
}

async function hasAdministrator(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    select exists (select from membership m join organisation o on o.id = m.org where m.role = 'administrator' and m.until is null and not o.fictional) as settled`.execute(
    tx,
  );
  return rows[0]?.settled === true;
}

async function makeBootKey(tx: Tx): Promise<string> {
  const key = newReadableKey(5);
  await sql`insert into machinery.boot_key (hash) values (${tokenHash(key)})`.execute(tx);
  return key;
}

/** Was a key printed that nobody has used yet? */
export async function bootKeyOpen(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select boot_key_open() as open`.execute(tx);
  return rows[0]?.open === true;
}

export interface FirstAdministrator {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly lang: Lang;
}

/**
 * Makes the administrator of every organisation that is not a demonstration, and says so in the journal of each. `id` is the new
 * account's. Refuses with `bootKeyWrong`, `emailTaken` or what `checkPassword` refuses. Leaves the transaction in the last of these
 * organisations: nothing else is done in it.
 */
export async function makeFirstAdministrator(
  tx: Tx,
  id: string,
  { key, email, name, password, lang }: FirstAdministrator,
  now: Temporal.Instant,
): Promise<Decision<string>> {
  const refusals = checkPassword(password, { email, name });
  if (refusals.length > 0) return refuse(...refusals);
  const hash = await hashPassword(password);
  const { rows } = await sql<{ outcome: string }>`
    select first_administrator(${tokenHash(key.toLowerCase())}, ${id}::uuid, ${email}, ${name}, ${hash}, ${lang}, ${now}::timestamptz) as outcome`.execute(
    tx,
  );
  if (rows[0]?.outcome === 'taken') return refuse({ id: 'emailTaken', field: 'email' });
  if (rows[0]?.outcome !== 'done') return refuse({ id: 'bootKeyWrong', field: 'key' });
  for (const org of (await loadOrganisations(tx)).filter(({ fictional }) => !fictional)) {
    // The act concerns several organisations at once: each has a journal of its own, which the policies hold apart.
    await sql`select set_config('chancery.org', ${String(org.id)}, true), set_config('chancery.audiences', 'public,org', true)`.execute(tx);
    await appendEntry(tx, { ...systemActor(org), account: id }, now, {
      verb: 'firstAdministrator',
      register: 'accounts',
      record: id,
      subject: id,
      changes: { email: [null, email], name: [null, name], role: [null, 'administrator'] },
    });
  }
  return accept(id);
}
