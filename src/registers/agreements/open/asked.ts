import { isDay } from '../../../kernel/day.ts';
import { isId } from '../../../kernel/ids.ts';
import { searchRecords } from '../../../records/search.ts';
import type { Query } from '../../../ui/paths.ts';
import { isCountry } from '../../../web/countries.ts';
import type { Visit } from '../../../web/visit.ts';
import { isSigned, isState, type State } from '../states/rules.ts';
import { type After, type OpenFilter, SORTS, type Sort } from '../store/open.ts';
import { UNKNOWN_YEAR } from './facets.ts';

export const VIEWS = ['list', 'timeline', 'map'] as const;
export type View = (typeof VIEWS)[number];

/** Words of the address, in French as every address. */
const VIEW_SLUGS = { list: '', timeline: 'frise', map: 'carte' } as const satisfies Record<View, string>;
const SORT_SLUGS = { recent: '', oldest: 'anciennes', ending: 'terme' } as const satisfies Record<Sort, string>;
const UNKNOWN_SLUG = 'inconnue';

/** Results of a search that a list goes through: enough for any that somebody reads. */
const MOST_FOUND = 500;
const CODE = /^[A-Za-z0-9-]{1,60}$/;

export interface Asked {
  readonly q: string;
  readonly filter: OpenFilter;
  readonly sort: Sort;
  readonly view: View;
  readonly after: After | null;
}

/** What the address asks of the public list; what makes no sense there is left out. Codes are compared with what there is, so they need no list. */
export function asked({ query }: Pick<Visit, 'query'>): Asked {
  const code = (name: string): string | undefined => (CODE.test(query.get(name)) ? query.get(name) : undefined);
  const [state, country, year] = [query.get('etat'), query.get('pays'), query.get('annee')];
  return {
    q: query.get('q').slice(0, 200),
    filter: {
      kind: code('genre'),
      nature: code('nature'),
      sector: code('secteur'),
      country: isCountry(country) ? country : undefined,
      state: isOpenState(state) ? state : undefined,
      year: year === UNKNOWN_SLUG ? UNKNOWN_YEAR : /^[12]\d{3}$/.test(year) ? year : undefined,
    },
    sort: SORTS.find((one) => SORT_SLUGS[one] === query.get('tri')) ?? 'recent',
    view: VIEWS.find((one) => VIEW_SLUGS[one] === query.get('vue')) ?? 'list',
    after: afterOf(query.get('apres')),
  };
}

const isOpenState = (text: string): text is State => isState(text) && isSigned(text);

function afterOf(text: string): After | null {
  const [day = '', id = ''] = text.split('_');
  return isDay(day) && isId(id) ? { day, id } : null;
}

/** The same as an address has it, but for the page shown. */
export const hereOf = ({ q, filter, sort, view }: Omit<Asked, 'after'>): Query => ({
  q,
  genre: filter.kind,
  nature: filter.nature,
  pays: filter.country,
  secteur: filter.sector,
  etat: filter.state,
  annee: filter.year && yearSlug(filter.year),
  tri: SORT_SLUGS[sort],
  vue: VIEW_SLUGS[view],
});

/** A year of signature as the address has it. */
export const yearSlug = (year: string): string => (year === UNKNOWN_YEAR ? UNKNOWN_SLUG : year);
export const sortSlug = (sort: Sort): string => SORT_SLUGS[sort];

/** Ids of the agreements that these words find; undefined without words. */
export async function found({ tx }: Pick<Visit, 'tx'>, q: string): Promise<readonly string[] | undefined> {
  if (q === '') return undefined;
  return (await searchRecords(tx, q, { register: 'agreements', most: MOST_FOUND })).map(({ record }) => record);
}
