/** What each template of `data/documents/` is given. Texts are shown as they are: nothing in them is read as Typst. */
export interface Shapes {
  readonly summary: Summary;
  readonly letter: Letter;
  readonly text: LongText;
}

export type Template = keyof Shapes;

/** A record said on paper, the same for every register; in the language of the document. */
export interface Summary {
  /** What kind of record: « Action ». */
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** Who may read it: « Interne ». */
  readonly visibility?: string;
  readonly sections: readonly SummarySection[];
}

/** Labels and values, a text, a table: those that are given, in this order. */
export interface SummarySection {
  readonly title?: string;
  /** Those without a value are left out. */
  readonly facts?: readonly SummaryFact[];
  readonly text?: string;
  readonly table?: SummaryTable;
  readonly note?: string;
}

export interface SummaryFact {
  readonly label: string;
  readonly value: string;
}

export interface SummaryTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, counted from 0. */
  readonly numeric?: readonly number[];
}

export interface Letter {
  /** Under the name of the organisation: unit, address; may have several lines, or be empty. */
  readonly sender: string;
  /** « Québec, le 21 novembre 2026 ». */
  readonly placeAndDay: string;
  /** Name and address, a line each. */
  readonly addressee: string;
  /** Number of the record; '' without one. */
  readonly reference: string;
  readonly subject: string;
  /** A blank line between paragraphs. */
  readonly body: string;
  /** Name and function, a line each. */
  readonly signatory: string;
}

export interface LongText {
  readonly title: string;
  readonly lead: string;
  readonly chapters: readonly { readonly title: string; readonly text: string }[];
}
