import { owe } from '../../db/owed.ts';
import type { Json } from '../../journal/canonical.ts';
import type { Changes } from '../../journal/write.ts';
import { type Act, keep } from '../../keep/keep.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse, STALE } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { isPriority, loadPriorities, nextNumberAndPriorities, type PriorityPeriod } from '../../records/priorities.ts';
import { lockSpine, nameReaders, openAudience, type Spine } from '../../records/spine.ts';
import { unknownUnit } from '../../records/unit.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import type { ActionFields } from './fields.ts';
import { mayChange, mayRecord } from './policy.ts';
import { type Action, check, facts, type Move, next, presence } from './rules.ts';
import {
  fieldOfUnknownCode,
  loadAction,
  loadSurroundings,
  rowOfAction,
  type Surroundings,
  saveParticipants,
  updateAction,
} from './store.ts';

/** An action as decided, from what was typed and what surrounds it. Refuses what is unknown; `check` refuses what is not allowed. */
export function decide(
  visit: Pick<Visit, 'now' | 'org'>,
  fields: ActionFields,
  around: Surroundings,
  priorities: readonly PriorityPeriod[],
  before: Action | null,
): Decision<Action> {
  const contacts = participantsOf(fields);
  if (contacts.some((id) => !around.contacts.has(id))) return refuse({ id: 'unknownContact', field: 'participant' });
  if (fields.post && !around.post) return refuse({ id: 'unknownPost', field: 'post' });
  const unknown = fields.countries.find((code) => !isCountry(code));
  if (unknown) return refuse({ id: 'unknownCountry', field: 'countries', values: { value: unknown } });
  const countries = fields.countries.length > 0 ? fields.countries : around.post?.country ? [around.post.country] : [];
  // Facts are snapshots of their day: an edit that leaves the day alone keeps what was true then.
  const keptFlags = new Map(before && before.on === fields.on ? before.participants.map((p) => [p.contact, p.influential]) : []);
  const participants = contacts.map((contact) => ({
    contact,
    influential: keptFlags.get(contact) ?? around.contacts.get(contact) ?? false,
  }));
  const action: Action = {
    state: fields.state,
    on: fields.on,
    kind: fields.kind,
    stream: fields.stream,
    role: fields.role,
    ledBy: fields.ledBy,
    post: fields.post ?? null,
    countries,
    territories: fields.territories,
    sectors: fields.sectors,
    initiatives: fields.initiatives,
    commitments: fields.commitments,
    positioning: fields.positioning,
    sustainable: fields.sustainable,
    newMarket: fields.newMarket,
    publicDiplomacy: fields.publicDiplomacy,
    conforms: fields.conforms === undefined ? null : fields.conforms === 'yes',
    checklist: fields.checklist,
    participants,
    influential: participants.some((p) => p.influential),
    priorityTerritory: isPriority(priorities, 'territory', [...countries, ...fields.territories], fields.on),
    prioritySector: isPriority(priorities, 'sector', fields.sectors, fields.on),
    summary: fields.summary,
    outcome: fields.outcome,
    reason: before?.reason ?? '',
  };
  const refusals = check(action, dayAt(visit, around.post?.timeZone));
  return refusals.length > 0 ? refuse(...refusals) : accept(action);
}

/** The day it is where the post is: a meeting of this morning in Tokyo may be recorded while it is still yesterday in Québec. */
const dayAt = (visit: Pick<Visit, 'now' | 'org'>, timeZone: string | undefined): string =>
  visit.now
    .toZonedDateTimeISO(timeZone ?? visit.org.timeZone)
    .toPlainDate()
    .toString();

/** Contacts chosen in the list and in the box, each once. */
export const participantsOf = (fields: Pick<ActionFields, 'participants' | 'participant'>): readonly string[] => [
  ...new Set([...fields.participants, ...(fields.participant ? [fields.participant] : [])]),
];

/** Records an action, planned or held. Answers with its id. */
export async function recordAction(visit: Visit, fields: ActionFields): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  if (!mayRecord(visit.actor)) return refuse(FORBIDDEN);
  const { tx, org, actor } = visit;
  const named = await nameNewPerson(visit, fields);
  const [around, { number, priorities }, unknown] = await Promise.all([
    loadSurroundings(tx, org.id, idsOf(named), named.post ?? null, named.on),
    nextNumberAndPriorities(tx, org.id, 'A', fields.on.slice(0, 4)),
    fieldOfUnknownCode(tx, org.id, fields),
  ]);
  if (unknown) return refuse({ id: 'unknownChoice', field: unknown });
  const decided = decide(visit, named, around, priorities, null);
  if (!decided.ok) return decided;
  const unit = fields.unit ?? actor.units[0] ?? null;
  const noUnit = await unknownUnit(visit.tx, visit.org.id, fields.unit);
  if (noUnit) return refuse(noUnit);
  if (fields.visibility === 'unit' && unit && !actor.units.includes(unit)) return refuse({ id: 'unitNotYours', field: 'unit' });
  const record = {
    id: visit.fresh,
    register: 'actions',
    number,
    title: fields.title,
    visibility: fields.visibility,
    unit,
    state: decided.value.state,
    on: fields.on,
  };
  await store(visit, { ...record, version: null }, decided.value, 'create', changesOf(null, decided.value, null, fields.title));
  return accept(record.id);
}

