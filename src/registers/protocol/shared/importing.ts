import type { z } from 'zod';
import { batchOf, type Settled } from '../../../keep/batch.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { type Decision, FORBIDDEN, type Refusal } from '../../../kernel/decision.ts';
import { newId } from '../../../kernel/ids.ts';
import { audienceOf } from '../../../kernel/visibility.ts';
import { findNumbers, loadSpines } from '../../../records/spine.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import type { Description } from '../../../tables/column.ts';
import type { Importer, ImportRow, RawFields } from '../../../web/importer.ts';
import { parseFields } from '../../../web/read-fields.ts';
import type { Visit } from '../../../web/visit.ts';
import { mayChange, mayRecord } from '../policy.ts';
import { actOf, chosenIn, strangerTo } from './acts.ts';
import type { Names } from './names.ts';
import type { Around, CommonFields, Noun, Thing } from './noun.ts';
import { knownRecords, type Listed, loadThings, type Stored, saveThings } from './store.ts';

/** The data form holds codes and ids: no field of a form needs the words of anything. */
const NO_NAMES: Names = { lang: 'fr', vocabulary: {} };

interface Options<F extends CommonFields, T extends Thing> {
  readonly noun: Noun<F, T>;
  readonly label: Bilingual;
  readonly description: Description<Listed<T>, Listed<T>, Names>;
  readonly schema: z.ZodObject & z.ZodType<F>;
  readonly refusals: Readonly<Record<string, Bilingual>>;
  readonly withdraw: (visit: Visit, id: string, reason: string) => Promise<Decision<unknown>>;
}

/** A register from a table: what its form would leave, for many at once. Contacts and visits are those that are known. */
export function importerOf<F extends CommonFields, T extends Thing>(options: Options<F, T>): Importer<Visit> {
  const { noun, label, description, schema, refusals, withdraw } = options;
  const columns = description.columns.filter(({ field }) => field);
  const stored = async ({ tx, org }: Visit, ids: readonly string[], locked: boolean) =>
    loadThings(tx, org.id, noun, await loadSpines(tx, org.id, noun.register, ids, locked));
  const rawOf = ({ spine, thing }: Stored<T>): RawFields => {
    const row: Listed<T> = {
      ...thing,
      id: spine.id,
      number: spine.number,
      title: spine.title,
      visibility: spine.visibility,
      unit: spine.unit,
    };
    // Cells of the data form of a field: texts and lists of codes.
    return Object.fromEntries(columns.map(({ id, data }) => [id, data?.(row, NO_NAMES) ?? undefined])) as RawFields;
  };
  return {
    id: noun.register,
    register: noun.register,
    label,
    columns,
    schema,
    refusals,
    may: mayRecord,
    find: ({ tx, org }, numbers) => findNumbers(tx, org.id, noun.register, numbers),
    load: async (visit, ids) =>
      new Map([...(await stored(visit, ids, false))].map(([id, one]) => [id, { id, version: one.spine.version, raw: rawOf(one) }])),
    decide: async (visit, rows) => {
      const { tx, org, today } = visit;
      const parsed = new Map(rows.map((row) => [row, parseFields(schema, row.raw)] as const));
      const chosen = [...parsed.values()].flatMap((one) => (one.ok ? chosenIn(one.value) : []));
      const ids = rows.flatMap(({ target }) => target?.id ?? []);
      const context: Context<F, T> = {
        parsed,
        stored: await stored(visit, ids, true),
        parties: (await noun.planned?.partiesOf(tx, org.id, ids)) ?? new Map(),
        around: { today, known: await knownRecords(tx, org.id, [...new Set(chosen)]), vocabulary: await loadVocabulary(tx, org.id) },
      };
      const settled = rows.map((row) => settle(visit, noun, context, row));
      return batchOf(visit, await guarded(visit, noun, settled), (saved) =>
        saveThings(
          tx,
          org.id,
          noun,
          saved.map(({ id, audience, value }) => ({ id, audience, thing: value })),
        ),
      );
    },
    withdraw,
  };
}

interface Context<F, T> {
  readonly parsed: ReadonlyMap<ImportRow, Decision<F>>;
  readonly stored: ReadonlyMap<string, Stored<T>>;
  /** Contacts that stand under what is changed, by record. */
  readonly parties: ReadonlyMap<string, readonly string[]>;
  readonly around: Around;
}

const wrong = (...refusals: readonly Refusal[]) => ({ verdict: 'wrong', refusals }) as const;

function settle<F extends CommonFields, T extends Thing>(
  visit: Visit,
  noun: Noun<F, T>,
  context: Context<F, T>,
  row: ImportRow,
): Settled<T> {
  const before = row.target ? context.stored.get(row.target.id) : null;
  if (before === undefined) return wrong({ id: 'notFound' });
  if (before ? !mayChange(visit.actor, before.spine) : !mayRecord(visit.actor)) return wrong(FORBIDDEN);
  const parsed = context.parsed.get(row);
  if (!parsed?.ok) return wrong(...(parsed?.refusals ?? []));
  const fields = parsed.value;
  const unit = fields.unit ?? (before ? before.spine.unit : (visit.actor.units[0] ?? null));
  if (strangerTo(visit, fields.visibility, unit)) return wrong({ id: 'unitNotYours', field: 'unit' });
  const decided = noun.decide(fields, context.around, before?.thing ?? null);
  if (!decided.ok) return wrong(...decided.refusals);
  const thing = decided.value;
  const { title, visibility } = fields;
  if (!before) {
    const record = { id: newId(), register: noun.register, number: '', title, visibility, unit, state: thing.state, on: thing.on };
    const act = actOf(noun, { verb: 'create', record, version: null, before: null, thing });
    return { verdict: 'add', act, value: thing, series: [noun.series, thing.on.slice(0, 4)] };
  }
  const { spine } = before;
  const act = actOf(noun, {
    verb: 'edit',
    record: { ...spine, title, visibility, unit, on: thing.on },
    version: spine.version,
    before,
    thing,
    parties: context.parties.get(spine.id),
  });
  if (Object.keys(act.changes).length === 0 && unit === spine.unit) return { verdict: 'unchanged', record: spine.id };
  const closed = noun.closed(before.thing);
  return closed ? wrong(closed) : { verdict: 'update', act, value: thing, audienceBefore: audienceOf(spine.visibility, spine) };
}

/** Refuses the changes that what stands under the records forbids. */
async function guarded<F extends CommonFields, T extends Thing>(
  { tx, org }: Visit,
  noun: Noun<F, T>,
  settled: readonly Settled<T>[],
): Promise<readonly Settled<T>[]> {
  const changed = new Map(settled.flatMap((one) => (one.verdict === 'update' ? [[one.act.record.id, one.value] as const] : [])));
  const forbidden = changed.size > 0 ? await noun.guard?.(tx, org.id, changed) : undefined;
  return settled.map((one) => {
    const refusal = one.verdict === 'update' ? forbidden?.get(one.act.record.id) : undefined;
    return refusal ? wrong(refusal) : one;
  });
}
