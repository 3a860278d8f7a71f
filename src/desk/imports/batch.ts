import type { Refusal } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';
import type { SheetRow } from '../../tables/reading/source.ts';
import type { Current, ImportBatch, Importer, RawFields } from '../../web/importer.ts';
import type { Visit } from '../../web/visit.ts';
import { cleaned, readCell, sameValue } from './cells.ts';
import { columnsOf, keyColumns } from './keys.ts';
import { namesFor } from './names.ts';
import type { Mode } from './rules.ts';
import { type Fault, findKeys } from './store.ts';

/** What the columns of a file mean, and what may be done with its rows. */
export interface Meaning {
  readonly headers: readonly string[];
  readonly mapping: readonly string[];
  readonly mode: Mode;
  /** When this pass over the file began. */
  readonly since: Temporal.Instant;
}

/** A row that would do something, or nothing. */
export interface Planned {
  readonly line: number;
  readonly verdict: 'add' | 'update' | 'unchanged';
  readonly record: string;
  /** The record as it is before. */
  readonly target: Current | null;
  /** What another system calls it. */
  readonly key: string;
}

export interface PlannedBatch {
  readonly planned: readonly Planned[];
  readonly faults: readonly Fault[];
  /** Rows, of those above, that are wrong. */
  readonly wrong: number;
  readonly keep: ImportBatch['keep'];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly key: string;
  target?: Current | null;
  raw?: RawFields;
  refusals: Refusal[];
}

/**
 * Decides rows of a file with the rights of the visitor; nothing is written before `keep`. `seen` remembers from one batch to the next
 * which row first named a record.
 */
export async function planBatch(
  visit: Visit,
  importer: Importer<Visit>,
  meaning: Meaning,
  rows: readonly SheetRow[],
  seen: Map<string, number>,
): Promise<PlannedBatch> {
  const at = (id: string): number => meaning.mapping.indexOf(id);
  const cell = (row: { readonly cells: readonly string[] }, id: string): string => cleaned(row.cells[at(id)] ?? '');
  const all: Row[] = rows.map(({ line, cells }) => ({ line, cells, key: at('key') < 0 ? '' : cell({ cells }, 'key'), refusals: [] }));
  await findTargets(visit, importer, meaning, all, cell, seen);
  await readRows(visit, importer, meaning, all);
  const fit = all.filter(({ refusals }) => refusals.length === 0);
  const unchanged = fit.filter(
    ({ target, raw = {} }) => target && Object.entries(raw).every(([id, value]) => sameValue(value, target.raw[id])),
  );
  const changing = fit.filter((row) => !unchanged.includes(row));
  const batch = await importer.decide(
    visit,
    changing.map(({ target = null, raw = {} }) => ({ target, raw: { ...target?.raw, ...raw } })),
    meaning.since,
  );
  const planned: Planned[] = unchanged.map(({ line, target = null, key }) => ({
    line,
    verdict: 'unchanged',
    record: target?.id ?? '',
    target,
    key,
  }));
  for (const [place, row] of changing.entries()) {
    const outcome = batch.outcomes[place];
    if (!outcome || outcome.verdict === 'wrong') row.refusals.push(...(outcome?.refusals ?? []));
    else planned.push({ line: row.line, verdict: outcome.verdict, record: outcome.record, target: row.target ?? null, key: row.key });
  }
  const wrong = all.filter(({ refusals }) => refusals.length > 0);
  return { planned, faults: wrong.flatMap((row) => faultsOf(row, meaning)), wrong: wrong.length, keep: batch.keep };
}

type CellOf = (row: { readonly cells: readonly string[] }, id: string) => string;

/** Finds the record that each row names, and refuses the rows that the mode does not allow. */
async function findTargets(
  visit: Visit,
  importer: Importer<Visit>,
  { mode }: Meaning,
  rows: readonly Row[],
  cell: CellOf,
  seen: Map<string, number>,
): Promise<void> {
  const own = importer.key;
  const nameOf = (row: Row): string =>
    own ? (own.every((id) => cell(row, id) !== '') ? own.map((id) => cell(row, id)).join('\n') : '') : cell(row, 'number').toUpperCase();
  const names = rows.map(nameOf).filter((name) => name !== '');
  const byName = await importer.find(visit, [...new Set(names)]);
  const byKey = await findKeys(visit.tx, visit.org.id, importer.id, [...new Set(rows.map(({ key }) => key).filter((key) => key !== ''))]);
  const given = rows.map((row) => {
    const id = own ? '' : cell(row, 'id').toLowerCase();
    if (id !== '') return { row, by: 'id', found: isId(id) ? id : undefined, spelled: id };
    const name = nameOf(row);
    if (name !== '') return { row, by: own ? 'own' : 'number', found: byName.get(name), spelled: name };
    return { row, by: row.key === '' ? '' : 'key', found: byKey.get(row.key), spelled: row.key };
  });
  const loaded = await importer.load(visit, [...new Set(given.flatMap(({ found }) => found ?? []))]);
  for (const { row, by, found, spelled } of given) {
    const target = found === undefined ? null : (loaded.get(found) ?? null);
    // By its name and by itself: a row that adds a record is found by the next one of the same name.
    const marks = [...(by === '' ? [] : [`${by} ${spelled}`]), ...(target ? [target.id] : [])];
    const first = marks.map((mark) => seen.get(mark)).find((line) => line !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, row.line);
    const field = by === 'own' ? own?.[0] : by;
    const refusal =
      first !== undefined && first !== row.line ? { id: 'sameKeyTwice', values: { line: first } } : fits(mode, by, target !== null);
    if (refusal) row.refusals.push({ ...refusal, ...(field ? { field } : {}) });
    row.target = target;
  }
}

/** Does a row fit what the import may do? `by` is what names its record, '' when nothing does. */
function fits(mode: Mode, by: string, known: boolean): Refusal | null {
  if (known) return mode === 'add' ? { id: 'alreadyThere' } : null;
  if (by === 'id' || by === 'number') return { id: 'unknownRecord' };
  if (mode === 'update') return { id: by === '' ? 'keyMissing' : 'unknownRecord' };
  return null;
}

/** Reads the cells of each row by the columns they stand for. */
async function readRows(visit: Visit, importer: Importer<Visit>, { mapping }: Meaning, rows: readonly Row[]): Promise<void> {
  const keys = new Set(keyColumns(importer).map(({ id }) => id));
  const used = columnsOf(importer).flatMap((column) => {
    const place = mapping.indexOf(column.id);
    return place < 0 || keys.has(column.id) ? [] : [{ column, place }];
  });
  const names = await namesFor(
    visit,
    used.map(({ column, place }) => ({ column, cells: rows.map(({ cells }) => cells[place] ?? '') })),
  );
  for (const row of rows) {
    const raw: Record<string, RawFields[string]> = {};
    for (const { column, place } of used) {
      const read = readCell(column, row.cells[place] ?? '', names);
      if (read.ok) raw[column.id] = read.value;
      else row.refusals.push(...read.refusals);
    }
    row.raw = raw;
  }
}

const SHOWN = 200;

/** The faults of a row by column of the file, one each. */
function faultsOf({ line, cells, refusals }: Row, { headers, mapping }: Meaning): readonly Fault[] {
  const byPlace = new Map<number, Fault>();
  for (const refusal of refusals) {
    const place = refusal.field ? mapping.indexOf(refusal.field) : -1;
    if (byPlace.has(place)) continue;
    byPlace.set(place, { line, place, header: headers[place] ?? '', value: cleaned(cells[place] ?? '').slice(0, SHOWN), refusal });
  }
  return [...byPlace.values()];
}
