import type { Tx } from '../../db/kysely.ts';
import type { Database } from '../../db/transaction.ts';
import { actorOf } from '../../identity/actor.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Json } from '../../journal/canonical.ts';
import { seal } from '../../journal/seal.ts';
import { NOBODY, sealingKeys } from '../../journal/write.ts';
import type { Org } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { tellMembers } from '../../records/notices/tell.ts';
import { rowsOf } from '../../tables/reading/read.ts';
import { type SheetRow, type Source, UnreadableFile } from '../../tables/reading/source.ts';
import { paths } from '../../ui/paths.ts';
import { formOf } from '../../web/form.ts';
import type { Importer } from '../../web/importer.ts';
import type { Installation, Slots, Visit } from '../../web/visit.ts';
import { type PlannedBatch, planBatch } from './batch.ts';
import { KEPT_DAYS } from './rules.ts';
import {
  forgetFiles,
  insertFaults,
  insertItems,
  loadRun,
  lockRun,
  type Run,
  readChunks,
  runsAtWork,
  saveKeys,
  updateRun,
} from './store.ts';
import { undoBatch } from './undo.ts';

/** What the job works with; the edge gives it. */
export interface Workshop {
  readonly db: Database;
  readonly organisations: () => Promise<readonly Org[]>;
  readonly slots: Slots;
  readonly installation: Installation;
  readonly now: () => Temporal.Instant;
  /** Rows in one transaction. */
  readonly size?: number;
}

const SIZE = 500;

/** Goes on with every import that waits for its job, whatever process left it and wherever. */
export async function workOnImports(shop: Workshop): Promise<void> {
  const waiting = await shop.db.asOwner(runsAtWork);
  if (waiting.length === 0) return;
  const organisations = await shop.organisations();
  for (const { org: id, id: run } of waiting) {
    const org = organisations.find((one) => one.id === id);
    if (org) await workOn(shop, org, run);
  }
}

/** Deletes what imports no longer need. */
export const forgetOldImports = ({ db, now }: Pick<Workshop, 'db' | 'now'>): Promise<void> =>
  db.asOwner((tx) => forgetFiles(tx, now().subtract({ hours: KEPT_DAYS * 24 })));

/** One import, to the end of its pass: batch by batch, each in a transaction that keeps how far it came. */
export async function workOn(shop: Workshop, org: Org, id: string): Promise<void> {
  const run = await shop.db.asOwner((tx) => loadRun(tx, org.id, id));
  const importer = shop.slots.importers.get(run?.importer ?? '');
  if (!run || !importer) return;
  try {
    if (run.state === 'undoing') await undo(shop, org, run, importer);
    else await read(shop, org, run, importer);
  } catch (error) {
    // The database went away, or another transaction was in the way: the next turn goes on from the last batch that was kept.
    if (!(error instanceof UnreadableFile) && isPassing(error)) throw error;
    const failure: Refusal = error instanceof UnreadableFile ? { id: error.id, values: error.values } : { id: 'importBroke' };
    await fail(shop, org, run, failure);
    if (!(error instanceof UnreadableFile)) throw error;
  }
}

/** Ends what broke: first its state, so that no turn takes it up again whatever comes; then whoever asked for it is told, and the journal. */
async function fail(shop: Workshop, org: Org, run: Run, failure: Refusal): Promise<void> {
  await shop.db.asOwner((tx) => updateRun(tx, org.id, run.id, { state: 'failed', failure, endedAt: shop.now() }));
  await as(shop, org, run.account, async (visit) => {
    const ended = await loadRun(visit.tx, org.id, run.id);
    if (ended && run.state !== 'checking') await tell(visit, ended, 'stopImport');
    await tellAuthor(visit, run, 'importStopped');
  });
}

const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:08|53|57|55P03|40)|^(?:ECONN|EPIPE|ETIMEDOUT|ENOENT)/.test(String(error.code));

