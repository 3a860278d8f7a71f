import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, CellType } from '../column.ts';
import { csvOf } from '../csv.ts';
import type { Grid } from '../grid.ts';
import { xlsxOf } from '../xlsx.ts';
import { type Format, readHead, rowsOf } from './read.ts';
import { type SheetRow, sourceOf, UnreadableFile } from './source.ts';

const gridOf = (types: readonly CellType[], rows: readonly (readonly Cell[])[]): Grid => ({
  title: 'Liste',
  lang: 'fr',
  timeZone: 'America/Toronto',
  heads: types.map((type, place) => ({ label: `${type} ${place}`, type })),
  batches: (async function* () {
    yield rows;
  })(),
});

async function gathered(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}

async function readAll(bytes: Buffer): Promise<readonly SheetRow[]> {
  const source = sourceOf(bytes);
  const { format } = await readHead(source);
  return collect(rowsOf(source, format));
}

async function collect(rows: AsyncIterable<SheetRow>): Promise<readonly SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** The words of the refusal, or what it did not refuse. */
const refusal = (bytes: Buffer | string): Promise<string> =>
  readAll(Buffer.from(bytes)).then(
    (rows) => `read ${rows.length}`,
    (error: unknown) => (error instanceof UnreadableFile ? error.id : String(error)),
  );

/** A ZIP archive of these entries; `size` is what it says that each unpacks to. */
function zip(entries: readonly { readonly name: string; readonly content: Buffer | string; readonly size?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size ?? bytes.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    centrals.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
const LINKS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
const book = (
  sheet: string | Buffer,
  more: readonly { readonly name: string; readonly content: string | Buffer; readonly size?: number }[] = [],
  size?: number,
) =>
  zip([
    { name: 'xl/workbook.xml', content: WORKBOOK },
    { name: 'xl/_rels/workbook.xml.rels', content: LINKS },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(size === undefined ? {} : { size }) },
    ...more,
  ]);

describe('what the exports write', () => {
  const texts = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 6,
  });
  // A cell of spaces alone, and a row without a text, are nothing to an import.
  const kept = (rows: readonly (readonly string[])[]) => rows.filter((row) => row.some((cell) => cell !== ''));

  test('CSV comes back text for text', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        fc.pre(kept(rows).length > 0);
        const read = await readAll(await gathered(csvOf(gridOf(['text', 'text'], rows))));
        expect(read.slice(1).map(({ cells }) => cells)).toEqual(kept(rows));
      }),
      { numRuns: 60 },
    );
  });
  test('XLSX comes back text for text, days as days and numbers as numbers', async () => {
    const rows: readonly (readonly Cell[])[] = [
      ['2026-04-08', -1.5, true, '=1+1', ' deux  espaces '],
      ['1900-03-01', 0.1 + 0.2, false, '<&>"’ é 🙂', 'ligne\nautre'],
    ];
    const read = await readAll(await gathered(xlsxOf(gridOf(['day', 'number', 'flag', 'text', 'text'], rows))));
    expect(read.slice(1).map(({ cells }) => cells)).toEqual([
      ['2026-04-08', '-1.5', 'yes', '=1+1', ' deux  espaces '],
      ['1900-03-01', '0.3', 'no', '<&>"’ é 🙂', 'ligne\nautre'],
    ]);
  });
});

