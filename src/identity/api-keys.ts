import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { isId } from '../kernel/ids.ts';
import { newToken, tokenHash } from './token.ts';

/** A program that has roles here, and no password. */
export interface ServiceAccount {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly createdAt: Temporal.Instant;
}

/** What may be shown of a key: never the key. */
export interface ApiKey {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** Its first characters. */
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
  /** To within five minutes. */
  readonly lastUsedAt: Temporal.Instant | null;
}

const PREFIX = 'chy_';
const HINT = 8;

/** A new key: 256 random bits behind a prefix that secret scanners can know. */
export function newApiKey(): { readonly key: string; readonly hint: string; readonly hash: string } {
  const key = `${PREFIX}${newToken()}`;
  return { key, hint: key.slice(0, HINT), hash: tokenHash(key) };
}

/** The organisation's service accounts, by name. */
export async function loadServiceAccounts(tx: Tx, org: number): Promise<readonly ServiceAccount[]> {
  const { rows } = await sql<ServiceAccount>`
    select s.id, m.name, s.purpose, s.created_at from service_account s join members() m on m.account = s.id
     where s.org = ${org} order by fold_text(m.name), s.id limit 200`.execute(tx);
  return rows;
}

export async function loadServiceAccount(tx: Tx, org: number, id: string): Promise<ServiceAccount | null> {
  return isId(id) ? ((await loadServiceAccounts(tx, org)).find((one) => one.id === id) ?? null) : null;
}

/** Keys of the organisation's service accounts, or of one, the latest first. */
export async function loadApiKeys(tx: Tx, org: number, account?: string): Promise<readonly ApiKey[]> {
  if (account !== undefined && !isId(account)) return [];
  return tx
    .selectFrom('apiKey')
    .select(['id', 'account', 'name', 'hint', 'scopes', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt'])
    .where('org', '=', org)
    .$if(account !== undefined, (q) => q.where('account', '=', account ?? ''))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}

export async function openServiceAccount(
  tx: Tx,
  account: { readonly id: string; readonly name: string; readonly lang: string; readonly purpose: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { id, name, lang, purpose, at } = account;
  await sql`select open_service_account(${id}::uuid, ${name}, ${lang}, ${purpose}, ${at}::timestamptz)`.execute(tx);
}

export interface IssuedKey extends Pick<ApiKey, 'id' | 'account' | 'name' | 'hint' | 'scopes' | 'createdAt' | 'expiresAt'> {
  readonly hash: string;
}

/** The database asks again whether the actor is an administrator. */
export async function issueApiKey(tx: Tx, key: IssuedKey): Promise<void> {
  await sql`select issue_api_key(${key.id}::uuid, ${key.account}::uuid, ${key.name}, ${key.hint}, ${key.hash}, ${[...key.scopes]}::text[],
    ${key.createdAt}::timestamptz, ${key.expiresAt}::timestamptz)`.execute(tx);
}

/** Ends a key at once or, with `ends`, at that moment at the latest; false when it had ended. */
export async function endApiKey(tx: Tx, id: string, at: Temporal.Instant, ends: Temporal.Instant | null): Promise<boolean> {
  if (!isId(id)) return false;
  const { rows } = await sql<{ done: boolean }>`select end_api_key(${id}::uuid, ${at}::timestamptz, ${ends}::timestamptz) as done`.execute(
    tx,
  );
  return rows[0]?.done === true;
}
