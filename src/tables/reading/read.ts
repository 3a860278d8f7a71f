import { type CsvFormat, detectCsv, rowsOfCsv } from './csv.ts';
import { MOST_COLUMNS, type SheetRow, type Source, UnreadableFile } from './source.ts';
import { openWorkbook, rowsOfWorkbook } from './xlsx.ts';

/** How a file is read: found once from its content, whatever its name says. */
export type Format = { readonly kind: 'xlsx' } | ({ readonly kind: 'csv' } & CsvFormat);

/** What a file begins with. */
export interface Head {
  readonly format: Format;
  readonly headers: readonly string[];
  /** The first rows under the headers. */
  readonly sample: readonly SheetRow[];
}

const SAMPLE = 5;

/** Tells a spreadsheet from text, and reads its first rows. UnreadableFile when it is neither, is empty, or has no headers. */
export async function readHead(source: Source): Promise<Head> {
  if (source.size === 0) throw new UnreadableFile('emptyFile');
  const magic = await source.read(0, 4);
  const format: Format = magic.toString('latin1').startsWith('PK\u0003\u0004')
    ? { kind: 'xlsx' }
    : { kind: 'csv', ...(await detectCsv(source)) };
  const first: SheetRow[] = [];
  for await (const row of rowsOf(source, format)) {
    first.push(row);
    if (first.length > SAMPLE) break;
  }
  const [head, ...sample] = first;
  if (!head || sample.length === 0) throw new UnreadableFile('emptyFile');
  const headers = head.cells.map((cell) => cell.trim());
  while (headers.at(-1) === '') headers.pop();
  if (headers.length > MOST_COLUMNS) throw new UnreadableFile('tooManyColumns', { most: MOST_COLUMNS });
  const twice = headers.find((header, place) => header !== '' && headers.indexOf(header) !== place);
  if (twice !== undefined) throw new UnreadableFile('headerTwice', { header: twice.slice(0, 60) });
  return { format, headers, sample };
}

/** Every row that holds something, the headers first. */
export async function* rowsOf(source: Source, format: Format): AsyncGenerator<SheetRow, void, undefined> {
  if (format.kind === 'csv') yield* rowsOfCsv(source, format);
  else yield* rowsOfWorkbook(source, await openWorkbook(source));
}
