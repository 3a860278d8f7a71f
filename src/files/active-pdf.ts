import { readFile } from 'node:fs/promises';
import { constants, inflateSync } from 'node:zlib';

/**
 * Names of what a PDF does by itself or carries along: scripts, programs, forms with code, films, files, letters home. Each is long enough
 * not to turn up by chance in the bytes of a picture; what triggers an action (`/AA`, `/OpenAction`) has one of these in it.
 */
const ACTIVE = /\/(?:JavaScript|Launch|XFA|RichMedia|EmbeddedFiles?|SubmitForm|ImportData|GoToE|Rendition|Encrypt)(?![A-Za-z0-9])/;
/** A name with signs in hexadecimal, as the format allows (`/J#61vaScript`). */
const WRITTEN_OTHERWISE = /\/[^\s/<>[\](){}%]{0,40}#[0-9a-fA-F]{2}[^\s/<>[\](){}%]{0,40}/g;
/** A stream of objects: what a PDF since 1.5 packs its dictionaries in. */
const PACKED = /\/ObjStm/g;
const STREAM = /stream\r?\n/;
/** Packs are written plainly; bytes that are turned once more (PNG and TIFF predictors) would hide names from us and not from a reader. */
const TURNED = /\/(?:DecodeParms|DP|Predictor)(?![A-Za-z0-9])/;
/** What is said of a pack, before its bytes: far less than this. */
const MOST_SAID = 4_000;
const MOST_PACKED = 2_000;
const MOST_INFLATED = 64_000_000;

/**
 * Does a PDF hold anything that acts by itself, or that we cannot look into? A page shows no such file. Names may be written with signs in
 * hexadecimal and packed in compressed streams: both are undone. What cannot be undone counts as active.
 */
export function isActivePdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  if (holdsActive(text)) return true;
  let left = MOST_INFLATED;
  let seen = 0;
  for (const { index } of text.matchAll(PACKED)) {
    if (++seen > MOST_PACKED) return true;
    const before = text.slice(Math.max(0, index - MOST_SAID), index);
    const after = STREAM.exec(text.slice(index, index + MOST_SAID));
    if (!after) return true;
    const begins = after.index + after[0].length;
    if (TURNED.test(before.slice(before.lastIndexOf('obj') + 1) + text.slice(index, index + begins))) return true;
    const unpacked = inflate(bytes.subarray(index + begins), left);
    if (unpacked === null) return true;
    left -= unpacked.length;
    if (holdsActive(unpacked.toString('latin1'))) return true;
  }
  return false;
}

export const isActivePdfAt = async (path: string): Promise<boolean> => isActivePdf(await readFile(path));

/** A pack whose name is written otherwise would not be opened: nobody who means well writes it so. */
const holdsActive = (text: string): boolean =>
  ACTIVE.test(text) ||
  [...text.matchAll(WRITTEN_OTHERWISE)].some(([name]) => ACTIVE.test(plainName(name)) || plainName(name) === '/ObjStm');

const plainName = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The stream that begins here; what follows it is left alone. Null: packed otherwise, broken, or too large. */
function inflate(bytes: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}
