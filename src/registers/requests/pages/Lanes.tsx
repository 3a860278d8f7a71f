import { TermChip } from '../../../clocks/ClockParts.tsx';
import { mostUrgent, type ShownRun } from '../../../clocks/read.ts';
import { dayWords } from '../../../clocks/words.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { COUNT_CAP } from '../../../ui/components/Facets.tsx';
import { formatNumber } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { isDueLane, type LaneDays } from '../lanes.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { LANE_WORDS, INBOX_WORDS as WORDS } from '../messages/inbox.ts';
import { CHANNEL_WORDS } from '../messages.ts';
import type { Lane } from '../rules.ts';
import type { LaneRow } from '../store/lanes.ts';
import { StateOf } from './StateOf.tsx';

export interface Known {
  readonly clocks: ReadonlyMap<string, readonly ShownRun[]>;
  readonly people: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, Bilingual>;
  /** The term that places the requests, where the filter names one. */
  readonly standard: string | undefined;
}

interface LaneProps {
  readonly visit: Visit;
  readonly lane: Lane;
  readonly days: LaneDays;
  readonly rows: readonly LaneRow[];
  readonly count: number;
  readonly known: Known;
  /** May the visitor choose requests, to do something with them? */
  readonly choosing: boolean;
  /** Address of the whole lane, when it holds more than is shown. */
  readonly more: string | undefined;
}

export const laneTitle = (visit: Visit, lane: Lane, { nextWeek }: LaneDays): string =>
  words(visit, lane === 'week' && nextWeek ? WORDS.nextWeek : LANE_WORDS[lane]);

/** One lane: its name, how many it holds, its first requests. */
export const LaneOf = ({ visit, lane, days, rows, count, known, choosing, more }: LaneProps) => {
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
          <Row key={row.id} visit={visit} row={row} known={known} choosing={choosing} />
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

const Row = ({ visit, row, known, choosing }: Pick<LaneProps, 'visit' | 'known' | 'choosing'> & { row: LaneRow }) => {
  const w = words.bind(null, visit);
  const runs = known.clocks.get(row.id) ?? [];
  const run = mostUrgent(known.standard === undefined ? runs : runs.filter(({ standard }) => standard === known.standard));
  const day = dayWords(row.day, visit.lang, visit.today.slice(0, 4));
  const said = isDueLane(row.lane) ? WORDS.due : WORDS.since;
  const assignee = row.assignee && known.people.get(row.assignee);
  return (
    <li class={choosing ? 'req req--chosen' : 'req'}>
      {choosing && (
        <label class="req__box">
          <input type="checkbox" name="demande" value={row.id} />
          <span class="sr">{w(WORDS.choose).replace('{number}', row.number)}</span>
        </label>
      )}
      <div>
        <a href={visit.paths.deskRecord('requests', row.id)} class="req__t">
          {row.title}
        </a>
        <span class="req__m">
          <span class="num">{row.number}</span> · {w(CHANNEL_WORDS[row.channel])} · {row.name || row.email || w(DESK_WORDS.nobody)} ·{' '}
          {w(known.categories.get(row.category) ?? DESK_WORDS.unsorted)}
        </span>
        <span class="req__m">
          {isDueLane(row.lane) && run && `${w(run.name)} · `}
          {w(said).replace('{day}', day)}
        </span>
      </div>
      <div class="req__side">
        {run && <TermChip run={run} lang={visit.lang} />}
        {assignee ? <span class="who">{assignee}</span> : <em class="who who--none">{w(WORDS.free)}</em>}
        <StateOf visit={visit} state={row.state} />
      </div>
    </li>
  );
};
