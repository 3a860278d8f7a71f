// Delivers what waits, in a process that a test kills: database, server of mail, moment.
import { openDatabase } from '../db/transaction.ts';
import { deliverMail } from './deliver.ts';

const [url = '', smtpUrl = '', moment = ''] = process.argv.slice(2);
const now = Temporal.Instant.from(moment);
await deliverMail(
  openDatabase(url, 2),
  { smtpUrl, mailFrom: 'Chancellerie <chancellerie@ministere.quebec>', site: 'https://site.example', mailboxes: [] },
  () => now,
);
