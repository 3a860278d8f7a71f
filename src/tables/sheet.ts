import type { Cell, CellType } from './column.ts';
import { type Grid, textOf } from './grid.ts';
import { xml } from './xml.ts';

/** Rows read and not yet written: what did not fit on the sheet before. */
export interface Spill {
  readonly rows: readonly (readonly Cell[])[];
}

type Batches = AsyncIterator<readonly (readonly Cell[])[]>;

/** Rows of a sheet, its head included (Excel's own limit). */
const MOST_ROWS = 1_048_576;
/** Characters of a cell (the same). */
const MOST_CHARACTERS = 32_767;

/** Rows written at once: text of this size is soon forgotten. */
const PIECE = 200;

const WIDTHS: Readonly<Record<CellType, number>> = {
  text: 32,
  number: 12,
  day: 12,
  moment: 20,
  flag: 10,
  code: 18,
  codes: 28,
  key: 38,
  keys: 38,
};
const STYLE = { head: 1, day: 2, moment: 3, text: 4 } as const;

/** « A », « Z », « AA », from 0. */
export const columnName = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : columnName(Math.floor(place / 26) - 1) + columnName(place % 26);

const EPOCH = Temporal.PlainDate.from('1899-12-30');
/** Earlier days have another number in each spreadsheet: Excel believes that 1900 was a leap year. */
const FIRST_CERTAIN_DAY = '1900-03-01';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const serial = (day: Temporal.PlainDate): number => EPOCH.until(day, { largestUnit: 'day' }).days;

function cellXml(at: string, cell: Cell, type: CellType, timeZone: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : '';
  if (cell instanceof Temporal.Instant) {
    const local = cell.toZonedDateTimeISO(timeZone).toPlainDateTime().round('second');
    const seconds = local.hour * 3600 + local.minute * 60 + local.second;
    return `<c r="${at}" s="${STYLE.moment}"><v>${serial(local.toPlainDate()) + seconds / 86_400}</v></c>`;
  }
  if (type === 'day' && typeof cell === 'string' && DAY.test(cell) && cell >= FIRST_CERTAIN_DAY)
    return `<c r="${at}" s="${STYLE.day}"><v>${serial(Temporal.PlainDate.from(cell))}</v></c>`;
  return textXml(at, textOf(cell, timeZone), STYLE.text);
}

const textXml = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text.slice(0, MOST_CHARACTERS))}</t></is></c>`;

/**
 * One sheet: a bold head that stays in sight and filters, then rows until there are none or the sheet is full. After `content` was read
 * to its end, `rest` tells what is left for the next sheet; null when nothing is.
 */
export function sheetOf(
  { heads, timeZone }: Grid,
  batches: Batches,
  spill: Spill,
  most: number = MOST_ROWS,
): { readonly content: AsyncGenerator<string, void, undefined>; readonly rest: () => Spill | null } {
  const names = heads.map((_, place) => columnName(place));
  let left: Spill | null = null;

  const rowXml = (row: readonly Cell[], number: number): string =>
    `<row r="${number}">${row.map((cell, place) => cellXml(`${names[place]}${number}`, cell, heads[place]?.type ?? 'text', timeZone)).join('')}</row>`;

  async function* content(): AsyncGenerator<string, void, undefined> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${heads.map(({ type }, place) => `<col min="${place + 1}" max="${place + 1}" width="${WIDTHS[type]}" customWidth="1"/>`).join('')}</cols>` +
      `<sheetData><row r="1">${heads.map(({ label }, place) => textXml(`${names[place]}1`, label, STYLE.head)).join('')}</row>`;
    let last = 1;
    for (let rows = spill.rows; ; ) {
      const fitting = rows.slice(0, most - last);
      const first = last;
      for (let at = 0; at < fitting.length; at += PIECE)
        yield fitting
          .slice(at, at + PIECE)
          .map((row, place) => rowXml(row, first + at + place + 1))
          .join('');
      last += fitting.length;
      if (fitting.length < rows.length) {
        left = { rows: rows.slice(fitting.length) };
        break;
      }
      const next = await batches.next();
      if (next.done) break;
      rows = next.value;
    }
    yield `</sheetData><autoFilter ref="A1:${names.at(-1) ?? 'A'}${last}"/></worksheet>`;
  }
  return { content: content(), rest: () => left };
}
