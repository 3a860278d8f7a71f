import type { Bilingual } from '../kernel/bilingual.ts';

/** What a cell may hold. Days are ISO text, moments are instants, several values are a list; null leaves the cell empty. */
export type Cell = string | number | boolean | Temporal.Instant | null | readonly string[];

/**
 * How a column is written and read. `code` is one word of a closed list or a vocabulary, `codes` several; `key` and `keys` are ids of
 * records, units or posts. In the data form `flag` is `yes` or `no`: a spreadsheet would translate `true` into its own language.
 */
export type CellType = 'text' | 'number' | 'day' | 'moment' | 'flag' | 'code' | 'codes' | 'key' | 'keys';

/** Between several values in one cell of the data form; no code and no id holds it. */
export const BETWEEN = '|';

/**
 * One column of a register's files and of the dictionary. A file has two forms: the list as it is shown, in words, and the data, with
 * stable names and codes, which the import reads back.
 */
export interface Column<Shown, Data = Shown, Names = unknown> {
  /** Head of the data form. Never changes once released: files already exported must import again. */
  readonly id: string;
  /** Head of the list form. */
  readonly label: Bilingual;
  /** Meaning, for the dictionary. */
  readonly help: Bilingual;
  readonly type: CellType;
  readonly unit?: Bilingual;
  /** Words of a closed list, by code. */
  readonly words?: Readonly<Record<string, Bilingual>>;
  /** Name of the vocabulary that the codes come from. */
  readonly vocabulary?: string;
  /** True where the register's form has a field of the same name, which the import writes. */
  readonly field?: boolean;
  /** True where the public may read it. */
  readonly open?: boolean;
  /** The list form: what the screen shows, in the reader's words. Absent: not in the list. */
  readonly shown?: (row: Shown, names: Names) => Cell;
  /** The data form. Absent: only in the list. */
  readonly data?: (row: Data, names: Names) => Cell;
}

/** Everything that a register's files hold, said once for export, import and dictionary. */
export interface Description<Shown, Data = Shown, Names = unknown> {
  /** Id of the register. */
  readonly id: string;
  readonly label: Bilingual;
  /** In the order of the data form: the key first. */
  readonly columns: readonly Column<Shown, Data, Names>[];
  /** Ids of the columns of the list form, as the screen orders them. */
  readonly list: readonly string[];
}
