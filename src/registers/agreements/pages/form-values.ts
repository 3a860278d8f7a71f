/** One line of parties, as it is typed. */
export interface PartyLine {
  readonly kind: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly country: string;
  readonly contact: string;
}

/** What the form shows: as it was typed, or empty, or the agreement as it is. */
export interface FormValues {
  readonly one: Readonly<Record<string, string>>;
  readonly sectors: readonly string[];
  readonly parties: readonly PartyLine[];
  /** What was signed before: its dates are asked too. */
  readonly history: boolean;
}
