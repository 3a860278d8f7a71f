import { keep } from '../../../keep/keep.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { audienceOf } from '../../../kernel/visibility.ts';
import { nameReaders, openAudience, type Spine } from '../../../records/spine.ts';
import type { Visit } from '../../../web/visit.ts';
import { actOf, loadForChange, moveThing } from '../shared/acts.ts';
import { type Stored, titlesOf } from '../shared/store.ts';
import type { GuestFields } from './fields.ts';
import { EVENTS } from './noun.ts';
import { type Answer, answered, type Event, type Guest, type Move, moved, readLines } from './rules.ts';
import { deleteGuest, loadGuests, loadNeeds, MOST_GUESTS, type StoredGuest, saveGuests, saveNeeds } from './store.ts';

/** Moves an event along its table. */
export const moveEvent = (visit: Visit, id: string, move: Exclude<Move, 'send'>, reason = ''): Promise<Decision<string>> =>
  moveThing(visit, EVENTS, id, move, (event) => moved(event, move, reason.slice(0, 2000), visit.today));

/** The event to change and its guests: nothing of one that is cancelled changes. */
async function loadOpen(visit: Visit, id: string): Promise<Decision<Stored<Event> & { readonly guests: readonly StoredGuest[] }>> {
  const loaded = await loadForChange(visit, EVENTS, id);
  if (!loaded.ok) return loaded;
  const closed = EVENTS.closed(loaded.value.thing);
  if (closed) return refuse(closed);
  return accept({ ...loaded.value, guests: await loadGuests(visit.tx, visit.org.id, id) });
}

type Line = readonly [before: string | null, after: string | null];

/** Ends an act on guests: it is one more change of the event, `to` the event as it becomes. */
async function kept(
  visit: Visit,
  before: Stored<Event>,
  verb: string,
  said: Readonly<Record<string, Line>>,
  to = before.thing,
): Promise<Decision<string>> {
  const { spine, thing } = before;
  const act = actOf(EVENTS, { verb, record: { ...spine, state: to.state }, version: spine.version, before: { spine, thing }, thing: to });
  await keep(visit.tx, visit.actor, visit.newest, visit.now, { ...act, changes: { ...act.changes, ...said } });
  return accept(spine.id);
}

const lineOf = ({ name, function: role, body }: Pick<Guest, 'name' | 'function' | 'body'>): string =>
  [name, role, body].filter(Boolean).join(', ');
const audience = (spine: Spine): string => audienceOf(spine.visibility, spine);
/** What a guest needs is for the unit that receives, even where the event is shown to all. */
const audienceOfNeeds = (spine: Spine): string => audienceOf(spine.visibility === 'organisation' ? 'unit' : spine.visibility, spine);

const FRESH: Guest = {
  name: '',
  function: '',
  body: '',
  contact: null,
  sentOn: null,
  remindedOn: null,
  answer: 'none',
  answeredOn: null,
  delegate: '',
  seat: '',
};

/** Writes a guest, new (`part` null) or changed, with what he or she answered and needs. */
export async function writeGuest(visit: Visit, id: string, part: string | null, fields: GuestFields): Promise<Decision<string>> {
  const { tx, org, today } = visit;
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, guests } = loaded.value;
  const before = guests.find((one) => one.id === part);
  if (part !== null && !before) return refuse(NOT_FOUND);
  if (!before && guests.length >= MOST_GUESTS) return refuse({ id: 'tooManyGuests', field: 'name', values: { most: MOST_GUESTS } });
  const contact = fields.contact?.startsWith('new:')
    ? await visit.slots.createContact(visit, fields.contact.slice(4).trim())
    : fields.contact;
  const known = contact && isId(contact) ? (await titlesOf(tx, org.id, [contact])).get(contact) : undefined;
  if (contact && known === undefined && contact !== before?.contact) return refuse({ id: 'unknownContact', field: 'contact' });
  const name = fields.name || (known ?? '');
  if (name === '') return refuse({ id: 'guestMissing', field: 'name' });
  const { function: role, body, seat } = fields;
  const decided = answered(
    { ...(before ?? FRESH), name, function: role, body, seat, contact: contact || null },
    fields.answer,
    fields.delegate,
    today,
  );
  if (!decided.ok) return decided;
  const guest = { ...decided.value, id: part ?? newId() };
  await saveGuests(tx, org.id, id, audience(spine), [guest]);
  const needs = await writeNeeds(visit, spine, guest.id, fields.needs);
  if (!needs.ok) return needs;
  return kept(visit, loaded.value, before ? 'editGuest' : 'addGuest', {
    guest: [before ? lineOf(before) : null, lineOf(guest)],
    ...needs.value,
  });
}

