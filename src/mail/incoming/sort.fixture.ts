// Sorts once, in a process that a test kills when its register says that it is at work: database, moment.
import { openDatabase } from '../../db/transaction.ts';
import { testRoom } from '../../files/testing-room.ts';
import { sortMail } from './sort.ts';
import { TEST_ORG, testReceiver } from './testing-receiver.ts';

const [url = '', moment = ''] = process.argv.slice(2);
const db = openDatabase(url, 2);
const now = Temporal.Instant.from(moment);
await sortMail({
  db,
  organisations: async () => [TEST_ORG],
  receiver: testReceiver(async () => {
    process.stdout.write('at work\n');
    await new Promise(() => setInterval(() => undefined, 1000));
  }),
  files: testRoom(),
  mailboxes: [],
  receiptsPerHour: 100,
  mailFrom: '',
  now: () => now,
});
