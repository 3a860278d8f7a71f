import { wordOf } from '../../../../records/vocabulary.ts';
import { type Column, Sub } from '../../../../ui/components/DataTable.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { LockTag, listPages } from '../../shared/pages/list.tsx';
import type { Listed } from '../../shared/store.ts';
import { GIFT_FILES } from '../columns.ts';
import type { GiftFields } from '../fields.ts';
import { DIRECTION_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { GIFTS } from '../noun.ts';
import { DIRECTIONS, type Gift, type State } from '../rules.ts';
import { Value } from './Value.tsx';

const TONES = { entered: 'ok', withdrawn: 'neutral' } as const satisfies Record<State, string>;
export const GiftState = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

export const giftList = listPages<GiftFields, Gift>({
  noun: GIFTS,
  words: { list: WORDS.gifts, record: WORDS.record },
  states: STATE_WORDS,
  description: GIFT_FILES,
  choices: [
    {
      param: 'sens',
      column: 'direction',
      label: WORDS.direction,
      options: (visit) => DIRECTIONS.map((value) => ({ value, label: words(visit, DIRECTION_WORDS[value]) })),
    },
    {
      param: 'decision',
      column: 'decision',
      label: WORDS.decision,
      all: SHARED.allFeminine,
      options: (visit, { vocabulary }) =>
        [...(vocabulary.giftDecision ?? [])].map(([value, label]) => ({ value, label: words(visit, label) })),
    },
  ],
  columns: (visit, { vocabulary }): readonly Column<Listed<Gift>>[] => {
    const w = words.bind(null, visit);
    return [
      { id: 'on', label: w(WORDS.on), nowrap: true, cell: ({ on }) => <Day iso={on} short /> },
      {
        id: 'title',
        label: w(WORDS.gift),
        head: true,
        cell: (row) => (
          <>
            <a href={visit.paths.deskRecord('gifts', row.id)}>{row.title}</a>
            <Sub>
              {w(DIRECTION_WORDS[row.direction])} <LockTag visit={visit} visibility={row.visibility} />
            </Sub>
          </>
        ),
      },
      { id: 'party', label: w(WORDS.party), cell: ({ party }) => party },
      { id: 'value', label: w(WORDS.valueShort), end: true, nowrap: true, cell: (row) => <Value visit={visit} gift={row} /> },
      {
        id: 'decision',
        label: w(WORDS.decision),
        cell: ({ direction, decision }) =>
          decision !== null ? (
            w(wordOf(vocabulary, 'giftDecision', decision))
          ) : direction === 'received' ? (
            <span class="muted">{w(WORDS.undecided)}</span>
          ) : (
            '–'
          ),
      },
      { id: 'place', label: w(WORDS.place), class: 'at-wide', cell: ({ place }) => place || '–' },
      { id: 'state', label: w(SHARED.state), cell: ({ state }) => <GiftState visit={visit} state={state} /> },
      { id: 'number', label: w(SHARED.number), end: true, nowrap: true, cell: ({ number }) => <span class="num">{number}</span> },
    ];
  },
});
