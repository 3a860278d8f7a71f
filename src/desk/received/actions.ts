import { appendEntry } from '../../journal/append.ts';
import { hasRole } from '../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { besides } from '../../kernel/visibility.ts';
import { readMessage, Unreadable } from '../../mail/incoming/read.ts';
import type { Filed, Message, Receiver, Receiving } from '../../mail/incoming/receiver.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { DECIDABLE, OPENERS } from './rules.ts';
import { loadRaw, loadReceived, type StoredMessage, saveDecision } from './store.ts';

/** The message, locked, when the actor may decide about it. */
async function open({ tx, org, actor, params }: Visit): Promise<Decision<StoredMessage>> {
  const message = await loadReceived(tx, org.id, params.id ?? '', true);
  if (!message) return refuse(NOT_FOUND);
  if (!hasRole(actor, ...OPENERS)) return refuse(FORBIDDEN);
  return DECIDABLE.includes(message.state) ? accept(message) : refuse({ id: 'messageDecided' });
}

/** The message as a register is given it; of one that is too large, its beginning without what came with it. */
async function readFor(visit: Visit, stored: StoredMessage): Promise<Decision<Message>> {
  const raw = await loadRaw(visit.tx, visit.org.id, stored.id);
  if (!raw) return refuse({ id: 'messageUnreadable' });
  try {
    const { sender, senderName, lang, subject, text, attachments } = await readMessage(raw);
    return accept({
      id: stored.id,
      box: stored.box,
      email: sender,
      name: senderName,
      lang,
      subject: subject || words(visit, WORDS.noSubject),
      text: text || words(visit, WORDS.noText),
      attachments: stored.whole ? attachments : [],
      arrivedAt: stored.arrivedAt,
    });
  } catch (error) {
    if (error instanceof Unreadable) return refuse({ id: 'messageUnreadable' });
    throw error;
  }
}

/** Hands the message to a register, and writes what became of it with what the register wrote. */
async function handOver(
  visit: Visit,
  verb: 'takeMessage' | 'attachMessage',
  hand: (receiver: Receiver, receiving: Receiving, message: Message) => Promise<Decision<Filed>>,
): Promise<Decision<Filed>> {
  const { tx, org, actor, now, newest, slots, installation } = visit;
  const opened = await open(visit);
  if (!opened.ok) return opened;
  if (!slots.receiver) return refuse({ id: 'noReceiver' });
  const message = await readFor(visit, opened.value);
  if (!message.ok) return message;
  const filed = await hand(slots.receiver, { tx, org, actor, now, newest, files: installation.files }, message.value);
  if (!filed.ok) return filed;
  const { id } = opened.value;
  await saveDecision(tx, org.id, id, { state: 'taken', filed: filed.value, remark: '', by: actor.account, at: now });
  const { register, record, audience } = filed.value;
  await appendEntry(tx, actor, now, { verb, register: 'received', record: id, changes: { [register]: [null, record] }, audience });
  return filed;
}

/** A new request of a message, or a complaint where it came to their mailbox. */
export const takeMessage = (visit: Visit): Promise<Decision<Filed>> =>
  handOver(visit, 'takeMessage', (receiver, receiving, message) => receiver.open(receiving, message, true));

/** Adds a message to the record of a number. Refusals `noSuchFile`, `fileEnded`. */
export const attachMessage = (visit: Visit, number: string): Promise<Decision<Filed>> =>
  handOver(visit, 'attachMessage', async (receiver, receiving, message) => {
    const values = { value: number };
    const about = await receiver.named(receiving, number, null);
    if (!about) return refuse({ id: 'noSuchFile', field: 'number', values });
    const added = await receiver.add(receiving, message, about);
    return added.ok ? added : refuse({ id: 'fileEnded', field: 'number', values });
  });

/** Discards a message, for a reason that is kept with it. */
export async function discardMessage(visit: Visit, reason: string): Promise<Decision<void>> {
  const { tx, org, actor, now } = visit;
  const opened = await open(visit);
  if (!opened.ok) return opened;
  const { id, audience } = opened.value;
  await saveDecision(tx, org.id, id, { state: 'discarded', filed: null, remark: reason, by: actor.account, at: now });
  await appendEntry(tx, actor, now, {
    verb: 'discardMessage',
    register: 'received',
    record: id,
    changes: { remark: [null, reason] },
    audience: besides(audience),
  });
  return accept(undefined);
}
