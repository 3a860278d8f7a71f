import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { newId } from '../kernel/ids.ts';
import { recoveryHash, renewRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts';
import { type Begun, sessionEnd } from './session.ts';
import { noteRefusedSignIn } from './sign-in-journal.ts';
import { newToken, tokenHash } from './token.ts';
import { matchTotp, newTotpSecret } from './totp.ts';
import { openSecret, sealSecret } from './totp-secrets.ts';

/** Wrong codes in 15 minutes after which an account may not be tried for a while. */
export const MOST_CODE_FAILURES = 5;

const codeKey = (account: string): string => tokenHash(`code:${account}`);

/** Refuses with `signInThrottled` (`values.until`: ISO instant) once too many codes were wrong. */
async function mayTry(tx: Tx, account: string, now: Temporal.Instant): Promise<Decision<void>> {
  const { rows } = await sql<{ until: Temporal.Instant | null }>`
    select throttled_until as until from sign_in_lookup('', ${[codeKey(account)]}::text[], ${[MOST_CODE_FAILURES]}::integer[], ${now}::timestamptz)`.execute(
    tx,
  );
  const until = rows[0]?.until;
  return until ? refuse({ id: 'signInThrottled', values: { until: until.toString() } }) : accept(undefined);
}

/** Counts a wrong code; it is kept only if the transaction commits. */
async function countFailure(tx: Tx, account: string, now: Temporal.Instant): Promise<void> {
  await sql`select sign_in_failed(${[codeKey(account)]}::text[], ${now}::timestamptz)`.execute(tx);
}

/** Is there a step that waits for a code under this token? */
export async function codeAwaited(tx: Tx, token: string | null, now: Temporal.Instant): Promise<boolean> {
  return token !== null && (await readStep(tx, token, now)) !== null;
}

interface CodeStep {
  readonly account: string;
  readonly email: string;
  readonly method: string;
  readonly secret: Buffer;
}

/** The secret is as the database keeps it: sealed. */
async function readStep(tx: Tx, token: string, now: Temporal.Instant): Promise<CodeStep | null> {
  const { rows } = await sql<CodeStep>`select * from read_code_step(${tokenHash(token)}, ${now}::timestamptz)`.execute(tx);
  return rows[0] ?? null;
}

/**
 * The second step of a sign-in: opens the session that waited for a one-time code, or for a recovery code. Refuses with `stepGone`,
 * `signInThrottled`, `codeWrong`, `codeUsed`, or `codeKeyLost` where `key` is not the one that sealed the secret. A failure is kept only if the transaction commits.
 */
export async function finishSignIn(
  tx: Tx,
  given: { readonly step: string; readonly code: string; readonly key: Uint8Array; readonly agent: string; readonly address: string },
  now: Temporal.Instant,
): Promise<Decision<Begun>> {
  const step = await readStep(tx, given.step, now);
  if (!step) return refuse({ id: 'stepGone' });
  const { account, email, secret } = step;
  const { agent, address } = given;
  const oneTime = isOneTime(given.code);
  const method = `${step.method}${oneTime ? '+totp' : '+recovery'}`;
  const note = (outcome: 'wrong' | 'throttled') => noteRefusedSignIn(tx, { email, method, outcome, agent, address }, now);
  const may = await mayTry(tx, account, now);
  if (!may.ok) {
    await note('throttled');
    return may;
  }
  const opened = openSecret(given.key, account, secret);
  if (oneTime && !opened) return refuse({ id: 'codeKeyLost', field: 'code' });
  const matched = oneTime && opened ? matchTotp(opened, given.code, 0, now) : null;
  const token = newToken();
  const outcome = oneTime && matched === null ? null : await finish(tx, { ...given, account, matched, token }, now);
  if (outcome?.outcome === 'open')
    return accept({ outcome: 'open', token, account, lang: outcome.lang === 'en' ? 'en' : 'fr', temporary: outcome.temporary });
  if (outcome?.outcome === 'closed') return refuse({ id: 'stepGone' });
  await countFailure(tx, account, now);
  await note('wrong');
  return refuse({ id: matched === null ? 'codeWrong' : 'codeUsed', field: 'code' });
}

async function finish(
  tx: Tx,
  given: {
    readonly step: string;
    readonly code: string;
    readonly agent: string;
    readonly address: string;
    readonly account: string;
    readonly matched: number | null;
    readonly token: string;
  },
  now: Temporal.Instant,
): Promise<{ readonly outcome: string; readonly lang: string; readonly temporary: boolean } | null> {
  const { step, code, agent, address, account, matched, token } = given;
  const { rows } = await sql<{ outcome: string; lang: string; temporary: boolean }>`
    select * from finish_code(${tokenHash(step)}, ${matched}::bigint, ${recoveryHash(account, code)}, ${newId()}::uuid, ${tokenHash(token)},
      ${now}::timestamptz, ${sessionEnd(now)}::timestamptz, ${agent}, ${address}, ${codeKey(account)})`.execute(tx);
  return rows[0] ?? null;
}

/** Six digits are a one-time code; anything else is taken for a recovery code. */
const isOneTime = (code: string): boolean => /^[\d\s]+$/.test(code);

const own = sql<string>`(select current_account())`;

/** Makes a secret for the actor, to be confirmed with a code; one that waits is replaced, one that is in use is not: null. */
export async function beginTotp(tx: Tx, account: string, key: Uint8Array, now: Temporal.Instant): Promise<Buffer | null> {
  const made = newTotpSecret();
  const secret = sealSecret(key, account, made);
  const row = await tx
    .insertInto('totp')
    .values({ account, secret, createdAt: now })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ secret, createdAt: now }).where('totp.confirmedAt', 'is', null))
    .returning('account')
    .executeTakeFirst();
  return row ? made : null;
}

