import type { ComponentChildren } from 'preact';
import type { Fact } from '../ui/components/Facts.tsx';

/**
 * What a register says of one of its records on paper, in the language of the visit. Values are what the page shows: they are read as
 * text. Number, title, readers and attachments come from what every record has.
 */
export interface RecordSummary {
  /** What kind of record: « Action ». */
  readonly kind: string;
  /** Where the page says another than the spine. */
  readonly title?: string;
  readonly state: ComponentChildren;
  readonly sections: readonly RecordSection[];
}

/** Facts, a text, a table: those that are given; a section without any of them is left out. */
export interface RecordSection {
  readonly title?: string;
  readonly facts?: readonly Fact[];
  readonly text?: string;
  readonly table?: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly ComponentChildren[])[];
    /** Columns of numbers, counted from 0. */
    readonly numeric?: readonly number[];
  };
}

/** The record of an id, as the visitor (`V`) may read it; null: it is not there for him. */
export type Summarise<V> = (visit: V, id: string) => Promise<RecordSummary | null>;
