import type { Tx } from '../db/kysely.ts';
import { owe } from '../db/owed.ts';
import type { Json } from './canonical.ts';
import { fieldHashes } from './entry.ts';
import { freshBytes } from './random.ts';
import { newSealKey, seal } from './seal.ts';

/** One field that changed: its value before (null when the record is new) and after. */
export type Changes = Readonly<Record<string, readonly [before: Json, after: Json]>>;

/** Values that concern nobody in particular are sealed with the organisation's own key. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface SealedChanges {
  /** Name → salted hash of the value after: what the leaf holds. */
  readonly fields: Readonly<Record<string, string>>;
  readonly sealed: Buffer;
}

/** Nothing before, nothing after: a box left alone on a new record. */
const saysNothing = ([before, after]: readonly [Json, Json]): boolean =>
  before === null && (after === null || after === '' || after === false || (Array.isArray(after) && after.length === 0));

/** Hashes the new values with a fresh salt and seals salt, old and new values together: erasing the key erases all three. */
export function sealChanges(entry: string, changes: Changes, key: Buffer): SealedChanges {
  const salt = freshBytes(16);
  const said = Object.entries(changes).filter(([, pair]) => !saysNothing(pair));
  const after = Object.fromEntries(said.map(([name, [, value]]): [string, Json] => [name, value]));
  const values: Json = { salt: salt.toString('hex'), changes: Object.fromEntries(said) };
  return { fields: fieldHashes(salt, after), sealed: seal(key, values, entry) };
}

const organisationKeys = new Map<number, Buffer>();

/** The key that seals what concerns `subject`. The organisation's own is made with the organisation; a person's with the first act. */
export async function sealingKey(tx: Tx, org: number, subject: string): Promise<Buffer> {
  const cached = subject === NOBODY ? organisationKeys.get(org) : undefined;
  if (cached) return cached;
  const stored = await tx.selectFrom('subjectKey').select('key').where('org', '=', org).where('subject', '=', subject).executeTakeFirst();
  if (stored) {
    if (subject === NOBODY) organisationKeys.set(org, stored.key);
    return stored.key;
  }
  const made = await tx
    .insertInto('subjectKey')
    .values({ org, subject, key: newSealKey() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  // Not cached: this transaction may yet be rolled back, and the key with it.
  return made?.key ?? sealingKey(tx, org, subject);
}

/**
 * The key of a subject that is known for the first time, such as whoever sends a request in: it is not read back, as who acts need not be one
 * who may read it. `audience`: that of the record.
 */
export function freshKey(tx: Tx, org: number, subject: string, audience: string): Promise<Buffer> {
  const key = newSealKey();
  const seen = audience === 'confidential' ? { audience } : {};
  return owe(
    tx,
    tx
      .insertInto('subjectKey')
      .values({ org, subject, key, ...seen })
      .execute(),
  ).then(() => key);
}

/** The keys of many subjects at once, in two statements; those of people known for the first time are made. */
export async function sealingKeys(tx: Tx, org: number, subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(subjects)];
  const stored = async () =>
    new Map(
      (await tx.selectFrom('subjectKey').select(['subject', 'key']).where('org', '=', org).where('subject', 'in', wanted).execute()).map(
        ({ subject, key }) => [subject, key] as const,
      ),
    );
  if (wanted.length === 0) return new Map();
  const known = await stored();
  const missing = wanted.filter((subject) => !known.has(subject));
  if (missing.length === 0) return known;
  await tx
    .insertInto('subjectKey')
    .values(missing.map((subject) => ({ org, subject, key: newSealKey() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return stored();
}

/** The key that seals what concerns nobody in particular: made once, with the organisation. */
export async function ensureOrganisationKey(tx: Tx, org: number, key: Buffer = newSealKey()): Promise<void> {
  await tx
    .insertInto('subjectKey')
    .values({ org, subject: NOBODY, key })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
