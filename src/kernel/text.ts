const MARKS = /\p{Mark}/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l' };

/** Lower case without accents or ligatures: what search and sorting compare. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[œæßøđł]/g, (letter) => LIGATURES[letter] ?? letter);

/** Words as the search keeps and asks for them: folded, and parted where French joins them (« l’Europe », « Hydro-Québec »). */
export const searchable = (text: string): string => fold(text).replace(/['’\-/.,;:«»()]/g, ' ');

/**
 * A key whose byte order is French order: letters first without accents nor punctuation, then the text itself as a tie-break.
 * Stored beside a title, so that lists sort by an index instead of a collation.
 */
export const sortKey = (text: string): string =>
  `${fold(text)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .slice(0, 120)}\u0001${text.slice(0, 40)}`;
