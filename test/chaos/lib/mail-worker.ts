// Fetches, sorts and sends mail over and over until it is killed: database, server of mail, mailbox, moment from which its clock runs.
import './tsx.mjs';
import { openDatabase } from '../../../src/db/transaction.ts';
import type { Mailbox } from '../../../src/mail/incoming/mailbox.ts';

const { mailRound } = await import('./mail-round.ts');
const [url = '', smtpUrl = '', mailbox = '', moment = ''] = process.argv.slice(2);
const db = openDatabase(url, 4);
const started = performance.now();
const now = () => Temporal.Instant.from(moment).add({ milliseconds: Math.round(performance.now() - started) });
// What the run that started it gave: a mailbox of its own.
const mailboxes = [JSON.parse(mailbox) as Mailbox];
process.stdout.write('ready\n');
for (;;) await mailRound({ db, smtpUrl, mailboxes, now });
