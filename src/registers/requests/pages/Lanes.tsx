import { TermChip } from '../../../clocks/ClockParts.tsx';
import { mostUrgent, type ShownRun } from '../../../clocks/read.ts';
import { dayWords } from '../../../clocks/words.ts';
import { COUNT_CAP } from '../../../ui/components/Facets.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber, initials } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { isDueLane, type LaneDays } from '../lanes.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { LANE_WORDS, INBOX_WORDS as WORDS } from '../messages/inbox.ts';
import { CHANNEL_WORDS } from '../messages.ts';
import type { Lane } from '../rules.ts';
import type { LaneRow } from '../store/lanes.ts';
import { type Asked, recordBeside, replyBeside } from './asked.ts';
import { StateOf } from './StateOf.tsx';

export interface Known {
  readonly asked: Asked;
  readonly clocks: ReadonlyMap<string, readonly ShownRun[]>;
  readonly people: ReadonlyMap<string, string>;
  /** The request that is open beside the lanes. */
  readonly open: string | undefined;
  /** May the visitor choose requests, to do something with them, and take them? */
  readonly handling: boolean;
}

interface LaneProps {
  readonly visit: Visit;
  readonly lane: Lane;
  readonly days: LaneDays;
  readonly rows: readonly LaneRow[];
  readonly count: number;
  readonly known: Known;
  /** Address of the whole lane, when it holds more than is shown. */
  readonly more: string | undefined;
}

/** Of the form that takes a request: each row has a button of it. */
export const TAKE_FORM = 'prise';

export const laneTitle = (visit: Visit, lane: Lane, { nextWeek }: LaneDays): string =>
  words(visit, lane === 'week' && nextWeek ? WORDS.nextWeek : LANE_WORDS[lane]);

/** One lane: its name, how many it holds, its first requests. */
export const LaneOf = ({ visit, lane, days, rows, count, known, more }: LaneProps) => {
  const title = laneTitle(visit, lane, days);
  const id = `file-${lane}`;
  return (
    <section class={`lane lane--${lane}`} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        <span>{count > COUNT_CAP ? `+ ${formatNumber(COUNT_CAP, visit.lang)}` : formatNumber(count, visit.lang)}</span>
      </h2>
      <ul data-rows>
        {rows.map((row) => (
          <Row key={row.id} visit={visit} row={row} known={known} />
        ))}
      </ul>
      {more && (
        <p class="inbox__more">
          <a href={more}>{words(visit, WORDS.more).replace('{lane}', title)}</a>
        </p>
      )}
    </section>
  );
};

const Row = ({ visit, row, known }: Pick<LaneProps, 'visit' | 'known'> & { row: LaneRow }) => {
  const w = words.bind(null, visit);
  const { asked, clocks, open, handling } = known;
  const runs = clocks.get(row.id) ?? [];
  // Where the filter names a term, that one alone places the request.
  const run = mostUrgent(asked.standard === undefined ? runs : runs.filter(({ standard }) => standard === asked.standard));
  const day = dayWords(row.day, visit.lang, visit.today.slice(0, 4));
  const due = isDueLane(row.lane);
  const said = due && run ? w(WORDS.due).replace('{term}', w(run.name)) : w(WORDS.since);
  return (
    <li class={`req${handling ? ' req--chosen' : ''}${row.id === open ? ' req--on' : ''}`}>
      {handling && (
        <label class="req__box">
          <input type="checkbox" name="demande" value={row.id} />
          <span class="sr">{w(WORDS.choose).replace('{number}', row.number)}</span>
        </label>
      )}
      <a
        href={recordBeside(visit.paths, row.id, asked)}
        lang={row.lang === visit.lang ? undefined : row.lang}
        aria-current={row.id === open ? 'page' : undefined}
        data-reply={handling && row.id !== open ? replyBeside(visit.paths, row.id, asked) : undefined}
        class="req__t"
      >
        {row.title}
      </a>
      <div class="req__clock">{run && <TermChip run={run} lang={visit.lang} />}</div>
      <div class="req__about">
        <div>
          <span class="req__m">
            <span class="num">{row.number}</span> · {w(CHANNEL_WORDS[row.channel])} · {row.name || row.email || w(DESK_WORDS.nobody)}
          </span>
          <span class="req__m">{said.replace('{day}', day)}</span>
          {row.state === 'incomplete' && row.lane !== 'waiting' && <StateOf visit={visit} state={row.state} />}
        </div>
        <Responsible visit={visit} row={row} known={known} />
      </div>
    </li>
  );
};

/** Who answers, by initials; what nobody has in hand is taken by one button. */
const Responsible = ({ visit, row, known }: Pick<LaneProps, 'visit' | 'known'> & { row: LaneRow }) => {
  const w = words.bind(null, visit);
  const name = row.assignee && known.people.get(row.assignee);
  if (name)
    return (
      <span class="who" title={name}>
        <span aria-hidden="true">{initials(name)}</span>
        <span class="sr">
          {w(WORDS.responsible)}
          {visit.lang === 'fr' ? '\u00a0: ' : ': '}
          {name}
        </span>
      </span>
    );
  if (!known.handling || row.assignee) return <em class="who who--none">{w(WORDS.free)}</em>;
  return (
    <button
      type="submit"
      form={TAKE_FORM}
      class="who who--take"
      formAction={recordTake(visit, row.id, known.asked)}
      aria-keyshortcuts="a"
      data-key="a"
      title={w(WORDS.takeHelp)}
    >
      {w(WORDS.takeOne)}
      <span class="sr"> {row.number}</span>
    </button>
  );
};

/** The address that gives a request to the visitor; the page that answers has the same list beside it. */
export const recordTake = (visit: Visit, id: string, { list }: Asked): string =>
  withQuery(visit.paths.deskAct('requests', id, 'prise'), list);
