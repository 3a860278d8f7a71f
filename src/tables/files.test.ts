import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Lang } from '../kernel/bilingual.ts';
import type { Cell, CellType } from './column.ts';
import { csvOf, DELIMITERS } from './csv.ts';
import type { Grid } from './grid.ts';
import { jsonOf } from './json.ts';
import { restore } from './neutral.ts';
import { columnName, sheetOf } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

const gridOf = (types: readonly CellType[], rows: readonly (readonly Cell[])[], lang: Lang = 'fr', batch = 3): Grid => ({
  title: 'Liste [1/2]',
  lang,
  timeZone: 'America/Toronto',
  heads: types.map((type, place) => ({ label: `${type} ${place}`, type })),
  batches: (async function* () {
    for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
  })(),
});

const isoOf = (cell: unknown): string => (cell instanceof Date ? cell.toISOString() : '');

const gathered = async (chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
};

test('another reader finds every text as it was, in both languages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { maxLength: 8 }),
      fc.constantFrom<Lang>('fr', 'en'),
      async (rows, lang) => {
        const file = await gathered(csvOf(gridOf(['text', 'text'], rows, lang)));
        const read = parse(file, { bom: true, delimiter: DELIMITERS[lang], record_delimiter: '\r\n' });
        expect(read.slice(1).map((row) => row.map(restore))).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  );
});

test('days are ISO, the decimal sign is the language’s, flags and lists are codes, formulas are inert', async () => {
  const row: readonly Cell[] = ['2026-04-08', -1.5, true, ['a', 'b'], null, '=1+1', Temporal.Instant.from('2026-04-08T16:00:01.5Z')];
  const types: readonly CellType[] = ['day', 'number', 'flag', 'codes', 'text', 'text', 'moment'];
  expect(String(await gathered(csvOf(gridOf(types, [row], 'fr')))).split('\r\n')[1]).toBe(
    "2026-04-08;-1,5;yes;a|b;;'=1+1;2026-04-08 12:00:02",
  );
  expect(String(await gathered(csvOf(gridOf(types, [row], 'en')))).split('\r\n')[1]).toBe(
    "2026-04-08,-1.5,yes,a|b,,'=1+1,2026-04-08 12:00:02",
  );
});

test('a workbook: dates are dates, numbers are numbers, a formula is a text', async () => {
  const rows: readonly (readonly Cell[])[] = [
    ['2026-04-08', -1.5, '=HYPERLINK("x")', Temporal.Instant.from('2026-04-08T16:00:00Z'), ' <é> & "l’"\r\n\t '],
    ['1867-07-01', 1e12, "'+1", null, '_x0041_'],
  ];
  const file = await gathered(xlsxOf(gridOf(['day', 'number', 'text', 'moment', 'text'], rows)));
  const read = await readSheet(file, { trim: false });
  expect(read).toHaveLength(3);
  expect(isoOf(read[1]?.[0])).toBe('2026-04-08T00:00:00.000Z');
  expect(read[1]?.[1]).toBe(-1.5);
  expect(read[1]?.[2]).toBe('=HYPERLINK("x")');
  expect(isoOf(read[1]?.[3])).toBe('2026-04-08T12:00:00.000Z');
  expect(read[1]?.[4]).toBe(' <é> & "l’"\r\n\t ');
  expect(read[2]?.slice(0, 3)).toEqual(['1867-07-01', 1e12, "'+1"]);
});

test('JSON keeps every cell as what it is, however the rows come', async () => {
  const types: readonly CellType[] = ['day', 'number', 'flag', 'codes', 'text', 'moment'];
  const row: readonly Cell[] = ['2026-04-08', -1.5, true, ['a', 'b'], '=1+1 "é"', Temporal.Instant.from('2026-04-08T16:00:01.5Z')];
  const rows = Array.from({ length: 7 }, (_, n) => (n === 3 ? row : types.map(() => null)));
  const file = JSON.parse(String(await gathered(jsonOf(gridOf(types, rows), { fictional: true }))));
  expect(file).toMatchObject({ fictional: true, title: 'Liste [1/2]', language: 'fr' });
  expect(file.rows).toHaveLength(7);
  expect(Object.values(file.rows[3])).toEqual(['2026-04-08', -1.5, true, ['a', 'b'], '=1+1 "é"', '2026-04-08T16:00:01.5Z']);
  expect(file.rows[6]['number 1']).toBeNull();
});

test('a file without a row still says its columns', async () => {
  expect(String(await gathered(csvOf(gridOf(['text', 'day'], []))))).toBe('\ufefftext 0;day 1\r\n');
  expect(await readSheet(await gathered(xlsxOf(gridOf(['text', 'day'], []))))).toEqual([['text 0', 'day 1']]);
  expect(JSON.parse(String(await gathered(jsonOf(gridOf(['text', 'day'], []), {})))).rows).toEqual([]);
});

test('a full sheet hands what is left to the next one', async () => {
  const rows = Array.from({ length: 7 }, (_, n): readonly Cell[] => [n]);
  const grid = gridOf(['number'], rows, 'fr', 4);
  const batches = grid.batches[Symbol.asyncIterator]();
  const first = sheetOf(grid, batches, { rows: [] }, 6);
  const text = String(await gathered(first.content));
  expect(text.match(/<v>/g)).toHaveLength(5);
  expect(text).toContain('<autoFilter ref="A1:A6"/>');
  const rest = first.rest();
  expect(rest).toEqual({ rows: [[5], [6]] });
  const second = sheetOf(grid, batches, rest ?? { rows: [] }, 6);
  expect(String(await gathered(second.content)).match(/<v>\d<\/v>/g)).toEqual(['<v>5</v>', '<v>6</v>']);
  expect(second.rest()).toBeNull();
});

test('who stops reading stops the writing', async () => {
  let asked = 0;
  const grid: Grid = {
    ...gridOf(['number'], []),
    batches: (async function* () {
      try {
        for (;;) {
          asked += 1;
          yield Array.from({ length: 500 }, (_, n) => [n * Math.random()]);
        }
      } finally {
        asked = -1;
      }
    })(),
  };
  for await (const chunk of xlsxOf(grid)) if (chunk.length > 1_000) break;
  expect(asked).toBe(-1);
});

test('columns have the names of spreadsheets', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});
