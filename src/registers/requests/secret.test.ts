import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markOf, networkOf, newSecret, normalNumber, normalSecret, secretHash } from './secret.ts';

test('a secret has 140 bits and is never the same twice', () => {
  const made = new Set(Array.from({ length: 1000 }, newSecret));
  expect(made.size).toBe(1000);
  for (const secret of made) expect(normalSecret(secret)).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
});

test('a secret is the same however it is typed: spaces, case, O for 0, I and l for 1', () => {
  fc.assert(
    fc.property(fc.constantFrom(' ', '-', '', ' – '), fc.boolean(), (between, small) => {
      const secret = newSecret();
      const typed = secret
        .replaceAll('-', between)
        .replaceAll('0', 'O')
        .replaceAll('1', small ? 'l' : 'I');
      expect(secretHash(small ? typed.toLowerCase() : typed)).toBe(secretHash(secret));
    }),
  );
});

test('secret and mark of a form follow from its key and from what it says, and neither from the other', () => {
  const one = markOf('key', 'said');
  expect(markOf('key', 'said')).toEqual(one);
  for (const other of [markOf('yek', 'said'), markOf('key', 'else')]) {
    expect(other.secret).not.toBe(one.secret);
    expect(other.once).not.toBe(one.once);
  }
  expect(secretHash(one.secret)).not.toBe(one.once);
});

test('a number is found as it is typed', () => {
  for (const typed of ['D-2026-0417', ' d-2026-417 ', 'D 2026 0417', 'd2026-0417']) expect(normalNumber(typed)).toBe('D-2026-0417');
  expect(normalNumber('D-2026-12345')).toBe('D-2026-12345');
});

test('a home is one network, by either protocol', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8:1:2::6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8:0:0:9::1'));
});
