import { appendEntry } from '../../journal/append.ts';
import type { Json } from '../../journal/canonical.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { readHead } from '../../tables/reading/read.ts';
import { UnreadableFile } from '../../tables/reading/source.ts';
import type { Importer } from '../../web/importer.ts';
import type { Visit } from '../../web/visit.ts';
import { guess } from './guess.ts';
import { columnsOf, isRequired, keyColumns } from './keys.ts';
import { KEPT_DAYS, type Mode, type Move, maySee, next, type State } from './rules.ts';
import {
  CHUNK,
  clearFaults,
  hasFile,
  insertChunk,
  insertRun,
  lockRun,
  type Run,
  recallMapping,
  rememberMapping,
  updateRun,
} from './store.ts';

/** What somebody may bring in: the importers whose registers let the actor write. */
export const importersFor = (visit: Visit): readonly Importer<Visit>[] =>
  [...visit.slots.importers.values()].filter(({ may }) => may(visit.actor));

/** Takes a file: reads its first rows and keeps it. Nothing else is written. Answers with the id of the import. */
export async function receiveFile(visit: Visit, importerId: string): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  const { tx, org, actor, fresh, uploads } = visit;
  const [upload] = uploads;
  const importer = importersFor(visit).find(({ id }) => id === importerId);
  if (!actor.account || !importer) return refuse({ id: 'unknownChoice', field: 'importer' });
  if (!upload) return refuse({ id: 'fileMissing', field: 'file' });
  try {
    const { format, headers, sample } = await readHead(upload.source);
    const before = await recallMapping(tx, org.id, importer.id, headers);
    await insertRun(tx, org.id, {
      id: fresh,
      account: actor.account,
      importer: importer.id,
      fileName: upload.name,
      fileSize: upload.source.size,
      fileDigest: upload.digest,
      format,
      headers,
      sample: sample.map(({ cells }) => cells.map((cell) => cell.slice(0, 80).replaceAll('\0', '').toWellFormed())),
      mapping: before?.mapping ?? guess(headers, columnsOf(importer)),
      mode: before?.mode ?? 'both',
      createdAt: visit.now,
    });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refuse({ id: error.id, field: 'file', values: error.values });
  }
  for (let place = 0; place * CHUNK < upload.source.size; place++)
    await insertChunk(tx, org.id, fresh, place, await upload.source.read(place * CHUNK, CHUNK));
  return accept(fresh);
}

interface Moved {
  readonly run: Run;
  readonly importer: Importer<Visit>;
  readonly state: State;
}

/** An import to move, locked: refuses what is not there, is not the actor's, or is not in a state that allows it. */
async function begin(visit: Visit, id: string, move: Move): Promise<Decision<Moved>> {
  const run = await lockRun(visit.tx, visit.org.id, id, true);
  const importer = run && visit.slots.importers.get(run.importer);
  if (!run || !importer) return refuse(NOT_FOUND);
  if (!maySee(visit.actor, run) || !importer.may(visit.actor)) return refuse(FORBIDDEN);
  const state = next(run.state, move);
  return state.ok ? accept({ run, importer, state: state.value }) : state;
}

const NO_COUNTS = { position: 0, adds: 0, updates: 0, same: 0, wrong: 0, leftAlone: 0, stopping: false, failure: null } as const;

/** Says what the columns are and has the file checked, without writing. Both are remembered for the next file with these headers. */
export async function checkFile(visit: Visit, id: string, mapping: readonly string[], mode: Mode): Promise<Decision<string>> {
  const begun = await begin(visit, id, 'check');
  if (!begun.ok) return begun;
  const { run, importer, state } = begun.value;
  const known = new Set(columnsOf(importer).map((column) => column.id));
  const chosen = run.headers.map((_, place) => (known.has(mapping[place] ?? '') ? (mapping[place] ?? '') : ''));
  const wrong = checkMapping(importer, chosen, mode, visit.lang);
  if (!wrong.ok) return wrong;
  const { tx, org } = visit;
  await rememberMapping(tx, org.id, importer.id, run.headers, { mapping: chosen, mode });
  await clearFaults(tx, org.id, id);
  await updateRun(tx, org.id, id, { ...NO_COUNTS, total: 0, mapping: chosen, mode, state, startedAt: visit.now, checkedAt: null });
  return accept(id);
}

