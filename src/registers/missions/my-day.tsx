import type { ComponentChildren } from 'preact';
import { addDays } from '../../kernel/day.ts';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import { Day } from '../../ui/components/When.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { StateOf } from './pages/list.tsx';
import { mayDecide, mayRecord } from './policy.ts';
import { type WaitingMission, waitingMissions } from './store-list.ts';

const MOST = 6;
/** Days ahead of its departure from which a draft waits for its authorisation. */
const AHEAD = 30;

const WAITS = {
  draft: WORDS.toAuthorise,
  authorised: WORDS.toDepart,
  underWay: WORDS.toComplete,
  completed: WORDS.toPublish,
} as const satisfies Record<WaitingMission['state'], unknown>;

/** Missions of the visitor's units, or opened by her, that wait for an act; whoever is in no unit sees all. Null when none waits. */
export async function myMissions(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor, today, paths } = visit;
  if (!mayRecord(actor)) return null;
  const rows = await waitingMissions(tx, org.id, {
    scope: actor.units.length > 0 && actor.account ? { units: actor.units, account: actor.account } : null,
    today,
    drafts: mayDecide(actor) ? addDays(today, AHEAD) : null,
    most: MOST,
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="mes-missions">
      <SectionHead
        id="mes-missions"
        title={words(visit, WORDS.mine)}
        action={<LinkGo href={paths.deskRegister('missions')}>{words(visit, WORDS.allMissions)}</LinkGo>}
      />
      <div class="stack-s">
        <p class="muted">{words(visit, WORDS.mineLead)}</p>
        <ul class="rows rows--plain" data-rows>
          {rows.map(({ id, number, title, state, untilDay, onDay }) => (
            <li key={id}>
              <div class="rows__main">
                <a href={paths.deskRecord('missions', id)}>{title}</a>
                <p>
                  {words(visit, WAITS[state])} · <Day iso={state === 'draft' || state === 'authorised' ? onDay : untilDay} short /> ·{' '}
                  <span class="num">{number}</span>
                </p>
              </div>
              <StateOf visit={visit} state={state} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
