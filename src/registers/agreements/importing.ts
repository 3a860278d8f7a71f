import { z } from 'zod';
import { batchOf, type Saving, type Settled } from '../../keep/batch.ts';
import { FORBIDDEN, type Refusal } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { findNumbers, loadSpines, type Spine } from '../../records/spine.ts';
import type { Current, Importer, ImportRow, RawFields } from '../../web/importer.ts';
import { parseFields } from '../../web/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { unknown } from './actions.ts';
import { AGREEMENTS } from './columns.ts';
import { EMPTY, withHistory, written } from './decide.ts';
import { type AgreementFields, agreementFields, historyFields } from './fields.ts';
import { actOf, changesOf, type Loaded } from './keeping.ts';
import { REFUSAL_WORDS } from './messages/refusals.ts';
import { WORDS } from './messages.ts';
import { withdraw } from './moves.ts';
import { partiesCell, partiesOfCell } from './party-cells.ts';
import { mayChange, mayKeepHistory, mayRecord } from './policy.ts';
import { type Agreement, check } from './rules.ts';
import { isSigned, STATES, type State } from './states/rules.ts';
import { loadAgreement, moveHanging, numberTaken, rowOfAgreement, saveParties, updateAgreement } from './store/agreement.ts';

const COLUMNS = AGREEMENTS.columns.filter(({ field }) => field);
/** The data form holds codes and ids: no field of a form needs the words of anything. */
const NO_NAMES = { lang: 'fr', vocabulary: {} } as const;

const formFields = agreementFields.omit({ parties: true });

/** What the form of an agreement holds and what is known of a life that went before, in one row; the parties in one cell. */
const rowFields = formFields.extend({
  ...historyFields.shape,
  parties: z.string().max(20_000).default(''),
  state: z.enum(STATES, { error: 'unknownChoice' }).optional(),
  source: z.string().max(1000).default(''),
});
type RowFields = z.infer<typeof rowFields>;

/** Fields that its acts write: a row gives them for an agreement that was signed before, and does not change them afterwards. */
const LIFE = Object.keys(historyFields.shape).filter((name) => name !== 'source');

/** Agreements from a table: opened, taken up where they were signed before, or changed in what is written of them. */
export const agreementsImporter: Importer<Visit> = {
  id: 'agreements',
  register: 'agreements',
  label: WORDS.agreements,
  columns: COLUMNS,
  schema: rowFields,
  refusals: REFUSAL_WORDS,
  may: mayRecord,
  find: ({ tx, org }, numbers) => findNumbers(tx, org.id, 'agreements', numbers),
  load: async (visit, ids) => new Map([...(await loadStored(visit, ids, false))].map(([id, stored]) => [id, currentOf(stored)])),
  decide: async (visit, rows) => {
    const ids = rows.flatMap(({ target }) => target?.id ?? []);
    const stored = await loadStored(visit, ids, true);
    const taken = new Set<string>();
    const settled: Settled<Written>[] = [];
    for (const row of rows) settled.push(await settle(visit, stored, taken, row));
    return batchOf(visit, settled, (saved) => save(visit, saved));
  },
  withdraw: (visit, id, reason) => withdraw(visit, id, { reason }),
};

/** What goes to the register's own tables, and what was there before. */
interface Written {
  readonly before: Agreement | null;
  readonly after: Agreement;
}

async function loadStored({ tx, org }: Visit, ids: readonly string[], locked: boolean): Promise<ReadonlyMap<string, Loaded>> {
  const found = new Map<string, Loaded>();
  for (const [id, spine] of await loadSpines(tx, org.id, 'agreements', ids, locked)) {
    const row = await loadAgreement(tx, org.id, id);
    // The state of an agreement's spine is only ever written by this slice.
    if (row) found.set(id, { spine, agreement: { ...row, state: spine.state as State } });
  }
  return found;
}

/** The agreement as its form, and its line of the data file, would say it. */
function currentOf({ spine, agreement }: Loaded): Current {
  const row = {
    ...agreement,
    ...spine,
    state: agreement.state,
    onDay: spine.on,
    audience: audienceOf(spine.visibility, spine),
    parties: agreement.parties.map((party) => ({ ...party, agreement: spine.id })),
  };
  const said = (value: unknown) => (typeof value === 'number' ? String(value) : (value ?? undefined));
  // Cells of the data form of a field: texts, numbers, flags and lists of codes.
  const raw = Object.fromEntries(COLUMNS.map(({ id, data }) => [id, said(data?.(row, NO_NAMES))])) as RawFields;
  return { id: spine.id, version: spine.version, raw };
}

const wrong = (...refusals: readonly Refusal[]) => ({ verdict: 'wrong', refusals }) as const;

