import { hash } from 'node:crypto';
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
/** What SHA-256 takes at a time; a longer key of an HMAC would first be hashed itself. */
const BLOCK = 64;

/** The bytes that an entry's commitment covers. Members are named one by one, so that a row with more columns gives the same bytes. */
export const entryBytes = ({ org, id, at, account, verb, register, record, fields, facts }: Entry): Buffer =>
  Buffer.from(canonical({ org, id, at, account, verb, register, record, fields, facts }));

/**
 * What the tree holds of an entry: 32 bytes that tell nothing, since the id of the entry is random and the hashes of its values are
 * salted. So leaves can be published, and an entry itself shown only where it should be.
 */
export const commitmentOf = (entry: Entry): Buffer => hash('sha256', entryBytes(entry), 'buffer');

/**
 * HMAC-SHA256(salt, name ‖ 0x00 ‖ canonical value) of each field, in hexadecimal. Without the salt nobody can tell the value: erasing
 * a person destroys the salt with the values, and the tree still holds. RangeError for a salt under 16 bytes or over 64.
 */
export function fieldHashes(salt: Uint8Array, values: Readonly<Record<string, Json>>): Readonly<Record<string, string>> {
  if (salt.length < MIN_SALT || salt.length > BLOCK) throw new RangeError(`A salt has from ${MIN_SALT} to ${BLOCK} bytes`);
  const hmac = hmacOf(salt);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name.includes('\0')) throw new RangeError('The name of a field has no NUL: it ends the name in what is hashed');
      return [name, hmac(`${name}\0${canonical(value)}`)];
    }),
  );
}

/**
 * HMAC-SHA256 (RFC 2104) by a key of at most a block, in hexadecimal. From two hashes of a call each: an act hashes a dozen fields, and
 * for each of them the library's own would make, and leave behind, an object that costs more than the hashing.
 */
function hmacOf(key: Uint8Array): (text: string) => string {
  const padded = (byte: number, size: number): Buffer => {
    const pad = Buffer.alloc(size, byte);
    for (const [i, one] of key.entries()) pad[i] = one ^ byte;
    return pad;
  };
  const inner = padded(0x36, BLOCK);
  const outer = padded(0x5c, BLOCK + 32);
  return (text) => {
    const message = Buffer.allocUnsafe(BLOCK + Buffer.byteLength(text));
    inner.copy(message);
    message.write(text, BLOCK);
    outer.write(hash('sha256', message, 'latin1'), BLOCK, 'latin1');
    return hash('sha256', outer, 'hex');
  };
}
