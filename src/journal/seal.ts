import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { canonical, type Json } from './canonical.ts';
import { freshBytes } from './random.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_SIZE = 12;
const TAG_SIZE = 16;

/** 32 random bytes. Whoever destroys them destroys all that they sealed. */
export const newSealKey = (): Buffer => randomBytes(32);

/**
 * Encrypts a value: nonce ‖ ciphertext ‖ tag. `context` (the id of the entry) is authenticated, so that what was sealed for one entry
 * does not open as another's. RangeError when the key has not 32 bytes.
 */
export function seal(key: Uint8Array, value: Json, context: string): Buffer {
  const nonce = freshBytes(NONCE_SIZE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_SIZE }).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(canonical(value), 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts what `seal` made; refuses with `sealBroken` when key, context or bytes are not those of the sealing. */
export function open(key: Uint8Array, sealed: Buffer, context: string): Decision<Json> {
  if (sealed.length < NONCE_SIZE + TAG_SIZE) return refuse({ id: 'sealBroken' });
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_SIZE), { authTagLength: TAG_SIZE })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-TAG_SIZE));
  try {
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_SIZE, -TAG_SIZE)), decipher.final()]).toString('utf8');
    // The tag vouches that these bytes came from `seal`, hence that they are JSON.
    return accept(JSON.parse(text) as Json);
  } catch {
    return refuse({ id: 'sealBroken' });
  }
}
