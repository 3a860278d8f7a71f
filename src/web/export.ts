import { appendEntry } from '../journal/append.ts';
import type { Role } from '../kernel/actor.ts';
import { say } from '../kernel/bilingual.ts';
import type { Cell, Column, Description } from '../tables/column.ts';
import { csvOf } from '../tables/csv.ts';
import type { Grid } from '../tables/grid.ts';
import { jsonOf } from '../tables/json.ts';
import { xlsxOf } from '../tables/xlsx.ts';
import { FILES, type FileName } from '../ui/paths.ts';
import { notFound, type Reply } from './reply.ts';
import { get, type Realm, type Route } from './route.ts';
import type { Visit } from './visit.ts';

/** The rows after `last` (from the first on for null), at most so many. Fewer than asked for: there are no more. */
export type RowsAfter<Row> = (last: Row | null, most: number) => Promise<readonly Row[]>;

/** A list as the address asks for it, whatever the page shown: the same filter, the same order. */
export interface Opened<Shown, Data, Names> {
  readonly description: Description<Shown, Data, Names>;
  /** What the words of the rows need. */
  readonly names: Names;
  readonly shown: RowsAfter<Shown>;
  /** The same rows with every field of the form; null where the list has no data form. */
  readonly data: RowsAfter<Data> | null;
  /** How many rows there are, for lists of people: the journal says who took what away. */
  readonly personal?: () => Promise<number>;
  /** Goes into the name of the file: `plan-2023`. */
  readonly of?: string;
}

export interface Exporter<Shown, Data, Names> {
  /** Null where the address names nothing that the visitor may see. */
  readonly open: (visit: Visit) => Promise<Opened<Shown, Data, Names> | null>;
  readonly files: readonly FileName[];
}

/** Rows read at once: enough that the database is not asked often, few enough that they weigh nothing. */
const BATCH = 2_000;

async function* batchesOf<Row>(
  rows: RowsAfter<Row>,
  cells: (row: Row) => readonly Cell[],
): AsyncGenerator<readonly (readonly Cell[])[], void, undefined> {
  for (let last: Row | null = null; ; ) {
    const page: readonly Row[] = await rows(last, BATCH);
    yield page.map(cells);
    if (page.length < BATCH) return;
    last = page.at(-1) ?? null;
  }
}

type Common = Pick<Grid, 'title' | 'lang' | 'timeZone'>;

/** The list as shown: `without` the columns that the reader left out of it. */
function listGrid<Shown, Data, Names>(
  { description, names, shown }: Opened<Shown, Data, Names>,
  without: readonly string[],
  common: Common,
): Grid {
  const kept = description.list.filter((id) => !without.includes(id));
  const columns = kept.flatMap((id) => {
    const column = description.columns.find((one) => one.id === id);
    return column?.shown ? [{ column, read: column.shown }] : [];
  });
  return {
    ...common,
    heads: columns.map(({ column }) => ({ label: say(column.label, common.lang), type: typeInWords(column) })),
    batches: batchesOf(shown, (row) => columns.map(({ read }) => read(row, names))),
  };
}

/** In words, only days, moments and numbers keep a type of their own. */
const typeInWords = <Shown, Data, Names>({ type }: Column<Shown, Data, Names>) =>
  type === 'day' || type === 'moment' || type === 'number' ? type : 'text';

function dataGrid<Shown, Data, Names>({ description, names }: Opened<Shown, Data, Names>, rows: RowsAfter<Data>, common: Common): Grid {
  const written = description.columns.flatMap((column) => (column.data ? [{ column, read: column.data }] : []));
  return {
    ...common,
    heads: written.map(({ column: { id, type } }) => ({ label: id, type })),
    batches: batchesOf(rows, (row) => written.map(({ read }) => read(row, names))),
  };
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

function chunksOf(format: keyof typeof TYPES, grid: Grid, about: Parameters<typeof jsonOf>[1]): AsyncIterable<string | Uint8Array> {
  if (format === 'json') return jsonOf(grid, about);
  return format === 'csv' ? csvOf(grid) : xlsxOf(grid);
}

const answer =
  <Shown, Data, Names>(exporter: Exporter<Shown, Data, Names>, file: FileName) =>
  async (visit: Visit): Promise<Reply> => {
    const { org, lang, today } = visit;
    const opened = await exporter.open(visit);
    if (!opened) return notFound;
    const { form, format } = FILES[file];
    const { description, data, of, personal } = opened;
    const common: Common = { title: say(description.label, lang), lang, timeZone: org.timeZone };
    const grid = form === 'list' ? listGrid(opened, visit.query.all('sans'), common) : data && dataGrid(opened, data, common);
    if (!grid) return notFound;
    const name = [org.slug, of ?? description.id, ...(form === 'data' ? ['data'] : []), ...(org.fictional ? ['demonstration'] : []), today];
    const rows = await personal?.();
    return {
      kind: 'download',
      type: TYPES[format],
      name: `${name.join('-')}.${format}`,
      chunks: chunksOf(format, grid, { organisation: org.slug, fictional: org.fictional, on: today }),
      ...(rows === undefined ? {} : { before: (writing: Visit) => enter(writing, description.id, file, rows) }),
    };
  };

/** Who took which list of people away, how many rows, by which filter. */
const enter = ({ tx, actor, now, query }: Visit, register: string, file: FileName, rows: number): Promise<unknown> =>
  appendEntry(tx, actor, now, {
    verb: 'extract',
    register,
    changes: {
      file: [null, file],
      rows: [null, rows],
      filter: [
        null,
        new URLSearchParams(Object.entries(query.values).flatMap(([key, all]) => all.map((value) => [key, value]))).toString(),
      ],
    },
  });

/** The routes of a list's files, under the page of the list. */
export const exportRoutes = <Shown, Data, Names>(
  page: string,
  realm: Realm,
  exporter: Exporter<Shown, Data, Names>,
  roles?: readonly Role[],
): readonly Route[] => exporter.files.map((file) => ({ ...get(`${page}/${file}`, realm, answer(exporter, file), roles), snapshot: true }));

/** Rows that were read at once, such as those of a small register. */
export const together =
  <Row>(rows: readonly Row[]): RowsAfter<Row> =>
  async (last) =>
    last === null ? rows : [];
