import type { Changes } from '../../journal/write.ts';
import { type Act, keep } from '../../keep/keep.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse, STALE } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { recorderOf, tellMembers } from '../../records/notices/tell.ts';
import { lockSpine, nameReaders, nextNumber, openAudience, type Spine } from '../../records/spine.ts';
import { unknownUnit } from '../../records/unit.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import { changesOf } from './changes.ts';
import type { MissionFields, NewMissionFields } from './fields.ts';
import { mayChange, mayDecide, mayRecord, travels } from './policy.ts';
import { afterChange } from './rules/authorised.ts';
import { totalOf } from './rules/costs.ts';
import type { Mission } from './rules/mission.ts';
import type { Move, State } from './rules/states.ts';
import { check, facts, mayMove, next, presence } from './rules.ts';
import { loadMission, rowOfMission, saveRows, updateMission } from './store.ts';

/** Who acts, and when: all that an act asks of a request. */
export type Acting = Pick<Visit, 'tx' | 'org' | 'actor' | 'now' | 'newest' | 'today'>;

/** Records a mission in draft. Answers with its id. */
export async function recordMission(visit: Visit, fields: NewMissionFields): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  if (!mayRecord(visit.actor)) return refuse(FORBIDDEN);
  const { role, name, office, city, country, title, ...dossier } = fields;
  if (city !== '' && country === undefined) return refuse({ id: 'required', field: 'country' });
  if (country !== undefined && !isCountry(country)) return refuse({ id: 'unknownCountry', field: 'country', values: { value: country } });
  const mission: Mission = {
    ...EMPTY,
    ...headOf(dossier),
    participants: name === '' ? [] : [{ id: newId(), role, name, office, account: null }],
    stops: city === '' || country === undefined ? [] : [{ id: newId(), city, country, from: fields.from, until: fields.until }],
  };
  const refusals = check(mission, visit.today);
  if (refusals.length > 0) return refuse(...refusals);
  const unit = fields.unit ?? visit.actor.units[0] ?? null;
  const noUnit = await unitRefusal(visit, fields, unit);
  if (noUnit) return refuse(noUnit);
  const number = await nextNumber(visit.tx, 'M', fields.from.slice(0, 4));
  const spine = {
    id: visit.fresh,
    register: 'missions',
    number,
    title,
    visibility: fields.visibility,
    unit,
    state: 'draft',
    on: fields.from,
  };
  await store(visit, { ...spine, version: null }, mission, 'create', changesOf(null, mission, null, title));
  return accept(visit.fresh);
}

/** A mission of which nothing is known but its days. */
export const EMPTY: Omit<Mission, 'from' | 'until'> = {
  state: 'draft',
  purpose: '',
  objectives: [],
  participants: [],
  stops: [],
  bodies: [],
  ownShare: 1,
  costs: [],
  nils: [],
  report: '',
  reportPiece: null,
  results: '',
  reason: '',
  authorisedBy: null,
  authorisedOn: null,
  authorisedCents: null,
  travelled: [],
};

/** What the form of the dossier says. */
export const headOf = ({ from, until, purpose, objectives }: Pick<MissionFields, 'from' | 'until' | 'purpose' | 'objectives'>) => ({
  from,
  until,
  purpose,
  objectives: [...new Set(objectives)],
});

async function unitRefusal(
  { tx, org, actor }: Acting,
  { unit: asked, visibility }: Pick<MissionFields, 'unit' | 'visibility'>,
  unit: string | null,
) {
  const noUnit = await unknownUnit(tx, org.id, asked);
  if (noUnit) return noUnit;
  return visibility === 'unit' && unit && !actor.units.includes(unit) ? { id: 'unitNotYours', field: 'unit' } : null;
}

/** Changes the dossier. `version` is the one the form was filled on. */
export async function editMission(visit: Acting, id: string, version: number, fields: MissionFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, version);
  if (!loaded.ok) return loaded;
  const { spine, mission } = loaded.value;
  const unit = fields.unit ?? spine.unit;
  const noUnit = await unitRefusal(visit, fields, unit);
  if (noUnit) return refuse(noUnit);
  const record = { ...spine, title: fields.title, visibility: fields.visibility, unit, on: fields.from };
  return save(visit, spine, record, mission, { ...mission, ...headOf(fields) }, 'edit');
}

/** Changes what one page of the dossier is about: rows, shares, report. `change` decides; what it gives is checked as a whole. */
export async function changeMission(
  visit: Acting,
  id: string,
  verb: string,
  change: (mission: Mission) => Decision<Mission>,
  version?: number,
): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, version);
  if (!loaded.ok) return loaded;
  const { spine, mission } = loaded.value;
  const decided = change(mission);
  return decided.ok ? save(visit, spine, spine, mission, decided.value, verb) : decided;
}

