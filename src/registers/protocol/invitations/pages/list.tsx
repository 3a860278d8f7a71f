import { type Column, Sub } from '../../../../ui/components/DataTable.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { formatTime } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { LockTag, listPages } from '../../shared/pages/list.tsx';
import type { Listed } from '../../shared/store.ts';
import { EVENT_FILES } from '../columns.ts';
import type { EventFields } from '../fields.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import { EVENTS } from '../noun.ts';
import { type Counts, coming, type Event, type State } from '../rules.ts';
import { countsOf, type EventCounts } from '../store.ts';

const TONES = { preparing: 'open', sent: 'warn', held: 'ok', cancelled: 'neutral' } as const satisfies Record<State, string>;
export const EventState = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

/** The counts of one event, from those of all events that are listed. */
export function countsFor(all: readonly EventCounts[], event: string): Counts {
  const own = all.filter((one) => one.event === event);
  const sum = (some: readonly EventCounts[]): number => some.reduce((total, { n }) => total + n, 0);
  return {
    all: sum(own),
    unsent: sum(own.filter(({ answer, sent }) => answer === 'none' && !sent)),
    none: sum(own.filter(({ answer, sent }) => answer === 'none' && sent)),
    accepted: sum(own.filter(({ answer }) => answer === 'accepted')),
    declined: sum(own.filter(({ answer }) => answer === 'declined')),
    delegate: sum(own.filter(({ answer }) => answer === 'delegate')),
  };
}

export const eventList = listPages<EventFields, Event>({
  noun: EVENTS,
  words: { list: WORDS.invitations, record: WORDS.record },
  states: STATE_WORDS,
  description: EVENT_FILES,
  choices: [],
  columns: async (visit, _names, rows): Promise<readonly Column<Listed<Event>>[]> => {
    const w = words.bind(null, visit);
    const { tx, org, lang } = visit;
    const counts = await countsOf(
      tx,
      org.id,
      rows.map(({ id }) => id),
    );
    const count = (id: string, label: string, of: (counts: Counts) => number): Column<Listed<Event>> => ({
      id,
      label,
      end: true,
      cell: (row) => <span class="num">{of(countsFor(counts, row.id))}</span>,
    });
    return [
      {
        id: 'on',
        label: w(WORDS.on),
        nowrap: true,
        cell: ({ on, starts }) => (
          <>
            <Day iso={on} short />
            {starts && <Sub>{formatTime(starts, lang)}</Sub>}
          </>
        ),
      },
      {
        id: 'title',
        label: w(WORDS.event),
        head: true,
        cell: (row) => (
          <>
            <a href={visit.paths.deskRecord('invitations', row.id)}>{row.title}</a>
            <Sub>
              {row.venue} <LockTag visit={visit} visibility={row.visibility} />
            </Sub>
          </>
        ),
      },
      count('all', w(WORDS.all), ({ all }) => all),
      count('coming', w(WORDS.coming), coming),
      count('silent', w(WORDS.silent), ({ none }) => none),
      { id: 'state', label: w(SHARED.state), cell: ({ state }) => <EventState visit={visit} state={state} /> },
      { id: 'number', label: w(SHARED.number), end: true, nowrap: true, cell: ({ number }) => <span class="num">{number}</span> },
    ];
  },
});
