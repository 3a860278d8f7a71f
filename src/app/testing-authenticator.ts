import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer): string => bytes.toString('base64url');

/** User present; with 4, the device has checked who holds it. */
const PRESENT = 1;
const VERIFIED = 4;
const WITH_KEY = 64;

export interface Authenticator {
  /** Answers to `navigator.credentials.create` and `.get`, as a browser sends them in JSON. */
  create(challenge: string): string;
  get(challenge: string, count?: number): string;
}

/** A device with one passkey (ES256, no attestation: WebAuthn 6.5 and 8.7), in a browser at this origin. */
export function authenticator(origin: string, verifies = true): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  // CBOR (RFC 9052): kty 2, alg -7, crv 1, x, y.
  const key = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
  const flags = PRESENT | (verifies ? VERIFIED : 0);
  const head = (more: number, count: number): Buffer => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags | more]), counter]);
  };
  const client = (type: string, challenge: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin }));
  const credential = (response: object): string =>
    JSON.stringify({ id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {}, response });
  return {
    create(challenge) {
      const data = Buffer.concat([head(WITH_KEY, 0), Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      return credential({
        clientDataJSON: text(client('webauthn.create', challenge)),
        attestationObject: text(attestation),
        transports: ['internal'],
      });
    },
    get(challenge, count = 0) {
      const data = head(0, count);
      const about = client('webauthn.get', challenge);
      return credential({
        clientDataJSON: text(about),
        authenticatorData: text(data),
        signature: text(sign('sha256', Buffer.concat([data, sha256(about)]), privateKey)),
      });
    },
  };
}
