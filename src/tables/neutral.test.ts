import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutralise, restore } from './neutral.ts';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+@\t\r\n-]{0,6}[a-z0-9.,]{0,4}$/));

test('whatever the text, the import reads what was exported', () => {
  fc.assert(fc.property(texts, (text) => restore(neutralise(text)) === text));
});

test('no cell begins a formula', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const cell = neutralise(text);
      return /^-\d+(?:[.,]\d+)?$/.test(cell) || !/^[=+\-@\t\r\n＝＋－＠]/.test(cell);
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1 418 555-0100', "'+1 418 555-0100"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['-1+1', "'-1+1"],
  ["'=1", "''=1"],
  ['-12,5', '-12,5'],
  ['-3', '-3'],
  ["l'été", "l'été"],
  ["'tis", "'tis"],
])('%j is written %j', (text, cell) => {
  expect(neutralise(text)).toBe(cell);
});
