import { option } from '../../bench/lib/args.ts';
import { run } from '../../bench/lib/house.ts';
import { authorityAt } from '../../src/app/authority.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { openDatabase } from '../../src/db/transaction.ts';
import { systemActor } from '../../src/identity/actor.ts';
import { loadOrganisations } from '../../src/identity/organisations.ts';
import { appendEntry } from '../../src/journal/append.ts';
import { originOf } from '../../src/journal/checkpoint.ts';
import { shardOf, signCheckpoints } from '../../src/journal/integrate.ts';
import { publicKeyOf } from '../../src/journal/keys.ts';
import { verifierText } from '../../src/journal/note.ts';
import { lastCheckpoint } from '../../src/journal/published.ts';
import { stampCheckpoints } from '../../src/journal/stamps.ts';
import { integrateAll } from '../../src/journal/testing-integrate.ts';
import { openAuthority } from './lib/authority.ts';
import { install } from './lib/installation.ts';
import { withSeed } from './lib/random.ts';
import { refusal, stranger } from './lib/stranger.ts';

// `npm run chaos -- proof --seed S --n N`: guarantee 10. Asks for python3 and openssl: strangers' tools, none of our code.
const seed = option('seed', Date.now() % 1_000_000);
const n = option('n', 10_000);
const expect = (held: boolean, what: string) => {
  if (!held) throw new Error(`Not so: ${what}`);
};

console.log(`seed ${seed}: ${n} entries, ${n} proofs, checked over HTTP by Python and OpenSSL`);
await withSeed(seed, async () => {
  const installation = await install();
  const authority = await openAuthority();
  try {
    const { port } = await installation.start();
    const db = openDatabase(installation.url);
    const [org] = await db.asOwner(loadOrganisations);
    if (!org) throw new Error('No organisation');
    const now = Temporal.Now.instant();
    await db.asOwner(async (tx) => {
      for (let i = 0; i < n; i++) await appendEntry(tx, systemActor(org), now, { verb: 'trial', register: 'trials', changes: {} });
    });
    await integrateAll(db, org);
    await db.asOwner((tx) => signCheckpoints(tx, org, now));
    const refusals = await stampCheckpoints(db, org.id, authorityAt(authority.address), now);
    expect(refusals.length === 0, 'the authority stamps each checkpoint');

    const shard = shardOf(org, now);
    const checkpoint = await db.asOwner((tx) => lastCheckpoint(tx, org.id, shard));
    if (!checkpoint) throw new Error('Nothing is signed');
    const url = `http://127.0.0.1:${port}/${org.slug}/journal/${shard}`;
    const key = verifierText({ name: originOf(org, shard), key: publicKeyOf(checkpoint.key) });
    console.log(`python: ${await stranger('shard', url, key, '--proofs', String(n), '--seed', String(seed))}`);

    const other = verifierText({ name: originOf(org, shard), key: publicKeyOf(Buffer.alloc(32, 9)) });
    console.log(`python, another key: ${await refusal('shard', url, other)}`);
    const stamp = new Uint8Array(await (await fetch(`${url}/horodatage/${checkpoint.size}`)).arrayBuffer());
    const note = Buffer.from(await (await fetch(`${url}/checkpoint/${checkpoint.size}`)).arrayBuffer());
    expect(authority.verifies(note, stamp), 'openssl verifies the stamp');
    expect(!authority.verifies(Buffer.concat([note, Buffer.from(' ')]), stamp), 'openssl refuses the stamp for another note');
    console.log('openssl: OK for the checkpoint, FAILED for another one');

    await run(
      installation.adminUrl,
      `update journal_leaf set commitment = sha256(commitment) where org = ${org.id} and index = ${Math.floor(n / 2)}`,
    );
    console.log(`python, one leaf rewritten: ${await refusal('shard', url, key)}`);
    await db.close();
    recordFigure(
      'proof',
      `${n} of ${n} inclusion proofs verified by Python, stamp by OpenSSL; another key, another note and a rewritten leaf refused`,
      seed,
    );
  } finally {
    await authority.close();
    await installation.remove();
  }
});
