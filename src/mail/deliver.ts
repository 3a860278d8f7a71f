import type { Database } from '../db/transaction.ts';
import { frameLetter } from './frame.ts';
import type { Mailbox } from './incoming/mailbox.ts';
import { mailboxFor, tagged } from './incoming/tags.ts';
import { type Claimed, claim, keepWhatStays, recordFailure, recordSent } from './outbox.ts';
import { domainOf, openPost, type Post } from './smtp.ts';

/** How mail leaves this installation. */
export interface MailSettings {
  /** Undefined: it does not. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Address of the site, without a slash at the end: what links in letters begin with. */
  readonly site: string;
  /** Those whose mail is taken: answers to letters about a record go there. */
  readonly mailboxes: readonly Mailbox[];
}

/** So many a run: the job then takes a breath, and a process that stops is not kept waiting. */
const MOST = 50;

/**
 * Sends what waits, one letter after the other. Each is claimed in a transaction, given to the server without any, and its outcome
 * recorded in another: killed in between, the letter is sent again with the same Message-ID once the claim has run out. Answers with how
 * many the server took.
 */
export async function deliverMail(db: Pick<Database, 'asOwner'>, settings: MailSettings, now: () => Temporal.Instant): Promise<number> {
  const { smtpUrl, mailFrom } = settings;
  await db.asOwner((tx) => keepWhatStays(tx, smtpUrl !== undefined));
  if (smtpUrl === undefined) return 0;
  const next = () => db.asOwner((tx) => claim(tx, domainOf(mailFrom), now()));
  let post: Post | undefined;
  let taken = 0;
  try {
    for (let tried = 0; tried < MOST; tried++) {
      const letter = await next();
      if (!letter) break;
      post ??= openPost(smtpUrl, mailFrom);
      const outcome = await post.send(messageOf(letter, settings));
      await db.asOwner((tx) => (outcome.ok ? recordSent(tx, letter, now()) : recordFailure(tx, letter, outcome, now())));
      if (outcome.ok) taken += 1;
    }
  } finally {
    post?.close();
  }
  return taken;
}

function messageOf(letter: Claimed, { site, mailboxes }: MailSettings) {
  const { id, recipient, recipientName: name, lang, subject, content, messageId, queuedAt, orgName, orgSlug, audience, record } = letter;
  const answers = record === null ? undefined : mailboxFor(mailboxes, orgSlug, audience);
  const reports = mailboxFor(mailboxes, orgSlug, audience) ?? mailboxFor(mailboxes, orgSlug, 'org');
  const parts = frameLetter(
    { ...content, org: { name: orgName, fictional: false }, lang, name, subject, answered: answers !== undefined },
    site,
  );
  return {
    to: { name, address: recipient },
    subject,
    ...parts,
    messageId,
    lang,
    date: queuedAt,
    replyTo: answers?.plus && record !== null ? tagged(answers.address, { what: 'record', id: record }) : answers?.address,
    returnTo: reports?.plus ? tagged(reports.address, { what: 'letter', id }) : undefined,
  };
}
