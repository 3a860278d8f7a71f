import type { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { Decision, Refusal } from '../kernel/decision.ts';
import type { Column } from '../tables/column.ts';

/** A column that an import understands: a field of the register's form, described as its exports describe it. */
export type ImportColumn = Omit<Column<never, never, never>, 'shown' | 'data'>;

/** A field as its form would send it. */
export type RawFields = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A record as its form would be filled, whether it may still be changed, and who its values concern. */
export interface Current {
  readonly id: string;
  readonly version: number;
  readonly raw: RawFields;
  /** The person with whose key its values are sealed. */
  readonly subject?: string;
}

export interface ImportRow {
  /** The record to change; null: one to add. */
  readonly target: Current | null;
  readonly raw: RawFields;
}

/** What becomes of a row; what is wrong with it is told field by field. */
export type Outcome =
  | { readonly verdict: 'add' | 'update' | 'unchanged'; readonly record: string }
  | { readonly verdict: 'wrong'; readonly refusals: readonly Refusal[] };

export interface ImportBatch {
  /** One for each row, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Writes what is added and changed, as the form would have; nothing was written before. Answers with the versions by record. */
  keep(): Promise<ReadonlyMap<string, number>>;
}

/** How the rows of a table become acts of a register: declared by its slice, used by the imports of the desk. */
export interface Importer<Visit> {
  readonly id: string;
  /** Register of its records, for links; null when they have no page of their own. */
  readonly register: string | null;
  readonly label: Bilingual;
  readonly columns: readonly ImportColumn[];
  /** The fields of the form. */
  readonly schema: z.ZodObject;
  /** Columns that together name a record where it has no number, such as a plan, an indicator and a year. */
  readonly key?: readonly string[];
  /** Words of what its rules refuse. */
  readonly refusals: Readonly<Record<string, Bilingual>>;
  readonly may: (actor: Actor) => boolean;
  /** Ids of the records that these keys name (numbers; or the values of `key`, with a line break between them), if the actor may see them. */
  readonly find: (visit: Visit, keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Records that the actor may see. */
  readonly load: (visit: Visit, ids: readonly string[]) => Promise<ReadonlyMap<string, Current>>;
  /**
   * Decides many rows at once, with the rules of the form. Of the records made since `since`, when the import began, none is held to be
   * a duplicate: the import made them itself.
   */
  readonly decide: (visit: Visit, rows: readonly ImportRow[], since: Temporal.Instant) => Promise<ImportBatch>;
  /** Takes back a record that was added by mistake, by the act that the register has for it. */
  readonly withdraw: (visit: Visit, id: string, reason: string) => Promise<Decision<unknown>>;
}
