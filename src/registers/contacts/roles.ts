import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import { isId, newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import type { Visit } from '../../web/visit.ts';
import { createContactByName } from './actions.ts';
import type { InfluenceFields, RoleFields } from './fields.ts';
import { changesOf, keepContact, type Loaded, loadForChange } from './kept.ts';
import { checkInfluence, checkPeriod } from './rules.ts';
import { loadCards } from './store/contact.ts';
import {
  deleteInfluence,
  deleteRole,
  type Influence,
  loadInfluences,
  loadRoles,
  type Role,
  saveInfluence,
  saveRole,
} from './store/roles.ts';

/** Adds a role to a person, or changes the one that is named: an `until` ends it. Answers with the id of the contact. */
export async function keepRole(visit: Visit, id: string, role: string | null, fields: RoleFields): Promise<Decision<string>> {
  if (visit.done) return accept(id);
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  if (loaded.value.contact.kind !== 'person') return refuse({ id: 'rolesArePeoples' });
  const before = role === null ? null : (await loadRoles(visit.tx, visit.org.id, id)).find((one) => one.id === role);
  if (before === undefined) return refuse({ id: 'notFound' });
  const refusals = checkPeriod({ since: fields.since ?? null, until: fields.until ?? null });
  if (refusals.length > 0) return refuse(...refusals);
  const body = await bodyOf(visit, fields);
  if (!body.ok) return body;
  const after: Role = {
    id: role ?? newId(),
    contact: id,
    body: body.value,
    title: fields.title,
    since: fields.since ?? null,
    until: fields.until ?? null,
  };
  await saveRole(visit.tx, visit.org.id, audienceOf(loaded.value.spine.visibility, loaded.value.spine), after);
  await keepHanging(
    visit,
    loaded.value,
    role === null ? 'addRole' : after.until !== null && before?.until === null ? 'endRole' : 'editRole',
    {
      before: before && toldRole(before),
      after: toldRole(after),
    },
  );
  return accept(id);
}

/** What the journal holds of a role. The body by its id: who may read the person may not always read the body. */
const toldRole = ({ title, body, since, until }: Role) => ({ role: title, body, since, until });

/** The body of a role: chosen, made from a name, or none. What is chosen must be a body that the actor can see. */
async function bodyOf(visit: Visit, fields: RoleFields): Promise<Decision<string | null>> {
  const typed = fields.body?.startsWith('new:') ? fields.body.slice(4) : fields.body === undefined ? fields.bodyText : undefined;
  const id = typed === undefined ? fields.body : await createContactByName(visit, typed, 'other');
  if (id === undefined || id === '') return accept(null);
  if (!isId(id)) return refuse({ id: 'unknownContact', field: 'body' });
  if (typed !== undefined) return accept(id);
  const [card] = await loadCards(visit.tx, visit.org.id, [id]);
  if (card?.kind !== 'body') return refuse({ id: 'unknownContact', field: 'body' });
  return accept(card.mergedInto ?? card.id);
}

/** Takes back a role recorded by mistake; one that ended is ended, not removed. */
export async function removeRole(visit: Visit, id: string, role: string): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const before = (await loadRoles(visit.tx, visit.org.id, id)).find((one) => one.id === role);
  if (!before) return refuse({ id: 'notFound' });
  await deleteRole(visit.tx, visit.org.id, id, role);
  await keepHanging(visit, loaded.value, 'removeRole', {
    before: toldRole(before),
    after: { role: null, body: null, since: null, until: null },
  });
  return accept(id);
}

/** Says since when a contact is influential and why, or changes the period that is named: an `until` ends it. */
export async function keepInfluence(visit: Visit, id: string, period: string | null, fields: InfluenceFields): Promise<Decision<string>> {
  if (visit.done) return accept(id);
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const all = await loadInfluences(visit.tx, visit.org.id, id);
  const before = period === null ? null : all.find((one) => one.id === period);
  if (before === undefined) return refuse({ id: 'notFound' });
  const after: Influence = { id: period ?? newId(), since: fields.since, until: fields.until ?? null, reason: fields.reason };
  const refusals: readonly Refusal[] = checkInfluence(
    after,
    all.filter((one) => one.id !== period),
    visit.today,
  );
  if (refusals.length > 0) return refuse(...refusals);
  await saveInfluence(visit.tx, visit.org.id, id, audienceOf(loaded.value.spine.visibility, loaded.value.spine), after);
  const verb = period === null ? 'addInfluence' : after.until !== null && before?.until === null ? 'endInfluence' : 'editInfluence';
  await keepHanging(visit, loaded.value, verb, { before: before && told(before), after: told(after) });
  return accept(id);
}

/** Takes back a period of influence recorded by mistake. Actions already recorded keep what they were judged by. */
export async function removeInfluence(visit: Visit, id: string, period: string): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const before = (await loadInfluences(visit.tx, visit.org.id, id)).find((one) => one.id === period);
  if (!before) return refuse({ id: 'notFound' });
  await deleteInfluence(visit.tx, visit.org.id, id, period);
  await keepHanging(visit, loaded.value, 'removeInfluence', { before: told(before), after: { since: null, until: null, reason: null } });
  return accept(id);
}

const told = ({ since, until, reason }: Influence) => ({ since, until, reason });

/** Ends an act on what hangs on a contact: the contact itself stays as it was, its version grows. */
const keepHanging = (
  visit: Visit,
  { spine, contact }: Loaded,
  verb: string,
  { before, after }: { readonly before: object | null; readonly after: object },
): Promise<void> =>
  keepContact(visit, {
    verb,
    spine,
    version: spine.version,
    contact,
    changes: changesOf(before, after),
    audienceBefore: audienceOf(spine.visibility, spine),
  });
