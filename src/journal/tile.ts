import { TILE_LEVELS } from './nodes.ts';

// Paths and contents are those of C2SP's tlog-tiles: https://c2sp.org/tlog-tiles

/** Hashes in a full tile. */
export const TILE_WIDTH = 2 ** TILE_LEVELS;

/** Hashes of one level of the tree, 256 to a tile, or the entries under the lowest one. */
export interface TileId {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256; less than 256 for the tile at the right edge. */
  readonly width: number;
}

/** `0/x001/234.p/56`: what follows `tile/` in the address of a tile. Null for what is not one: anything may be asked. */
export function parseTilePath(path: string): TileId | null {
  const [, levelText, groups = '', lastGroup = '', widthText] =
    /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (levelText === undefined) return null;
  const digits = `${groups.replaceAll(/[x/]/g, '')}${lastGroup}`;
  const index = Number(digits);
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  const level = levelText === 'entries' ? levelText : Number(levelText);
  // One spelling for each tile: no group of zeroes in front, no full tile said to be partial.
  const canonical = digits.length === 3 || !digits.startsWith('000');
  if (!canonical || !Number.isSafeInteger(index) || (widthText !== undefined && width >= TILE_WIDTH)) return null;
  if (typeof level === 'number' && level > 63) return null;
  return { level, index, width };
}

/** The address of a tile under `tile/`, the way `parseTilePath` reads it. */
export function tilePath({ level, index, width }: TileId): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const name = groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
  return `${level}/${name}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** How many hashes the tile of this number has in a tree of `size` leaves; 0 when it is beyond. */
export function widthIn(size: number, { level, index }: Pick<TileId, 'level' | 'index'>): number {
  const nodes = level === 'entries' ? size : Math.floor(size / 2 ** (level * TILE_LEVELS));
  return Math.max(0, Math.min(TILE_WIDTH, nodes - index * TILE_WIDTH));
}

/** Entries one after the other, each behind its length in two bytes, big-endian. */
export const entryBundle = (entries: readonly Buffer[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
