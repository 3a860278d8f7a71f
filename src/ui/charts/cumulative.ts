/** What a cumulative chart shows: one year, month by month, against its target. */
export interface CumulativeProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Short names of the months of the year, in its order: « avr. » … « mars ». */
  readonly months: readonly string[];
  /** Running total at the end of each elapsed month; the last one is today's. */
  readonly done: readonly number[];
  /** Months elapsed today, with a fraction; `done.length` unless said otherwise. 0 to 12. */
  readonly elapsed?: number | undefined;
  readonly previous?: { readonly label: string; readonly values: readonly number[] } | undefined;
  readonly target?: { readonly value: number; readonly label: string } | undefined;
  /** Running totals at the end of each month left, from the next month end to the end of the year. Empty when the year is closed. */
  readonly forecast?:
    | { readonly low: readonly number[]; readonly expected: readonly number[]; readonly high: readonly number[] }
    | undefined;
  readonly format?: ((value: number) => string) | undefined;
}
