import { type FiscalYear, fiscalYear, fiscalYearOf, nextYear } from '../../kernel/fiscal.ts';
import type { Priority } from '../../records/priorities.ts';
import { CITY_PLACES, PLACES, type Place } from './places.ts';
import { CITY_PRIORITIES, MINISTRY_PRIORITIES } from './priorities.ts';

/** Days ahead of today for which actions are already planned. */
export const AHEAD = 35;

/** What is invented for one organisation, and as of which day. */
export interface World {
  readonly slug: 'demo-mrif' | 'demo-ville-quebec';
  /** ISO day: nothing is recorded after it. */
  readonly today: string;
  readonly running: FiscalYear;
  /** Every fiscal year with acts, in order; the one after the running one where something is already planned in it. */
  readonly years: readonly FiscalYear[];
  readonly scale: number;
  readonly places: readonly Place[];
  /** The organisation has posts at these places. */
  readonly posts: boolean;
  readonly priorities: readonly Priority[];
}

/** Years of a forecast's history before the running one. */
const HISTORY = 5;
/** The first year of the first official plan. */
const FIRST_MINISTRY_YEAR = 2014;

export function worldOf(slug: World['slug'], today: string, scale: number): World {
  const ministry = slug === 'demo-mrif';
  const startMonth = ministry ? 4 : 1;
  const running = fiscalYearOf(today, startMonth);
  const start = Number(running.first.slice(0, 4));
  const horizon = Temporal.PlainDate.from(today).add({ days: AHEAD }).toString();
  const years: FiscalYear[] = [];
  const first = ministry ? Math.min(FIRST_MINISTRY_YEAR, start - HISTORY) : start - HISTORY;
  for (let year = fiscalYear(first, startMonth); year.first <= horizon; year = nextYear(year)) years.push(year);
  return {
    slug,
    today,
    running,
    years,
    scale,
    places: ministry ? PLACES : CITY_PLACES,
    posts: ministry,
    priorities: ministry ? MINISTRY_PRIORITIES : CITY_PRIORITIES,
  };
}