describe('files of other systems', () => {
  test.each([
    ['UTF-8', Buffer.from('Prénom;Ville\nZoé;Québec\n'), 'utf-8', ';'],
    ['UTF-8 with its mark', Buffer.from('\ufeffPrénom,Ville\nZoé,"Québec, QC"\n'), 'utf-8', ','],
    ['Windows-1252', Buffer.from('Prénom\tVille\nZoé\tQuébec\n', 'latin1'), 'windows-1252', '\t'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Prénom|Ville\nZoé|Québec\n', 'utf16le')]), 'utf-16le', '|'],
  ])('%s: the encoding and the separator are found', async (_name, bytes, encoding, separator) => {
    const { format, headers } = await readHead(sourceOf(bytes));
    expect(format).toEqual({ kind: 'csv', encoding, separator });
    expect(headers).toEqual(['Prénom', 'Ville']);
    expect((await readAll(bytes))[1]?.cells[0]).toBe('Zoé');
  });
  test('lines are numbered as the spreadsheet numbers them, empty ones too', async () => {
    const read = await readAll(Buffer.from('a,b\n1,"deux\nlignes"\n,\n3,4\n'));
    expect(read.map(({ line }) => line)).toEqual([1, 2, 4]);
  });
  test('a formula gives the value computed last; shared texts, gaps, errors and dates are read', async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Jour</t></is></c></row>
      <row r="3"><c r="A3" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3" s="1"><v>46120</v></c></row></sheetData></worksheet>`;
    const more = [
      { name: 'xl/sharedStrings.xml', content: '<sst><si><r><t>No</t></r><r><t>m</t></r><rPh><t>x</t></rPh></si></sst>' },
      { name: 'xl/styles.xml', content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' },
    ];
    expect(await readAll(book(sheet, more))).toEqual([
      { line: 1, cells: ['Nom', '', 'Jour'] },
      { line: 3, cells: ['ab', '', '2026-04-08'] },
    ]);
  });
});

describe('hostile files are refused with a word', () => {
  const row = (n: number) => `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>x</t></is></c></row>`;
  test.each<readonly [string, () => Buffer | string, string]>([
    ['nothing', () => '', 'emptyFile'],
    ['headers alone', () => 'a,b\n', 'emptyFile'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'notATable'],
    ['NUL in a text', () => 'a,b\n1,\0\n', 'notATable'],
    ['another archive', () => zip([{ name: 'readme.txt', content: 'x' }]), 'notATable'],
    ['half of an archive', () => book(row(1)).subarray(0, 200), 'damagedFile'],
    ['quotation marks that do not close', () => `a,b\n"${'x'.repeat(200)}`, 'brokenQuotes'],
    ['a cell of 10 MB', () => `a,b\n1,"${'x'.repeat(10_000_000)}"\n`, 'cellTooLarge'],
    [
      'a cell of 10 MB in a workbook',
      () => book(`<sheetData>${row(1)}<row r="2"><c r="A2" t="inlineStr"><is><t>${'x'.repeat(10_000_000)}</t></is></c></row>`),
      'cellTooLarge',
    ],
    ['two headers alike', () => 'a,a\n1,2\n', 'headerTwice'],
    ['201 columns', () => `${'a,'.repeat(201)}\n1\n`, 'tooManyColumns'],
    ['a column far away', () => book('<sheetData><row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>'), 'tooManyColumns'],
    ['billion laughs', () => book('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sheetData/>'), 'documentType'],
    ['1,001 parts', () => zip(Array.from({ length: 1001 }, (_, i) => ({ name: `p${i}`, content: '' }))), 'tooManyParts'],
    [
      'an archive that says it unpacks to 1 GB',
      () => book(row(1), [{ name: 'xl/media', content: 'x', size: 1_000_000_000 }]),
      'unpacksTooLarge',
    ],
    ['an archive that lies about its size', () => book(row(1) + row(2) + ' '.repeat(1_000_000), [], 100), 'unpacksTooLarge'],
  ])('%s', async (_name, make, word) => {
    expect(await refusal(make())).toBe(word);
  });
  test('1 MB that unpacks to 1 GB: in less than 5 seconds, without holding it', { timeout: 20_000 }, async () => {
    const piece = Buffer.alloc(64_000_000, 0x20);
    const bomb = book(Buffer.concat([piece, piece, piece, piece]));
    const from = performance.now();
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toBe('cellTooLarge');
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
  test('whatever the bytes, a word or rows, never another error', async () => {
    const good = book(`<sheetData>${row(1)}${row(2)}</sheetData>`);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(good.length), fc.nat(255), async (bytes, at, value) => {
        expect(await refusal(Buffer.from(bytes))).toMatch(/^read \d+$|^[a-z][A-Za-z]+$/);
        const bad = Buffer.from(good);
        bad[at] = value;
        expect(await refusal(bad)).toMatch(/^read \d+$|^[a-z][A-Za-z]+$/);
      }),
      { numRuns: 300 },
    );
  });
});

test('a format that was found is a plain value, which the database keeps', async () => {
  const { format } = await readHead(sourceOf(Buffer.from('a;b\n1;2\n')));
  const kept: Format = JSON.parse(JSON.stringify(format));
  expect(await collect(rowsOf(sourceOf(Buffer.from('a;b\n1;2\n')), kept))).toHaveLength(2);
});
