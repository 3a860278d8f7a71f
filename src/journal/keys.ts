import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';

const SEED_SIZE = 32;
/** DER that comes before the 32 bytes of a private Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
/** DER that comes before the 32 bytes of a public Ed25519 key in SubjectPublicKeyInfo (RFC 8410, section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** 32 random bytes: all there is to keep of a signing key. */
export const newSeed = (): Buffer => randomBytes(SEED_SIZE);

/** The Ed25519 private key of a 32-byte seed. */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, sized(seed)]), format: 'der', type: 'pkcs8' });

/** The Ed25519 public key of its 32 bytes (RFC 8032). */
export const publicKeyOf = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_PREFIX, sized(bytes)]), format: 'der', type: 'spki' });

/** The 32 bytes of the public half of an Ed25519 key, private or public. */
export function publicBytes(key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'ed25519') throw new RangeError('Not an Ed25519 key');
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);
}

function sized(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== SEED_SIZE) throw new RangeError(`An Ed25519 key has ${SEED_SIZE} bytes, not ${bytes.length}`);
  return bytes;
}
