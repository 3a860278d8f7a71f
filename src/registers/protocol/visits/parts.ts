import { keep } from '../../../keep/keep.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { audienceOf } from '../../../kernel/visibility.ts';
import { isCountry } from '../../../web/countries.ts';
import type { Visit } from '../../../web/visit.ts';
import { actOf, loadForChange } from '../shared/acts.ts';
import type { Stored } from '../shared/store.ts';
import type { ItemFields, PersonFields } from './fields.ts';
import { VISITS } from './noun.ts';
import { checkItem, type ReceivedVisit, type VisitItem } from './rules.ts';
import {
  contactName,
  contactsOfVisits,
  deleteItem,
  deletePerson,
  loadItems,
  loadPeople,
  type StoredItem,
  type StoredPerson,
  saveItem,
  savePerson,
} from './store.ts';

/** The visit to change, with its people and its programme: nothing of one that is cancelled changes. */
async function loadOpen(visit: Visit, id: string): Promise<Decision<Stored<ReceivedVisit>>> {
  const loaded = await loadForChange(visit, VISITS, id);
  if (!loaded.ok) return loaded;
  const closed = VISITS.closed(loaded.value.thing);
  return closed ? refuse(closed) : loaded;
}

/** Ends an act on what stands under a visit: it is one more change of the visit, said in a line of words before and after. */
async function kept(
  visit: Visit,
  { spine, thing }: Stored<ReceivedVisit>,
  verb: string,
  field: 'person' | 'activity',
  line: readonly [before: string | null, after: string | null],
): Promise<Decision<string>> {
  const parties = (await contactsOfVisits(visit.tx, visit.org.id, [spine.id])).get(spine.id);
  const act = actOf(VISITS, { verb, record: spine, version: spine.version, before: { spine, thing }, thing, parties });
  await keep(visit.tx, visit.actor, visit.newest, visit.now, { ...act, changes: { [field]: line } });
  return accept(spine.id);
}

const lineOfPerson = ({ name, function: role, body }: Pick<StoredPerson, 'name' | 'function' | 'body'>): string =>
  [name, role, body].filter(Boolean).join(', ');
const lineOfItem = ({ onDay, starts, what, venue }: VisitItem): string => [`${onDay} ${starts}`, what, venue].filter(Boolean).join(', ');

/** Writes somebody who comes or who receives, new (`part` null) or changed. */
export async function writePerson(visit: Visit, id: string, part: string | null, fields: PersonFields): Promise<Decision<string>> {
  const { tx, org } = visit;
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const people = await loadPeople(tx, org.id, id);
  const before = people.find((one) => one.id === part);
  if (part !== null && !before) return refuse(NOT_FOUND);
  if (fields.country !== undefined && !isCountry(fields.country))
    return refuse({ id: 'unknownCountry', field: 'country', values: { value: fields.country } });
  const contact = fields.contact?.startsWith('new:')
    ? await visit.slots.createContact(visit, fields.contact.slice(4).trim())
    : fields.contact;
  if (contact && contact !== before?.contact && (!isId(contact) || (await contactName(tx, org.id, contact)) === null))
    return refuse({ id: 'unknownContact', field: 'contact' });
  const side = people.filter((one) => one.side === fields.side && one.id !== part);
  const last = side.length + 1;
  const asked = fields.place === undefined ? (before?.side === fields.side ? before.place : last) : Number(fields.place);
  const person: StoredPerson = {
    id: part ?? newId(),
    side: fields.side,
    place: Math.min(Math.max(asked, 1), last),
    name: fields.name,
    function: fields.function,
    body: fields.body,
    country: fields.country ?? null,
    contact: contact || null,
  };
  const { spine } = loaded.value;
  await savePerson(tx, org.id, id, audienceOf(spine.visibility, spine), person);
  return kept(visit, loaded.value, before ? 'editPerson' : 'addPerson', 'person', [
    before ? lineOfPerson(before) : null,
    lineOfPerson(person),
  ]);
}

export async function removePerson(visit: Visit, id: string, part: string): Promise<Decision<string>> {
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const before = (await loadPeople(visit.tx, visit.org.id, id)).find((one) => one.id === part);
  if (!before) return refuse(NOT_FOUND);
  await deletePerson(visit.tx, visit.org.id, id, part);
  return kept(visit, loaded.value, 'removePerson', 'person', [lineOfPerson(before), null]);
}

/** Writes an activity of the programme, new (`part` null) or changed. */
export async function writeItem(visit: Visit, id: string, part: string | null, fields: ItemFields): Promise<Decision<string>> {
  const { tx, org } = visit;
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, thing } = loaded.value;
  const before = part === null ? undefined : (await loadItems(tx, org.id, id)).find((one) => one.id === part);
  if (part !== null && !before) return refuse(NOT_FOUND);
  const item: StoredItem = { ...fields, id: part ?? newId(), ends: fields.ends ?? null };
  const refusals = checkItem(item, thing);
  if (refusals.length > 0) return refuse(...refusals);
  await saveItem(tx, org.id, id, audienceOf(spine.visibility, spine), item);
  return kept(visit, loaded.value, before ? 'editActivity' : 'addActivity', 'activity', [
    before ? lineOfItem(before) : null,
    lineOfItem(item),
  ]);
}

export async function removeItem(visit: Visit, id: string, part: string): Promise<Decision<string>> {
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const before = (await loadItems(visit.tx, visit.org.id, id)).find((one) => one.id === part);
  if (!before) return refuse(NOT_FOUND);
  await deleteItem(visit.tx, visit.org.id, id, part);
  return kept(visit, loaded.value, 'removeActivity', 'activity', [lineOfItem(before), null]);
}
