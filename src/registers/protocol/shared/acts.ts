import { changesOf } from '../../../keep/changes.ts';
import { type Act, keep } from '../../../keep/keep.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, type Refusal, refuse, STALE } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { audienceOf, type Reach } from '../../../kernel/visibility.ts';
import { lockSpine, nameReaders, nextNumber, openAudience, type Spine } from '../../../records/spine.ts';
import { unknownUnit } from '../../../records/unit.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import type { Visit } from '../../../web/visit.ts';
import { mayChange, mayRecord } from '../policy.ts';
import type { Around, CommonFields, Noun, Thing } from './noun.ts';
import { knownRecords, loadThings, type Stored, saveThings } from './store.ts';

/** Would whoever acts no longer see the record? */
export const strangerTo = ({ actor }: Visit, visibility: Reach, unit: string | null): boolean =>
  visibility === 'unit' && unit !== null && !actor.units.includes(unit);

/** Ids of records that were chosen: what is no id finds nobody, and no query may be asked for it. */
export const chosenIn = ({ contact, visit }: CommonFields): readonly string[] => [contact, visit].filter(isId);

async function aroundOf(visit: Visit, fields: CommonFields): Promise<Around> {
  const { tx, org, today } = visit;
  return { today, known: await knownRecords(tx, org.id, chosenIn(fields)), vocabulary: await loadVocabulary(tx, org.id) };
}

/** Why the record cannot be of the unit asked for. */
async function checkUnit(visit: Visit, fields: CommonFields, unit: string | null): Promise<Refusal | null> {
  const none = await unknownUnit(visit.tx, visit.org.id, fields.unit);
  return none ?? (strangerTo(visit, fields.visibility, unit) ? { id: 'unitNotYours', field: 'unit' } : null);
}

/** A contact typed in the box and not yet known is made first, by the register of contacts. */
async function nameNewContact<F extends CommonFields>(visit: Visit, fields: F): Promise<F> {
  if (!fields.contact?.startsWith('new:')) return fields;
  const made = await visit.slots.createContact(visit, fields.contact.slice(4).trim());
  return { ...fields, contact: made === '' ? undefined : made };
}

/** Records a thing. Answers with its id. */
export async function recordThing<F extends CommonFields, T extends Thing>(
  visit: Visit,
  noun: Noun<F, T>,
  typed: F,
): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  const { tx, actor } = visit;
  if (!mayRecord(actor)) return refuse(FORBIDDEN);
  const unit = typed.unit ?? actor.units[0] ?? null;
  const wrongUnit = await checkUnit(visit, typed, unit);
  if (wrongUnit) return refuse(wrongUnit);
  const fields = await nameNewContact(visit, typed);
  const decided = noun.decide(fields, await aroundOf(visit, fields), null);
  if (!decided.ok) return decided;
  const thing = decided.value;
  const { title, visibility } = fields;
  const number = await nextNumber(tx, noun.series, thing.on.slice(0, 4));
  const record = { id: visit.fresh, register: noun.register, number, title, visibility, unit, state: thing.state, on: thing.on };
  await save(visit, noun, { verb: 'create', record, version: null, before: null, thing });
  return accept(record.id);
}

/** Changes a thing. `version` is the one the form was filled on. Its state moves by acts of its own. */
export async function editThing<F extends CommonFields, T extends Thing>(
  visit: Visit,
  noun: Noun<F, T>,
  id: string,
  version: number,
  typed: F,
): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, noun, id);
  if (!loaded.ok) return loaded;
  const { spine, thing: before } = loaded.value;
  if (spine.version !== version) return refuse(STALE);
  const closed = noun.closed(before);
  if (closed) return refuse(closed);
  const unit = typed.unit ?? spine.unit;
  const wrongUnit = await checkUnit(visit, typed, unit);
  if (wrongUnit) return refuse(wrongUnit);
  const fields = await nameNewContact(visit, typed);
  const decided = noun.decide(fields, await aroundOf(visit, fields), before);
  if (!decided.ok) return decided;
  const thing = decided.value;
  const forbidden = (await noun.guard?.(visit.tx, visit.org.id, new Map([[id, thing]])))?.get(id);
  if (forbidden) return refuse(forbidden);
  const record = { ...spine, title: fields.title, visibility: fields.visibility, unit, on: thing.on };
  await save(visit, noun, { verb: 'edit', record, version, before: loaded.value, thing });
  return accept(id);
}

/** Moves a thing to another state, or says something of it that its form does not. */
export async function moveThing<F extends CommonFields, T extends Thing>(
  visit: Visit,
  noun: Noun<F, T>,
  id: string,
  verb: string,
  decide: (thing: T) => Decision<T>,
): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, noun, id);
  if (!loaded.ok) return loaded;
  const { spine, thing: before } = loaded.value;
  const decided = decide(before);
  if (!decided.ok) return decided;
  const thing = decided.value;
  await save(visit, noun, {
    verb,
    record: { ...spine, state: thing.state, on: thing.on },
    version: spine.version,
    before: loaded.value,
    thing,
  });
  return accept(id);
}

/** A thing to change, locked: refuses what the actor cannot see or may not change. */
export async function loadForChange<F extends CommonFields, T extends Thing>(
  visit: Visit,
  noun: Noun<F, T>,
  id: string,
): Promise<Decision<Stored<T>>> {
  const { tx, org, actor } = visit;
  const spine = await lockSpine(tx, org.id, id, noun.register);
  const stored = spine && (await loadThings(tx, org.id, noun, new Map([[id, spine]]))).get(spine.id);
  if (!stored) return refuse(NOT_FOUND);
  return mayChange(actor, stored.spine) ? accept(stored) : refuse(FORBIDDEN);
}

interface ThingAct<T> {
  readonly verb: string;
  readonly record: Omit<Spine, 'version'>;
  readonly version: number | null;
  readonly before: Stored<T> | null;
  readonly thing: T;
  /** Contacts that stand under it. */
  readonly parties?: readonly string[] | undefined;
}

const told = (spine: Pick<Spine, 'title' | 'visibility'>, thing: Thing) => ({ ...thing, title: spine.title, visibility: spine.visibility });

/** What an act leaves: no fact (an action tells what was held), and what the search finds. */
export const actOf = <F extends CommonFields, T extends Thing>(
  noun: Noun<F, T>,
  { verb, record, version, before, thing, parties = [] }: ThingAct<T>,
): Act => ({
  verb,
  record,
  version,
  changes: changesOf(before && told(before.spine, before.thing), told(record, thing)),
  facts: [],
  search: { detail: '', body: noun.found(thing) },
  ...(noun.planned ? { presence: noun.planned.presence(thing, parties) } : {}),
});

async function save<F extends CommonFields, T extends Thing>(visit: Visit, noun: Noun<F, T>, act: ThingAct<T>): Promise<void> {
  const { tx, org, actor } = visit;
  const { record, before, thing } = act;
  const audience = audienceOf(record.visibility, record);
  const moved = before === null || audience !== audienceOf(before.spine.visibility, before.spine);
  if (moved) await openAudience(tx, audience);
  await saveThings(tx, org.id, noun, [{ id: record.id, audience, thing }]);
  const parties = before && (await noun.planned?.partiesOf(tx, org.id, [record.id]))?.get(record.id);
  await keep(tx, actor, visit.newest, visit.now, actOf(noun, { ...act, parties: parties ?? undefined }));
  if (moved && audience.startsWith('named:') && actor.account) await nameReaders(tx, org.id, record.id, [actor.account]);
}
