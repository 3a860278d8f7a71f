import { batchOf, type Settled } from '../../keep/batch.ts';
import { type Decision, FORBIDDEN, type Refusal, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { findNumbers, loadSpines } from '../../records/spine.ts';
import type { Current, ImportColumn, Importer, ImportRow, RawFields } from '../../web/importer.ts';
import { parseFields } from '../../web/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { decide, strangerTo } from './actions.ts';
import { CONTACTS } from './columns.ts';
import { type ContactFields, contactFields } from './fields.ts';
import { actOf, changesOf } from './kept.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { mayRecord } from './policy.ts';
import { type Contact, nameOf, PREFIX } from './rules.ts';
import { spreadAudience } from './store/contact.ts';
import { knownMarks, loadContacts, loadRolesOf, marksOf, type Stored, saveContacts } from './store/import.ts';
import type { NamedRole } from './store/roles.ts';
import { withdrawContact } from './withdraw.ts';

const COLUMNS = CONTACTS.columns.filter(({ field }) => field);
/** The data form holds codes and ids: no field of a form needs the words of anything. */
const NO_NAMES = { lang: 'fr' } as const;

/** Whoever fills the form sees what looks the same, and insists: a column of a table says so for its row. */
const ANYWAY: ImportColumn = { id: 'anyway', label: WORDS.importAnyway, help: WORDS.importAnywayHelp, type: 'flag', field: true };

/** People and bodies from a table: what the form of a contact would leave, for many at once. */
export const contactsImporter: Importer<Visit> = {
  id: 'contacts',
  register: 'contacts',
  label: WORDS.contacts,
  columns: [...COLUMNS, ANYWAY],
  // The names of a row tell its kind, where no column does.
  schema: contactFields.extend({ kind: contactFields.shape.kind.optional() }),
  refusals: REFUSAL_WORDS,
  may: mayRecord,
  find: ({ tx, org }, numbers) => findNumbers(tx, org.id, 'contacts', numbers),
  load: async (visit, ids) => new Map([...(await loadStored(visit, ids, false))].map(([id, stored]) => [id, currentOf(stored)])),
  decide: async (visit, rows, since) => {
    const context = await contextOf(visit, rows, since);
    return batchOf(
      visit,
      rows.map((row) => settle(visit, context, row)),
      async (saved) => {
        const { tx, org } = visit;
        await saveContacts(
          tx,
          org.id,
          saved.map(({ id, audience, value }) => ({ id, audience, contact: value })),
        );
        for (const { id, audience, act } of saved.filter(({ moved }) => moved)) {
          if (act.version !== null) await spreadAudience(tx, org.id, id, audience);
        }
      },
    );
  },
  withdraw: withdrawContact,
};

const loadStored = async ({ tx, org }: Visit, ids: readonly string[], locked: boolean): Promise<ReadonlyMap<string, Stored>> =>
  loadContacts(tx, org.id, await loadSpines(tx, org.id, 'contacts', ids, locked));

/** The contact as its form, and its line of the data file, would say it. */
function currentOf({ spine, contact }: Stored): Current {
  const row = { ...contact, ...spine, bodyName: contact.name };
  // Cells of the data form of a field: texts.
  const raw = Object.fromEntries(COLUMNS.map(({ id, data }) => [id, data?.(row, NO_NAMES) ?? undefined])) as RawFields;
  return { id: spine.id, version: spine.version, raw, ...(contact.kind === 'person' ? { subject: spine.id } : {}) };
}

interface Context {
  readonly decided: ReadonlyMap<ImportRow, Decision<{ readonly fields: ContactFields; readonly contact: Contact }>>;
  readonly stored: ReadonlyMap<string, Stored>;
  readonly roles: ReadonlyMap<string, readonly NamedRole[]>;
  readonly known: ReadonlySet<string>;
}

async function contextOf(visit: Visit, rows: readonly ImportRow[], since: Temporal.Instant): Promise<Context> {
  const { tx, org } = visit;
  const targets = rows.flatMap(({ target }) => target?.id ?? []);
  const decided = new Map(rows.map((row) => [row, decideRow(row)] as const));
  const made = [...decided].flatMap(([row, one]) => (row.target === null && one.ok && !one.value.fields.anyway ? [one.value.contact] : []));
  return {
    decided,
    stored: await loadStored(visit, targets, true),
    roles: await loadRolesOf(tx, org.id, targets),
    known: await knownMarks(tx, org.id, made, since),
  };
}

/** What a row without a kind is about: its names tell. */
const kindOf = ({ kind, name }: RawFields) => kind ?? (name ? 'body' : 'person');

function decideRow({ raw, target }: ImportRow): Decision<{ readonly fields: ContactFields; readonly contact: Contact }> {
  const parsed = parseFields(contactFields, { ...raw, kind: kindOf(raw) });
  if (!parsed.ok) return parsed;
  if (target && target.raw.kind !== parsed.value.kind) return refuse({ id: 'kindStays', field: 'kind' });
  const decided = decide(parsed.value);
  return decided.ok ? { ok: true, value: { fields: parsed.value, contact: decided.value } } : decided;
}

const wrong = (...refusals: readonly Refusal[]) => ({ verdict: 'wrong', refusals }) as const;

function settle(visit: Visit, { decided, stored, roles, known }: Context, row: ImportRow): Settled<Contact> {
  if (!mayRecord(visit.actor)) return wrong(FORBIDDEN);
  const one = decided.get(row);
  if (!one?.ok) return wrong(...(one?.refusals ?? []));
  const { fields, contact } = one.value;
  if (row.target === null) {
    if (!fields.anyway && marksOf(contact).some((mark) => known.has(mark)))
      return wrong({ id: 'duplicateRow', field: contact.kind === 'person' ? 'family' : 'name' });
    return added(visit, fields, contact);
  }
  const before = stored.get(row.target.id);
  if (!before) return wrong({ id: 'notFound' });
  if (before.contact.mergedInto !== null) return wrong({ id: 'alreadyMerged' });
  return changed(visit, before, fields, contact, roles.get(row.target.id) ?? []);
}

function added(visit: Visit, fields: ContactFields, contact: Contact): Settled<Contact> {
  const { visibility } = fields;
  const unit = fields.unit ?? visit.actor.units[0] ?? null;
  if (strangerTo(visit, visibility, unit)) return wrong({ id: 'unitNotYours', field: 'unit' });
  const on = visit.today;
  const spine = { id: newId(), register: 'contacts', number: '', title: nameOf(contact), visibility, unit, state: 'active', on };
  const act = actOf({ verb: 'create', spine, version: null, contact, changes: changesOf(null, { ...contact, visibility }) }, [], on);
  return { verdict: 'add', act, value: contact, series: [PREFIX[contact.kind], on.slice(0, 4)] };
}

function changed(visit: Visit, before: Stored, fields: ContactFields, after: Contact, roles: readonly NamedRole[]): Settled<Contact> {
  const { spine } = before;
  const { visibility } = fields;
  const unit = fields.unit ?? spine.unit;
  if (strangerTo(visit, visibility, unit)) return wrong({ id: 'unitNotYours', field: 'unit' });
  const contact = { ...after, mergedInto: null };
  const changes = changesOf({ ...before.contact, visibility: spine.visibility }, { ...contact, visibility });
  if (Object.keys(changes).length === 0 && unit === spine.unit) return { verdict: 'unchanged', record: spine.id };
  const act = actOf({ verb: 'edit', spine: { ...spine, visibility, unit }, version: spine.version, contact, changes }, roles, visit.today);
  return { verdict: 'update', act, value: contact, audienceBefore: audienceOf(spine.visibility, spine) };
}
