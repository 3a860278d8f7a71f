import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryBundle, parseTilePath, type TileId, tilePath, widthIn } from './tile.ts';

describe('the address of a tile', () => {
  // The examples of the specification.
  test.each<[TileId, string]>([
    [{ level: 0, index: 0, width: 256 }, '0/000'],
    [{ level: 0, index: 1_234_067, width: 256 }, '0/x001/x234/067'],
    [{ level: 1, index: 5, width: 17 }, '1/005.p/17'],
    [{ level: 'entries', index: 1_234, width: 256 }, 'entries/x001/234'],
  ])('%j is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });
  test('is read back whatever the tile', () => {
    const level = fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 }));
    fc.assert(
      fc.property(
        fc.record({ level, index: fc.integer({ min: 0, max: 2 ** 40 }), width: fc.integer({ min: 1, max: 256 }) }),
        (tile: TileId) => {
          expect(parseTilePath(tilePath(tile))).toEqual(tile);
        },
      ),
    );
  });
  test.each([
    '',
    '0',
    '0/0',
    '0/x000/001',
    '0/001.p/0',
    '0/001.p/256',
    '64/000',
    '00/000',
    '0/001/',
    '../0/000',
    '0/x001/x1/000',
    '-1/000',
  ])('%j is none', (path) => expect(parseTilePath(path)).toBeNull());
});

describe('the width of a tile', () => {
  test.each<[number, TileId['level'], number, number]>([
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [256, 0, 0, 256],
    [256, 0, 1, 0],
    [300, 0, 1, 44],
    [300, 'entries', 1, 44],
    [255, 1, 0, 0],
    [70_000, 1, 0, 256],
    [70_000, 1, 1, 17],
    [70_000, 2, 0, 1],
  ])('in a tree of %i leaves, level %s number %i has %i hashes', (size, level, index, width) =>
    expect(widthIn(size, { level, index })).toBe(width),
  );
});

test('a bundle puts the length of each entry before it', () => {
  expect(entryBundle([Buffer.from('ab'), Buffer.alloc(0)]).toString('hex')).toBe('000261620000');
});
