import type { Changes } from '../../journal/write.ts';
import { changesOf } from '../../keep/changes.ts';
import { type Act, keep } from '../../keep/keep.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse, STALE } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';
import { audienceOf, type Visibility } from '../../kernel/visibility.ts';
import { lockSpine, nameReaders, nextNumber, openAudience, type Spine } from '../../records/spine.ts';
import { unknownUnit } from '../../records/unit.ts';
import { loadVocabulary, type Vocabulary } from '../../records/vocabulary.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import type { SupportFields } from './fields.ts';
import { mayChange, mayRecord } from './policy.ts';
import { check, facts, isAbroad, PARTY_KINDS, type Support } from './rules.ts';
import { loadSupport, loadSurroundings, type Surroundings, saveSupport } from './store.ts';

/** Reads what surrounds a support, makes its recipient if it is new, and decides. */
async function decide(visit: Visit, fields: SupportFields, before: Support | null): Promise<Decision<Support>> {
  const { tx, org } = visit;
  const chosen = await chooseParty(visit, fields);
  if (!chosen.ok) return chosen;
  const around = await loadSurroundings(tx, org.id, chosen.value, fields.post ?? null);
  return decideFrom(visit, fields, around, await loadVocabulary(tx, org.id), before);
}

/** A support as decided, from what was typed and what surrounds it. Refuses what is unknown; `check` refuses what is not allowed. */
export function decideFrom(
  visit: Pick<Visit, 'now' | 'org'>,
  fields: SupportFields,
  { party, post }: Surroundings,
  vocabulary: Vocabulary,
  before: Support | null,
): Decision<Support> {
  if (!party) return refuse({ id: 'unknownParty', field: 'party' });
  if (fields.post && !post) return refuse({ id: 'unknownPost', field: 'post' });
  if (!vocabulary.supportService?.has(fields.service) && fields.service !== before?.service)
    return refuse({ id: 'unknownService', field: 'service' });
  const sector = fields.sectors.find((code) => !vocabulary.sector?.has(code) && !before?.sectors.includes(code));
  if (sector !== undefined) return refuse({ id: 'unknownSector', field: 'sectors', values: { value: sector } });
  const unknown = fields.countries.find((code) => !isCountry(code));
  if (unknown !== undefined) return refuse({ id: 'unknownCountry', field: 'countries', values: { value: unknown } });
  // A support is a snapshot of its day: an edit that leaves day and recipient alone keeps the kind it had, and the post its place.
  const sameDay = before?.on === fields.on;
  const partyKind = sameDay && before.party === party.id ? before.partyKind : PARTY_KINDS.find((kind) => kind === party.partyKind);
  if (!partyKind) return refuse({ id: 'notARecipient', field: 'party' });
  const support: Support = {
    state: 'given',
    on: fields.on,
    // A contact merged since keeps its id here until its facts are posted anew; a new support goes to the one kept.
    party: before?.party === party.id ? party.id : (party.mergedInto ?? party.id),
    partyKind,
    abroad: sameDay && before.post === (fields.post ?? null) ? before.abroad : isAbroad(post?.country ?? null),
    service: fields.service,
    sectors: fields.sectors,
    countries: fields.countries.length > 0 ? fields.countries : post ? [post.country] : [],
    post: fields.post ?? null,
    result: fields.result,
    reason: '',
  };
  const refusals = check(support, dayAt(visit, post?.timeZone));
  return refusals.length > 0 ? refuse(...refusals) : accept(support);
}

/** The recipient chosen, or made from its name and kind by the register of contacts. */
async function chooseParty(visit: Visit, fields: SupportFields): Promise<Decision<string>> {
  const { party, partyText, partyKind } = fields;
  const name = (party?.startsWith('new:') ? party.slice(4) : party === undefined ? (partyText ?? '') : '').trim();
  if (name !== '') {
    if (!partyKind) return refuse({ id: 'newPartyKind', field: 'partyKind' });
    const made = await visit.slots.createContact(visit, name, partyKind);
    return made === '' ? refuse({ id: 'partyMissing', field: 'party' }) : accept(made);
  }
  if (party === undefined || party.startsWith('new:')) return refuse({ id: 'partyMissing', field: 'party' });
  return isId(party) ? accept(party) : refuse({ id: 'unknownParty', field: 'party' });
}

/** The day it is where the post is: what was given this morning in Tokyo may be recorded while it is still yesterday in Québec. */
const dayAt = (visit: Pick<Visit, 'now' | 'org'>, timeZone: string | undefined): string =>
  visit.now
    .toZonedDateTimeISO(timeZone ?? visit.org.timeZone)
    .toPlainDate()
    .toString();

export const strangerTo = (visit: Visit, visibility: Visibility, unit: string | null): boolean =>
  visibility === 'unit' && unit !== null && !visit.actor.units.includes(unit);

