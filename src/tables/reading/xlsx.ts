import { MOST_CELL, MOST_COLUMNS, type SheetRow, type Source, UnreadableFile } from './source.ts';
import { attribute, type Tag, tagsOf, textOf } from './xml.ts';
import { type Archive, openArchive, unpack } from './zip.ts';

/** A workbook, ready to be read: its first sheet, the texts that cells share, the styles that are dates. */
export interface Workbook {
  readonly archive: Archive;
  readonly sheet: string;
  readonly strings: readonly string[];
  /** By the number of a style: does it show a date? */
  readonly dates: readonly boolean[];
  /** Days are counted from 1904, as on old Macintoshes. */
  readonly since1904: boolean;
}

/** All texts that cells share: in characters, and how many. */
const MOST_SHARED = 67_108_864;
const MOST_STRINGS = 2_000_000;

/** Opens a workbook. Refuses what is not one. */
export async function openWorkbook(source: Source): Promise<Workbook> {
  const archive = await openArchive(source);
  const tags = (name: string) => tagsOf(unpack(source, archive, name));
  const { target, since1904 } = await firstSheet(archive, tags);
  return {
    archive,
    sheet: target,
    strings: archive.has('xl/sharedStrings.xml') ? await sharedStrings(tags('xl/sharedStrings.xml')) : [],
    dates: archive.has('xl/styles.xml') ? await dateStyles(tags('xl/styles.xml')) : [],
    since1904,
  };
}

type Tags = (name: string) => AsyncIterable<Tag>;

async function firstSheet(archive: Archive, tags: Tags): Promise<{ readonly target: string; readonly since1904: boolean }> {
  if (!archive.has('xl/workbook.xml')) throw new UnreadableFile('notATable');
  let id = '';
  let since1904 = false;
  for await (const tag of tags('xl/workbook.xml')) {
    if (tag.name === 'workbookPr' && !tag.closes) since1904 = ['1', 'true'].includes(attribute(tag, 'date1904'));
    if (tag.name === 'sheet' && id === '' && !tag.closes) id = /\s[\w]+:id\s*=\s*["']([^"']*)["']/.exec(tag.attributes)?.[1] ?? '';
  }
  for await (const tag of tags('xl/_rels/workbook.xml.rels')) {
    if (tag.name !== 'Relationship' || attribute(tag, 'Id') !== id) continue;
    const target = attribute(tag, 'Target');
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (archive.has(path)) return { target: path, since1904 };
  }
  throw new UnreadableFile('damagedFile');
}

async function sharedStrings(tags: AsyncIterable<Tag>): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let total = 0;
  let phonetic = false;
  for await (const tag of tags) {
    if (tag.name === 'rPh') phonetic = !tag.closes;
    if (tag.name === 't' && tag.closes && !phonetic) text += textOf(tag.before);
    if (tag.name !== 'si' || !(tag.closes || tag.empty)) continue;
    total += text.length;
    if (total > MOST_SHARED || strings.length >= MOST_STRINGS) throw new UnreadableFile('unpacksTooLarge');
    strings.push(text);
    text = '';
  }
  return strings;
}

/** Formats that Excel has built in for days and hours. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47);

async function dateStyles(tags: AsyncIterable<Tag>): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const dates: boolean[] = [];
  let inside = false;
  for await (const tag of tags) {
    if (tag.name === 'numFmt' && !tag.closes) {
      const code = attribute(tag, 'formatCode').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
      own.set(Number(attribute(tag, 'numFmtId')), /[dy]|m(?!\w*0)/i.test(code));
    }
    if (tag.name === 'cellXfs') inside = !tag.closes;
    if (tag.name !== 'xf' || tag.closes || !inside) continue;
    const format = Number(attribute(tag, 'numFmtId'));
    dates.push(own.get(format) ?? isBuiltInDate(format));
  }
  return dates;
}

/** Rows of the first sheet that hold something, in order. A formula gives the value that was last computed for it, never its text. */
export async function* rowsOfWorkbook(source: Source, workbook: Workbook): AsyncGenerator<SheetRow, void, undefined> {
  let line = 0;
  let cells: string[] = [];
  let cell: Tag | null = null;
  let column = -1;
  let value = '';
  const put = (): void => {
    if (!cell) return;
    const text = shownIn(workbook, cell, value);
    if (text.length > MOST_CELL) throw new UnreadableFile('cellTooLarge', { line });
    if (column >= MOST_COLUMNS) {
      if (text !== '') throw new UnreadableFile('tooManyColumns', { most: MOST_COLUMNS });
    } else {
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    cell = null;
    value = '';
  };
  for await (const tag of tagsOf(unpack(source, workbook.archive, workbook.sheet))) {
    if (tag.name === 'row') {
      if (!tag.closes) {
        line = Number(attribute(tag, 'r')) || line + 1;
        cells = [];
        column = -1;
      }
      if ((tag.closes || tag.empty) && cells.some((text) => text !== '')) yield { line, cells };
    } else if (tag.name === 'c' && !tag.closes) {
      cell = tag;
      const place = columnOf(attribute(tag, 'r'));
      column = place < 0 ? column + 1 : place;
      if (tag.empty) put();
    } else if (tag.name === 'c') put();
    else if (cell && tag.closes && (tag.name === 'v' || tag.name === 't')) value += tag.before;
  }
}

/** `B7` → 1; -1 when the cell does not say where it is. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownIn({ strings, dates, since1904 }: Workbook, cell: Tag, value: string): string {
  if (value === '') return '';
  const type = attribute(cell, 't');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'str' || type === 'inlineStr' || type === 'd') return textOf(value);
  // An error, such as #N/A, is no value.
  if (type === 'e') return '';
  return dates[Number(attribute(cell, 's'))] ? dayOf(Number(value), since1904) : plainNumber(value);
}

/** 0.1 + 0.2 is stored with all its digits: what is shown has fifteen. */
const plainNumber = (value: string): string => {
  const number = Number(value);
  return Number.isFinite(number) && value.length > 15 ? String(Number(number.toPrecision(15))) : value;
};

/** The day of a serial number, as ISO text. Excel believes that 1900 was a leap year. */
function dayOf(serial: number, since1904: boolean): string {
  if (!(serial >= 0 && serial < 2_958_466)) return String(serial);
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  return Temporal.PlainDate.from('1899-12-30')
    .add({ days: days < 61 ? days + 1 : days })
    .toString();
}
