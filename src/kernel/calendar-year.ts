import type { Bilingual } from './bilingual.ts';
import type { Edition } from './calendar-data.ts';
import { daysOfYear, weekdayOf } from './day.ts';
import { type Holiday, holidaysOfEdition } from './holiday-rules.ts';

/** Why a day is not a business day. A holiday or closure on a weekend is called by its own name. */
export interface NonBusiness {
  readonly kind: 'holiday' | 'closure' | 'weekend';
  readonly name: Bilingual;
}

/** One year of a calendar, laid out so that a term is found without walking its days. */
export interface CalendarYear {
  readonly days: readonly string[];
  /** Of each day: null for a business day. */
  readonly reasons: readonly (NonBusiness | null)[];
  /** Of each day: how many business days the year has had, that day included. */
  readonly ranks: readonly number[];
  readonly businessDays: readonly string[];
  readonly holidays: readonly Holiday[];
}

const WEEKDAYS: readonly Bilingual[] = [
  { fr: 'lundi', en: 'Monday' },
  { fr: 'mardi', en: 'Tuesday' },
  { fr: 'mercredi', en: 'Wednesday' },
  { fr: 'jeudi', en: 'Thursday' },
  { fr: 'vendredi', en: 'Friday' },
  { fr: 'samedi', en: 'Saturday' },
  { fr: 'dimanche', en: 'Sunday' },
];

/** Lays out a year. `editionOn` is null for days before the first edition: they count as nothing, and must not be asked for. */
export function layOut(year: number, editions: readonly Edition[], editionOn: (day: string) => Edition | null): CalendarYear {
  const holidays = editions
    .flatMap((edition) => holidaysOfEdition(edition, year).filter(({ day }) => editionOn(day) === edition))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const days = daysOfYear(year);
  const reasons = days.map((day) => reasonOf(day, holidays, editionOn(day)));
  const businessDays: string[] = [];
  const ranks = days.map((day, i) => {
    if (reasons[i] === null && editionOn(day)) businessDays.push(day);
    return businessDays.length;
  });
  return { days, reasons, ranks, businessDays, holidays };
}

function reasonOf(day: string, holidays: readonly Holiday[], edition: Edition | null): NonBusiness | null {
  const holiday = holidays.find((found) => found.day === day);
  if (holiday) return { kind: 'holiday', name: holiday.name };
  const closure = edition?.closures.find(({ from, to }) => from <= day && day <= to);
  if (closure) return { kind: 'closure', name: closure.name };
  const weekday = weekdayOf(day);
  const name = WEEKDAYS[weekday - 1];
  return name && edition?.weekend.includes(weekday) ? { kind: 'weekend', name } : null;
}
