import type { Database } from '../../db/transaction.ts';
import type { FileRoom } from '../../files/room.ts';
import type { Actor, Org } from '../../kernel/actor.ts';
import { type Class, classify } from './classify.ts';
import {
  actFor,
  type CameBack,
  type ClaimedMessage,
  claimMessage,
  countFrom,
  countTaken,
  type Ending,
  endMessage,
  isOurs,
  noteCameBack,
  recordOfLetters,
  recordWithId,
} from './inbox.ts';
import type { Mailbox } from './mailbox.ts';
import { type ReadMessage, readMessage, Unreadable } from './read.ts';
import { takeReceipt } from './receipts.ts';
import type { Filed, Message, Receiver, Receiving } from './receiver.ts';
import { tagOf } from './tags.ts';

export interface Sorting {
  readonly db: Pick<Database, 'asOwner'>;
  readonly organisations: () => Promise<readonly Org[]>;
  /** The register that takes messages of people; null: they are kept aside. */
  readonly receiver: Receiver | null;
  readonly mailboxes: readonly Pick<Mailbox, 'address'>[];
  /** Address that letters leave from. */
  readonly mailFrom: string;
  readonly files: FileRoom;
  /** So many receipts an organisation and hour: a sender can be forged, and each receipt may go to somebody who never wrote. */
  readonly receiptsPerHour: number;
  /** So many messages a mailbox and hour are taken, whoever claims to write; beyond, what answers nothing of ours waits for somebody. */
  readonly takenPerHour?: number;
  readonly now: () => Temporal.Instant;
}

/** Forty times what one sender may write in an hour: a person at the desk sees to more. */
const MOST_TAKEN = 400;

/** So many a run: the job then takes a breath. */
const MOST = 50;
/** A message that broke the process or the register so often is kept aside. */
const MOST_ATTEMPTS = 3;

/**
 * Reads what was fetched and decides what becomes of it: each message in one transaction with what a register makes of it, so that a
 * process that is killed leaves all of it or nothing. Answers with how many were dealt with. Throws ids alone.
 */
export async function sortMail(sorting: Sorting): Promise<number> {
  const { db, organisations, now } = sorting;
  const failed: string[] = [];
  let done = 0;
  for (let n = 0; n < MOST; n++) {
    const claimed = await db.asOwner((tx) => claimMessage(tx, now()));
    if (!claimed) break;
    const org = (await organisations()).find(({ id }) => id === claimed.org);
    if (!org) continue;
    try {
      await sortOne(sorting, org, claimed);
      done += 1;
    } catch {
      // What it failed with may hold what somebody wrote.
      failed.push(claimed.id);
    }
  }
  if (failed.length > 0) throw new Error(`Messages that will be tried again: ${failed.join(', ')}`);
  return done;
}

async function sortOne(sorting: Sorting, org: Org, claimed: ClaimedMessage): Promise<void> {
  const { db, now } = sorting;
  const end = (read: ReadMessage | null, ending: Ending) => db.asOwner((tx) => endMessage(tx, claimed, read, ending));
  // Whoever read it before was killed by it, perhaps: it is not read again.
  if (claimed.attempts > MOST_ATTEMPTS) return void (await end(null, { state: 'aside', reason: 'failed' }));
  const read = await readMessage(claimed.raw).catch((error: unknown) => {
    if (error instanceof Unreadable) return null;
    throw error;
  });
  if (!read) return void (await end(null, { state: 'aside', reason: claimed.whole ? 'unreadable' : 'oversized' }));
  await db
    .asOwner(async (tx) => {
      const receiving: Receiving = { tx, org, actor: nobody(org), now: now(), newest: await actFor(tx, org.id), files: sorting.files };
      const ending = await decide(sorting, receiving, claimed, read);
      if (!(await endMessage(tx, claimed, read, ending))) throw new Error('Another process has this message');
    })
    .catch((error: unknown) => {
      if (claimed.attempts < MOST_ATTEMPTS) throw error;
      return end(read, { state: 'aside', reason: 'failed' });
    });
}

