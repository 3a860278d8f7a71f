import { stringify } from 'csv-stringify/sync';
import type { Lang } from '../kernel/bilingual.ts';
import type { Cell } from './column.ts';
import { type Grid, textOf } from './grid.ts';
import { neutralise } from './neutral.ts';

/** Tells spreadsheets that the file is UTF-8. */
const BOM = '\ufeff';

/**
 * What a spreadsheet of the reader's language opens at a double click: in French as set in Canada, `;` between cells and a decimal
 * comma; in English, `,` and a point.
 */
export const DELIMITERS = { fr: ';', en: ',' } as const satisfies Record<Lang, string>;

/** Rows written at once: text of this size is soon forgotten. */
const PIECE = 500;

const number = (value: number, lang: Lang): string => (lang === 'fr' ? String(value).replace('.', ',') : String(value));

const written = (cell: Cell, { lang, timeZone }: Pick<Grid, 'lang' | 'timeZone'>): string =>
  typeof cell === 'number' ? number(cell, lang) : neutralise(textOf(cell, timeZone));

/** The file as RFC 4180 has it but for the delimiter: UTF-8 with its mark, a line of heads, lines ended by CR LF, ISO dates, inert formulas. */
export async function* csvOf(grid: Grid): AsyncGenerator<string, void, undefined> {
  const lines = (rows: readonly (readonly string[])[]): string =>
    // A lone CR or LF ends a line for some readers: always in quotes.
    stringify(
      rows.map((row) => [...row]),
      { delimiter: DELIMITERS[grid.lang], record_delimiter: 'windows', quoted_match: /[\r\n"]/ },
    );
  yield BOM + lines([grid.heads.map(({ label }) => label)]);
  for await (const batch of grid.batches) {
    for (let at = 0; at < batch.length; at += PIECE)
      yield lines(batch.slice(at, at + PIECE).map((row) => row.map((cell) => written(cell, grid))));
  }
}
