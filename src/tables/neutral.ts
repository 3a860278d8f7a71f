/** What makes a spreadsheet compute instead of show; the wide forms do so in East Asian versions. */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
const WITH_APOSTROPHE = /^'+[=+\-@\t\r\n＝＋－＠]/;
/** A negative number is no formula. */
const NEGATIVE = /^-\d+(?:[.,]\d+)?$/;

/** A text for a cell of a CSV file, made inert by an apostrophe where a spreadsheet would take it for a formula. */
export const neutralise = (text: string): string => (RISKY.test(text) && !NEGATIVE.test(text) ? `'${text}` : text);

/** The text that `neutralise` was given: for every text, `restore(neutralise(text)) === text`. CSV alone: in XLSX a text is a text. */
export const restore = (cell: string): string => (WITH_APOSTROPHE.test(cell) ? cell.slice(1) : cell);
