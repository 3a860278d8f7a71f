import { loadSpine, type Spine } from '../../../records/spine.ts';
import type { Visit } from '../../../web/visit.ts';
import { mayChange } from '../policy.ts';
import type { Mission } from '../rules/mission.ts';
import type { State } from '../rules/states.ts';
import { loadMission } from '../store.ts';

export interface Loaded {
  readonly spine: Spine;
  readonly mission: Mission;
  /** May the visitor change it, as it now is? */
  readonly mine: boolean;
}

/** The mission of the address, or of another id, if the actor may see it. */
export async function load(visit: Visit, id = visit.params.id ?? ''): Promise<Loaded | null> {
  const { tx, org, actor } = visit;
  const spine = await loadSpine(tx, org.id, id);
  const stored = spine?.register === 'missions' ? await loadMission(tx, org.id, spine.id) : null;
  if (!spine || !stored) return null;
  // Only actions.ts writes the state of a mission's spine.
  const mission: Mission = { ...stored, state: spine.state as State };
  return { spine, mission, mine: mission.state !== 'cancelled' && mayChange(actor, spine) };
}
