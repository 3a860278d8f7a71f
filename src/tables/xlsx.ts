import type { Grid } from './grid.ts';
import { type Spill, sheetOf } from './sheet.ts';
import { xml } from './xml.ts';
import { type ZipEntry, zipOf } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Places in `cellXfs`: general, head, day, moment, text. A text keeps its type when it is edited: it never becomes a formula. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** Names of sheets have at most 31 characters, some of which are kept for formulas. */
const sheetName = (title: string, place: number): string => {
  const end = place === 0 ? '' : ` ${place + 1}`;
  return `${title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31 - end.length)}${end}`;
};

async function* once(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}

/** A workbook as ECMA-376 has it, row by row; one more sheet each time a sheet is full. */
export const xlsxOf = (grid: Grid): AsyncGenerator<Buffer, void, undefined> => zipOf(parts(grid));

async function* parts(grid: Grid): AsyncGenerator<ZipEntry, void, undefined> {
  const rows = grid.batches[Symbol.asyncIterator]();
  try {
    let spill: Spill | null = { rows: [] };
    let count = 0;
    for (; spill; count += 1) {
      const sheet: ReturnType<typeof sheetOf> = sheetOf(grid, rows, spill);
      yield { name: `xl/worksheets/sheet${count + 1}.xml`, content: sheet.content };
      spill = sheet.rest();
    }
    const sheets = Array.from({ length: count }, (_, place) => place);
    yield { name: 'xl/styles.xml', content: once(STYLES) };
    yield { name: 'xl/workbook.xml', content: once(workbook(grid.title, sheets)) };
    yield { name: 'xl/_rels/workbook.xml.rels', content: once(workbookLinks(sheets)) };
    yield { name: '_rels/.rels', content: once(links([`Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"`])) };
    yield { name: '[Content_Types].xml', content: once(contentTypes(sheets)) };
  } finally {
    await rows.return?.();
  }
}

const workbook = (title: string, sheets: readonly number[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map((place) => `<sheet name="${xml(sheetName(title, place))}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
    .join('')}</sheets></workbook>`;

const links = (all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.map((one) => `<Relationship ${one}/>`).join('')}</Relationships>`;

const workbookLinks = (sheets: readonly number[]): string =>
  links([
    ...sheets.map((place) => `Id="rId${place + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${place + 1}.xml"`),
    `Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"`,
  ]);

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = (sheets: readonly number[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>` +
  `${sheets
    .map((place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`;
