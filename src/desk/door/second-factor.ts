import { endOtherSessions, loadOwnAccount, type OwnAccount } from '../../identity/account.ts';
import { renewRecoveryCodes } from '../../identity/recovery-codes.ts';
import { confirmTotp, dropTotp, strengthenSession, takeOwnCode } from '../../identity/second-factor.ts';
import { isFresh } from '../../identity/session.ts';
import { confirmPassword } from '../../identity/sign-in.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import type { Visit } from '../../web/visit.ts';

/** What a change of one's second factor is proved with. */
interface Given {
  readonly present?: string | undefined;
  readonly code: string;
}

/** What a change of how one signs in is proved with: one of the two. */
export interface Proof {
  readonly present?: string | undefined;
  readonly code?: string | undefined;
}

/**
 * The actor's account, when this is its password: an open session alone changes nothing of how one signs in. Where there is no password to
 * ask for, the session has to be minutes old. Refuses with `required`, `presentWrong`, `signInThrottled` or `signInAgain`.
 */
export async function proved({ tx, client, now }: Visit, present: string | undefined): Promise<Decision<OwnAccount>> {
  const own = await loadOwnAccount(tx);
  if (!own) return refuse(NOT_FOUND);
  if (!own.hasPassword) return (await isFresh(tx, client.session, now)) ? accept(own) : refuse({ id: 'signInAgain' });
  if (present === undefined) return refuse({ id: 'required', field: 'present' });
  const known = await confirmPassword(tx, { email: own.email, password: present, agent: client.agent, address: client.address }, now);
  if (known.ok) return accept(own);
  return refuse(...known.refusals.map((one) => (one.id === 'signInWrong' ? { id: 'presentWrong', field: 'present' } : one)));
}

/** As `proved`, and by a one-time or recovery code as well. */
export async function provedByAny(visit: Visit, { present, code }: Proof): Promise<Decision<OwnAccount>> {
  if (present !== undefined || code === undefined) return proved(visit, present);
  const own = await loadOwnAccount(visit.tx);
  if (!own) return refuse(NOT_FOUND);
  const taken = await takeOwnCode(visit.tx, { account: own.id, key: visit.installation.secretsKey, code }, visit.now);
  return taken.ok ? accept(own) : taken;
}

/** Whoever has no role here has no journal here either. */
export async function enter({ tx, actor, now }: Visit, account: string, verb: string, changes: Changes = {}): Promise<void> {
  if (actor.roles.size === 0) return;
  await appendEntry(tx, actor, now, { verb, register: 'accounts', record: account, subject: account, changes });
}

/** Turns one-time codes on and ends the other sessions. Answers with the recovery codes, to be shown once. */
export async function turnOn(visit: Visit, { present, code }: Given): Promise<Decision<readonly string[]>> {
  const { tx, client, now } = visit;
  const own = await proved(visit, present);
  if (!own.ok) return own;
  const codes = await confirmTotp(tx, { account: own.value.id, session: client.session, key: visit.installation.secretsKey, code }, now);
  if (!codes.ok) return codes;
  await endOtherSessions(tx, client.session);
  await enter(visit, own.value.id, 'secondFactorOn');
  return codes;
}

/** New recovery codes in place of those before. */
export async function renewCodes(visit: Visit, { present, code }: Given): Promise<Decision<readonly string[]>> {
  const own = await proved(visit, present);
  if (!own.ok) return own;
  const taken = await takeOwnCode(visit.tx, { account: own.value.id, key: visit.installation.secretsKey, code }, visit.now);
  if (!taken.ok) return taken;
  await strengthenSession(visit.tx, visit.client.session);
  await enter(visit, own.value.id, 'renewRecoveryCodes');
  return accept(await renewRecoveryCodes(visit.tx, own.value.id));
}

/** Turns one-time codes off and ends the other sessions. */
export async function turnOff(visit: Visit, { present, code }: Given): Promise<Decision<void>> {
  const { tx, client, now } = visit;
  const own = await proved(visit, present);
  if (!own.ok) return own;
  const taken = await takeOwnCode(tx, { account: own.value.id, key: visit.installation.secretsKey, code }, now);
  if (!taken.ok) return taken;
  await dropTotp(tx);
  await endOtherSessions(tx, client.session);
  await enter(visit, own.value.id, 'secondFactorOff');
  return accept(undefined);
}
