import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSeed, privateKeyOf, publicBytes, publicKeyOf } from './keys.ts';
import { keyIdOf, type NoteKey, parseNote, parseVerifier, signNote, verifierText, verifyNote } from './note.ts';

// The public example of the format's first implementation (Go's sumdb/note); the seed is published there.
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
const peter: NoteKey = { name: 'PeterNeumann', key: privateKeyOf(SEED) };

const keyNamed = (name: string): NoteKey => ({ name, key: privateKeyOf(newSeed()) });
const refusal = (decision: { ok: boolean; refusals?: readonly { id: string }[] }): string | undefined => decision.refusals?.[0]?.id;

describe('the public example', () => {
  test('is signed to the byte', () => expect(signNote(TEXT, peter)).toBe(NOTE));
  test('has the public verifier', () => expect(verifierText(peter)).toBe(VERIFIER));
  test('verifies with that verifier alone', () => {
    const verifier = parseVerifier(VERIFIER);
    expect(verifier.ok && verifyNote(NOTE, verifier.value)).toEqual({ ok: true, value: TEXT });
  });
});

describe('verifying', () => {
  test('what was signed verifies and gives its text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '—', ' ', '+', '日', '😀', '\n') }), { maxLength: 6 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const key = keyNamed('example.org/log');
        expect(verifyNote(signNote(text, key), key)).toEqual({ ok: true, value: text });
      }),
      { numRuns: 50 },
    );
  });

  test('any changed character of the text or the signature is refused', () => {
    for (let at = 0; at < NOTE.length; at++) {
      const changed = `${NOTE.slice(0, at)}${NOTE[at] === 'A' ? 'B' : 'A'}${NOTE.slice(at + 1)}`;
      expect(verifyNote(changed, peter).ok, `character ${at}`).toBe(false);
    }
  });

  test('signatures of unknown keys are passed over, even under a known name', () => {
    const witness = keyNamed('witness.example');
    const namesake = keyNamed('PeterNeumann');
    const note = signNote(TEXT, witness, namesake, peter);
    expect(verifyNote(note, peter)).toEqual({ ok: true, value: TEXT });
    expect(refusal(verifyNote(note, keyNamed('PeterNeumann')))).toBe('noteUnsigned');
    expect(refusal(verifyNote(note))).toBe('noteUnsigned');
  });

  test('one false signature of a known key spoils the note, whoever else signed', () => {
    const other = keyNamed('other.example');
    const falseLine = `— PeterNeumann ${Buffer.concat([keyIdOf(peter), Buffer.alloc(64)]).toString('base64')}\n`;
    expect(verifyNote(signNote(TEXT, other) + falseLine, peter, other)).toEqual({
      ok: false,
      refusals: [{ id: 'noteSignature', values: { name: 'PeterNeumann' } }],
    });
  });
});

describe('format', () => {
  test.each([
    ['nothing', ''],
    ['no signature', `${TEXT}\n`],
    ['no empty line', NOTE.replace('\n\n', '\n')],
    ['no last newline', NOTE.slice(0, -1)],
    ['a hyphen for the dash', NOTE.replace('—', '-')],
    ['two spaces', NOTE.replace('— ', '—  ')],
    ['a plus in the name', NOTE.replace('PeterNeumann', 'Peter+Neumann')],
    ['base64 in another spelling', NOTE.replace('JnAM=', 'JnAM')],
    ['an id without signature', `${TEXT}\n— PeterNeumann AAAAAA==\n`],
    ['a carriage return', NOTE.replace('\n', '\r\n')],
    ['half a surrogate pair', `\ud800${NOTE}`],
    ['more than 100 signatures', NOTE + `— x ${Buffer.alloc(68).toString('base64')}\n`.repeat(100)],
    ['more than a million characters', `${'x'.repeat(1_000_000)}${NOTE}`],
  ])('refuses %s', (_, note) => expect(refusal(parseNote(note))).toBe('noteFormat'));

  test('the last empty line divides text from signatures', () => {
    const text = 'one\n\ntwo\n';
    expect(parseNote(signNote(text, peter))).toMatchObject({ ok: true, value: { text, signatures: [{ name: 'PeterNeumann' }] } });
  });

  test.each([
    ['another id', VERIFIER.replace('c74f20a3', 'c74f20a4')],
    ['another name', VERIFIER.replace('Peter', 'Petra')],
    ['another type', VERIFIER.replace('+AR', '+BR')],
    ['a short key', VERIFIER.slice(0, -4)],
    ['two parts', 'PeterNeumann+c74f20a3'],
  ])('refuses a verifier with %s', (_, text) => expect(refusal(parseVerifier(text))).toBe('verifierKey'));

  test('what cannot be in a note is a bug', () => {
    expect(() => signNote('no newline', peter)).toThrow(RangeError);
    expect(() => signNote('tab\t\n', peter)).toThrow(RangeError);
    expect(() => signNote(TEXT, { ...peter, name: 'Peter Neumann' })).toThrow(RangeError);
    expect(() => privateKeyOf(Buffer.alloc(31))).toThrow(RangeError);
  });

  test('a public key survives its 32 bytes', () => {
    const bytes = publicBytes(peter.key);
    expect(bytes).toHaveLength(32);
    expect(publicBytes(publicKeyOf(bytes)).equals(bytes)).toBe(true);
  });
});
