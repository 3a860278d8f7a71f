import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';

const MOST = 200;
const USUAL = 50;

/** Parameters of every list. */
export const pageQuery = z.object({
  limit: z.coerce
    .number({ error: 'badLimit' })
    .int({ error: 'badLimit' })
    .min(1, { error: 'badLimit' })
    .max(MOST, { error: 'badLimit' })
    .default(USUAL),
  after: z.string().max(200, { error: 'badCursor' }).optional(),
});

/** A list of a resource: its page, and the address of the next one. */
export const pageOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), next: z.string().nullable() });

/** A place in a list, which callers send back as they got it. */
const cursorOf = (...parts: readonly string[]): string => Buffer.from(parts.join(' ')).toString('base64url');
const partsOf = (cursor: string): readonly string[] => Buffer.from(cursor, 'base64url').toString().split(' ');

/** A list sorted by day, then id: the last row of the page before; undefined for the first page. */
export function dayCursor(after: string | undefined): Decision<{ readonly day: string; readonly id: string } | undefined> {
  if (after === undefined) return accept(undefined);
  const [day, id] = partsOf(after);
  return isDay(day) && isId(id) ? accept({ day, id }) : refuse({ id: 'badCursor', field: 'after' });
}
/** A list whose place is told by its last row's id alone. */
export function idCursor(after: string | undefined): Decision<string | undefined> {
  if (after === undefined) return accept(undefined);
  const [id] = partsOf(after);
  return isId(id) ? accept(id) : refuse({ id: 'badCursor', field: 'after' });
}

/** Cuts `limit + 1` rows into the page and the cursor of the next: null when this one is the last. */
export function cut<Row, Item>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly string[], itemOf: (row: Row) => Item) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const after = rows.length > limit && last !== undefined ? cursorOf(...keyOf(last)) : null;
  // The address of the next page is filled in by the server, which knows its own.
  return { body: { items: shown.map(itemOf), next: null }, after };
}
