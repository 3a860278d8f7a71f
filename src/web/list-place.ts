import { isDay } from '../kernel/day.ts';
import { isId } from '../kernel/ids.ts';
import type { Visit } from './visit.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,20}Z$/;

const partsOf = ({ query }: Pick<Visit, 'query'>): readonly string[] => query.get('avant').split('_');

/** Where the page before ended in a list sorted by instant, `avant=<instant>_<id>`; null on the first page, and for what no page of ours says. */
export function instantBefore(visit: Pick<Visit, 'query'>): { readonly at: string; readonly id: string } | null {
  const [at = '', id = ''] = partsOf(visit);
  return INSTANT.test(at) && isId(id) ? { at, id } : null;
}

/** The same in a list sorted by day, `avant=<day>_<id>`. */
export function dayBefore(visit: Pick<Visit, 'query'>): { readonly day: string; readonly id: string } | null {
  const [day = '', id = ''] = partsOf(visit);
  return isDay(day) && isId(id) ? { day, id } : null;
}

/** The place of the last row shown, as the address of the next page has it. */
export const placeOf = (when: string | Temporal.Instant, id: string): string => `${when}_${id}`;