/** What a guest needs stays out of the history, which more people read: it says only that it changed. */
async function writeNeeds(
  { tx, org, actor }: Visit,
  spine: Spine,
  guest: string,
  needs: string,
): Promise<Decision<Readonly<Record<string, Line>>>> {
  const before = (await loadNeeds(tx, org.id, spine.id)).get(guest) ?? '';
  if (before === needs) return accept({});
  const restricted = audienceOfNeeds(spine);
  // Whoever is not of the unit that receives could not read back what she or he wrote.
  if (restricted.startsWith('unit:') && !actor.audiences.includes(restricted)) return refuse({ id: 'needsNotYours', field: 'needs' });
  await openAudience(tx, restricted);
  await saveNeeds(tx, org.id, spine.id, restricted, guest, needs);
  if (restricted.startsWith('named:') && actor.account) await nameReaders(tx, org.id, spine.id, [actor.account]);
  return accept({ needs: [before === '' ? null : '…', needs === '' ? null : '…'] });
}

/** Adds the guests that were pasted, a line each; whoever is there already under the same name and body is left alone. */
export async function addLines(visit: Visit, id: string, text: string): Promise<Decision<string>> {
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, guests } = loaded.value;
  const keyOf = ({ name, body }: Pick<Guest, 'name' | 'body'>): string => `${name.toLowerCase()}\n${body.toLowerCase()}`;
  const there = new Set(guests.map(keyOf));
  const added = [...new Map(readLines(text).map((one) => [keyOf(one), one])).values()].filter((one) => !there.has(keyOf(one)));
  if (added.length === 0) return refuse({ id: 'nobodyNew', field: 'lines' });
  if (guests.length + added.length > MOST_GUESTS) return refuse({ id: 'tooManyGuests', field: 'lines', values: { most: MOST_GUESTS } });
  const rows = added.map((one) => ({ ...FRESH, ...one, id: newId() }));
  await saveGuests(visit.tx, visit.org.id, id, audience(spine), rows);
  return kept(visit, loaded.value, 'addGuest', { guest: [null, rows.map(lineOf).join(' · ').slice(0, 4000)] });
}

/** One guest as he or she becomes. */
async function change(
  visit: Visit,
  id: string,
  part: string,
  verb: string,
  decide: (guest: StoredGuest) => Decision<Guest>,
): Promise<Decision<string>> {
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const before = loaded.value.guests.find((one) => one.id === part);
  if (!before) return refuse(NOT_FOUND);
  const decided = decide(before);
  if (!decided.ok) return decided;
  await saveGuests(visit.tx, visit.org.id, id, audience(loaded.value.spine), [{ ...decided.value, id: part }]);
  const said = (guest: Guest): string => `${lineOf(guest)}\u00a0: ${guest.answer}`;
  return kept(visit, loaded.value, verb, { guest: [said(before), said(decided.value)] });
}

/** Notes what a guest answered, in one act. */
export const noteAnswer = (visit: Visit, id: string, part: string, answer: Answer): Promise<Decision<string>> =>
  change(visit, id, part, 'answer', (guest) => answered(guest, answer, guest.delegate, visit.today));

export async function removeGuest(visit: Visit, id: string, part: string): Promise<Decision<string>> {
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const before = loaded.value.guests.find((one) => one.id === part);
  if (!before) return refuse(NOT_FOUND);
  await deleteGuest(visit.tx, visit.org.id, id, part);
  return kept(visit, loaded.value, 'removeGuest', { guest: [lineOf(before), null] });
}

/** Notes that the invitations left today, for all guests to whom none was sent. */
export async function noteSending(visit: Visit, id: string): Promise<Decision<string>> {
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const { guests, thing, spine } = loaded.value;
  const sent = moved(thing, 'send', '', visit.today);
  if (!sent.ok) return sent;
  const unsent = guests.filter(({ sentOn }) => sentOn === null);
  if (unsent.length === 0) return refuse({ id: 'nobodyToInvite' });
  const rows = unsent.map((guest) => ({ ...guest, sentOn: visit.today }));
  await saveGuests(visit.tx, visit.org.id, id, audience(spine), rows);
  return kept(visit, loaded.value, 'send', { guest: [null, rows.map(lineOf).join(' · ').slice(0, 4000)] }, sent.value);
}

/** Notes that those who were invited and gave no answer were reminded today. */
export async function noteReminder(visit: Visit, id: string): Promise<Decision<string>> {
  const loaded = await loadOpen(visit, id);
  if (!loaded.ok) return loaded;
  const silent = loaded.value.guests.filter(({ sentOn, answer }) => sentOn !== null && answer === 'none');
  if (silent.length === 0) return refuse({ id: 'nobodyToRemind' });
  const rows = silent.map((guest) => ({ ...guest, remindedOn: visit.today }));
  await saveGuests(visit.tx, visit.org.id, id, audience(loaded.value.spine), rows);
  return kept(visit, loaded.value, 'remind', { guest: [null, rows.map(lineOf).join(' · ').slice(0, 4000)] });
}
