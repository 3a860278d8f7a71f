/** Views that one person may keep of one list. */
export const MOST_VIEWS = 20;
/** Characters; as the table holds them. */
export const LONGEST_QUERY = 1000;
export const LONGEST_NAME = 80;

/** Where a list stands, not what it shows. */
const PLACES: ReadonlySet<string> = new Set(['avant', 'apres', 'page']);

/** The filters of an address in one order, so that the same filters are the same view: `etat=held&genre=meeting`; '' without any. */
export function filtersOf(values: Readonly<Record<string, readonly string[]>>): string {
  const pairs = Object.entries(values).flatMap(([name, all]) =>
    PLACES.has(name) ? [] : all.filter((value) => value.trim() !== '').map((value): [string, string] => [name, value.trim()]),
  );
  return new URLSearchParams(pairs.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))).toString();
}

/** A list of the desk, as its address names it after `/bureau/`; null for what cannot be one. */
export const pageOf = (text: string): string | null => (/^[a-z-]+(\/[a-z-]+){0,2}$/.test(text) ? text : null);
