import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { isId, newId } from '../kernel/ids.ts';
import { hasSecondFactor, strengthenSession, weakenSessions } from './second-factor.ts';
import { type Begun, beginSession, STEP_MINUTES } from './session.ts';
import { noteRefusedSignIn } from './sign-in-journal.ts';
import { tokenHash } from './token.ts';

/** Passkeys that one person may register: enough for every device, few enough for a list. */
export const MOST_PASSKEYS = 20;

/** Where the browser believes to be; a passkey is bound to the name of the host. */
interface Place {
  readonly origin: string;
}
const hostOf = ({ origin }: Place): string => new URL(origin).hostname;

export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly synced: boolean;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
}

/** The actor's passkeys, oldest first. */
export const loadOwnPasskeys = (tx: Tx): Promise<readonly PasskeyRow[]> =>
  tx.selectFrom('passkey').select(['id', 'name', 'synced', 'createdAt', 'lastUsedAt']).orderBy('createdAt').orderBy('id').execute();

/** Keeps a challenge for ten minutes; `name` is that of the passkey that the actor is about to register. */
async function addChallenge(tx: Tx, challenge: string, name: string | null, now: Temporal.Instant): Promise<void> {
  await sql`select add_passkey_challenge(${tokenHash(challenge)}, ${name}, ${now}::timestamptz, ${now.add({ minutes: STEP_MINUTES })}::timestamptz)`.execute(
    tx,
  );
}

/** Takes a challenge, once; null when it was taken, has expired, was another's or never was. */
async function takeChallenge(
  tx: Tx,
  challenge: string,
  registers: boolean,
  now: Temporal.Instant,
): Promise<{ readonly name: string } | null> {
  const { rows } = await sql<{ name: string | null }>`
    select * from take_passkey_challenge(${tokenHash(challenge)}, ${registers}, ${now}::timestamptz)`.execute(tx);
  const [row] = rows;
  return row ? { name: row.name ?? '' } : null;
}

