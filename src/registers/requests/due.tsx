import { TermChip } from '../../clocks/ClockParts.tsx';
import { mostUrgent, readClocks } from '../../clocks/read.ts';
import { hasRole } from '../../kernel/actor.ts';
import type { Due } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { laneDaysOf } from './lane-days.ts';
import { NOTICE_WORDS as WORDS } from './messages/notices.ts';
import { HANDLERS } from './policy.ts';
import { type LaneRow, readLanes } from './store/lanes.ts';

const MOST = 8;
const DUE = ['late', 'today', 'week'] as const;

/** Requests that the visitor has in hand, or that nobody answers for in a unit that she manages, and that are due soon. Complaints never. */
export async function dueRequests(visit: Visit): Promise<Due | null> {
  const { tx, org, actor, now, paths, lang } = visit;
  if (actor.account === null || !hasRole(actor, ...HANDLERS)) return null;
  const days = await laneDaysOf(visit);
  const read = (filter: { readonly assignee: string | null; readonly units?: readonly string[] }) =>
    readLanes(tx, org.id, DUE, { days, filter: { kind: 'request', ...filter }, most: MOST + 1 });
  const manages = hasRole(actor, 'manager') && actor.units.length > 0;
  const rows = [...(await read({ assignee: actor.account })), ...(manages ? await read({ assignee: null, units: actor.units }) : [])];
  const shown = rows.toSorted(byDay).slice(0, MOST);
  if (shown.length === 0) return null;
  const ids = shown.map(({ id }) => id);
  const clocks = await readClocks(tx, org.id, ids, now);
  return {
    register: 'requests',
    items: shown.map(({ id, title, number, day, assignee }) => {
      const run = mostUrgent(clocks.get(id) ?? []);
      const href = paths.deskRecord('requests', id);
      return {
        id,
        title,
        number,
        href,
        day,
        ...(run ? { chip: <TermChip run={run} lang={lang} named /> } : {}),
        step: { label: words(visit, assignee === null ? WORDS.assign : WORDS.handle), href },
      };
    }),
    ...(rows.length > MOST ? { all: paths.deskRegister('requests', { vue: 'miennes' }) } : {}),
  };
}

const byDay = (a: LaneRow, b: LaneRow): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