/** The system itself, in an organisation. */
const nobody = (org: Org): Actor => ({ org, account: null, name: '', lang: 'fr', roles: new Set(), units: [], audiences: [] });

async function decide(sorting: Sorting, receiving: Receiving, claimed: ClaimedMessage, read: ReadMessage): Promise<Ending> {
  const { tx, org, now } = receiving;
  const found: Class = classify(read, {
    whole: claimed.whole,
    ours: await isOurs(tx, org.id, read.messageId),
    ownAddresses: [...sorting.mailboxes.map(({ address }) => address), /[^\s<>]+@[^\s<>]+/.exec(sorting.mailFrom)?.[0] ?? ''],
    lastHour: await countFrom(tx, claimed, read.sender, now.subtract({ hours: 1 })),
  });
  if (found.as === 'ignored' || found.as === 'aside') return { state: found.as, reason: found.reason };
  if (found.as === 'report') return noteReport(sorting, receiving, read);
  return handOver(sorting, receiving, claimed, read);
}

export const messageOf = ({ id, box, arrivedAt }: Pick<ClaimedMessage, 'id' | 'box' | 'arrivedAt'>, read: ReadMessage): Message => {
  const { sender: email, senderName: name, lang, subject, text, attachments } = read;
  return { id, box, email, name, lang, subject, text, attachments, arrivedAt };
};

async function noteReport({ receiver }: Sorting, receiving: Receiving, { report, recipients }: ReadMessage): Promise<Ending> {
  const { tx, org, now } = receiving;
  const letter = recipients.map(tagOf).find((tag) => tag?.what === 'letter')?.id ?? null;
  const back: CameBack[] = [];
  for (const { address, failed, said } of report?.recipients ?? []) {
    const found = failed
      ? await noteCameBack(tx, org.id, { letter, messageId: report?.messageId ?? '', recipient: address }, said, now)
      : null;
    if (!found) continue;
    back.push(found);
    const { about, id, recipient } = found;
    if (about) await receiver?.cameBack(receiving, about, { id, recipient, said });
  }
  if (back.length === 0) return { state: 'aside', reason: 'unmatched' };
  const confidential = back.some(({ audience }) => audience === 'confidential');
  const [filed = null] = back.flatMap(({ about, audience }) => (about ? [{ ...about, audience }] : []));
  return { state: 'noted', filed, confidential };
}

/**
 * To the record that it answers, by what nobody guesses; by a number in the subject where it is the person of that record who writes;
 * otherwise as a new one: whoever tries numbers learns nothing from what becomes of a message. What came to the mailbox of complaints never
 * joins a record that others read: whoever complains of how a request was answered may do so by answering it there.
 */
async function handOver(sorting: Sorting, receiving: Receiving, claimed: ClaimedMessage, read: ReadMessage): Promise<Ending> {
  const { receiver, receiptsPerHour, takenPerHour = MOST_TAKEN } = sorting;
  const { tx, org, now } = receiving;
  const message = messageOf(claimed, read);
  const fitting = (found: Filed | null): Filed | null =>
    message.box === 'complaints' && found?.audience !== 'confidential' ? null : found;
  const tag = read.recipients.map(tagOf).find((one) => one?.what === 'record');
  const answered = fitting(tag ? await recordWithId(tx, org.id, tag.id) : null) ?? fitting(await recordOfLetters(tx, org.id, read.answers));
  if (!receiver) return { state: 'aside', reason: 'noRegister', filed: answered };
  const about = answered ?? fitting(await receiver.named(receiving, message.subject, message.email));
  // A sender can be forged: the mailbox as a whole has a limit too.
  if (about === null && (await countTaken(tx, claimed, now.subtract({ hours: 1 }))) >= takenPerHour)
    return { state: 'aside', reason: 'boxFull' };
  const receipt = about !== null || (await takeReceipt(tx, org.id, receiptsPerHour, now));
  const filed = about ? await receiver.add(receiving, message, about) : await receiver.open(receiving, message, receipt);
  if (filed.ok) return { state: 'taken', filed: filed.value, reason: receipt ? '' : 'noReceipt' };
  return { state: 'aside', reason: about ? 'ended' : 'failed', filed: about };
}
