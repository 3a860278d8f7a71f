/** A fiscal year of an organisation: `2019-2020` from 1 April, or `2019` where the year is the calendar's. */
export interface FiscalYear {
  readonly label: string;
  /** ISO dates, both inside the year. */
  readonly first: string;
  readonly last: string;
}

const PADDED = (n: number): string => String(n).padStart(2, '0');

/** The year that begins in `startYear`, for an organisation whose years begin on the first day of `startMonth` (1-12). */
export function fiscalYear(startYear: number, startMonth: number): FiscalYear {
  const first = Temporal.PlainDate.from({ year: startYear, month: startMonth, day: 1 });
  const last = first.add({ years: 1 }).subtract({ days: 1 });
  const label = startMonth === 1 ? String(startYear) : `${startYear}-${startYear + 1}`;
  return { label, first: first.toString(), last: last.toString() };
}

/** The year that holds an ISO date. */
export function fiscalYearOf(day: string, startMonth: number): FiscalYear {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return fiscalYear(month >= startMonth ? year : year - 1, startMonth);
}

/** `2019-2020` (or `2019`) read back; null when it is not a year of this organisation. */
export function parseFiscalYear(label: string, startMonth: number): FiscalYear | null {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(label);
  if (!match) return null;
  const year = fiscalYear(Number(match[1]), startMonth);
  return year.label === label ? year : null;
}

/** First days of the twelve months of the year, in order. */
export function monthsOf(year: FiscalYear): readonly string[] {
  const [y, m] = [Number(year.first.slice(0, 4)), Number(year.first.slice(5, 7))];
  return Array.from({ length: 12 }, (_, i) => `${y + Math.floor((m - 1 + i) / 12)}-${PADDED(((m - 1 + i) % 12) + 1)}-01`);
}

export const previousYear = (year: FiscalYear): FiscalYear =>
  fiscalYear(Number(year.first.slice(0, 4)) - 1, Number(year.first.slice(5, 7)));
export const nextYear = (year: FiscalYear): FiscalYear => fiscalYear(Number(year.first.slice(0, 4)) + 1, Number(year.first.slice(5, 7)));
