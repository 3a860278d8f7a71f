import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { restore } from '../neutral.ts';
import { MOST_CELL, MOST_COLUMNS, piecesOf, type SheetRow, type Source, UnreadableFile } from './source.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How the text of a file is written. */
export interface CsvFormat {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/** Reads the whole file once to tell its encoding, and its first line to tell its separator. Refuses what is no text. */
export async function detectCsv(source: Source): Promise<CsvFormat> {
  const encoding = await encodingOf(source);
  const start = new TextDecoder(encoding).decode(await source.read(0, 65_536));
  return { encoding, separator: separatorOf(start) };
}

async function encodingOf(source: Source): Promise<Encoding> {
  const mark = await source.read(0, 2);
  if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le';
  if (mark[0] === 0xfe && mark[1] === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  for await (const piece of piecesOf(source)) {
    if (piece.includes(0)) throw new UnreadableFile('notATable');
    try {
      if (utf8) decoder.decode(piece, { stream: true });
    } catch {
      utf8 = false;
    }
  }
  return utf8 ? 'utf-8' : 'windows-1252';
}

/** The separator that the first line holds most often, outside quotation marks. */
function separatorOf(text: string): Separator {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.replace(/^\ufeff/, ''))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string): number => line.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Rows of a CSV file that hold something, in order, their texts as they were before an export made them inert; memory holds one piece of the file. */
export async function* rowsOfCsv(source: Source, { encoding, separator }: CsvFormat): AsyncGenerator<SheetRow, void, undefined> {
  const input = Readable.from(decoded(source, encoding));
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
    max_record_size: MOST_CELL * 4,
  });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      line += 1;
      if (cells.every((cell) => cell === '')) continue;
      if (cells.some((cell) => cell.length > MOST_CELL)) throw new UnreadableFile('cellTooLarge', { line });
      if (cells.length > MOST_COLUMNS) throw new UnreadableFile('tooManyColumns', { most: MOST_COLUMNS });
      yield { line, cells: cells.map(restore) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw error.code === 'CSV_MAX_RECORD_SIZE'
      ? new UnreadableFile('cellTooLarge', { line: line + 1 })
      : new UnreadableFile('brokenQuotes', { line: line + 1 });
  } finally {
    input.destroy();
    parser.destroy();
  }
}

async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of piecesOf(source)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
