import { batchOf, type Settled } from '../../keep/batch.ts';
import { FORBIDDEN, type Refusal } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { findNumbers, loadSpines, type Spine } from '../../records/spine.ts';
import { unknownUnit } from '../../records/unit.ts';
import type { Current, Importer, ImportRow } from '../../web/importer.ts';
import { parseFields } from '../../web/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { actOf, EMPTY, headOf, moveMission } from './actions.ts';
import { changesOf } from './changes.ts';
import { MISSIONS } from './columns.ts';
import { missionFields } from './fields.ts';
import { WORDS } from './messages.ts';
import { mayChange, mayRecord } from './policy.ts';
import { REFUSAL_WORDS } from './refusals.ts';
import { afterChange } from './rules/authorised.ts';
import type { Mission } from './rules/mission.ts';
import type { State } from './rules/states.ts';
import { check } from './rules.ts';
import { loadMissions, rowOfMission, saveRows, updateMission } from './store.ts';

interface Stored {
  readonly spine: Spine;
  readonly mission: Mission;
}

/** Dossiers of missions from a table: what their form would leave, for many at once. People, itinerary and costs stay as they are. */
export const missionsImporter: Importer<Visit> = {
  id: 'missions',
  register: 'missions',
  label: WORDS.missions,
  columns: MISSIONS.columns.filter(({ field }) => field),
  schema: missionFields,
  refusals: REFUSAL_WORDS,
  may: mayRecord,
  find: ({ tx, org }, numbers) => findNumbers(tx, org.id, 'missions', numbers),
  load: async (visit, ids) => new Map([...(await loadStored(visit, ids, false))].map(([id, stored]) => [id, currentOf(stored)])),
  decide: async (visit, rows) => {
    const stored = await loadStored(
      visit,
      rows.flatMap(({ target }) => target?.id ?? []),
      true,
    );
    const settled: Settled<Mission>[] = [];
    for (const row of rows) settled.push(await settle(visit, stored, row));
    return batchOf(visit, settled, async (saved) => {
      for (const { id, audience, value, act } of saved) {
        if (act.version !== null) await updateMission(visit.tx, visit.org.id, id, audience, value);
        else {
          await rowOfMission(visit.org.id, id, audience, value).execute(visit.tx);
          await saveRows(visit.tx, visit.org.id, id, audience, value);
        }
      }
    });
  },
  withdraw: (visit, id, reason) => moveMission(visit, id, 'cancel', reason),
};

async function loadStored({ tx, org }: Visit, ids: readonly string[], locked: boolean): Promise<ReadonlyMap<string, Stored>> {
  const spines = await loadSpines(tx, org.id, 'missions', ids, locked);
  const missions = await loadMissions(tx, org.id, [...spines.keys()]);
  return new Map(
    [...spines].flatMap(([id, spine]) => {
      const found = missions.get(id);
      // Only actions.ts writes the state of a mission's spine.
      return found ? [[id, { spine, mission: { ...found, state: spine.state as State } }] as const] : [];
    }),
  );
}

const currentOf = ({ spine: { id, version, title, visibility, unit }, mission }: Stored): Current => ({
  id,
  version,
  raw: {
    title,
    from: mission.from,
    until: mission.until,
    purpose: mission.purpose,
    objectives: mission.objectives,
    visibility,
    unit: unit ?? undefined,
  },
});

const wrong = (...refusals: readonly Refusal[]) => ({ verdict: 'wrong', refusals }) as const;

async function settle(visit: Visit, stored: ReadonlyMap<string, Stored>, { target, raw }: ImportRow): Promise<Settled<Mission>> {
  const before = target ? stored.get(target.id) : null;
  if (before === undefined) return wrong({ id: 'notFound' });
  if (before ? !mayChange(visit.actor, before.spine) : !mayRecord(visit.actor)) return wrong(FORBIDDEN);
  if (before?.mission.state === 'cancelled') return wrong({ id: 'moveImpossible', values: { state: 'cancelled', move: 'edit' } });
  const parsed = parseFields(missionFields, raw);
  if (!parsed.ok) return wrong(...parsed.refusals);
  const { title, visibility, unit: asked } = parsed.value;
  const unit = asked ?? (before ? before.spine.unit : (visit.actor.units[0] ?? null));
  const noUnit = await unknownUnit(visit.tx, visit.org.id, asked);
  if (noUnit) return wrong(noUnit);
  if (visibility === 'unit' && unit && !visit.actor.units.includes(unit)) return wrong({ id: 'unitNotYours', field: 'unit' });
  const typed: Mission = { ...(before?.mission ?? { ...EMPTY }), ...headOf(parsed.value) };
  const mission = before ? afterChange(before.mission, typed) : typed;
  const refusals = check(mission, visit.today);
  if (refusals.length > 0) return wrong(...refusals);
  const changes = changesOf(before?.mission ?? null, mission, before?.spine.title ?? null, title);
  if (!before) {
    const record = { id: newId(), register: 'missions', number: '', title, visibility, unit, state: 'draft', on: mission.from };
    const act = actOf({ ...record, version: null }, mission, 'create', changes, false);
    return { verdict: 'add', act, value: mission, series: ['M', mission.from.slice(0, 4)] };
  }
  const { spine } = before;
  if (Object.keys(changes).length === 0 && unit === spine.unit && visibility === spine.visibility)
    return { verdict: 'unchanged', record: spine.id };
  const record = { ...spine, title, visibility, unit, state: mission.state, on: mission.from };
  const act = actOf(record, mission, mission === typed ? 'edit' : 'lapse', changes, spine.visibility === 'public');
  return { verdict: 'update', act, value: mission, audienceBefore: audienceOf(spine.visibility, spine) };
}