/** Records a support given. Answers with its id. */
export async function recordSupport(visit: Visit, fields: SupportFields): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  const { tx, actor } = visit;
  if (!mayRecord(actor)) return refuse(FORBIDDEN);
  const unit = fields.unit ?? actor.units[0] ?? null;
  const noUnit = await unknownUnit(visit.tx, visit.org.id, fields.unit);
  if (noUnit) return refuse(noUnit);
  if (strangerTo(visit, fields.visibility, unit)) return refuse({ id: 'unitNotYours', field: 'unit' });
  const decided = await decide(visit, fields, null);
  if (!decided.ok) return decided;
  const support = decided.value;
  const record = {
    id: visit.fresh,
    register: 'supports',
    number: await nextNumber(tx, 'S', fields.on.slice(0, 4)),
    title: fields.title,
    visibility: fields.visibility,
    unit,
    state: support.state,
    on: support.on,
  };
  const changes = changesOf(null, { ...support, title: fields.title, visibility: fields.visibility });
  await store(visit, { verb: 'create', record, version: null, support, changes });
  return accept(record.id);
}

/** Changes a support. `version` is the one the form was filled on. */
export async function editSupport(visit: Visit, id: string, version: number, fields: SupportFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, support: before } = loaded.value;
  if (spine.version !== version) return refuse(STALE);
  const unit = fields.unit ?? spine.unit;
  const noUnit = await unknownUnit(visit.tx, visit.org.id, fields.unit);
  if (noUnit) return refuse(noUnit);
  if (strangerTo(visit, fields.visibility, unit)) return refuse({ id: 'unitNotYours', field: 'unit' });
  const decided = await decide(visit, fields, before);
  if (!decided.ok) return decided;
  const support = decided.value;
  await store(visit, {
    verb: 'edit',
    record: { ...spine, title: fields.title, visibility: fields.visibility, unit, on: support.on },
    version,
    audienceBefore: audienceOf(spine.visibility, spine),
    support,
    changes: changesOf(
      { ...before, title: spine.title, visibility: spine.visibility },
      { ...support, title: fields.title, visibility: fields.visibility },
    ),
  });
  return accept(id);
}

/** Takes back a support that was not given, or was recorded twice: its fact is reversed, the reason stays. */
export async function cancelSupport(visit: Visit, id: string, reason: string): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, support: before } = loaded.value;
  const support: Support = { ...before, state: 'cancelled', reason };
  const refusals = check(support, before.on);
  if (refusals.length > 0) return refuse(...refusals);
  await store(visit, {
    verb: 'cancel',
    record: { ...spine, state: support.state },
    version: spine.version,
    audienceBefore: audienceOf(spine.visibility, spine),
    support,
    changes: changesOf(before, support),
  });
  return accept(id);
}

/** A support to change, locked: refuses what the actor cannot see, may not change, or what was cancelled. */
async function loadForChange(visit: Visit, id: string): Promise<Decision<{ readonly spine: Spine; readonly support: Support }>> {
  const spine = await lockSpine(visit.tx, visit.org.id, id, 'supports');
  const row = spine ? await loadSupport(visit.tx, visit.org.id, id) : null;
  if (!spine || !row) return refuse(NOT_FOUND);
  if (!mayChange(visit.actor, spine)) return refuse(FORBIDDEN);
  if (spine.state === 'cancelled') return refuse({ id: 'supportCancelled' });
  return accept({ spine, support: { ...row, state: 'given', on: spine.on } });
}

interface SupportAct {
  readonly verb: string;
  readonly record: Omit<Spine, 'version'>;
  readonly version: number | null;
  readonly audienceBefore?: string;
  readonly support: Support;
  readonly changes: Changes;
}

/** What an act on a support leaves: its fact, and what the search finds. */
export const actOf = ({ verb, record, version, support, changes }: SupportAct): Act => ({
  verb,
  record,
  version,
  changes,
  // What is told of an artist, who may be a person, is sealed with that person's key.
  ...(support.partyKind === 'artist' ? { subject: support.party } : {}),
  facts: facts(support),
  // The name of the recipient stays out: who may read the support may not always read the contact.
  search: { detail: '', body: support.result },
});

async function store(visit: Visit, act: SupportAct): Promise<void> {
  const { tx, org, actor } = visit;
  const { record, audienceBefore, support } = act;
  const audience = audienceOf(record.visibility, record);
  const moved = audience !== audienceBefore;
  if (moved) await openAudience(tx, audience);
  await saveSupport(tx, org.id, record.id, audience, support);
  await keep(tx, actor, visit.newest, visit.now, actOf(act));
  if (moved && audience.startsWith('named:') && actor.account) await nameReaders(tx, org.id, record.id, [actor.account]);
}
