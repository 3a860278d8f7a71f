import { h, type VNode } from 'preact';
import { readClocks } from '../../../clocks/read.ts';
import { loadStandards } from '../../../clocks/store.ts';
import { memberNames } from '../../../identity/members.ts';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { laneDaysOf } from '../lane-days.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { INBOX_WORDS as WORDS } from '../messages/inbox.ts';
import { mayHandle } from '../policy.ts';
import { CATEGORY_LISTS, LANES, type Lane } from '../rules.ts';
import { loadCategories } from '../store/categories.ts';
import { countLanes, countViews, type LaneRow, readLanes } from '../store/lanes.ts';
import { type Asked, isFiltered, LANE_PATHS, recordBeside } from './asked.ts';
import { BatchBar } from './BatchBar.tsx';
import { choicesOf } from './choices.ts';
import type { HeadProps } from './InboxHead.tsx';
import { LaneOf, laneTitle, TAKE_FORM } from './Lanes.tsx';

/** Requests of a lane that the page of all lanes shows, and those of a page of one lane. */
const FIRST = 12;
const PAGE = 50;

/** What the head of the list says, whatever is listed; with what the filters offer where they stand on the page. */
export async function headOf(visit: Visit, asked: Asked, filters: boolean): Promise<HeadProps> {
  const { tx, org, actor } = visit;
  const offered = filters && {
    categories: await loadCategories(tx, org.id, CATEGORY_LISTS[asked.kind]),
    choices: await choicesOf(visit, asked.kind),
    standards: await loadStandards(tx, org.id),
  };
  const counts = asked.standard === undefined ? await countViews(tx, org.id, asked, actor.account) : undefined;
  return { visit, asked, offered: offered || null, counts };
}

interface Listed {
  readonly body: VNode;
  /** Address of the request that is due first. */
  readonly first: string | undefined;
}

/** The lanes that an address asks for. `open`: the request that stands beside them. */
export async function lanesOf(visit: Visit, asked: Asked, open?: string): Promise<Listed> {
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
  const byLane = new Map([...Map.groupBy(rows, ({ lane }) => lane)].map(([lane, all]) => [lane, all.slice(0, most)]));
  const shown = [...byLane.values()].flat();
  if (shown.length === 0) return { body: <Nothing visit={visit} asked={asked} />, first: undefined };
  // A lane that is shown whole is counted already.
  const long = [...byLane.keys()].filter((lane) => asked.key || rows.filter((row) => row.lane === lane).length > most);
  const counts = await countLanes(tx, org.id, long, { days, filter: asked });
  const countOf = (lane: Lane): number => counts.get(lane) ?? byLane.get(lane)?.length ?? 0;
  const known = {
    asked,
    clocks: await readClocks(
      tx,
      org.id,
      shown.map(({ id }) => id),
      now,
    ),
    people: await memberNames(tx),
    open,
    handling: mayHandle(visit.actor, asked.kind),
  };
  const at = (lane: Lane, key?: LaneRow) =>
    paths.deskRegister('requests', { ...asked.here, file: LANE_PATHS[lane], apres: key && `${key.day}_${key.id}` });
  const last = shown.at(-1);
  const lanes = [...byLane].map(([lane, own]) => (
    <LaneOf
      key={lane}
      visit={visit}
      lane={lane}
      days={days}
      rows={own}
      count={countOf(lane)}
      known={known}
      more={!asked.lane && countOf(lane) > own.length ? at(lane) : undefined}
    />
  ));
  const body = (
    <>
      {asked.lane && (
        <p class="small">
          <a href={paths.deskRegister('requests', asked.here)}>{w(WORDS.allLanes)}</a>
        </p>
      )}
      {known.handling ? <Chooser visit={visit} asked={asked} lanes={lanes} /> : lanes}
      <Pager
        next={asked.lane && rows.length > most && last ? at(asked.lane, last) : undefined}
        previous={asked.lane && asked.key ? at(asked.lane) : undefined}
      >
        {asked.lane && laneTitle(visit, asked.lane, days)}
      </Pager>
    </>
  );
  return { body, first: shown[0] && recordBeside(paths, shown[0].id, asked) };
}

/** The lanes, whose requests are chosen to do something with several, or taken one by one. */
const Chooser = ({ visit, asked, lanes }: { visit: Visit; asked: Asked; lanes: readonly VNode[] }) =>
  h(
    'chancery-inbox',
    { class: 'inbox-lanes' },
    <form method="post" id={TAKE_FORM} />,
    <form action={visit.paths.requestBatch()}>
      {asked.kind === 'complaint' && <input type="hidden" name="nature" value="plaintes" />}
      {lanes}
      <BatchBar visit={visit} />
    </form>,
  );

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
      {w(narrowed ? WORDS.emptyFiltered : asked.view === '' ? DESK_WORDS.noneYet : WORDS.emptyView)}
    </EmptyState>
  );
};
