// Fetches once, in a process that a test kills: database, mailbox, moment.
import { openDatabase } from '../../db/transaction.ts';
import { fetchMail } from './fetch.ts';

const [url = '', mailbox = '', moment = ''] = process.argv.slice(2);
const now = Temporal.Instant.from(moment);
await fetchMail(openDatabase(url, 2), [JSON.parse(mailbox)], () => now);