async function read(shop: Workshop, org: Org, run: Run, importer: Importer<Visit>): Promise<void> {
  const source: Source = {
    size: run.fileSize,
    read: (offset, length) => shop.db.asOwner((tx) => readChunks(tx, org.id, run.id, offset, Math.min(length, run.fileSize - offset))),
  };
  const seen = new Map<string, number>();
  let from = run.position;
  let position = -1; // the headers are no row
  let rows: SheetRow[] = [];
  for await (const row of rowsOf(source, run.format)) {
    position += 1;
    if (position === 0) continue;
    rows.push(row);
    if (rows.length < (shop.size ?? SIZE)) continue;
    if (position <= from) await remember(shop, org, run, importer, rows, seen);
    else if (!(await step(shop, org, run, importer, { rows, from, to: position, seen }))) return;
    else from = position;
    rows = [];
  }
  if (position > from && !(await step(shop, org, run, importer, { rows: rows.slice(-(position - from)), from, to: position, seen })))
    return;
  await finish(shop, org, run, position);
}

/** Rows that an earlier process finished: which records they named still matters. */
async function remember(
  shop: Workshop,
  org: Org,
  run: Run,
  importer: Importer<Visit>,
  rows: readonly SheetRow[],
  seen: Map<string, number>,
): Promise<void> {
  await as(shop, org, run.account, (visit) => planBatch(visit, importer, meaningOf(run), rows, seen));
}

const meaningOf = ({ headers, mapping, mode, startedAt, checkedAt, createdAt }: Run) => ({
  headers,
  mapping,
  mode,
  since: startedAt ?? checkedAt ?? createdAt,
});

interface Batch {
  readonly rows: readonly SheetRow[];
  readonly from: number;
  readonly to: number;
  readonly seen: Map<string, number>;
}

/** One batch. False when there is no more to do: stopped, failed, or another process has it. */
async function step(shop: Workshop, org: Org, run: Run, importer: Importer<Visit>, { rows, from, to, seen }: Batch): Promise<boolean> {
  return as(shop, org, run.account, async (visit) => {
    const locked = await lockRun(visit.tx, org.id, run.id, false);
    if (!locked || locked.state !== run.state || locked.position !== from) return false;
    if (locked.stopping) return stop(visit, locked, null);
    if (!importer.may(visit.actor)) return stop(visit, locked, { id: 'rightsLost' });
    const batch = await planBatch(visit, importer, meaningOf(locked), rows, seen);
    await insertFaults(visit.tx, org.id, run.id, batch.faults);
    if (locked.state === 'running' && batch.wrong > 0 && !locked.partial) return stop(visit, locked, { id: 'rowsWentWrong' });
    if (locked.state === 'running') await keep(visit, locked, importer, batch);
    const count = (verdict: string): number => batch.planned.filter((one) => one.verdict === verdict).length;
    await updateRun(visit.tx, org.id, run.id, {
      position: to,
      adds: locked.adds + count('add'),
      updates: locked.updates + count('update'),
      same: locked.same + count('unchanged'),
      wrong: locked.wrong + batch.wrong,
    });
    return true;
  });
}

/** Writes a batch, and what each of its rows did: the same row is never written twice. */
async function keep(visit: Visit, run: Run, importer: Importer<Visit>, { planned, keep: write }: PlannedBatch): Promise<void> {
  const { tx, org } = visit;
  const versions = await write();
  const acting = planned.filter(({ verdict }) => verdict !== 'unchanged');
  const keys = await sealingKeys(
    tx,
    org.id,
    acting.flatMap(({ verdict, target }) => (verdict === 'update' ? [target?.subject ?? NOBODY] : [])),
  );
  await insertItems(
    tx,
    org.id,
    run.id,
    acting.map(({ line, verdict, record, target }) => {
      const subject = target?.subject ?? NOBODY;
      const key = keys.get(subject);
      // Fields of a form: texts, flags, lists of codes.
      const before =
        verdict === 'update' && key ? seal(key, JSON.parse(JSON.stringify(target?.raw ?? {})) as Json, `${run.id} ${line}`) : null;
      return { line, record, verdict: verdict === 'add' ? 'add' : 'update', version: versions.get(record) ?? 1, before, subject };
    }),
  );
  await saveKeys(
    tx,
    org.id,
    importer.id,
    planned.flatMap(({ key, record }) => (key === '' ? [] : [{ key: key.slice(0, 200), record }])),
  );
}

