import { batchOf, type Settled } from '../../keep/batch.ts';
import { type Decision, FORBIDDEN, type Refusal } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { loadPriorities } from '../../records/priorities.ts';
import { findNumbers, loadSpines, type Spine } from '../../records/spine.ts';
import { loadVocabulary, type Vocabulary } from '../../records/vocabulary.ts';
import type { Current, Importer, ImportRow, RawFields } from '../../web/importer.ts';
import { parseFields } from '../../web/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { actOf, changesOf, decide, moveAction, participantsOf } from './actions.ts';
import { ACTIONS } from './columns.ts';
import { type ActionFields, actionFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { mayChange, mayRecord } from './policy.ts';
import type { Action } from './rules.ts';
import { type CodeField, LISTS, postNames, type Surroundings } from './store.ts';
import { influenceOn, loadActions, type Stored, saveActions } from './store-import.ts';

const COLUMNS = ACTIONS.columns.filter(({ field }) => field);
/** The data form holds codes and ids: no field of a form needs the words of anything. */
const NO_NAMES = { lang: 'fr', posts: new Map(), vocabulary: {} } as const;

/** Actions from a table: what the form of an action would leave, for many at once. */
export const actionsImporter: Importer<Visit> = {
  id: 'actions',
  register: 'actions',
  label: WORDS.actions,
  columns: COLUMNS,
  schema: actionFields,
  refusals: REFUSAL_WORDS,
  may: mayRecord,
  find: ({ tx, org }, numbers) => findNumbers(tx, org.id, 'actions', numbers),
  load: async (visit, ids) => new Map([...(await loadStored(visit, ids, false))].map(([id, stored]) => [id, currentOf(stored)])),
  decide: async (visit, rows) => {
    const context = await contextOf(visit, rows);
    return batchOf(
      visit,
      rows.map((row) => settle(visit, context, row)),
      (saved) =>
        saveActions(
          visit.tx,
          visit.org.id,
          saved.map(({ id, audience, value }) => ({ id, audience, action: value })),
        ),
    );
  },
  withdraw: async (visit, id, reason) => {
    const spine = (await loadSpines(visit.tx, visit.org.id, 'actions', [id])).get(id);
    return moveAction(visit, id, spine?.state === 'planned' ? 'cancel' : 'withdraw', reason);
  },
};

const loadStored = async ({ tx, org }: Visit, ids: readonly string[], locked: boolean): Promise<ReadonlyMap<string, Stored>> =>
  loadActions(tx, org.id, await loadSpines(tx, org.id, 'actions', ids, locked));

/** The action as its form, and its line of the data file, would say it. */
function currentOf({ spine, action }: Stored): Current {
  const row = {
    ...action,
    ...spine,
    onDay: spine.on,
    audience: audienceOf(spine.visibility, spine),
    participants: action.participants.map(({ contact }) => contact),
  };
  // Cells of the data form of a field: texts, flags and lists of codes.
  const raw = Object.fromEntries(COLUMNS.map(({ id, data }) => [id, data?.(row, NO_NAMES) ?? undefined])) as RawFields;
  return { id: spine.id, version: spine.version, raw };
}

/** Everything that the decisions of a batch need, read once. */
interface Context {
  readonly parsed: ReadonlyMap<ImportRow, Decision<ActionFields>>;
  readonly stored: ReadonlyMap<string, Stored>;
  readonly influence: ReadonlyMap<string, boolean>;
  readonly posts: ReadonlyMap<string, { readonly country: string; readonly timeZone: string }>;
  readonly priorities: Awaited<ReturnType<typeof loadPriorities>>;
  readonly vocabulary: Vocabulary;
}

async function contextOf(visit: Visit, rows: readonly ImportRow[]): Promise<Context> {
  const { tx, org } = visit;
  // An import does not move an action through its states: the state is a field of new ones alone.
  const parsed = new Map(
    rows.map((row) => [row, parseFields(actionFields, row.target ? { ...row.raw, state: undefined } : row.raw)] as const),
  );
  const asked = [...parsed.values()].flatMap((one) =>
    one.ok ? participantsOf(one.value).map((contact) => ({ contact, day: one.value.on })) : [],
  );
  return {
    parsed,
    stored: await loadStored(
      visit,
      rows.flatMap(({ target }) => target?.id ?? []),
      true,
    ),
    influence: await influenceOn(tx, org.id, asked),
    posts: new Map((await postNames(tx, org.id)).map((post) => [post.id, post])),
    priorities: await loadPriorities(tx, org.id),
    vocabulary: await loadVocabulary(tx, org.id),
  };
}

const wrong = (...refusals: readonly Refusal[]) => ({ verdict: 'wrong', refusals }) as const;

function settle(visit: Visit, context: Context, row: ImportRow): Settled<Action> {
  const before = row.target ? context.stored.get(row.target.id) : null;
  if (before === undefined) return wrong({ id: 'notFound' });
  if (before ? !mayChange(visit.actor, before.spine) : !mayRecord(visit.actor)) return wrong(FORBIDDEN);
  if (before && row.raw.state !== undefined && row.raw.state !== before.action.state) return wrong({ id: 'stateStays', field: 'state' });
  if (before?.action.state === 'cancelled') return wrong({ id: 'moveImpossible', values: { state: before.action.state, move: 'edit' } });
  const parsed = context.parsed.get(row);
  if (!parsed?.ok) return wrong(...(parsed?.refusals ?? []));
  const fields = before ? { ...parsed.value, state: before.action.state } : parsed.value;
  const unknown = unknownCode(context.vocabulary, fields);
  if (unknown) return wrong({ id: 'unknownChoice', field: unknown });
  const decided = decide(visit, fields, aroundOf(context, fields, before), context.priorities, before?.action ?? null);
  if (!decided.ok) return wrong(...decided.refusals);
  const unit = fields.unit ?? (before ? before.spine.unit : (visit.actor.units[0] ?? null));
  if (fields.visibility === 'unit' && unit && !visit.actor.units.includes(unit)) return wrong({ id: 'unitNotYours', field: 'unit' });
  return before ? changed(before, decided.value, { fields, unit }) : added(decided.value, { fields, unit });
}

interface Given {
  readonly fields: ActionFields;
  readonly unit: string | null;
}

function added(action: Action, { fields, unit }: Given): Settled<Action> {
  const { title, visibility, on } = fields;
  const spine = { id: newId(), register: 'actions', number: '', title, visibility, unit, state: action.state, on, version: null };
  const act = actOf(spine, action, 'create', changesOf(null, action, null, title), false);
  return { verdict: 'add', act, value: action, series: ['A', on.slice(0, 4)] };
}

function changed({ spine, action: before }: Stored, action: Action, { fields, unit }: Given): Settled<Action> {
  const { title, visibility, on } = fields;
  const changes = changesOf(before, action, spine.title, title);
  if (Object.keys(changes).length === 0 && visibility === spine.visibility && unit === spine.unit)
    return { verdict: 'unchanged', record: spine.id };
  const after: Spine = { ...spine, title, visibility, unit, on };
  const act = actOf(after, action, 'edit', changes, spine.visibility === 'public');
  return { verdict: 'update', act, value: action, audienceBefore: audienceOf(spine.visibility, spine) };
}

function aroundOf({ influence, posts }: Context, fields: ActionFields, before: Stored | null): Surroundings {
  // Somebody met whom the actor may not see stays where he or she was: the form gives hidden people back too.
  const hidden = before?.action.participants.map(({ contact, influential }) => [contact, influential] as const) ?? [];
  const seen = participantsOf(fields).flatMap((contact) => {
    const influential = influence.get(`${contact} ${fields.on}`);
    return influential === undefined ? [] : [[contact, influential] as const];
  });
  return { contacts: new Map([...hidden, ...seen]), post: (fields.post && posts.get(fields.post)) || null };
}

const unknownCode = (vocabulary: Vocabulary, fields: ActionFields): CodeField | undefined =>
  // The keys of a table of ours.
  (Object.keys(LISTS) as CodeField[]).find((field) => fields[field].some((code) => !vocabulary[LISTS[field]]?.has(code)));
