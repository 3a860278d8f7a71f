import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import type { Accepted } from '../../records/attachments/accept.ts';
import type { Visit } from '../../web/visit.ts';
import { findForActor, type LoadedRequest } from './actions.ts';
import type { IntakeFields } from './fields.ts';
import { type Filed, fileRequest, publicActor } from './filing.ts';
import { attachSent } from './form-files.ts';
import { type Acting, store } from './kept.ts';
import { check, completed, type Move, next, type Request } from './rules.ts';
import { markOf, networkOf, newSecret, normalNumber, secretHash, tryKey } from './secret.ts';
import { type Heard, tellHolder } from './store/holder.ts';
import { beginIntake, type Limit, openRequest } from './store/intake.ts';
import { loadMessages } from './store/thread.ts';

/** A key that a page of ours gave, and nobody can guess: 256 bits in base64. */
const KEY = /^[A-Za-z0-9_-]{43}$/;

/** An office shares one address; a mailbox that is not the sender's own should not be filled. */
const limitsOf = (network: string, email: string | undefined): readonly Limit[] => [
  { key: tryKey('intake network', network), most: 30, minutes: 60 },
  { key: tryKey('intake network day', network), most: 120, minutes: 24 * 60 },
  ...mailLimits(email),
];
const mailLimits = (email = ''): readonly Limit[] =>
  email === '' ? [] : [{ key: tryKey('intake mail', email), most: 10, minutes: 24 * 60 }];

/**
 * Failures alone are counted: by network, by network and number, and by number so that many networks cannot try one. The last is far higher:
 * a stranger who types wrong codes must not keep the owner out, and 200 tries find no code of 140 bits.
 */
const triesOf = (network: string, number: string): readonly Limit[] => [
  { key: tryKey('follow network', network), most: 20, minutes: 15 },
  { key: tryKey('follow number from', `${number}\0${network}`), most: 10, minutes: 15 },
  { key: tryKey('follow number', number), most: 200, minutes: 15 },
];

const acting = ({ tx, org, lang, now, newest }: Visit): Acting => ({ tx, org, now, newest, actor: publicActor(org, lang) });

export interface Receipt extends Filed {
  readonly secret: string;
}

/** Files what the public form sent. Sent twice, it is one request, and the second answer is the same as the first. */
export async function fileByForm(visit: Visit, fields: IntakeFields, files: readonly Accepted[] = []): Promise<Decision<Receipt>> {
  const sent = visit.form.get('_key');
  const limits = limitsOf(networkOf(visit.client.address), fields.email);
  const filed = await fileOnce(visit, fields, KEY.test(sent) ? sent : newSecret(), limits, { files });
  if (filed.ok && !filed.value.again) await attachSent(visit, filed.value.id, fields.kind, files);
  return filed;
}

/** What a program sends of what somebody wrote. */
export interface Sending {
  /** Sent by the program for this request alone; '' when it sent none. */
  readonly key: string;
  /** Account of the program; null: nobody whom we know. */
  readonly account: string | null;
}

/**
 * Files what a program sent, within the limits of the form unless it is one that we know. Sent twice with the same key, it is one request;
 * the code is given again to a key that nobody can guess, and to no other.
 */
export async function fileByProgram(
  visit: Visit,
  fields: IntakeFields,
  { key, account }: Sending,
): Promise<Decision<Omit<Receipt, 'secret'> & { readonly secret: string | null }>> {
  const network = networkOf(visit.client.address);
  const limits = account === null ? limitsOf(network, fields.email) : mailLimits(fields.email);
  const drawn = key === '' || KEY.test(key) ? null : newSecret();
  // Two who choose the same key do not meet.
  const filed = await fileOnce(visit, fields, key === '' ? newSecret() : `${account ?? network}\0${key}`, limits, { drawn });
  if (!filed.ok) return filed;
  const { again, secret, ...receipt } = filed.value;
  return accept({ ...receipt, secret: again && drawn !== null ? null : secret });
}

