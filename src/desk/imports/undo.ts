import { open } from '../../journal/seal.ts';
import { NOBODY, sealingKeys } from '../../journal/write.ts';
import { say } from '../../kernel/bilingual.ts';
import type { Current, Importer, RawFields } from '../../web/importer.ts';
import type { Visit } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { forgetKeys, type Item, itemsToUndo, markUndone, type Run, type Undone } from './store.ts';

const SIZE = 200;

/**
 * Takes back the last rows of an import that are not taken back yet: records added are withdrawn by their register's own act, records
 * changed get their values before. What somebody changed since is left as it is. Answers how many rows it went through, and how many it left.
 */
export async function undoBatch(
  visit: Visit,
  run: Run,
  importer: Importer<Visit>,
): Promise<{ readonly done: number; readonly left: number }> {
  const { tx, org } = visit;
  const items = await itemsToUndo(tx, org.id, run.id, SIZE);
  if (items.length === 0) return { done: 0, left: 0 };
  const current = await importer.load(
    visit,
    items.map(({ record }) => record),
  );
  const asLeft = (item: Item): Current | null => {
    const found = current.get(item.record);
    return found?.version === item.version ? found : null;
  };
  const marks = new Map<number, Undone>(items.map(({ line }) => [line, 'changed']));
  for (const item of items.filter(({ verdict }) => verdict === 'add')) {
    if (!asLeft(item)) continue;
    const withdrawn = await importer.withdraw(visit, item.record, say(WORDS.undoReason, visit.lang).replace('{file}', run.fileName));
    marks.set(item.line, withdrawn.ok ? 'undone' : 'refused');
  }
  const changed = items.flatMap((item) => {
    const target = item.verdict === 'update' ? asLeft(item) : null;
    return target ? [{ item, target }] : [];
  });
  for (const [line, undone] of await restore(visit, run, importer, changed)) marks.set(line, undone);
  const gone = items.filter(({ line, verdict }) => verdict === 'add' && marks.get(line) === 'undone').map(({ record }) => record);
  await forgetKeys(tx, org.id, importer.id, gone);
  await markUndone(
    tx,
    org.id,
    run.id,
    [...marks].map(([line, undone]) => ({ line, undone })),
  );
  return { done: items.length, left: [...marks.values()].filter((undone) => undone !== 'undone').length };
}

/** Gives records the values that they had before the import. */
async function restore(
  visit: Visit,
  run: Run,
  importer: Importer<Visit>,
  changed: readonly { readonly item: Item; readonly target: Current }[],
): Promise<ReadonlyMap<number, Undone>> {
  const keys = await sealingKeys(
    visit.tx,
    visit.org.id,
    changed.map(({ item }) => item.subject ?? NOBODY),
  );
  const rows = changed.flatMap(({ item, target }) => {
    const key = keys.get(item.subject ?? NOBODY);
    const opened = key && item.before ? open(key, item.before, `${run.id} ${item.line}`) : null;
    // What `work.ts` sealed: the fields of a form.
    return opened?.ok ? [{ item, target, raw: { ...empty(target.raw), ...(opened.value as unknown as RawFields) } }] : [];
  });
  const batch = await importer.decide(visit, rows, run.createdAt);
  await batch.keep();
  return new Map([
    ...changed.map(({ item }): [number, Undone] => [item.line, 'refused']),
    ...rows.map(({ item }, place): [number, Undone] => [item.line, batch.outcomes[place]?.verdict === 'wrong' ? 'refused' : 'undone']),
  ]);
}

/** A field that had no value was not sealed: it must lose the one that it has. */
const empty = (raw: RawFields): RawFields => Object.fromEntries(Object.keys(raw).map((id) => [id, undefined]));
