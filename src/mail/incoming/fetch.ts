import type { Database } from '../../db/transaction.ts';
import { oneLine } from '../letter.ts';
import { type OpenFolder, PATIENCE, type Patience, withFolder } from './imap.ts';
import { endVisit, keepMessage, leaseMailbox, listUnsettled, noteSettled, type Progress } from './intake.ts';
import type { Mailbox } from './mailbox.ts';

/** So many messages a visit: the rest comes with the next one. */
const MOST = 50;
/** What lay in a mailbox longer than this when it was first seen is not taken. */
const DAYS_BEFORE = 7;
/** A message at which so many visits failed must not keep those behind it: its beginning is taken. */
const PATIENT_VISITS = 3;

type Owner = Pick<Database, 'asOwner'>;

/**
 * Fetches what is new in every mailbox, each by itself: one that hangs delays none of the others. Answers with how many messages were
 * kept; what a mailbox failed with is noted for the page of the state.
 */
export async function fetchMail(
  db: Owner,
  mailboxes: readonly Mailbox[],
  now: () => Temporal.Instant,
  patience: Patience = PATIENCE,
): Promise<number> {
  const kept = await Promise.all(mailboxes.map((mailbox) => visitMailbox(db, mailbox, now, patience)));
  return kept.reduce((sum, one) => sum + one, 0);
}

/**
 * A message is fetched without a transaction, kept in one with how far the mailbox is dealt with, and marked in the mailbox afterwards.
 * Killed before the second, it is fetched again; before the third, it is marked at the next visit. Two processes keep one row.
 */
async function visitMailbox(db: Owner, mailbox: Mailbox, now: () => Temporal.Instant, patience: Patience): Promise<number> {
  const progress = await db.asOwner((tx) => leaseMailbox(tx, mailbox, now()));
  if (!progress) return 0;
  const course: Course = { kept: 0, at: null };
  let error = '';
  try {
    await withFolder(mailbox, patience, async (folder) => {
      await settle(db, mailbox, folder);
      await takeNew(db, mailbox, folder, progress, now, course);
    });
  } catch (failure) {
    error = said(failure);
  }
  await db.asOwner((tx) => endVisit(tx, mailbox, now(), error, course.at));
  return course.kept;
}

/** How far a visit came: messages kept, and the one that is being fetched. */
interface Course {
  kept: number;
  at: number | null;
}

async function takeNew(
  db: Owner,
  mailbox: Mailbox,
  folder: OpenFolder,
  progress: Progress,
  now: () => Temporal.Instant,
  course: Course,
): Promise<void> {
  const { uidValidity } = folder;
  // Numbered anew: all of it is looked at again, and known by its digest.
  const after = progress.uidValidity === uidValidity ? progress.lastUid : 0n;
  const uids = (await folder.listAfter(after, progress.since.subtract({ hours: 24 * DAYS_BEFORE }))).slice(0, MOST);
  const { stuck } = progress;
  const known: number[] = [];
  for (const uid of uids) {
    course.at = uid;
    const fetched = await folder.fetch(uid, stuck?.uid === uid && stuck.times >= PATIENT_VISITS);
    if (await db.asOwner((tx) => keepMessage(tx, mailbox, uidValidity, { uid, fetched }, now()))) course.kept += 1;
    else if (fetched) known.push(uid);
    course.at = null;
  }
  await settle(db, mailbox, folder);
  // The second copy of a message that was delivered twice.
  await folder.settle(known, true);
}

async function settle(db: Owner, mailbox: Mailbox, folder: OpenFolder): Promise<void> {
  const open = await db.asOwner((tx) => listUnsettled(tx, mailbox, folder.uidValidity, 10 * MOST));
  for (const whole of [true, false]) {
    const uids = open.filter((one) => one.whole === whole).map(({ uid }) => uid);
    if (uids.length === 0) continue;
    await folder.settle(uids, whole);
    await db.asOwner((tx) => noteSettled(tx, mailbox, folder.uidValidity, uids));
  }
}

/** What went wrong, in one line. What the server answered tells more than what the library calls it. */
function said(failure: unknown): string {
  const { responseText, message, authenticationFailed } = (typeof failure === 'object' && failure !== null ? failure : {}) as {
    readonly responseText?: unknown;
    readonly message?: unknown;
    readonly authenticationFailed?: unknown;
  };
  const text = [message, responseText].filter((one) => typeof one === 'string' && one !== '').join(': ');
  return oneLine(authenticationFailed === true ? `The server refused user and password (${text})` : text || String(failure), 300);
}
