import { startEmbedded } from './embedded.ts';

// Run as a process of its own by embedded.test.ts, which kills it: `node embedded.fixture.ts DATA_FOLDER`.
const [, , dir = ''] = process.argv;
await startEmbedded({ dir });
process.stdout.write('ready\n');
setInterval(() => undefined, 60_000);