/** `key` makes it one request however often it is sent. The code follows from it, unless the key could be guessed: then it is `drawn`. */
async function fileOnce(
  visit: Visit,
  fields: IntakeFields,
  key: string,
  limits: readonly Limit[],
  { drawn = null, files = [] }: { readonly drawn?: string | null; readonly files?: readonly Accepted[] },
): Promise<Decision<Receipt & { readonly again: boolean }>> {
  const { tx, lang, now } = visit;
  const { email = '', ...said } = fields;
  const { secret: following, once } = markOf(key, JSON.stringify([said, email, ...files.map(({ staged }) => staged.digest)]));
  const secret = drawn ?? following;
  const begun = await beginIntake(tx, once, limits, now);
  if (begun.done !== null) return accept({ id: begun.done, number: begun.number ?? '', secret, again: true });
  if (begun.throttledUntil) return refuse({ id: 'tooMany', values: { until: begun.throttledUntil.toString() } });
  const filed = await fileRequest(acting(visit), {
    ...said,
    email,
    id: visit.fresh,
    channel: 'web',
    lang,
    address: '',
    receivedAt: now.toString(),
    postedOn: null,
    secret,
    once,
    attached: files.map(({ name }) => name),
  });
  return filed.ok ? accept({ ...filed.value, secret, again: false }) : filed;
}

/** The request of a number and a secret, as the person sees it. Refuses with `wrongSecret` whatever is wrong, and with `tooManyTries`. */
export async function openByPerson(
  visit: Visit,
  typed: { readonly number: string; readonly secret: string },
  locked = false,
): Promise<Decision<LoadedRequest>> {
  const number = normalNumber(typed.number);
  const limits = triesOf(networkOf(visit.client.address), number);
  const opened = await openRequest(visit.tx, { number, secretHash: secretHash(typed.secret) }, limits, visit.now);
  if (opened.throttledUntil) return refuse({ id: 'tooManyTries', values: { until: opened.throttledUntil.toString() } });
  if (opened.request === null) return refuse({ id: 'wrongSecret' });
  const loaded = await findForActor(visit, opened.request, locked);
  return loaded ? accept(loaded) : refuse(NOT_FOUND);
}

/** What each move of the person's is, for whoever holds her request. */
const HEARD = { write: 'wrote', complete: 'completed', withdraw: 'withdrew' } as const satisfies Partial<Record<Move, Heard>>;

async function byPerson(
  visit: Visit,
  { spine, request }: LoadedRequest,
  move: keyof typeof HEARD,
  change: Partial<Request>,
  body: string,
  files: readonly Accepted[] = [],
): Promise<Decision<string>> {
  const changed = { ...request, ...change };
  const state = next(changed, move);
  if (!state.ok) return state;
  const after = { ...changed, state: state.value };
  const refusals = check(after);
  if (refusals.length > 0) return refuse(...refusals);
  const said = body === '' ? {} : { said: { kind: 'person' as const, body } };
  const attached = files.map(({ name }) => name);
  await store(acting(visit), { verb: move, spine, before: request, after, attached, ...said });
  await attachSent(visit, spine.id, request.kind, files);
  await tellHolder(visit.tx, visit.now, spine.id, HEARD[move]);
  return accept(spine.id);
}

/** A page that is loaded anew sends its form once more. */
const TWICE_WITHIN = Temporal.Duration.from({ minutes: 10 });

/** Is this what the person wrote last, a moment ago? */
async function isSentTwice({ tx, org, now }: Visit, id: string, body: string): Promise<boolean> {
  const last = (await loadMessages(tx, org.id, id)).findLast(({ kind }) => kind === 'person');
  return last?.body === body && Temporal.Instant.compare(now, last.at.add(TWICE_WITHIN)) <= 0;
}

/** Adds a message, once; with `isComplete`, the person says that nothing is missing any more. */
export async function writeByPerson(
  visit: Visit,
  loaded: LoadedRequest,
  { body, files, isComplete }: { readonly body: string; readonly files: readonly Accepted[]; readonly isComplete: boolean },
): Promise<Decision<string>> {
  const { request, spine } = loaded;
  if (files.length === 0 && !isComplete && (await isSentTwice(visit, spine.id, body))) return accept(spine.id);
  if (isComplete && request.state === 'incomplete')
    return byPerson(visit, loaded, 'complete', completed(request, visit.now.toString()), body, files);
  return byPerson(visit, loaded, 'write', {}, body, files);
}

export const withdrawByPerson = (visit: Visit, loaded: LoadedRequest): Promise<Decision<string>> =>
  byPerson(visit, loaded, 'withdraw', { endedAt: visit.now.toString() }, '');