/** Ends a pass before the end of the file; what an all-or-nothing import wrote is taken back. Answers false. */
async function stop(visit: Visit, run: Run, failure: Refusal | null): Promise<false> {
  const undone = run.state === 'running' && !run.partial && failure?.id !== 'rightsLost';
  await updateRun(visit.tx, visit.org.id, run.id, {
    state: undone ? 'undoing' : failure ? 'failed' : 'cancelled',
    failure,
    stopping: false,
    endedAt: visit.now,
    ...(undone ? { position: 0, undoneBy: run.account } : {}),
  });
  if (run.state === 'running') await tell(visit, run, 'stopImport');
  if (failure) await tellAuthor(visit, run, 'importStopped');
  return false;
}

/** Tells whoever imports, and whoever has it undone, that the file is done with. */
const tellAuthor = ({ tx, now }: Visit, run: Run, said: string): Promise<void> =>
  tellMembers(tx, now, {
    kind: 'import',
    said,
    register: 'imports',
    record: null,
    target: run.id,
    about: run.fileName,
    to: [run.account, run.undoneBy],
  });

async function finish(shop: Workshop, org: Org, run: Run, total: number): Promise<void> {
  await as(shop, org, run.account, async (visit) => {
    const locked = await lockRun(visit.tx, org.id, run.id, false);
    if (!locked || locked.state !== run.state || locked.position < total) return;
    const at = visit.now;
    if (locked.state === 'checking') return updateRun(visit.tx, org.id, run.id, { state: 'checked', total, checkedAt: at });
    await updateRun(visit.tx, org.id, run.id, { state: 'done', total, endedAt: at });
    await tell(visit, locked, 'finishImport');
    await tellAuthor(visit, locked, 'importDone');
  });
}

async function undo(shop: Workshop, org: Org, run: Run, importer: Importer<Visit>): Promise<void> {
  const who = run.undoneBy ?? run.account;
  for (;;) {
    const more = await as(shop, org, who, async (visit) => {
      const locked = await lockRun(visit.tx, org.id, run.id, false);
      if (locked?.state !== 'undoing') return false;
      if (!importer.may(visit.actor)) return stop(visit, locked, { id: 'rightsLost' });
      const { done, left } = await undoBatch(visit, locked, importer);
      const leftAlone = locked.leftAlone + left;
      if (done > 0) {
        await updateRun(visit.tx, org.id, run.id, { position: locked.position + done, leftAlone });
        return true;
      }
      await updateRun(visit.tx, org.id, run.id, { state: locked.failure ? 'failed' : 'undone', undoneAt: visit.now });
      await tell(visit, locked, 'finishUndoImport');
      // Of one that took itself back, its author has been told why.
      if (!locked.failure) await tellAuthor(visit, locked, 'importUndone');
      return false;
    });
    if (!more) return;
  }
}

/** The journal's entry of a pass: what file it was, and what it did. */
async function tell({ tx, actor, now }: Visit, run: Run, verb: string): Promise<void> {
  const { id, importer, fileName, fileDigest, adds, updates, same, wrong, leftAlone } = run;
  const counts = { adds, updates, same, wrong, leftAlone };
  const changes = { importer, fileName, fileDigest, ...counts };
  await appendEntry(tx, actor, now, {
    verb,
    register: 'imports',
    record: id,
    changes: Object.fromEntries(Object.entries(changes).map(([name, value]): [string, [Json, Json]] => [name, [null, value]])),
  });
}

/** A transaction with the rights that a person has now, and what the acts of the registers ask for. */
const as = <T>(shop: Workshop, org: Org, account: string, work: (visit: Visit) => Promise<T>): Promise<T> =>
  shop.db.asAccount(org.slug, account, (tx: Tx, entered) => {
    const now = shop.now();
    const lang = entered.lang === 'en' ? 'en' : 'fr';
    return work({
      tx,
      actor: actorOf(org, entered, lang),
      org,
      lang,
      now,
      today: now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(),
      paths: paths(org, lang),
      path: '',
      params: {},
      query: formOf({}),
      form: formOf({}),
      fresh: newId(),
      done: null,
      uploads: [],
      newest: entered.measures,
      slots: shop.slots,
      client: { agent: '', address: '', session: null, token: null, step: null, identity: null, origin: '' },
      installation: shop.installation,
    });
  });