/** What the browser is asked to make: a passkey of this person, called `passkey`, found without typing an address, that checks who holds the device. */
export async function beginRegistration(
  tx: Tx,
  who: Place & {
    readonly account: string;
    readonly email: string;
    readonly name: string;
    readonly site: string;
    readonly passkey: string;
  },
  now: Temporal.Instant,
): Promise<object> {
  const known = await tx.selectFrom('passkey').select(['credential', 'transports']).execute();
  const options = await generateRegistrationOptions({
    rpName: who.site,
    rpID: hostOf(who),
    userName: who.email,
    userDisplayName: who.name,
    userID: new TextEncoder().encode(who.account),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports: transportsOf(transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await addChallenge(tx, options.challenge, who.passkey, now);
  return options;
}

/**
 * Keeps the passkey that the browser has made for the actor, and makes the session a strong one: its holder was checked. Refuses with
 * `passkeyGone` when the challenge was used or has expired, `passkeyWrong`, `passkeyKnown` or `passkeysMany`.
 */
export async function finishRegistration(
  tx: Tx,
  given: Place & { readonly account: string; readonly session: string | null; readonly response: string },
  now: Temporal.Instant,
): Promise<Decision<string>> {
  const response = parsed<RegistrationResponseJSON>(given.response);
  if (!response) return refuse({ id: 'passkeyWrong' });
  const challenge = challengeOf(response.response.clientDataJSON);
  const asked = await takeChallenge(tx, challenge, true, now);
  if (!asked) return refuse({ id: 'passkeyGone' });
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: given.origin,
    expectedRPID: hostOf(given),
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) return refuse({ id: 'passkeyWrong' });
  const { credential, credentialBackedUp } = verified.registrationInfo;
  if ((await loadOwnPasskeys(tx)).length >= MOST_PASSKEYS) return refuse({ id: 'passkeysMany', values: { most: MOST_PASSKEYS } });
  const id = newId();
  const row = await tx
    .insertInto('passkey')
    .values({
      id,
      account: given.account,
      credential: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: (credential.transports ?? []).join(','),
      name: asked.name,
      synced: credentialBackedUp,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return refuse({ id: 'passkeyKnown' });
  await strengthenSession(tx, given.session);
  return accept(id);
}

/** What the browser is asked for: any passkey of this site, whose device has checked who holds it. */
export async function beginPasskeySignIn(tx: Tx, place: Place, now: Temporal.Instant): Promise<object> {
  const options = await generateAuthenticationOptions({ rpID: hostOf(place), userVerification: 'required' });
  await addChallenge(tx, options.challenge, null, now);
  return options;
}

interface Known {
  readonly id: string;
  readonly account: string;
  readonly email: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

/**
 * Begins a session by passkey alone: the device and its holder are two factors. Refuses with `passkeyGone` or `passkeyWrong`, which says
 * the same of an unknown passkey, a wrong signature and a counter that went back (a copied device).
 */
export async function signInByPasskey(
  tx: Tx,
  given: Place & { readonly response: string; readonly agent: string; readonly address: string },
  now: Temporal.Instant,
): Promise<Decision<Begun>> {
  const response = parsed<AuthenticationResponseJSON>(given.response);
  if (!response) return refuse({ id: 'passkeyWrong' });
  const challenge = challengeOf(response.response.clientDataJSON);
  if (!(await takeChallenge(tx, challenge, false, now))) return refuse({ id: 'passkeyGone' });
  const { rows } = await sql<Known>`select * from passkey_lookup(${response.id})`.execute(tx);
  const [known] = rows;
  if (!known) return refuse({ id: 'passkeyWrong' });
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: given.origin,
    expectedRPID: hostOf(given),
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: Uint8Array.from(known.publicKey),
      counter: known.counter,
    },
  }).catch(() => null);
  const { agent, address } = given;
  const opened = verified?.verified
    ? await beginSession(tx, { account: known.account, method: 'passkey', strong: true, agent, address }, now)
    : null;
  if (!(verified?.verified && opened?.ok)) {
    await noteRefusedSignIn(tx, { email: known.email, method: 'passkey', outcome: 'wrong', agent, address }, now);
    return refuse({ id: 'passkeyWrong' });
  }
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  await sql`select passkey_used(${known.id}::uuid, ${newCounter}::bigint, ${credentialBackedUp}, ${tokenHash(opened.value.token)}, ${now}::timestamptz)`.execute(
    tx,
  );
  return opened;
}

/**
 * Removes one of the actor's passkeys and ends the sessions that it opened, but for the one in use. Where it was the last second factor, no
 * session is a strong one any more. Answers with its name, or null.
 */
export async function removePasskey(tx: Tx, id: string, session: string | null): Promise<string | null> {
  if (!isId(id)) return null;
  if (session !== null)
    await tx.updateTable('session').set({ passkey: null }).where('id', '=', session).where('passkey', '=', id).execute();
  const row = await tx.deleteFrom('passkey').where('id', '=', id).returning('name').executeTakeFirst();
  if (row && !(await hasSecondFactor(tx))) await weakenSessions(tx);
  return row?.name ?? null;
}

/** The text that a browser sent, when it has the outline of a passkey's answer; the library checks the rest. */
function parsed<T extends { readonly id: string; readonly response: { readonly clientDataJSON: string } }>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text);
    const hasOutline =
      isObject(value) && typeof value.id === 'string' && isObject(value.response) && typeof value.response.clientDataJSON === 'string';
    // Only what is read here is checked here: verification refuses whatever else is not as it should be.
    return hasOutline ? (value as unknown as T) : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The challenge inside the client data; '' when there is none. */
function challengeOf(clientDataJSON: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    return isObject(data) && typeof data.challenge === 'string' ? data.challenge : '';
  } catch {
    return '';
  }
}

const transportsOf = (text: string): AuthenticatorTransport[] =>
  // What the browser said of itself: only passed back to it.
  text.split(',').filter((one) => one !== '') as AuthenticatorTransport[];
type AuthenticatorTransport = NonNullable<RegistrationResponseJSON['response']['transports']>[number];
