import { statfs } from 'node:fs/promises';
import { readMigrations } from '../../db/migrate.ts';
import type { Database } from '../../db/transaction.ts';
import { keyOf, type Mailbox } from '../../mail/incoming/mailbox.ts';
import { MIGRATIONS } from '../database.ts';
import { VERSION } from '../version.ts';
import type { Measurements } from './measurements.ts';
import { appliedMigrations, isInRecovery, readMeasurements, readVisits } from './store/measured.ts';

/** What has to be known beforehand. */
export interface Measured {
  readonly db: Pick<Database, 'asOwner'>;
  readonly dataDir: string;
  readonly embedded: boolean;
  readonly mailLeaves: boolean;
  readonly mailboxes: readonly Mailbox[];
  readonly antivirus: boolean;
  readonly now: () => Temporal.Instant;
}

const pendingOf = async (applied: readonly string[]): Promise<readonly string[]> =>
  (await readMigrations(MIGRATIONS)).map(({ name }) => name).filter((name) => !applied.includes(name));

/** Measures the installation: some tens of milliseconds. Throws where the database does not answer. */
export async function measure({ db, dataDir, embedded, mailLeaves, mailboxes, antivirus: isSet, now }: Measured): Promise<Measurements> {
  const asked = now();
  const keys = mailboxes.map(keyOf);
  const [{ applied, database, mail, antivirus, ...read }, visits] = await db.asOwner(
    async (tx) => [await readMeasurements(tx, asked), keys.length > 0 ? await readVisits(tx, keys) : []] as const,
  );
  const { at, ...server } = database;
  const answered = now();
  // Our clock at the moment when the server read its own, give or take half the time of the question.
  const between = (asked.epochMilliseconds + answered.epochMilliseconds) / 2;
  const { bavail, blocks, bsize } = await statfs(dataDir);
  return {
    now: answered,
    version: VERSION,
    database: { ...server, embedded, aheadMilliseconds: Math.round(at.epochMilliseconds - between) },
    pending: await pendingOf(applied),
    mail: { ...mail, leaves: mailLeaves },
    antivirus: { ...antivirus, isSet },
    mailboxes: mailboxes.map((mailbox) => {
      const { fetchedAt = null, error = '' } = visits.find(({ key }) => key === keyOf(mailbox)) ?? {};
      return { address: mailbox.address, fetchedAt, error };
    }),
    disk: { free: bavail * bsize, total: blocks * bsize },
    ...read,
  };
}

/** Does the database take changes, and has it every table that this version needs? */
export async function isReady(db: Pick<Database, 'asOwner'>): Promise<boolean> {
  try {
    const [recovery, applied] = await db.asOwner(async (tx) => [await isInRecovery(tx), await appliedMigrations(tx)] as const);
    return !recovery && (await pendingOf(applied)).length === 0;
  } catch {
    return false;
  }
}
