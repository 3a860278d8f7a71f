import type { Json } from '../../journal/canonical.ts';
import type { Changes } from '../../journal/write.ts';
import type { Mission } from './rules/mission.ts';

/** Lists of rows: of these the journal keeps the rows that differ, not the whole list each time. */
const ROWS = ['participants', 'stops', 'bodies', 'costs'] as const;
type Rows = (typeof ROWS)[number];
const isRows = (name: string): name is Rows => (ROWS as readonly string[]).includes(name);

/** Fields that differ, for the journal. */
export function changesOf(before: Mission | null, after: Mission, titleBefore: string | null, title: string): Changes {
  const old: Readonly<Record<string, unknown>> = { ...before, title: titleBefore };
  const changed = Object.entries({ ...after, title }).flatMap(([name, value]): readonly [string, unknown, unknown][] => {
    if (isRows(name)) return rowsOf(name, before, after);
    return text(old[name] ?? null) === text(value ?? null) ? [] : [[name, old[name] ?? null, value ?? null]];
  });
  // A mission is plain data: strings, numbers, booleans, lists of them.
  return Object.fromEntries(changed.map(([name, from, to]): [string, [Json, Json]] => [name, [from as Json, to as Json]]));
}

function rowsOf(name: Rows, before: Mission | null, after: Mission): readonly [string, unknown, unknown][] {
  const was = new Map((before?.[name] ?? []).map((row) => [row.id, row]));
  const is = new Map(after[name].map((row) => [row.id, row]));
  const gone = [...was.values()].filter((row) => text(row) !== text(is.get(row.id)));
  const come = [...is.values()].filter((row) => text(row) !== text(was.get(row.id)));
  return gone.length + come.length === 0 ? [] : [[name, gone, come]];
}

const text = (value: unknown): string => JSON.stringify(value) ?? '';
