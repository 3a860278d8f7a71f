import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse, STALE } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { lockSpine, nextNumber, type Spine } from '../../records/spine.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import type { ClosingFields, PeriodFields, PlaceFields, PostFields } from './fields.ts';
import { parseHours } from './hours.ts';
import { changesOf, flatPeriod, flatPost, keepPost } from './keeping.ts';
import { mayChange } from './policy.ts';
import { addPeriod, checkParent, checkPeriods, closePeriods, correctPeriod, type Period, presentPeriod } from './rules.ts';
import { loadPost, type Post, parentsOn } from './store.ts';

const both = (fr: string | undefined, en: string | undefined) =>
  fr === undefined && en === undefined ? null : { fr: fr ?? en ?? '', en: en ?? fr ?? '' };

/** The place as decided from what was typed; refuses an unknown country and unreadable hours. */
function placeOf(fields: PlaceFields): Decision<Omit<Post, 'periods'>> {
  const hours = parseHours(Object.fromEntries(Object.entries(fields).flatMap(([name, typed]) => hoursField(name, typed))));
  const unknown = isCountry(fields.country) ? [] : [{ id: 'unknownCountry', field: 'country', values: { value: fields.country } }];
  if (!hours.ok || unknown.length > 0) return refuse(...unknown, ...(hours.ok ? [] : hours.refusals));
  return accept({
    city: { fr: fields.cityFr, en: fields.cityEn },
    country: fields.country,
    lat: fields.lat ?? null,
    lon: fields.lon ?? null,
    timeZone: fields.timeZone,
    address: fields.address ?? null,
    hours: hours.value,
    services: both(fields.servicesFr, fields.servicesEn),
  });
}

const hoursField = (name: string, typed: unknown): readonly (readonly [string, string])[] =>
  /^hours[1-7]$/.test(name) && typeof typed === 'string' ? [[name.slice(5), typed]] : [];

const periodOf = (id: string, fields: PeriodFields, asOf: Period['asOf']): Period => ({
  id,
  since: fields.since ?? null,
  until: fields.until ?? null,
  asOf,
  status: fields.status,
  type: fields.type ?? null,
  parent: fields.parent ?? null,
  head: fields.head ?? null,
  territory: both(fields.territoryFr, fields.territoryEn),
  name: { fr: fields.nameFr, en: fields.nameEn },
  source: fields.source,
  certainty: fields.certainty,
  note: both(fields.noteFr, fields.noteEn),
});

/** Records a post, which becomes a unit of the organisation with the same id. Answers with it. */
export async function recordPost(visit: Visit, fields: PostFields): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  if (!mayChange(visit.actor)) return refuse(FORBIDDEN);
  const id = visit.fresh;
  const place = placeOf(fields);
  const period = periodOf(newId(), fields, null);
  const refusals = [
    ...(place.ok ? [] : place.refusals),
    ...checkPeriods([period]),
    ...checkParent(id, period.parent, await parentsOn(visit.tx, visit.org.id, visit.today)),
  ];
  if (!place.ok || refusals.length > 0) return refuse(...refusals);
  const post: Post = { ...place.value, periods: [period] };
  const number = await nextNumber(visit.tx, 'R', visit.today.slice(0, 4));
  const changes = changesOf({}, { ...flatPost(post, fields.visibility), ...flatPeriod(period) });
  await keepPost(visit, { id, number, visibility: fields.visibility, on: visit.today }, post, { version: null, verb: 'create', changes });
  return accept(id);
}

/** Changes where a post is, when it opens, what it offers and who may read it. `version` is the one the form was filled on. */
export async function editPost(visit: Visit, id: string, version: number, fields: PlaceFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, version);
  if (!loaded.ok) return loaded;
  const { spine, post } = loaded.value;
  const place = placeOf(fields);
  if (!place.ok) return place;
  const after: Post = { ...place.value, periods: post.periods };
  const changes = changesOf(flatPost(post, spine.visibility), flatPost(after, fields.visibility));
  await keepPost(visit, { ...spine, visibility: fields.visibility }, after, {
    version,
    wasPublic: spine.visibility === 'public',
    verb: 'edit',
    changes,
  });
  return accept(id);
}

/** Adds a dated period: another type, name, head, parent or territory from a day on. A head alone that changes has a verb of its own. */
export async function changePost(
  visit: Visit,
  id: string,
  version: number,
  fields: PeriodFields & { readonly since: string },
): Promise<Decision<string>> {
  const added = { ...periodOf(newId(), fields, null), since: fields.since };
  return decideHistory(visit, id, version, added.parent, (post) => {
    const before = presentPeriod(post.periods, added.since);
    const verb = before.type !== added.type ? 'changeType' : before.head !== added.head ? 'newHead' : 'change';
    return { verb, before, after: added, periods: addPeriod(post.periods, added) };
  });
}

/** Says better what a period was: a date that became known, a source, a certainty. */
export async function correctPost(
  visit: Visit,
  id: string,
  version: number,
  period: string,
  fields: PeriodFields,
): Promise<Decision<string>> {
  return decideHistory(visit, id, version, fields.parent ?? null, (post) => {
    const before = post.periods.find((one) => one.id === period);
    if (!before) return null;
    const after = periodOf(period, fields, before.asOf);
    return { verb: 'correct', before, after, periods: correctPeriod(post.periods, after) };
  });
}

/** Closes a post on its last day, past or to come. */
export async function closePost(visit: Visit, id: string, version: number, fields: ClosingFields): Promise<Decision<string>> {
  return decideHistory(visit, id, version, null, (post) => {
    const periods = closePeriods(post.periods, fields.until, fields.source);
    const before = post.periods.at(-1);
    const after = periods.ok ? periods.value.at(-1) : before;
    return before && after ? { verb: 'close', before, after, periods } : null;
  });
}

interface HistoryChange {
  readonly verb: string;
  readonly before: Period;
  readonly after: Period;
  readonly periods: Decision<readonly Period[]>;
}

/** Load, may?, decide, save: the same for every change of the history. `parent` is the one that the change names. */
async function decideHistory(
  visit: Visit,
  id: string,
  version: number,
  parent: string | null,
  decide: (post: Post) => HistoryChange | null,
): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, version);
  if (!loaded.ok) return loaded;
  const { spine, post } = loaded.value;
  const decided = decide(post);
  if (!decided) return refuse(NOT_FOUND);
  const { verb, before, after, periods } = decided;
  const refusals = parent === null ? [] : checkParent(id, parent, await parentsOn(visit.tx, visit.org.id, visit.today));
  if (!periods.ok || refusals.length > 0) return refuse(...refusals, ...(periods.ok ? [] : periods.refusals));
  await keepPost(
    visit,
    spine,
    { ...post, periods: periods.value },
    {
      version,
      wasPublic: spine.visibility === 'public',
      verb,
      changes: changesOf(flatPeriod(before), flatPeriod(after)),
    },
  );
  return accept(id);
}

async function loadForChange(visit: Visit, id: string, version: number): Promise<Decision<{ spine: Spine; post: Post }>> {
  const spine = await lockSpine(visit.tx, visit.org.id, id, 'network');
  const loaded = spine ? await loadPost(visit.tx, visit.org.id, id) : null;
  if (!spine || !loaded) return refuse(NOT_FOUND);
  if (!mayChange(visit.actor)) return refuse(FORBIDDEN);
  if (spine.version !== version) return refuse(STALE);
  const { id: _id, audience: _audience, ...post } = loaded;
  return accept({ spine, post });
}
