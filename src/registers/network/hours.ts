import { accept, type Decision, refuse } from '../../kernel/decision.ts';

/** A range of one day on the clock of the post, `HH:MM` to `HH:MM`. */
export type Range = readonly [from: string, to: string];
/** Weekday, 1 Monday to 7 Sunday → its ranges; a day without any is closed. */
export type Hours = Readonly<Record<string, readonly Range[]>>;

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

const TIME = String.raw`(\d{1,2})\s*(?:[:h]\s*(\d{2})?)?`;
const RANGE = new RegExp(`^${TIME}\\s*(?:[-–—]|à|to)\\s*${TIME}$`, 'i');

const clock = (hour: string | undefined, minute: string | undefined): string => `${(hour ?? '').padStart(2, '0')}:${minute ?? '00'}`;
const isClock = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || time === '24:00';

/** Reads « 8:30-12:00, 13 h à 16 h 30 »; '' is a closed day. Refuses `hoursUnreadable`, and `hoursOverlap` when ranges cross or run backwards. */
export function parseRanges(text: string, field: string): Decision<readonly Range[]> {
  const ranges: Range[] = [];
  for (const part of text.split(/[,;]|\bet\b|\band\b/).map((one) => one.trim())) {
    if (part === '') continue;
    const match = RANGE.exec(part);
    const range: Range = [clock(match?.[1], match?.[2]), clock(match?.[3], match?.[4])];
    if (!match || !range.every(isClock)) return refuse({ id: 'hoursUnreadable', field, values: { value: part.slice(0, 40) } });
    ranges.push(range);
  }
  const crossing = ranges.some(([from, to], index) => from >= to || (ranges[index + 1]?.[0] ?? '99') < to);
  return crossing ? refuse({ id: 'hoursOverlap', field, values: { value: text.slice(0, 40) } }) : accept(ranges);
}

/** The hours of a week from one text a weekday; null when none says anything: they are unknown. */
export function parseHours(texts: Readonly<Record<string, string>>): Decision<Hours | null> {
  const parsed = WEEKDAYS.map((day) => [day, parseRanges(texts[day] ?? '', `hours${day}`)] as const);
  const refusals = parsed.flatMap(([, decision]) => (decision.ok ? [] : decision.refusals));
  if (refusals.length > 0) return refuse(...refusals);
  const open = parsed.flatMap(([day, decision]) => (decision.ok && decision.value.length > 0 ? [[day, decision.value] as const] : []));
  return accept(open.length === 0 ? null : Object.fromEntries(open));
}

/** Back to the text of a field. */
export const rangesText = (ranges: readonly Range[] | undefined): string => (ranges ?? []).map(([from, to]) => `${from}-${to}`).join(', ');

/** Is the post open by its usual hours at that weekday and `HH:MM` of its own clock? Holidays are not known here. */
export const isOpenAt = (hours: Hours, weekday: number, time: string): boolean =>
  (hours[String(weekday)] ?? []).some(([from, to]) => from <= time && time < to);

/** Weekdays that follow each other with the same ranges, as one: Monday to Friday. */
export function sameDays(hours: Hours): readonly { readonly first: number; readonly last: number; readonly ranges: readonly Range[] }[] {
  const runs: { first: number; last: number; ranges: readonly Range[] }[] = [];
  for (const day of WEEKDAYS.map(Number)) {
    const ranges = hours[String(day)] ?? [];
    const run = runs.at(-1);
    if (run && rangesText(run.ranges) === rangesText(ranges)) run.last = day;
    else runs.push({ first: day, last: day, ranges });
  }
  return runs;
}
