import { createHash } from 'node:crypto';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { besides } from '../../kernel/visibility.ts';
import type { Filed, Message, Receiver, Receiving } from '../../mail/incoming/receiver.ts';
import type { About } from '../../mail/letter.ts';
import { findForActor, type LoadedRequest } from './actions.ts';
import { fileRequest, publicActor } from './filing.ts';
import { guessLang } from './guess-lang.ts';
import { type Acting, store } from './kept.ts';
import { acceptAttached, attachAll, type Brought } from './mail-files.ts';
import { MAIL_WORDS } from './messages/mail.ts';
import { type Kind, next, PREFIXES, REACHES, REGISTERS, type Request } from './rules.ts';
import { newSecret, normalNumber } from './secret.ts';
import { type Heard, openForLetter, tellHolder } from './store/holder.ts';
import { findRequest } from './store/requests.ts';

/** Characters of a message of the thread (migration 0110). */
const MOST_BODY = 20_000;

/** Whoever hands a message over, it is the person who wrote. */
const byPerson = ({ tx, org, now, newest }: Receiving, lang: Request['lang']): Acting => ({
  tx,
  org,
  now,
  newest,
  actor: publicActor(org, lang),
});

const filed = (kind: Kind, record: string): Filed => ({ register: REGISTERS[kind], record, audience: besides(REACHES[kind]) });

/** What was written, with the names of what was not kept. */
function bodyOf({ text }: Message, { refused }: Brought, lang: Request['lang']): string {
  const lost = refused.length > 0 ? MAIL_WORDS.notKept[lang].replace('{names}', () => refused.join(', ').slice(0, 2000)) : '';
  const said = text === '' ? MAIL_WORDS.noText[lang] : text.slice(0, MOST_BODY - lost.length - 2);
  return lost === '' ? said : `${said}\n\n${lost}`;
}

/** A message of nobody whom we know: a request, or a complaint where it came to their mailbox; a receipt leaves with it, if it may. */
async function open(receiving: Receiving, message: Message, receipt: boolean): Promise<Decision<Filed>> {
  const { now } = receiving;
  const kind = message.box === 'complaints' ? 'complaint' : 'request';
  const lang = message.lang ?? guessLang(`${message.subject}\n${message.text}`);
  const brought = await acceptAttached(receiving, message.attachments);
  // A clock of another server may be ahead of ours.
  const receivedAt = Temporal.Instant.compare(message.arrivedAt, now) < 0 ? message.arrivedAt : now;
  const id = newId();
  const done = await fileRequest(byPerson(receiving, lang), {
    id,
    kind,
    channel: 'email',
    lang,
    category: '',
    name: message.name,
    email: message.email,
    telephone: '',
    address: '',
    receivedAt: receivedAt.toString(),
    postedOn: null,
    subject: message.subject || MAIL_WORDS.noSubject[lang],
    body: bodyOf(message, brought, lang),
    secret: newSecret(),
    receipt,
    // A message makes one request, whoever takes it.
    once: createHash('sha256').update(`mail\0${message.id}`).digest('hex'),
  });
  if (!done.ok) return done;
  await attachAll(receiving, id, REACHES[kind], brought.accepted);
  return accept(filed(kind, id));
}

/** The request that goes on: of one that was joined to another, that other. */
async function findOpen(receiving: Receiving, id: string, depth = 0): Promise<LoadedRequest | null> {
  const loaded = await findForActor(receiving, id, true);
  const into = loaded?.request.mergedInto ?? null;
  return into !== null && depth < 5 ? findOpen(receiving, into, depth + 1) : loaded;
}

/** Tells whoever holds a request what the mail brought. */
async function tell({ tx, now }: Receiving, id: string, heard: Heard): Promise<void> {
  await openForLetter(tx, id);
  await tellHolder(tx, now, id, heard);
}

/** Adds to what the person wrote. Whether nothing is missing any more is for an agent to say. */
async function add(receiving: Receiving, message: Message, { record }: About): Promise<Decision<Filed>> {
  const loaded = await findOpen(receiving, record);
  if (!loaded) return refuse({ id: 'notFound' });
  const { spine, request } = loaded;
  const state = next(request, 'write');
  if (!state.ok) return state;
  const brought = await acceptAttached(receiving, message.attachments);
  const said = { kind: 'person' as const, body: bodyOf(message, brought, request.lang) };
  await store(byPerson(receiving, request.lang), { verb: 'write', spine, before: request, after: request, said });
  await attachAll(receiving, spine.id, REACHES[request.kind], brought.accepted);
  await tell(receiving, spine.id, 'wrote');
  return accept(filed(request.kind, spine.id));
}

const NUMBER = new RegExp(`\\b(${Object.values(PREFIXES).join('|')})[ -]?(\\d{4})[ -]?(\\d{1,6})\\b`, 'gi');

async function named(receiving: Receiving, text: string, email: string | null): Promise<Filed | null> {
  const { tx, org } = receiving;
  for (const [found] of [...text.matchAll(NUMBER)].slice(0, 3)) {
    const number = normalNumber(found);
    const register = number.startsWith(PREFIXES.complaint) ? REGISTERS.complaint : REGISTERS.request;
    const id = await findRequest(tx, org.id, register, number);
    const loaded = id === null ? null : await findForActor(receiving, id, false);
    if (loaded && (email === null || loaded.request.email.toLowerCase() === email)) return filed(loaded.request.kind, loaded.spine.id);
  }
  return null;
}

/** Requests and complaints that come by mail: what the sorting of the mail hands over. */
export const requestReceiver: Receiver = {
  open,
  add,
  named,
  cameBack: async (receiving, { record }, { recipient, said }) => {
    const loaded = await findForActor(receiving, record, true);
    if (!loaded) return;
    const { spine, request } = loaded;
    const body = MAIL_WORDS.cameBack[request.lang].replace('{address}', () => recipient).replace('{said}', () => said || '–');
    await store(byPerson(receiving, request.lang), { verb: 'note', spine, before: request, after: request, said: { kind: 'note', body } });
    await tell(receiving, spine.id, 'letterCameBack');
  },
};