/** The actor's secret that waits for its first code. */
export async function loadPendingTotp(tx: Tx, key: Uint8Array): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('totp')
    .select(['account', 'secret'])
    .where('account', '=', own)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst();
  return row ? openSecret(key, row.account, row.secret) : null;
}

/**
 * Turns the second factor on, once the application has shown a right code, and makes the session a strong one. Answers with the recovery
 * codes. Refuses with `stepGone` when nothing waits, `signInThrottled` or `codeWrong`.
 */
export async function confirmTotp(
  tx: Tx,
  given: { readonly account: string; readonly session: string | null; readonly key: Uint8Array; readonly code: string },
  now: Temporal.Instant,
): Promise<Decision<readonly string[]>> {
  const { account, session, key, code } = given;
  const secret = await loadPendingTotp(tx, key);
  if (!secret) return refuse({ id: 'stepGone' });
  const may = await mayTry(tx, account, now);
  if (!may.ok) return may;
  const step = matchTotp(secret, code, 0, now);
  if (step === null) {
    await countFailure(tx, account, now);
    return refuse({ id: 'codeWrong', field: 'code' });
  }
  await tx
    .updateTable('totp')
    .set({ confirmedAt: now, lastStep: step })
    .where('account', '=', own)
    .where('confirmedAt', 'is', null)
    .execute();
  await strengthenSession(tx, session);
  return accept(await renewRecoveryCodes(tx, account));
}

/** The session in use has just shown a second factor. */
export async function strengthenSession(tx: Tx, session: string | null): Promise<void> {
  if (session !== null) await tx.updateTable('session').set({ strong: true }).where('id', '=', session).execute();
}

/** Takes a one-time code or a recovery code of the actor. Refuses with `signInThrottled`, `codeWrong`, `codeUsed` or `codeKeyLost`. */
export async function takeOwnCode(
  tx: Tx,
  { account, key, code }: { readonly account: string; readonly key: Uint8Array; readonly code: string },
  now: Temporal.Instant,
): Promise<Decision<void>> {
  const may = await mayTry(tx, account, now);
  if (!may.ok) return may;
  const row = await tx
    .selectFrom('totp')
    .select('secret')
    .where('account', '=', own)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst();
  const secret = row ? openSecret(key, account, row.secret) : null;
  if (row && !secret && isOneTime(code)) return refuse({ id: 'codeKeyLost', field: 'code' });
  const step = secret && isOneTime(code) ? matchTotp(secret, code, 0, now) : null;
  const taken = step === null ? !isOneTime(code) && (await takeRecoveryCode(tx, account, code, now)) : await takeStepOnce(tx, step);
  if (taken) return accept(undefined);
  await countFailure(tx, account, now);
  return refuse({ id: step === null ? 'codeWrong' : 'codeUsed', field: 'code' });
}

async function takeStepOnce(tx: Tx, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('totp')
    .set({ lastStep: step })
    .where('account', '=', own)
    .where('lastStep', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes the actor's codes away. Without a passkey, no session is a strong one any more. */
export async function dropTotp(tx: Tx): Promise<void> {
  await tx.deleteFrom('totp').where('account', '=', own).execute();
  await tx.deleteFrom('recoveryCode').where('account', '=', own).execute();
  if (!(await hasSecondFactor(tx))) await weakenSessions(tx);
}

/** Has the actor codes that are on, or a passkey? */
export async function hasSecondFactor(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from passkey p where p.account = ${own})
        or exists (select from totp t where t.account = ${own} and t.confirmed_at is not null) as has`.execute(tx);
  return rows[0]?.has === true;
}

/** Nothing stands behind the strength of the actor's sessions any more: a role that asks for a second factor asks again. */
export async function weakenSessions(tx: Tx): Promise<void> {
  await tx.updateTable('session').set({ strong: false }).where('account', '=', own).execute();
}

/** What the actor has of a second factor. */
export interface OwnFactor {
  /** Null: none. */
  readonly since: Temporal.Instant | null;
  readonly codesLeft: number;
}

export async function loadOwnFactor(tx: Tx): Promise<OwnFactor> {
  const row = await tx.selectFrom('totp').select('confirmedAt').where('account', '=', own).executeTakeFirst();
  const codes = await tx.selectFrom('recoveryCode').select('hash').where('account', '=', own).where('usedAt', 'is', null).execute();
  return { since: row?.confirmedAt ?? null, codesLeft: codes.length };
}
