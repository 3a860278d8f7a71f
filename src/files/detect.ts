import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { endingOf } from './names.ts';
import type { Staged } from './stage.ts';
import { type Judged, judge } from './types.ts';

const PIECE = 65_536;
/** What text is not made of: controls but tabulation, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;
const MARKUP = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*<[!?a-z]/i;

/** Says by its content whether a staged file is taken. Reads a part of it; of a text, all, piece by piece. */
export async function inspect({ path, size }: Staged, name: string): Promise<Judged> {
  if (size === 0) return { ok: false, fault: 'fileEmpty' };
  // What breaks off in the middle of its own structure is none of the types that are taken.
  const found = await fileTypeFromFile(path).catch(() => ({ ext: '', mime: '' }));
  return judge(found ?? (await textIn(path)), endingOf(name));
}

async function textIn(path: string): Promise<{ readonly ext: string; readonly mime: string } | null> {
  const handle = await open(path, 'r');
  try {
    let markup = false;
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let offset = 0; ; offset += PIECE) {
      const { bytesRead } = await handle.read(buffer, 0, PIECE, offset);
      // One character a byte: what is below 128 is the same in every encoding that has no NUL.
      const text = buffer.toString('latin1', 0, bytesRead);
      if (CONTROL.test(text)) return null;
      if (offset === 0) markup = MARKUP.test(text);
      if (bytesRead < PIECE) return markup ? { ext: 'html', mime: 'text/html' } : { ext: 'txt', mime: 'text/plain' };
    }
  } finally {
    await handle.close();
  }
}
