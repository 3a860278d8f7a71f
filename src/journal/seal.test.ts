import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from './canonical.ts';
import { newSealKey, open, seal } from './seal.ts';

const key = newSealKey();
const BROKEN = { ok: false, refusals: [{ id: 'sealBroken' }] };
const value: Json = { before: 'Marie Tremblay (personne fictive)', after: null };

test('what is sealed opens again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.string(), (json, context) => {
      const plain = JSON.parse(JSON.stringify(json));
      expect(open(key, seal(key, plain, context), context)).toEqual({ ok: true, value: plain });
    }),
  );
});

test('the same value never gives the same bytes, nor shows in them', () => {
  const [one, two] = [seal(key, value, 'e1'), seal(key, value, 'e1')];
  expect(one.equals(two)).toBe(false);
  expect(one.includes('Tremblay')).toBe(false);
});

test('without its key it is unreadable', () => {
  expect(open(newSealKey(), seal(key, value, 'e1'), 'e1')).toEqual(BROKEN);
});

test('it does not open in another place', () => {
  expect(open(key, seal(key, value, 'e1'), 'e2')).toEqual(BROKEN);
});

test('any bit turned, or bytes cut off, break it', () => {
  const sealed = seal(key, value, 'e1');
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const copy = Buffer.from(sealed);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(open(key, copy, 'e1').ok, `bit ${bit}`).toBe(false);
  }
  for (let length = 0; length < sealed.length; length++) expect(open(key, sealed.subarray(0, length), 'e1')).toEqual(BROKEN);
});

test('a key of another length is a bug', () => {
  expect(() => seal(Buffer.alloc(16), value, 'e1')).toThrow(RangeError);
});