function checkMapping(importer: Importer<Visit>, mapping: readonly string[], mode: Mode, lang: 'fr' | 'en'): Decision<null> {
  const used = mapping.filter((id) => id !== '');
  if (used.length === 0) return refuse({ id: 'noColumn', field: 'column-0' });
  const word = (id: string): string => columnsOf(importer).find((column) => column.id === id)?.label[lang] ?? id;
  const twice = mapping.findIndex((id, place) => id !== '' && mapping.indexOf(id) !== place);
  if (twice >= 0) return refuse({ id: 'columnTwice', field: `column-${twice}`, values: { column: word(mapping[twice] ?? '') } });
  const keys = keyColumns(importer).map(({ id }) => id);
  if (mode === 'update' && keys.length > 0 && !keys.some((id) => used.includes(id)))
    return refuse({ id: 'keyColumnMissing', field: 'mode' });
  const needed = mode === 'update' ? (importer.key ?? []) : importer.columns.map(({ id }) => id).filter((id) => isRequired(importer, id));
  const missing = needed.find((id) => !used.includes(id));
  return missing === undefined ? accept(null) : refuse({ id: 'columnMissing', field: 'mode', values: { column: word(missing) } });
}

/** Has the rows written: all of them or none, or the right ones alone. */
export async function startImport(visit: Visit, id: string, partial: boolean): Promise<Decision<string>> {
  const begun = await begin(visit, id, 'run');
  if (!begun.ok) return begun;
  const { run, state } = begun.value;
  if (run.account !== visit.actor.account) return refuse(FORBIDDEN);
  if (run.wrong > 0 && !partial) return refuse({ id: 'rowsWrong' });
  if (run.adds + run.updates === 0) return refuse({ id: 'nothingToDo' });
  const { tx, org } = visit;
  await clearFaults(tx, org.id, id);
  await updateRun(tx, org.id, id, { ...NO_COUNTS, state, partial, startedAt: visit.now });
  await tell(visit, run, 'startImport', { mode: run.mode, partial });
  return accept(id);
}

/** Stops a job at its next batch, or gives up an import that was not begun. */
export async function cancelImport(visit: Visit, id: string): Promise<Decision<string>> {
  const begun = await begin(visit, id, 'cancel');
  if (!begun.ok) return begun;
  const { run, state } = begun.value;
  await updateRun(visit.tx, visit.org.id, id, state === run.state ? { stopping: true } : { state, endedAt: visit.now });
  return accept(id);
}

/** Has what an import wrote taken back, row by row, where nobody changed it since. */
export async function undoImport(visit: Visit, id: string): Promise<Decision<string>> {
  const begun = await begin(visit, id, 'undo');
  if (!begun.ok) return begun;
  const { run, state } = begun.value;
  if (!canUndo(run, visit.now) || !(await hasFile(visit.tx, visit.org.id, id))) return refuse({ id: 'tooLateToUndo' });
  await updateRun(visit.tx, visit.org.id, id, { state, position: 0, leftAlone: 0, failure: null, undoneBy: visit.actor.account });
  await tell(visit, run, 'undoImport', {});
  return accept(id);
}

/** Did it write something, lately enough? */
export const canUndo = (run: Run, now: Temporal.Instant): boolean =>
  next(run.state, 'undo').ok &&
  run.undoneAt === null &&
  run.adds + run.updates > 0 &&
  run.startedAt !== null &&
  run.checkedAt !== null &&
  Temporal.Instant.compare((run.endedAt ?? run.startedAt).add({ hours: KEPT_DAYS * 24 }), now) > 0;

async function tell({ tx, actor, now }: Visit, run: Run, verb: string, more: Readonly<Record<string, Json>>): Promise<void> {
  const said = { importer: run.importer, fileName: run.fileName, fileDigest: run.fileDigest, ...more };
  await appendEntry(tx, actor, now, {
    verb,
    register: 'imports',
    record: run.id,
    changes: Object.fromEntries(Object.entries(said).map(([name, value]): [string, [Json, Json]] => [name, [null, value]])),
  });
}
