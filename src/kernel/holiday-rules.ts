import type { Bilingual } from './bilingual.ts';
import type { Edition, HolidayRule } from './calendar-data.ts';
import { addDays, isoDay, monthLength, weekdayOf } from './day.ts';
import { easterOf } from './easter.ts';

export interface Holiday {
  readonly day: string;
  readonly id: string;
  readonly name: Bilingual;
  readonly source: string;
}

/** The day to which a rule leads in a year, before any shift. */
export function dayOfRule(rule: HolidayRule, year: number): string {
  if ('fixed' in rule) return `${year}-${rule.fixed}`;
  if ('easter' in rule) return addDays(easterOf(year), rule.easter);
  if ('weekdayBefore' in rule) return lastBefore(`${year}-${rule.weekdayBefore.before}`, rule.weekdayBefore.weekday);
  if (rule.nth === -1) return lastBefore(addDays(isoDay(year, rule.month, monthLength(year, rule.month)), 1), rule.weekday);
  return addDays(lastBefore(isoDay(year, rule.month, 1), rule.weekday), 7 * rule.nth);
}

/** The last such weekday before a day, the day itself left out. */
function lastBefore(day: string, weekday: number): string {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return addDays(day, back === 0 ? -7 : -back);
}

/** The holidays of an edition that fall in a year, in the order of its rules. Its validity is the caller's to check. */
export const holidaysOfEdition = (edition: Edition, year: number): readonly Holiday[] =>
  edition.rules.flatMap(({ id, name, rule, shift, source }) =>
    // A shift may carry a holiday over New Year.
    (shift ? [year - 1, year, year + 1] : [year])
      .map((y) => shifted(dayOfRule(rule, y), shift))
      .filter((day) => day.startsWith(`${year}-`))
      .map((day) => ({ day, id, name, source })),
  );

function shifted(day: string, shift: Edition['rules'][number]['shift']): string {
  const move = new Map(Object.entries(shift ?? {})).get(String(weekdayOf(day)));
  return move ? addDays(day, move) : day;
}
