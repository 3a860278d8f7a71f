export type Shown = 'picture' | 'pdf' | 'text';

/** A type of file that is taken: what is in it, and the endings that may name it. */
interface FileType {
  readonly type: string;
  readonly endings: readonly string[];
  /** How a page shows it: a picture that every browser shows by itself, a PDF in the browser's own reader, text. */
  readonly shown?: Shown;
}

const office = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}`;
const openDocument = (kind: string): string => `application/vnd.oasis.opendocument.${kind}`;

/**
 * Everything that is taken. What can run (macros, scripts, programs), what hides something else (archives) and what a browser could
 * take for a page (HTML, SVG) is not there. Nor are the Office formats of before 2007: their content does not say whether it has macros.
 */
export const FILE_TYPES: readonly FileType[] = [
  { type: 'application/pdf', endings: ['pdf'], shown: 'pdf' },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], shown: 'picture' },
  { type: 'image/png', endings: ['png'], shown: 'picture' },
  { type: 'image/gif', endings: ['gif'], shown: 'picture' },
  { type: 'image/webp', endings: ['webp'], shown: 'picture' },
  { type: 'image/tiff', endings: ['tif', 'tiff'] },
  { type: 'image/heic', endings: ['heic', 'heif'] },
  { type: office('wordprocessingml.document'), endings: ['docx'] },
  { type: office('spreadsheetml.sheet'), endings: ['xlsx'] },
  { type: office('presentationml.presentation'), endings: ['pptx'] },
  { type: openDocument('text'), endings: ['odt'] },
  { type: openDocument('spreadsheet'), endings: ['ods'] },
  { type: openDocument('presentation'), endings: ['odp'] },
  { type: 'application/rtf', endings: ['rtf'] },
  { type: 'text/plain', endings: ['txt'], shown: 'text' },
  { type: 'text/csv', endings: ['csv'], shown: 'text' },
];

/** For the `accept` of a field: what a browser offers to choose. */
export const ENDINGS: readonly string[] = FILE_TYPES.flatMap(({ endings }) => endings);

/** How a page shows a file of this type; null: it is offered for download alone. */
export const shownAs = (type: string): Shown | null => FILE_TYPES.find((one) => one.type === type)?.shown ?? null;

/** Types of content that are named otherwise by what detects them. */
const SAME: Readonly<Record<string, string>> = { 'image/apng': 'image/png', 'image/heif': 'image/heic' };

/** Why a file is not taken; the ids have words. */
export type FileFault = 'fileEmpty' | 'fileProgram' | 'fileArchive' | 'fileMarkup' | 'fileType' | 'fileEnding';

const PROGRAMS =
  /^(?:exe|elf|macho|wasm|class|jar|apk|deb|rpm|crx|xpi|lnk|alias|swf|asar|cab|reg|dmg|chm|docm|dotm|xlsm|xltm|pptm|potm|ppsm)$/;
const ARCHIVES = /^(?:zip|tar|tar\.gz|rar|gz|bz2|7z|xz|Z|lz|lz4|zst|lzh|arj|ace|cpio|ar|iso)$/;
const MARKUP = /^(?:xml|html|svg)$/;

export type Judged = { readonly ok: true; readonly type: string } | { readonly ok: false; readonly fault: FileFault };

/** Is a file taken? `found`: what its content is, by ending and type; null when nothing says. The ending of its name must agree. */
export function judge(found: { readonly ext: string; readonly mime: string } | null, ending: string): Judged {
  const fault = (id: FileFault): Judged => ({ ok: false, fault: id });
  if (!found) return fault('fileType');
  if (PROGRAMS.test(found.ext)) return fault('fileProgram');
  if (ARCHIVES.test(found.ext)) return fault('fileArchive');
  if (MARKUP.test(found.ext)) return fault('fileMarkup');
  const mime = SAME[found.mime] ?? found.mime;
  // Nothing in the content tells a table of commas from any other text: its name does.
  const type = mime === 'text/plain' && ending === 'csv' ? 'text/csv' : mime;
  const known = FILE_TYPES.find((one) => one.type === type);
  if (!known) return fault('fileType');
  return known.endings.includes(ending) ? { ok: true, type } : fault('fileEnding');
}
