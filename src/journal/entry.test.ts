import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, digest, type Json } from './canonical.ts';
import { type Entry, entryBytes, fieldHashes } from './entry.ts';

// Through JSON text, where -0 becomes 0 as in the canonical form.
const anyJson = fc.json().map((text): Json => JSON.parse(JSON.stringify(JSON.parse(text))));

describe('canonical', () => {
  test.each<[Json, string]>([
    [null, 'null'],
    [-0, '0'],
    [1e21, '1e+21'],
    ['é\n"', '"é\\n\\""'],
    [[1, [true], {}], '[1,[true],{}]'],
    [{ b: 1, a: { d: null, c: [] } }, '{"a":{"c":[],"d":null},"b":1}'],
    [{ '10': 1, '9': 2 }, '{"10":1,"9":2}'],
  ])('%j', (value, text) => expect(canonical(value)).toBe(text));

  test('depends on the value, not on the order of its members', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonical(reversed(value))).toBe(text);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udfff': 1 }])('refuses %j', (value) => {
    expect(() => canonical(value)).toThrow(RangeError);
  });

  test('digest is SHA-256 of the canonical form', () => {
    expect(digest({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

/** The same value, members written in the opposite order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

const salt = Buffer.alloc(32, 3);

describe('field hashes', () => {
  test('are HMAC-SHA256 of name, NUL, canonical value', () => {
    const expected = createHmac('sha256', salt).update('title\0"Paris"').digest('hex');
    expect(fieldHashes(salt, { title: 'Paris' })).toEqual({ title: expected });
  });

  test('are the same for any salt, name and value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), fc.string({ unit: 'grapheme' }), anyJson, (any, name, value) => {
        fc.pre(!name.includes('\0'));
        const expected = createHmac('sha256', any)
          .update(`${name}\0${canonical(value)}`)
          .digest('hex');
        expect(Object.values(fieldHashes(any, { [name]: value }))).toEqual([expected]);
      }),
    );
  });

  test('tell names, values and salts apart', () => {
    const all = [
      fieldHashes(salt, { a: 'x' }).a,
      fieldHashes(salt, { b: 'x' }).b,
      fieldHashes(salt, { a: null }).a,
      fieldHashes(salt, { a: 'null' }).a,
      fieldHashes(Buffer.alloc(32, 4), { a: 'x' }).a,
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('refuse a short salt and a name with NUL', () => {
    expect(() => fieldHashes(Buffer.alloc(15), {})).toThrow(RangeError);
    expect(() => fieldHashes(salt, { 'a\0b': 1 })).toThrow(RangeError);
  });
});

const entry: Entry = {
  org: 7,
  id: '01900000-0000-7000-8000-000000000001',
  at: '2026-04-02T14:00:00.000Z',
  account: null,
  verb: 'sign',
  register: 'agreements',
  record: '01900000-0000-7000-8000-000000000002',
  fields: { signedOn: 'ab', place: 'cd' },
  facts: null,
};

describe('leaf', () => {
  test('has one spelling', () => {
    expect(entryBytes(entry).toString()).toBe(
      '{"account":null,"at":"2026-04-02T14:00:00.000Z","facts":null,"fields":{"place":"cd","signedOn":"ab"},' +
        '"id":"01900000-0000-7000-8000-000000000001","org":7,"record":"01900000-0000-7000-8000-000000000002",' +
        '"register":"agreements","verb":"sign"}',
    );
  });

  test('does not depend on what else the row holds', () => {
    const row = { ...entry, shard: '2026-2027', position: 12 };
    expect(entryBytes(row).equals(entryBytes(entry))).toBe(true);
  });
});
