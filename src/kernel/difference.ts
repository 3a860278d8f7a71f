/** One thing that is not as it was recorded. `what` is an id: its words stand with the command that prints it. */
export interface Difference<What extends string = string> {
  readonly what: What;
  readonly table: string;
  /** The row, by its id or by what it is found by: `position 12`, `2019-2020 size 40`. */
  readonly key: string;
  /** What the rest of the data says should be there. */
  readonly expected?: string;
  readonly found?: string;
}

/** Called now and then by long work: `step` is an id, `total` is 0 when it is not known. */
export type OnStep = (step: string, done: number, total: number) => void;
