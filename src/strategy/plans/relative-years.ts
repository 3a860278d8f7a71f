import { type FiscalYear, nextYear, previousYear } from '../../kernel/fiscal.ts';

const PLACEHOLDER = /\$\{Y([+-]\d)?(?:\.(first|last))?\}/g;

/**
 * The text of a plan file with its relative years written out: `${Y-1}` becomes a label (`2024-2025`), `${Y-1.first}` and `${Y.last}` ISO dates.
 * `running` is the fiscal year of the organisation that holds today. A text without placeholder comes back unchanged.
 */
export function resolveYears(text: string, running: FiscalYear): string {
  return text.replace(PLACEHOLDER, (_, offset: string | undefined, bound: string | undefined) => {
    const year = shift(running, Number(offset ?? 0));
    if (bound === 'first') return year.first;
    return bound === 'last' ? year.last : year.label;
  });
}

const shift = (year: FiscalYear, by: number): FiscalYear => {
  if (by === 0) return year;
  return by > 0 ? shift(nextYear(year), by - 1) : shift(previousYear(year), by + 1);
};
