import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { publicBytes, publicKeyOf } from './keys.ts';

// The format is C2SP's signed note: https://c2sp.org/signed-note

/** Signature type of plain Ed25519 in the specification. */
const ED25519 = 0x01;
const ID_SIZE = 4;
/** Enough for the log and its witnesses; a limit is asked for by the specification, and must be 16 or more. */
const MAX_SIGNATURES = 100;
const MAX_LENGTH = 1_000_000;

/** Who signs or verifies: a name and an Ed25519 key (private to sign; either half to verify). */
export interface NoteKey {
  readonly name: string;
  readonly key: KeyObject;
}

export interface NoteSignature {
  readonly name: string;
  /** Four bytes that tell keys of one name apart. */
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export interface SignedNote {
  /** Ends with a newline; this is what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** First four bytes of SHA-256(name, newline, 0x01, 32-byte public key). */
export const keyIdOf = ({ name, key }: NoteKey): Buffer =>
  createHash('sha256').update(`${name}\n`).update(typed(key)).digest().subarray(0, ID_SIZE);

/** `name+id+key`, the form in which a verifier's key is handed to other people's tools. */
export const verifierText = (key: NoteKey): string => `${key.name}+${keyIdOf(key).toString('hex')}+${typed(key.key).toString('base64')}`;

/** Reads `name+id+key`; refuses what is malformed or whose id is not that of the key (`verifierKey`). */
export function parseVerifier(text: string): Decision<NoteKey> {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || !isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ED25519) return refuse({ id: 'verifierKey' });
  const key = { name, key: publicKeyOf(bytes.subarray(1)) };
  return keyIdOf(key).toString('hex') === id ? accept(key) : refuse({ id: 'verifierKey' });
}

/** The note: text, empty line, one line for each signer. RangeError when text or name cannot be in a note. */
export function signNote(text: string, ...signers: readonly NoteKey[]): string {
  if (!text.endsWith('\n') || !isPlain(text)) throw new RangeError('The text of a note ends with a newline and has no control character');
  return `${text}\n${signers.map((signer) => signatureLine(text, signer)).join('')}`;
}

function signatureLine(text: string, signer: NoteKey): string {
  if (!isKeyName(signer.name)) throw new RangeError('The name of a key is not empty and has neither space nor plus sign');
  const signature = sign(null, Buffer.from(text), signer.key);
  return `— ${signer.name} ${Buffer.concat([keyIdOf(signer), signature]).toString('base64')}\n`;
}

/** Takes a note apart without trusting it: see `verifyNote`. Refuses with `noteFormat`. */
export function parseNote(note: string): Decision<SignedNote> {
  const end = note.lastIndexOf('\n\n');
  if (note.length > MAX_LENGTH || end < 0 || !note.endsWith('\n') || !isPlain(note)) return refuse({ id: 'noteFormat' });
  const lines = note
    .slice(end + 2)
    .split('\n')
    .slice(0, -1);
  const signatures = lines.map(parseSignature).filter((signature) => signature !== null);
  if (lines.length === 0 || lines.length > MAX_SIGNATURES || signatures.length < lines.length) return refuse({ id: 'noteFormat' });
  return accept({ text: note.slice(0, end + 1), signatures });
}

function parseSignature(line: string): NoteSignature | null {
  const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || !isKeyName(name) || bytes === null || bytes.length <= ID_SIZE) return null;
  return { name, keyId: bytes.subarray(0, ID_SIZE), signature: bytes.subarray(ID_SIZE) };
}

/**
 * The text of a note, when at least one of the keys signed it. Signatures of unknown keys (witnesses, older keys) are passed over.
 * Refuses with `noteFormat`, `noteSignature` (a known key's signature is false) or `noteUnsigned` (no known key signed).
 */
export function verifyNote(note: string, ...keys: readonly NoteKey[]): Decision<string> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  let signed = false;
  for (const { name, keyId, signature } of signatures) {
    const known = keys.find((key) => key.name === name && keyIdOf(key).equals(keyId));
    if (!known) continue;
    if (!verify(null, Buffer.from(text), known.key, signature)) return refuse({ id: 'noteSignature', values: { name } });
    signed = true;
  }
  return signed ? accept(text) : refuse({ id: 'noteUnsigned' });
}

const typed = (key: KeyObject): Buffer => Buffer.concat([Buffer.of(ED25519), publicBytes(key)]);
const isKeyName = (name: string): boolean => /^[^\s+]+$/u.test(name) && isPlain(name);

/** Unicode that UTF-8 can carry, without ASCII control characters other than newline. */
const isPlain = (text: string): boolean => text.isWellFormed() && Buffer.from(text).every((byte) => byte >= 0x20 || byte === 0x0a);

/** Standard base64 in its one canonical spelling, or null: Node alone would also read other spellings. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
