import { parseHolidays } from '../../clocks/rule-text.ts';
import { calendarSchema, type Edition } from '../../kernel/calendar-data.ts';
import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import type { ClosureFields, EditionFields } from './fields.ts';

/** Days that one closure may last: longer, and it is a mistake. */
export const LONGEST_CLOSURE = 366;

/** What is wrong with a closure, whose calendar knows days from `known` on. */
export function checkClosure({ first, last = first }: Pick<ClosureFields, 'first' | 'last'>, known: string): readonly Refusal[] {
  if (last < first) return [{ id: 'closureBackwards', field: 'last' }];
  if (first < known) return [{ id: 'beforeCalendar', field: 'first', values: { day: known } }];
  const days = Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days + 1;
  return days > LONGEST_CLOSURE ? [{ id: 'closureTooLong', field: 'last', values: { most: LONGEST_CLOSURE } }] : [];
}

/** An edition as its form says it; refuses `lineUnreadable` with the number of the line, `weekendMissing`, `dayImpossible` with what the calendar found. */
export function editionOf(fields: EditionFields): Decision<Edition> {
  const { rules, wrong } = parseHolidays(fields.holidays);
  if (wrong !== null) return refuse({ id: 'lineUnreadable', field: 'holidays', values: { line: wrong } });
  const edition = { validFrom: fields.validFrom, source: fields.source, weekend: fields.weekend.map(Number), rules, closures: [] };
  const parsed = calendarSchema.safeParse({ id: 'x', name: { fr: 'x', en: 'x' }, timeZone: 'UTC', editions: [edition] });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const line = Number(issue?.path[3] ?? -1);
    return refuse({ id: 'ruleImpossible', field: 'holidays', values: { line: line + 1 } });
  }
  const [read] = parsed.data.editions;
  return read ? accept(read) : refuse({ id: 'required', field: 'holidays' });
}
