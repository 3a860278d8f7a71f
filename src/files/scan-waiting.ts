import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Database } from '../db/transaction.ts';
import { type Finding, ScannerDown } from './clamd.ts';
import { findStored } from './find-stored.ts';

/** A file that waits for its look. */
interface Waiting {
  readonly org: number;
  readonly id: string;
}

export interface Scanning {
  readonly db: Pick<Database, 'asOwner'>;
  readonly folder: string;
  readonly scan: (body: AsyncIterable<Uint8Array>) => Promise<Finding>;
  readonly now: () => Temporal.Instant;
}

/** A claim holds this long: a process that ends in the middle leaves its file to another. */
const CLAIM = { minutes: 10 };
/** What the antivirus would not look at is offered again now and then: its settings may change. */
const AGAIN = { hours: 1 };

/**
 * Has every waiting file looked at, one after the other, and those that came before there was an antivirus. No connection of the database
 * waits for the antivirus. Answers with how many; throws ScannerDown when it cannot be reached, the file staying where it was.
 */
export async function scanWaiting(scanning: Scanning): Promise<number> {
  for (let done = 0; ; done++) {
    const file = await claim(scanning);
    if (!file) return done;
    const finding = await look(scanning, file);
    await scanning.db.asOwner((tx) => note(tx, scanning.now(), file, finding));
  }
}

const claim = ({ db, now }: Scanning): Promise<Waiting | undefined> =>
  db.asOwner(async (tx) => {
    const at = now();
    const { rows } = await sql<Waiting>`
      update stored_file set scan_from = ${at.add(CLAIM)}
       where (org, id) = (select org, id from stored_file where scan in ('unscanned', 'waiting') and scan_from <= ${at}
                           order by scan = 'unscanned', scan_from limit 1 for update skip locked)
      returning org, id`.execute(tx);
    return rows[0];
  });

async function look({ db, folder, scan, now }: Scanning, { org, id }: Waiting): Promise<Finding> {
  const stored = await findStored(folder, id);
  if (!stored) return { kind: 'unable', why: 'the file is missing' };
  try {
    return await scan(createReadStream(stored.path));
  } catch (error) {
    // The next round takes it up, as soon as there is an answer.
    if (error instanceof ScannerDown)
      await db.asOwner((tx) => sql`update stored_file set scan_from = ${now()} where org = ${org} and id = ${id}`.execute(tx));
    throw error;
  }
}

async function note(tx: Tx, at: Temporal.Instant, file: Waiting, finding: Finding): Promise<void> {
  if (finding.kind === 'unable') {
    await sql`update stored_file set scan_from = ${at.add(AGAIN)}, finding = ${finding.why} where org = ${file.org} and id = ${file.id}`.execute(
      tx,
    );
    return;
  }
  const name = finding.kind === 'infected' ? finding.name : '';
  await sql`
    update stored_file set scan = ${finding.kind}, scanned_at = ${at}, finding = ${name} where org = ${file.org} and id = ${file.id}`.execute(
    tx,
  );
}
