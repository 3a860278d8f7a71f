// Stores a file and is killed before its row is there: database, folder.
import { openDatabase } from '../db/transaction.ts';
import { storeFile } from './rows.ts';
import { stageBytes } from './stage.ts';

const [url = '', folder = ''] = process.argv.slice(2);
const staged = await stageBytes(folder, Buffer.from('orphelin'), 100);
if (!staged) throw new Error('not staged');
await openDatabase(url, 2).asOwner(async (tx) => {
  const at = Temporal.Instant.from('2099-11-20T17:00:00Z');
  const room = { folder, limits: { bytes: 100, files: 1, total: 100 }, scans: false };
  await storeFile(tx, room, staged, { org: 72, audience: 'org', type: 'text/plain', at });
  process.kill(process.pid, 'SIGKILL');
});
