import { wordOf } from '../../../../records/vocabulary.ts';
import { type Column, Sub } from '../../../../ui/components/DataTable.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { countryName, countryOptions } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { LockTag, listPages } from '../../shared/pages/list.tsx';
import type { Listed } from '../../shared/store.ts';
import { VISIT_FILES } from '../columns.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import { VISITS } from '../noun.ts';
import type { ReceivedVisit, State } from '../rules.ts';

const TONES = { announced: 'open', confirmed: 'warn', held: 'ok', cancelled: 'neutral' } as const satisfies Record<State, string>;
export const VisitState = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

/** « 3 mars », or « 3 mars – 5 mars ». */
export const Days = ({ on, until, short }: { on: string; until: string; short?: boolean }) =>
  on === until ? (
    <Day iso={on} short={short === true} />
  ) : (
    <span>
      <Day iso={on} short={short === true} /> – <Day iso={until} short={short === true} />
    </span>
  );

export const visitList = listPages<Parameters<typeof VISITS.decide>[0], ReceivedVisit>({
  noun: VISITS,
  words: { list: WORDS.visits, record: WORDS.record, all: SHARED.allFeminine },
  states: STATE_WORDS,
  description: VISIT_FILES,
  choices: [
    {
      param: 'niveau',
      column: 'level',
      label: WORDS.level,
      options: (visit, { vocabulary }) =>
        [...(vocabulary.visitLevel ?? [])].map(([value, label]) => ({ value, label: words(visit, label) })),
    },
    { param: 'pays', column: 'country', label: WORDS.country, options: ({ lang }) => countryOptions(lang) },
  ],
  columns: (visit, { vocabulary }): readonly Column<Listed<ReceivedVisit>>[] => {
    const w = words.bind(null, visit);
    return [
      { id: 'on', label: w(WORDS.dates), cell: ({ on, until }) => <Days on={on} until={until} short /> },
      {
        id: 'title',
        label: w(WORDS.visit),
        head: true,
        cell: (row) => (
          <>
            <a href={visit.paths.deskRecord('visits', row.id)}>{row.title}</a>
            <Sub>
              {row.body} <LockTag visit={visit} visibility={row.visibility} />
            </Sub>
          </>
        ),
      },
      { id: 'level', label: w(WORDS.level), cell: ({ level }) => w(wordOf(vocabulary, 'visitLevel', level)) },
      { id: 'country', label: w(WORDS.country), cell: ({ country }) => (country ? countryName(country, visit.lang) : '–') },
      { id: 'city', label: w(WORDS.city), cell: ({ city }) => city || '–' },
      { id: 'state', label: w(SHARED.state), cell: ({ state }) => <VisitState visit={visit} state={state} /> },
      { id: 'number', label: w(SHARED.number), end: true, nowrap: true, cell: ({ number }) => <span class="num">{number}</span> },
    ];
  },
});
