import { crc32, deflateSync, inflateSync } from 'node:zlib';

// Flat pictures weigh a fifth with a palette: Chromium writes three bytes a point.

const CHANNELS = { 2: 3, 6: 4 } as const;
const MOST_COLOURS = 48;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** A number of 32 bits a point: red, green, blue, opacity. */
  readonly points: readonly number[];
}

/** The same picture with few colours: the most used ones, and for the others the nearest of these. Takes a PNG as Chromium writes them. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, points } = decode(png);
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  const palette = chosen(counts);
  const nearest = new Map([...counts.keys()].map((point) => [point, nearestOf(point, palette)]));
  const rows = Buffer.alloc(height * (width + 1));
  points.forEach((point, at) => {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = nearest.get(point) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((point) => bytesOf(point).slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((point) => point & 255))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most used colours; those that hardly differ from one that was taken leave their place to others. */
function chosen(counts: ReadonlyMap<number, number>): readonly number[] {
  const palette: number[] = [];
  for (const [point] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (palette.length === MOST_COLOURS) break;
    if (palette.every((one) => distance(one, point) > 60)) palette.push(point);
  }
  return palette;
}

const bytesOf = (point: number): readonly number[] => [point >>> 24, (point >>> 16) & 255, (point >>> 8) & 255, point & 255];

function distance(a: number, b: number): number {
  const [first, second] = [bytesOf(a), bytesOf(b)];
  return first.reduce((sum, byte, i) => sum + (byte - (second[i] ?? 0)) ** 2, 0);
}

function nearestOf(point: number, palette: readonly number[]): number {
  const far = palette.map((one) => distance(one, point));
  return far.indexOf(Math.min(...far));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function decode(png: Buffer): Pixels {
  const [width, height, type] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
  if (type !== 2 && type !== 6) throw new RangeError(`A PNG of colour type ${type}: Chromium writes 2 or 6.`);
  const channels = CHANNELS[type];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const points = Array.from({ length: width * height }, (_, at) => {
    const byte = (c: number) => rows[at * channels + c] ?? 0;
    return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | (channels === 4 ? byte(3) : 255)) >>> 0;
  });
  return { width, height, points };
}

/** The filters of PNG, undone row by row. */
function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (rows[at - channels] ?? 0);
      const up = y === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[at - stride - channels] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[at] = (raw[at + y + 1] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
