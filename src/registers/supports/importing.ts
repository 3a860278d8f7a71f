import { batchOf, type Settled } from '../../keep/batch.ts';
import { changesOf } from '../../keep/changes.ts';
import { type Decision, FORBIDDEN, type Refusal } from '../../kernel/decision.ts';
import { isId, newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { findNumbers, loadSpines } from '../../records/spine.ts';
import { loadVocabulary, type Vocabulary } from '../../records/vocabulary.ts';
import type { Current, Importer, ImportRow, RawFields } from '../../web/importer.ts';
import { parseFields } from '../../web/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { actOf, cancelSupport, decideFrom, strangerTo } from './actions.ts';
import { SUPPORTS } from './columns.ts';
import { type SupportFields, supportFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { mayChange, mayRecord } from './policy.ts';
import type { Support } from './rules.ts';
import { loadParties, type Party, type Surroundings } from './store.ts';
import { loadSupports, postPlaces, type Stored, saveSupports } from './store-import.ts';

const COLUMNS = SUPPORTS.columns.filter(({ field }) => field);
/** The data form holds codes and ids: no field of a form needs the words of anything. */
const NO_NAMES = { lang: 'fr', posts: new Map(), vocabulary: {} } as const;

/** Supports from a table: what the form of a support would leave, for many at once. Recipients are known contacts. */
export const supportsImporter: Importer<Visit> = {
  id: 'supports',
  register: 'supports',
  label: WORDS.supports,
  columns: COLUMNS,
  schema: supportFields,
  refusals: REFUSAL_WORDS,
  may: mayRecord,
  find: ({ tx, org }, numbers) => findNumbers(tx, org.id, 'supports', numbers),
  load: async (visit, ids) => new Map([...(await loadStored(visit, ids, false))].map(([id, stored]) => [id, currentOf(stored)])),
  decide: async (visit, rows) => {
    const context = await contextOf(visit, rows);
    return batchOf(
      visit,
      rows.map((row) => settle(visit, context, row)),
      (saved) =>
        saveSupports(
          visit.tx,
          visit.org.id,
          saved.map(({ id, audience, value }) => ({ id, audience, support: value })),
        ),
    );
  },
  withdraw: cancelSupport,
};

const loadStored = async ({ tx, org }: Visit, ids: readonly string[], locked: boolean): Promise<ReadonlyMap<string, Stored>> =>
  loadSupports(tx, org.id, await loadSpines(tx, org.id, 'supports', ids, locked));

/** The support as its form, and its line of the data file, would say it. */
function currentOf({ spine, support }: Stored): Current {
  const row = { ...support, ...spine, onDay: spine.on };
  // Cells of the data form of a field: texts and lists of codes.
  const raw = Object.fromEntries(COLUMNS.map(({ id, data }) => [id, data?.(row, NO_NAMES) ?? undefined])) as RawFields;
  return { id: spine.id, version: spine.version, raw, ...(support.partyKind === 'artist' ? { subject: support.party } : {}) };
}

interface Context {
  readonly parsed: ReadonlyMap<ImportRow, Decision<SupportFields>>;
  readonly stored: ReadonlyMap<string, Stored>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly posts: Awaited<ReturnType<typeof postPlaces>>;
  readonly vocabulary: Vocabulary;
}

async function contextOf(visit: Visit, rows: readonly ImportRow[]): Promise<Context> {
  const { tx, org } = visit;
  const parsed = new Map(rows.map((row) => [row, parseFields(supportFields, row.raw)] as const));
  const wanted = [...parsed.values()].flatMap((one) => (one.ok && isId(one.value.party) ? [one.value.party] : []));
  return {
    parsed,
    stored: await loadStored(
      visit,
      rows.flatMap(({ target }) => target?.id ?? []),
      true,
    ),
    parties: new Map((await loadParties(tx, org.id, [...new Set(wanted)])).map((party) => [party.id, party])),
    posts: await postPlaces(tx, org.id),
    vocabulary: await loadVocabulary(tx, org.id),
  };
}

const wrong = (...refusals: readonly Refusal[]) => ({ verdict: 'wrong', refusals }) as const;

function settle(visit: Visit, context: Context, row: ImportRow): Settled<Support> {
  const before = row.target ? context.stored.get(row.target.id) : null;
  if (before === undefined) return wrong({ id: 'notFound' });
  if (before ? !mayChange(visit.actor, before.spine) : !mayRecord(visit.actor)) return wrong(FORBIDDEN);
  if (before?.support.state === 'cancelled') return wrong({ id: 'supportCancelled' });
  const parsed = context.parsed.get(row);
  if (!parsed?.ok) return wrong(...(parsed?.refusals ?? []));
  const fields = parsed.value;
  if (fields.party === undefined) return wrong({ id: 'partyMissing', field: 'party' });
  const unit = fields.unit ?? (before ? before.spine.unit : (visit.actor.units[0] ?? null));
  if (strangerTo(visit, fields.visibility, unit)) return wrong({ id: 'unitNotYours', field: 'unit' });
  const decided = decideFrom(visit, fields, aroundOf(context, fields), context.vocabulary, before?.support ?? null);
  if (!decided.ok) return wrong(...decided.refusals);
  return before ? changed(before, decided.value, { fields, unit }) : added(decided.value, { fields, unit });
}

const aroundOf = ({ parties, posts }: Context, { party, post }: SupportFields): Surroundings => ({
  party: (party && parties.get(party)) || null,
  post: (post && posts.get(post)) || null,
});

interface Given {
  readonly fields: SupportFields;
  readonly unit: string | null;
}

function added(support: Support, { fields: { title, visibility, on }, unit }: Given): Settled<Support> {
  const record = { id: newId(), register: 'supports', number: '', title, visibility, unit, state: support.state, on };
  const changes = changesOf(null, { ...support, title, visibility });
  const act = actOf({ verb: 'create', record, version: null, support, changes });
  return { verdict: 'add', act, value: support, series: ['S', on.slice(0, 4)] };
}

function changed(
  { spine, support: before }: Stored,
  support: Support,
  { fields: { title, visibility, on }, unit }: Given,
): Settled<Support> {
  const changes = changesOf({ ...before, title: spine.title, visibility: spine.visibility }, { ...support, title, visibility });
  if (Object.keys(changes).length === 0 && unit === spine.unit) return { verdict: 'unchanged', record: spine.id };
  const record = { ...spine, title, visibility, unit, on };
  const act = actOf({ verb: 'edit', record, version: spine.version, support, changes });
  return { verdict: 'update', act, value: support, audienceBefore: audienceOf(spine.visibility, spine) };
}
