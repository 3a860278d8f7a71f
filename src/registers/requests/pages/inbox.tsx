import { h } from 'preact';
import { readClocks } from '../../../clocks/read.ts';
import { loadStandards } from '../../../clocks/store.ts';
import { memberNames } from '../../../identity/members.ts';
import { hasRole } from '../../../kernel/actor.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { deskPage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { laneDaysOf } from '../lane-days.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { INBOX_WORDS as WORDS } from '../messages/inbox.ts';
import { mayHandle } from '../policy.ts';
import { CATEGORY_LISTS, LANES, type Lane, REGISTERS } from '../rules.ts';
import { SATISFACTION_WORDS } from '../satisfaction/messages.ts';
import { normalNumber } from '../secret.ts';
import { loadCategories } from '../store/categories.ts';
import { countLanes, type LaneRow, readLanes } from '../store/lanes.ts';
import { findRequest } from '../store/requests.ts';
import { TEMPLATE_KEEPERS } from '../templates/actions.ts';
import { type Asked, askedOf, isFiltered, LANE_PATHS } from './asked.ts';
import { choicesOf } from './choices.ts';
import { type HeadProps, InboxHead, titleOf } from './InboxHead.tsx';
import { LaneOf, laneTitle } from './Lanes.tsx';
import { listOfAll } from './list.tsx';

/** Requests of a lane that the page of all lanes shows, and those of a page of one lane. */
const FIRST = 12;
const PAGE = 50;

/** The inbox: what is open, by the day on which it is due. With closed ones asked for, the list of all. */
export async function inboxPage(visit: Visit): Promise<Reply> {
  const { tx, org, query } = visit;
  const asked = askedOf(visit);
  const typed = query.get('numero').slice(0, 60);
  const found = typed === '' ? null : await findRequest(tx, org.id, REGISTERS[asked.kind], normalNumber(typed));
  if (found) return redirect(visit.paths.deskRecord('requests', found));
  const head: HeadProps = {
    visit,
    asked,
    categories: await loadCategories(tx, org.id, CATEGORY_LISTS[asked.kind]),
    choices: await choicesOf(visit, asked.kind),
    standards: await loadStandards(tx, org.id),
  };
  const views = await visit.slots.savedViews(visit);
  const body = asked.everything ? await listOfAll(head) : await lanesOf(head);
  return deskPage({
    title: titleOf(visit, asked),
    current: 'requests',
    body: (
      <>
        <InboxHead {...head} />
        {views}
        {typed !== '' && (
          <Notice tone="warn" live>
            {words(visit, WORDS.noNumber).replace('{value}', () => typed)}
          </Notice>
        )}
        {body}
        <p class="row">
          <a href={visit.paths.misses({ nature: asked.here.nature })}>{words(visit, WORDS.misses)}</a>
          <a href={visit.paths.deskSatisfaction({ nature: asked.here.nature })}>{words(visit, SATISFACTION_WORDS.results)}</a>
          {hasRole(visit.actor, ...TEMPLATE_KEEPERS) && <a href={visit.paths.templates()}>{words(visit, WORDS.templates)}</a>}
        </p>
      </>
    ),
  });
}

async function lanesOf({ visit, asked, categories }: HeadProps) {
  const { tx, org, paths, now } = visit;
  const w = words.bind(null, visit);
  const days = await laneDaysOf(visit);
  const most = asked.lane ? PAGE : FIRST;
  const rows = await readLanes(
    tx,
    org.id,
    asked.lane ? [asked.lane] : LANES,
    { days, filter: asked, most: most + 1 },
    asked.lane && asked.key,
  );
  const counts = await countLanes(tx, org.id, { days, filter: asked });
  const byLane = new Map([...Map.groupBy(rows, ({ lane }) => lane)].map(([lane, all]) => [lane, all.slice(0, most)]));
  const shown = [...byLane.values()].flat();
  const known = {
    clocks: await readClocks(
      tx,
      org.id,
      shown.map(({ id }) => id),
      now,
    ),
    people: await memberNames(tx),
    categories,
    standard: asked.standard,
  };
  const at = (lane: Lane, key?: LaneRow) =>
    paths.deskRegister('requests', { ...asked.here, file: LANE_PATHS[lane], apres: key && `${key.day}_${key.id}` });
  const last = shown.at(-1);
  const mayChoose = mayHandle(visit.actor, asked.kind);
  const lanes = [...byLane].map(([lane, own]) => (
    <LaneOf
      key={lane}
      visit={visit}
      lane={lane}
      days={days}
      rows={own}
      count={counts[lane]}
      known={known}
      choosing={mayChoose}
      more={!asked.lane && counts[lane] > own.length ? at(lane) : undefined}
    />
  ));
  if (shown.length === 0) return <Nothing visit={visit} asked={asked} />;
  return (
    <>
      {asked.lane && (
        <p>
          <a href={paths.deskRegister('requests', asked.here)}>{w(WORDS.allLanes)}</a>
        </p>
      )}
      {mayChoose
        ? h(
            'chancery-inbox',
            { class: 'inbox-lanes' },
            <form action={paths.requestBatch()}>
              {asked.kind === 'complaint' && <input type="hidden" name="nature" value="plaintes" />}
              {lanes}
              <BatchBar visit={visit} />
            </form>,
          )
        : lanes}
      <Pager
        next={asked.lane && rows.length > most && last ? at(asked.lane, last) : undefined}
        previous={asked.lane && asked.key ? at(asked.lane) : undefined}
      >
        {asked.lane && laneTitle(visit, asked.lane, days)}
      </Pager>
      <details class="data">
        <summary>{w(WORDS.keys)}</summary>
        <p>{w(WORDS.keysText)}</p>
      </details>
    </>
  );
}

/** Acts on the chosen requests: the dots say that a page asks for the rest. */
const BatchBar = ({ visit }: { visit: Visit }) => {
  const w = words.bind(null, visit);
  return (
    <fieldset class="batch">
      <legend>{w(WORDS.batch)}</legend>
      <button type="submit" class="btn btn--secondary btn--sm" name="acte" value="prise" formMethod="post">
        {w(WORDS.take)}
      </button>
      <Button small name="acte" value="attribution">
        {w(WORDS.assign)}
      </Button>
      <Button small name="acte" value="accuse">
        {w(WORDS.acknowledge)}
      </Button>
      <Button small name="acte" value="fermeture">
        {w(WORDS.close)}
      </Button>
      <Button small name="acte" value="indesirable">
        {w(WORDS.spam)}
      </Button>
    </fieldset>
  );
};

const Nothing = ({ visit, asked }: { visit: Visit; asked: Asked }) => {
  const w = words.bind(null, visit);
  const narrowed = isFiltered(asked);
  return (
    <EmptyState
      title={w(WORDS.empty)}
      action={
        narrowed && <a href={visit.paths.deskRegister('requests', { nature: asked.here.nature, vue: asked.view })}>{w(WORDS.clear)}</a>
      }
    >
      {w(narrowed ? WORDS.emptyFiltered : DESK_WORDS.noneYet)}
    </EmptyState>
  );
};
