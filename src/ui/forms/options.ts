/** A choice: what is sent, what is read. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second, fainter line. */
  readonly note?: string | undefined;
  /** In a select: the heading under which it stands. */
  readonly group?: string | undefined;
}

/** Options by heading, in the order in which the headings come. Those without one come first, under ''. */
export const byGroup = (options: readonly Option[]): ReadonlyMap<string, readonly Option[]> =>
  Map.groupBy(options, (option) => option.group ?? '');
