/** Where the fictional organisations act: real cities, so that the map means something; what is said to have happened there is invented. */
export interface Place {
  /** Name of a post in data/network; the city has none. */
  readonly key: string;
  readonly city: string;
  /** The city in a French sentence after « de »: « d’Atlanta ». */
  readonly country: string;
  /** Code of the vocabulary `territory`. */
  readonly territory: string;
  /** Unit of the head office that follows it. */
  readonly unit: string;
  readonly weight: number;
  /** First and last fiscal year (by the year in which it begins) in which the demonstration has acts there. */
  readonly from?: number;
  readonly to?: number;
}

const [AMERICAS, EUROPE, ELSEWHERE] = ['direction-ameriques', 'direction-europe', 'direction-asie-afrique'];

export const PLACES: readonly Place[] = [
  { key: 'paris', city: 'Paris', country: 'FR', territory: 'france', unit: EUROPE, weight: 14 },
  { key: 'new-york', city: 'New York', country: 'US', territory: 'etats-unis', unit: AMERICAS, weight: 11 },
  { key: 'tokyo', city: 'Tokyo', country: 'JP', territory: 'asie-pacifique', unit: ELSEWHERE, weight: 9 },
  { key: 'londres', city: 'Londres', country: 'GB', territory: 'europe', unit: EUROPE, weight: 9 },
  { key: 'bruxelles', city: 'Bruxelles', country: 'BE', territory: 'europe', unit: EUROPE, weight: 8 },
  { key: 'mexico', city: 'Mexico', country: 'MX', territory: 'amerique-latine-antilles', unit: AMERICAS, weight: 8 },
  { key: 'munich', city: 'Munich', country: 'DE', territory: 'europe', unit: EUROPE, weight: 7 },
  { key: 'boston', city: 'Boston', country: 'US', territory: 'etats-unis', unit: AMERICAS, weight: 6 },
  { key: 'los-angeles', city: 'Los Angeles', country: 'US', territory: 'etats-unis', unit: AMERICAS, weight: 6 },
  { key: 'chicago', city: 'Chicago', country: 'US', territory: 'etats-unis', unit: AMERICAS, weight: 5 },
  { key: 'rome', city: 'Rome', country: 'IT', territory: 'europe', unit: EUROPE, weight: 5 },
  { key: 'washington', city: 'Washington', country: 'US', territory: 'etats-unis', unit: AMERICAS, weight: 4 },
  { key: 'barcelone', city: 'Barcelone', country: 'ES', territory: 'europe', unit: EUROPE, weight: 4 },
  { key: 'beijing', city: 'Beijing', country: 'CN', territory: 'asie-pacifique', unit: ELSEWHERE, weight: 4 },
  { key: 'shanghai', city: 'Shanghai', country: 'CN', territory: 'asie-pacifique', unit: ELSEWHERE, weight: 4 },
  { key: 'mumbai', city: 'Mumbai', country: 'IN', territory: 'asie-pacifique', unit: ELSEWHERE, weight: 3 },
  { key: 'sao-paulo', city: 'São Paulo', country: 'BR', territory: 'amerique-latine-antilles', unit: AMERICAS, weight: 4 },
  { key: 'berlin', city: 'Berlin', country: 'DE', territory: 'europe', unit: EUROPE, weight: 3 },
  { key: 'seoul', city: 'Séoul', country: 'KR', territory: 'asie-pacifique', unit: ELSEWHERE, weight: 3 },
  { key: 'atlanta', city: 'Atlanta', country: 'US', territory: 'etats-unis', unit: AMERICAS, weight: 3 },
  { key: 'milan', city: 'Milan', country: 'IT', territory: 'europe', unit: EUROPE, weight: 2, to: 2014 },
  { key: 'stockholm', city: 'Stockholm', country: 'SE', territory: 'europe', unit: EUROPE, weight: 2, to: 2016 },
  { key: 'dakar', city: 'Dakar', country: 'SN', territory: 'afrique', unit: ELSEWHERE, weight: 4, from: 2017 },
  { key: 'abidjan', city: 'Abidjan', country: 'CI', territory: 'afrique', unit: ELSEWHERE, weight: 3, from: 2018 },
  { key: 'bogota', city: 'Bogotá', country: 'CO', territory: 'amerique-latine-antilles', unit: AMERICAS, weight: 3, from: 2022 },
];

/** Cities with which the fictional city has dealings. It has no post abroad. */
const CITY_KEYS = [
  'paris',
  'new-york',
  'boston',
  'bruxelles',
  'barcelone',
  'tokyo',
  'mexico',
  'munich',
  'stockholm',
  'dakar',
  'chicago',
  'rome',
];
export const CITY_PLACES: readonly Place[] = PLACES.filter(({ key }) => CITY_KEYS.includes(key)).map(
  ({ from: _from, to: _to, ...place }) => place,
);

/** « d’Atlanta », « de Tokyo ». */
export const ofCity = ({ city }: Place): string => (/^[AEIOUÉÈÀÂÊÎÔ]/.test(city) ? `d’${city}` : `de ${city}`);

export const placesIn = (places: readonly Place[], startYear: number): readonly Place[] =>
  places.filter(({ from = 0, to = 9999 }) => from <= startYear && startYear <= to);
