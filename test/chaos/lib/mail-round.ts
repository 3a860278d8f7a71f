import type { Database } from '../../../src/db/transaction.ts';
import { testRoom } from '../../../src/files/testing-room.ts';
import { trialOrg } from '../../../src/keep/testing-visit.ts';
import { deliverMail } from '../../../src/mail/deliver.ts';
import { fetchMail } from '../../../src/mail/incoming/fetch.ts';
import type { Mailbox } from '../../../src/mail/incoming/mailbox.ts';
import { sortMail } from '../../../src/mail/incoming/sort.ts';
import { requestReceiver } from '../../../src/registers/requests/mail.ts';

export const ORG = trialOrg(1, 'essai');

export interface Round {
  readonly db: Database;
  readonly smtpUrl: string;
  readonly mailboxes: readonly Mailbox[];
  readonly now: () => Temporal.Instant;
}

/** What the jobs do about mail, once: answers with how much was done. */
export async function mailRound({ db, smtpUrl, mailboxes, now }: Round): Promise<number> {
  const mailFrom = 'chancellerie@ministere.quebec';
  const organisations = async () => [{ ...ORG, fictional: false }];
  const fetched = await fetchMail(db, mailboxes, now);
  const sorted = await sortMail({
    db,
    organisations,
    receiver: requestReceiver,
    files: testRoom(),
    mailboxes,
    receiptsPerHour: 100_000,
    mailFrom,
    now,
  });
  return fetched + sorted + (await deliverMail(db, { smtpUrl, mailFrom, site: 'https://site.example', mailboxes }, now));
}
