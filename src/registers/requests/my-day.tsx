import type { ComponentChildren } from 'preact';
import { TermChip } from '../../clocks/ClockParts.tsx';
import { mostUrgent, readClocks } from '../../clocks/read.ts';
import { hasRole } from '../../kernel/actor.ts';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { laneDaysOf } from './lane-days.ts';
import { NOTICE_WORDS as WORDS } from './messages/notices.ts';
import { HANDLERS } from './policy.ts';
import { type LaneRow, readLanes } from './store/lanes.ts';

const MOST = 8;
const DUE = ['late', 'today', 'week'] as const;

/** Requests that the visitor has in hand, or that nobody answers for in her unit, and that are due soon; null when there are none. Complaints never. */
export async function myRequests(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor, now, paths, lang } = visit;
  if (actor.account === null || !hasRole(actor, ...HANDLERS)) return null;
  const days = await laneDaysOf(visit);
  const read = (filter: { readonly assignee: string | null; readonly units?: readonly string[] }) =>
    readLanes(tx, org.id, DUE, { days, filter: { kind: 'request', ...filter }, most: MOST });
  const manages = hasRole(actor, 'manager') && actor.units.length > 0;
  const rows = [...(await read({ assignee: actor.account })), ...(manages ? await read({ assignee: null, units: actor.units }) : [])];
  const shown = rows.sort(byDay).slice(0, MOST);
  if (shown.length === 0) return null;
  const clocks = await readClocks(
    tx,
    org.id,
    shown.map(({ id }) => id),
    now,
  );
  return (
    <section aria-labelledby="mes-demandes">
      <SectionHead
        id="mes-demandes"
        title={words(visit, WORDS.mine)}
        action={<LinkGo href={paths.deskRegister('requests', { vue: 'miennes' })}>{words(visit, WORDS.all)}</LinkGo>}
      />
      <div class="stack-s">
        <p class="muted">{words(visit, WORDS.mineLead)}</p>
        <ul class="rows rows--plain" data-rows>
          {shown.map((row) => {
            const run = mostUrgent(clocks.get(row.id) ?? []);
            return (
              <li key={row.id}>
                <div class="rows__main">
                  <a href={paths.deskRecord('requests', row.id)}>{row.title}</a>
                  <p class="num">{row.number}</p>
                </div>
                {run && <TermChip run={run} lang={lang} named />}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

const byDay = (a: LaneRow, b: LaneRow): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
