/** A country by its code, and the city where it is known. */
export interface Place {
  readonly country: string;
  readonly city?: string | undefined;
}

/** Where, when and with whom something is planned: whoever plans something near is shown it. */
export interface Presence {
  /** ISO days, the last one included. */
  readonly from: string;
  readonly until: string;
  readonly places: readonly Place[];
  /** Codes of the organisation's vocabulary. */
  readonly territories?: readonly string[];
  /** Ids of the people and bodies concerned. */
  readonly parties: readonly string[];
}

/** Days before and after within which two presences are near each other. */
export const NEAR_DAYS = 21;
/** What is planned for longer counts by its first days. */
export const LONGEST_DAYS = 366;

/** What a presence is found by: it is near another that has one of the same, at about the same time. */
export const marksOf = ({ places, territories = [], parties }: Pick<Presence, 'places' | 'territories' | 'parties'>): readonly string[] => [
  ...new Set([
    ...places.map(({ country }) => `country:${country}`),
    ...territories.map((code) => `territory:${code}`),
    ...parties.map((id) => `party:${id}`),
  ]),
];

/** A place in one line of text, as it is stored: `FR`, `FR Paris`. */
export const placeText = ({ country, city = '' }: Place): string => (city.trim() === '' ? country : `${country} ${city.trim()}`);

/** The place of such a line. */
export const placeOf = (text: string): Place => {
  const city = text.slice(3);
  return city === '' ? { country: text } : { country: text.slice(0, 2), city };
};
