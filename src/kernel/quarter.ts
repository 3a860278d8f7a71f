import { addDays } from './day.ts';
import { fiscalYearOf } from './fiscal.ts';

/** Three months of a fiscal year. */
export interface Quarter {
  /** Its first month, `2017-04`: says the same in every language and for every beginning of the year. */
  readonly key: string;
  /** ISO days, both inside. */
  readonly first: string;
  readonly last: string;
  /** 1 to 4, in the fiscal year of this label. */
  readonly number: number;
  readonly fiscalYear: string;
}

/** The quarter that holds an ISO day, in years that begin on the first of `startMonth` (1-12). */
export function quarterOf(day: string, startMonth: number): Quarter {
  const year = fiscalYearOf(day, startMonth);
  const number = Math.floor(((Number(day.slice(5, 7)) - startMonth + 12) % 12) / 3) + 1;
  const first = Temporal.PlainDate.from(year.first).add({ months: 3 * (number - 1) });
  const last = first.add({ months: 3 }).subtract({ days: 1 });
  return { key: first.toString().slice(0, 7), first: first.toString(), last: last.toString(), number, fiscalYear: year.label };
}

/** `2017-04` read back; null when no quarter of such years begins then. */
export function parseQuarter(key: string, startMonth: number): Quarter | null {
  if (!/^(?:1[6-9]|[2-9]\d)\d\d-(?:0[1-9]|1[0-2])$/.test(key)) return null;
  const quarter = quarterOf(`${key}-01`, startMonth);
  return quarter.key === key ? quarter : null;
}

export const nextQuarter = ({ last }: Quarter, startMonth: number): Quarter => quarterOf(addDays(last, 1), startMonth);
export const previousQuarter = ({ first }: Quarter, startMonth: number): Quarter => quarterOf(addDays(first, -1), startMonth);