async function settle(visit: Visit, stored: ReadonlyMap<string, Loaded>, taken: Set<string>, row: ImportRow): Promise<Settled<Written>> {
  const before = row.target ? stored.get(row.target.id) : null;
  if (before === undefined) return wrong({ id: 'notFound' });
  if (before ? !mayChange(visit.actor, before.spine) : !mayRecord(visit.actor)) return wrong(FORBIDDEN);
  const parsed = parseFields(rowFields, row.raw);
  if (!parsed.ok) return wrong(...parsed.refusals);
  const parties = partiesGiven(parsed.value, before?.agreement ?? null);
  if (!parties) return wrong({ id: 'partiesUnreadable', field: 'parties' });
  const fields: AgreementFields = { ...formFields.parse(parsed.value), parties };
  const strange = await unknown(visit, fields, before?.agreement ?? null);
  if (strange) return wrong(strange);
  return before ? changed(visit, before, row, fields) : added(visit, taken, parsed.value, fields);
}

/** The parties of the row; a list as screens show it, by names alone, says that they stay. */
function partiesGiven({ parties }: RowFields, before: Agreement | null): AgreementFields['parties'] | null {
  const names = (['nameFr', 'nameEn'] as const).map((name) => before?.parties.map((one) => one[name]).join(', '));
  const read = before && names.includes(parties) ? before.parties : partiesOfCell(parties);
  return (
    read?.map((party) => {
      const known = before?.parties.find(({ nameFr, kind }) => nameFr === party.nameFr && kind === party.kind);
      return { ...party, country: party.country ?? undefined, contact: known?.contact ?? undefined };
    }) ?? null
  );
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== '';

async function added(visit: Visit, taken: Set<string>, row: RowFields, fields: AgreementFields): Promise<Settled<Written>> {
  const { tx, actor, today } = visit;
  const state = row.state ?? 'exploration';
  const opened = written(EMPTY, fields);
  let agreement = opened;
  if (isSigned(state)) {
    if (!mayKeepHistory(actor)) return wrong(FORBIDDEN);
    const history = parseFields(
      historyFields,
      Object.fromEntries(Object.keys(historyFields.shape).map((name) => [name, row[name as keyof RowFields] || undefined])),
    );
    if (!history.ok) return wrong(...history.refusals);
    agreement = withHistory(opened, history.value);
  } else if (state !== 'exploration') return wrong({ id: 'opensInExploration', field: 'state' });
  else {
    const lived = LIFE.find((name) => name !== 'state' && isGiven(row[name as keyof RowFields]));
    if (lived) return wrong({ id: 'signedBeforeSignature', field: lived });
  }
  const refusals = check(agreement, today);
  if (refusals.length > 0) return wrong(...refusals);
  const { official } = agreement;
  if (official !== null && (taken.has(official) || (await numberTaken(tx, official, newId()))))
    return wrong({ id: 'numberTaken', field: 'official', values: { official } });
  if (official !== null) taken.add(official);
  const unit = fields.unit ?? actor.units[0] ?? null;
  const on = agreement.signedOn ?? agreement.inForceOn ?? today;
  const { title, visibility } = fields;
  const record = { id: newId(), register: 'agreements', number: '', title, visibility, unit, state: agreement.state, on };
  const act = actOf({ verb: isSigned(state) ? 'takeUp' : 'create', record, version: null, before: null, after: agreement });
  return { verdict: 'add', act, value: { before: null, after: agreement }, series: ['E', today.slice(0, 4)] };
}

function changed(visit: Visit, before: Loaded, { raw, target }: ImportRow, fields: AgreementFields): Settled<Written> {
  const { spine, agreement } = before;
  const moved = LIFE.find((name) => raw[name] !== undefined && raw[name] !== (target?.raw[name] ?? ''));
  if (moved) return wrong({ id: 'lifeStays', field: moved });
  const kept = written(agreement, fields);
  const after = partiesCell(kept.parties) === partiesCell(agreement.parties) ? { ...kept, parties: agreement.parties } : kept;
  const { title, visibility } = fields;
  const record: Spine = { ...spine, title, visibility, unit: fields.unit ?? spine.unit };
  if (Object.keys(changesOf(before, record, after)).length === 0 && record.unit === spine.unit)
    return { verdict: 'unchanged', record: spine.id };
  if (agreement.state === 'withdrawn') return wrong({ id: 'moveImpossible', values: { state: agreement.state, move: 'edit' } });
  if (fields.amends === spine.id || fields.succeeds === spine.id)
    return wrong({ id: 'ofItself', field: fields.amends === spine.id ? 'amends' : 'succeeds' });
  const refusals = check(after, visit.today);
  if (refusals.length > 0) return wrong(...refusals);
  const act = actOf({ verb: 'edit', record, version: spine.version, before, after });
  return { verdict: 'update', act, value: { before: agreement, after }, audienceBefore: audienceOf(spine.visibility, spine) };
}

async function save({ tx, org }: Visit, saved: readonly Saving<Written>[]): Promise<void> {
  for (const { id, audience, moved, value } of saved) {
    const { before, after } = value;
    if (before) await updateAgreement(tx, org.id, id, audience, after);
    else await rowOfAgreement(org.id, id, audience, after).execute(tx);
    if (before && moved) await moveHanging(tx, org.id, id, audience);
    if (JSON.stringify(before?.parties ?? []) !== JSON.stringify(after.parties))
      await saveParties(
        tx,
        org.id,
        id,
        audience,
        after.parties,
        after.parties.map(() => newId()),
      );
  }
}