/** Moves a mission through its states. `publish` is for the publication of its quarters alone. */
export async function moveMission(visit: Acting, id: string, move: Move, reason = ''): Promise<Decision<string>> {
  const loaded = await load(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, mission } = loaded.value;
  const { actor } = visit;
  if (!mayChange(actor, { ...spine, state: mission.state }) || (DECIDED.has(move) && !mayDecide(actor))) return refuse(FORBIDDEN);
  if (move === 'authorise' && travels(actor, mission)) return refuse({ id: 'authorisesOwn' });
  const state = next(mission.state, move);
  if (!state.ok) return state;
  const refusals = mayMove(mission, move);
  if (refusals.length > 0) return refuse(...refusals);
  const moved: Mission = {
    ...mission,
    ...authorisation(visit, mission, move),
    state: state.value,
    reason: move === 'cancel' ? reason.slice(0, 2000) : mission.reason,
  };
  const saved = await save(visit, spine, { ...spine, state: state.value }, mission, moved, move);
  if (saved.ok && TOLD.has(move)) {
    const to = [await recorderOf(visit.tx, visit.org.id, id)];
    await tellMembers(visit.tx, visit.now, { kind: 'authorisation', said: move, register: 'missions', record: id, to });
  }
  return saved;
}

/** What whoever opened a mission waits to hear of. */
const TOLD: ReadonlySet<Move> = new Set(['authorise', 'takeBack', 'cancel']);

/** What a manager alone decides. */
const DECIDED: ReadonlySet<Move> = new Set(['authorise', 'takeBack', 'reopen']);

function authorisation({ actor, today }: Acting, mission: Mission, move: Move) {
  if (move === 'authorise') return { authorisedBy: actor.account, authorisedOn: today, authorisedCents: totalOf(mission, 'estimate') };
  return move === 'takeBack' ? { authorisedBy: null, authorisedOn: null, authorisedCents: null } : {};
}

interface Loaded {
  readonly spine: Spine;
  readonly mission: Mission;
}

async function load(visit: Acting, id: string): Promise<Decision<Loaded>> {
  const spine = await lockSpine(visit.tx, visit.org.id, id, 'missions');
  const stored = spine ? await loadMission(visit.tx, visit.org.id, id) : null;
  if (!spine || !stored) return refuse(NOT_FOUND);
  // The state of a mission's spine is only ever written by this file.
  return accept({ spine, mission: { ...stored, state: spine.state as State } });
}

async function loadForChange(visit: Acting, id: string, version?: number): Promise<Decision<Loaded>> {
  const loaded = await load(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, mission } = loaded.value;
  if (!mayChange(visit.actor, spine)) return refuse(FORBIDDEN);
  if (version !== undefined && spine.version !== version) return refuse(STALE);
  if (mission.state === 'cancelled') return refuse({ id: 'moveImpossible', values: { state: mission.state, move: 'edit' } });
  return loaded;
}

/** Checks the mission as it would be, and keeps it. */
async function save(visit: Acting, before: Spine, record: Spine, old: Mission, asked: Mission, verb: string): Promise<Decision<string>> {
  const mission = afterChange(old, asked);
  const refusals = check(mission, visit.today);
  if (refusals.length > 0) return refuse(...refusals);
  const changes = changesOf(old, mission, before.title, record.title);
  const said = mission === asked ? verb : 'lapse';
  await store(visit, { ...record, state: mission.state }, mission, said, changes, before.visibility === 'public');
  return accept(record.id);
}

type Decided = Omit<Spine, 'version'> & { readonly version: number | null };

/** What an act on a mission leaves: its facts, and what the search finds. */
export const actOf = ({ version, ...record }: Decided, mission: Mission, verb: string, changes: Changes, wasPublic: boolean): Act => ({
  verb,
  record,
  version,
  wasPublic,
  changes,
  facts: facts(mission),
  presence: presence(mission),
  search: {
    detail: mission.stops.map(({ city }) => city).join(', '),
    body: [
      mission.purpose,
      mission.results,
      ...mission.participants.map(({ name, office }) => `${name} ${office}`),
      ...mission.stops.map(({ city }) => city),
      ...mission.bodies.map(({ name }) => name),
    ].join(' '),
  },
});

async function store(visit: Acting, record: Decided, mission: Mission, verb: string, changes: Changes, wasPublic = false): Promise<void> {
  const { tx, org, actor } = visit;
  const { version, ...spine } = record;
  const audience = audienceOf(spine.visibility, spine);
  await openAudience(tx, audience);
  const act = actOf(record, mission, verb, changes, wasPublic);
  if (version === null) {
    await keep(tx, actor, visit.newest, visit.now, { ...act, own: rowOfMission(org.id, spine.id, audience, mission) });
    await saveRows(tx, org.id, spine.id, audience, mission);
  } else {
    await Promise.all([keep(tx, actor, visit.newest, visit.now, act), updateMission(tx, org.id, spine.id, audience, mission)]);
  }
  if (audience.startsWith('named:') && actor.account) await nameReaders(tx, org.id, spine.id, [actor.account]);
}
