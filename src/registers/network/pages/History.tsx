import type { ComponentChildren } from 'preact';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { STATUS_WORDS, WORDS } from '../messages.ts';
import { inOrder, type Period } from '../rules.ts';
import { CertaintyTag, DayOr, Since, typeWord, Unknown } from './parts.tsx';

interface Props {
  readonly visit: Visit;
  readonly periods: readonly Period[];
  /** At the end of each row, for those who may correct. */
  readonly act?: ((period: Period) => ComponentChildren) | undefined;
}

/** What a post was, latest first, each period with its source and how sure it is. */
export const PostHistory = ({ visit, periods, act }: Props) => (
  <section class="stack">
    <h2>{words(visit, WORDS.history)}</h2>
    <DataTable
      caption={words(visit, WORDS.history)}
      hideCaption
      rows={inOrder(periods).toReversed()}
      rowKey={({ id }) => id}
      columns={columns(visit, act)}
    />
  </section>
);

function columns(visit: Visit, act: Props['act']): readonly Column<Period>[] {
  const w = words.bind(null, visit);
  return [
    { id: 'since', label: w(WORDS.since), cell: (period) => <Since visit={visit} period={period} /> },
    {
      id: 'until',
      label: w(WORDS.until),
      cell: ({ until }) => (until === null ? <span class="muted">–</span> : <DayOr visit={visit} iso={until} />),
    },
    {
      id: 'type',
      label: w(WORDS.type),
      head: true,
      cell: (period) => (
        <>
          {typeWord(visit, period.type)}
          <Sub>{w(period.name)}</Sub>
          {period.status !== 'active' && <Sub>{w(STATUS_WORDS[period.status])}</Sub>}
        </>
      ),
    },
    { id: 'head', label: w(WORDS.head), cell: ({ head }) => head ?? <Unknown visit={visit} /> },
    {
      id: 'source',
      label: w(WORDS.source),
      cell: ({ source, note }) => (
        <div>
          {source === null ? <span class="muted">{w(WORDS.noSource)}</span> : <Written>{source}</Written>}
          {note && <Sub>{w(note)}</Sub>}
        </div>
      ),
    },
    { id: 'certainty', label: w(WORDS.certainty), cell: ({ certainty }) => <CertaintyTag visit={visit} certainty={certainty} /> },
    ...(act ? [{ id: 'act', label: w(WORDS.correct), hideLabel: true, end: true, cell: act }] : []),
  ];
}
