import { createHash, createHmac } from 'node:crypto';
import { canonical, type Json } from './canonical.ts';

/** One act, as the tree keeps it: who, when, what; of the values only salted hashes. */
export interface Entry {
  readonly org: number;
  readonly id: string;
  /** ISO instant in UTC. */
  readonly at: string;
  /** Random id of the account; null for the public and for the system's own jobs. */
  readonly account: string | null;
  readonly verb: string;
  readonly register: string | null;
  readonly record: string | null;
  /** Name of each field changed → `fieldHashes` of its new value. */
  readonly fields: Readonly<Record<string, string>>;
  /** `digest` of the facts posted by the act; null when it posted none. */
  readonly facts: string | null;
}

/** Shorter salts could be tried out, and with them the values of small fields (a yes or no, a date). */
const MIN_SALT = 16;

/** The bytes that an entry's commitment covers. Members are named one by one, so that a row with more columns gives the same bytes. */
export const entryBytes = ({ org, id, at, account, verb, register, record, fields, facts }: Entry): Buffer =>
  Buffer.from(canonical({ org, id, at, account, verb, register, record, fields, facts }));

/**
 * What the tree holds of an entry: 32 bytes that tell nothing, since the id of the entry is random and the hashes of its values are
 * salted. So leaves can be published, and an entry itself shown only where it should be.
 */
export const commitmentOf = (entry: Entry): Buffer => createHash('sha256').update(entryBytes(entry)).digest();

/**
 * HMAC-SHA256(salt, name ‖ 0x00 ‖ canonical value) of each field, in hexadecimal. Without the salt nobody can tell the value: erasing
 * a person destroys the salt with the values, and the tree still holds. RangeError for a salt under 16 bytes.
 */
export function fieldHashes(salt: Uint8Array, values: Readonly<Record<string, Json>>): Readonly<Record<string, string>> {
  if (salt.length < MIN_SALT) throw new RangeError(`A salt has ${MIN_SALT} bytes or more`);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fieldHash(salt, name, value)]));
}

function fieldHash(salt: Uint8Array, name: string, value: Json): string {
  if (name.includes('\0')) throw new RangeError('The name of a field has no NUL: it ends the name in what is hashed');
  return createHmac('sha256', salt)
    .update(`${name}\0${canonical(value)}`)
    .digest('hex');
}
