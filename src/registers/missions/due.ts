import { addDays } from '../../kernel/day.ts';
import type { Ahead, Due } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { mayDecide, mayRecord } from './policy.ts';
import { missionsBetween, type WaitingMission, waitingMissions } from './store-due.ts';

const MOST = 6;
/** Days ahead of its departure from which a draft waits for its authorisation. */
const AHEAD = 30;

const WAITS = {
  draft: { what: WORDS.toAuthorise, step: WORDS.doAuthorise },
  authorised: { what: WORDS.toDepart, step: WORDS.doDepart },
  underWay: { what: WORDS.toComplete, step: WORDS.doComplete },
  completed: { what: WORDS.toPublish, step: WORDS.doPublish },
} as const satisfies Record<WaitingMission['state'], unknown>;

/** Whoever is in no unit sees the missions of all. */
const scopeOf = ({ actor }: Visit) => (actor.units.length > 0 && actor.account ? { units: actor.units, account: actor.account } : null);

/** Missions of the visitor's units, or opened by her, that wait for an act. Null when none waits. */
export async function dueMissions(visit: Visit): Promise<Due | null> {
  const { tx, org, actor, today, paths } = visit;
  if (!mayRecord(actor)) return null;
  const drafts = mayDecide(actor) ? addDays(today, AHEAD) : null;
  const rows = await waitingMissions(tx, org.id, { scope: scopeOf(visit), today, drafts, most: MOST + 1 });
  return {
    register: 'missions',
    items: rows.slice(0, MOST).map(({ id, number, title, state, untilDay, onDay }) => ({
      id,
      number,
      title,
      href: paths.deskRecord('missions', id),
      what: words(visit, WAITS[state].what),
      day: state === 'draft' || state === 'authorised' ? onDay : untilDay,
      step: { label: words(visit, WAITS[state].step), href: paths.deskRecord('missions', id) },
    })),
    ...(rows.length > MOST ? { all: paths.deskRegister('missions') } : {}),
  };
}

/** Missions of the visitor's units that are on their way, or leave within these days. */
export async function missionsAhead(visit: Visit, first: string, last: string, most: number): Promise<readonly Ahead[]> {
  const rows = await missionsBetween(visit.tx, visit.org.id, { scope: scopeOf(visit), first, last, most });
  return rows.map(({ id, title, onDay, untilDay, cities }) => ({
    id,
    register: 'missions',
    title,
    href: visit.paths.deskRecord('missions', id),
    from: onDay,
    until: untilDay,
    ...(cities.length > 0 ? { note: cities.join(', ') } : {}),
  }));
}