/** Changes an action. `version` is the one the form was filled on. */
export async function editAction(visit: Visit, id: string, version: number, fields: ActionFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, action } = loaded.value;
  if (spine.version !== version) return refuse(STALE);
  if (action.state === 'cancelled') return refuse({ id: 'moveImpossible', values: { state: action.state, move: 'edit' } });
  const named = await nameNewPerson(visit, fields);
  const unknown = await fieldOfUnknownCode(visit.tx, visit.org.id, fields);
  if (unknown) return refuse({ id: 'unknownChoice', field: unknown });
  const around = await loadSurroundings(visit.tx, visit.org.id, idsOf(named), named.post ?? null, named.on);
  // An edit does not move the action through its states: `hold`, `cancel` and `withdraw` do.
  const decided = decide(visit, { ...named, state: action.state }, around, await loadPriorities(visit.tx, visit.org.id), action);
  if (!decided.ok) return decided;
  const unit = fields.unit ?? spine.unit;
  const noUnit = await unknownUnit(visit.tx, visit.org.id, fields.unit);
  if (noUnit) return refuse(noUnit);
  if (fields.visibility === 'unit' && unit && !visit.actor.units.includes(unit)) return refuse({ id: 'unitNotYours', field: 'unit' });
  const record = { ...spine, title: fields.title, visibility: fields.visibility, unit, on: fields.on };
  await store(
    visit,
    record,
    decided.value,
    'edit',
    changesOf(action, decided.value, spine.title, fields.title),
    spine.visibility === 'public',
  );
  return accept(id);
}

/** Who acts, and when: all that a move asks of a request. */
type Acting = Pick<Visit, 'tx' | 'org' | 'actor' | 'now' | 'newest'>;

/** Moves an action: planned → held or cancelled, held → withdrawn. */
export async function moveAction(visit: Acting, id: string, move: Move, reason: string): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, action } = loaded.value;
  const state = next(action.state, move);
  if (!state.ok) return state;
  const around = await loadSurroundings(visit.tx, visit.org.id, [], action.post, action.on);
  const moved: Action = { ...action, state: state.value, reason: state.value === 'cancelled' ? reason.slice(0, 2000) : action.reason };
  const refusals = check(moved, dayAt(visit, around.post?.timeZone));
  if (refusals.length > 0) return refuse(...refusals);
  await store(
    visit,
    { ...spine, state: state.value },
    moved,
    move,
    changesOf(action, moved, spine.title, spine.title),
    spine.visibility === 'public',
  );
  return accept(id);
}

async function loadForChange(visit: Acting, id: string): Promise<Decision<{ spine: Spine; action: Action }>> {
  const spine = await lockSpine(visit.tx, visit.org.id, id, 'actions');
  const loaded = spine ? await loadAction(visit.tx, visit.org.id, id) : null;
  if (!spine || !loaded) return refuse(NOT_FOUND);
  if (!mayChange(visit.actor, spine)) return refuse(FORBIDDEN);
  // The state of an action's spine is only ever written by this file.
  return accept({
    spine,
    action: {
      ...loaded.row,
      state: spine.state as Action['state'],
      on: spine.on,
      participants: loaded.participants.map(({ contact, influential }) => ({ contact, influential })),
    },
  });
}

type Decided = Omit<Spine, 'version'> & { readonly version: number | null };

/** What an act on an action leaves: its facts, and what the search finds. */
export const actOf = ({ version, ...record }: Decided, action: Action, verb: string, changes: Changes, wasPublic: boolean): Act => ({
  verb,
  record,
  version,
  wasPublic,
  changes,
  facts: facts(action),
  presence: presence(action),
  search: { detail: '', body: `${action.summary} ${action.outcome}` },
});

async function store(visit: Acting, record: Decided, action: Action, verb: string, changes: Changes, wasPublic = false): Promise<void> {
  const { tx, org, actor } = visit;
  const { version, ...spine } = record;
  const audience = audienceOf(spine.visibility, spine);
  await openAudience(tx, audience);
  const act = actOf(record, action, verb, changes, wasPublic);
  // They travel together.
  await Promise.all([
    keep(tx, actor, visit.newest, visit.now, version === null ? { ...act, own: rowOfAction(org.id, spine.id, audience, action) } : act),
    version === null
      ? action.participants.length > 0 && owe(tx, saveParticipants(tx, org.id, spine.id, audience, action))
      : updateAction(tx, org.id, spine.id, audience, action),
  ]);
  if (audience.startsWith('named:') && actor.account) await nameReaders(tx, org.id, spine.id, [actor.account]);
}

/** Ids among what was chosen: what is none finds nobody, and no query may be asked for it. */
const idsOf = (fields: ActionFields): readonly string[] => participantsOf(fields).filter(isId);

/** A person typed in the box and not yet known is made first, by the register of contacts. */
async function nameNewPerson(visit: Visit, fields: ActionFields): Promise<ActionFields> {
  if (!fields.participant?.startsWith('new:')) return fields;
  const made = await visit.slots.createContact(visit, fields.participant.slice(4).trim());
  return { ...fields, participant: made };
}

/** Fields that differ, for the journal. */
export function changesOf(before: Action | null, after: Action, titleBefore: string | null, title: string): Changes {
  const old: Readonly<Record<string, unknown>> = { ...before, title: titleBefore };
  return Object.fromEntries(
    Object.entries({ ...after, title })
      .filter(([name, value]) => differ(old[name] ?? null, value ?? null))
      // An action is plain data: strings, booleans, lists of them.
      .map(([name, value]): [string, [Json, Json]] => [name, [(old[name] ?? null) as Json, (value ?? null) as unknown as Json]]),
  );
}

/** Lists are compared by what they hold. */
const differ = (before: unknown, after: unknown): boolean =>
  Array.isArray(before) && Array.isArray(after) ? JSON.stringify(before) !== JSON.stringify(after) : before !== after;
