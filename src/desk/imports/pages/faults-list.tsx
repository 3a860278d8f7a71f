import { DataTable } from '../../../ui/components/DataTable.tsx';
import type { Importer } from '../../../web/importer.ts';
import { tell } from '../../../web/refusals.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS, wordsFor } from '../messages.ts';
import type { Fault, LeftAlone as Left } from '../store.ts';

/** Line, column, value and reason of what is wrong. */
export const Faults = ({ visit, importer, faults }: { visit: Visit; importer: Importer<Visit>; faults: readonly Fault[] }) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={w(WORDS.faults)}
      hideCaption
      compact
      rows={faults}
      rowKey={({ line, place }) => `${line}-${place}`}
      columns={[
        { id: 'line', label: w(WORDS.line), head: true, labelled: true, cell: ({ line }) => line },
        { id: 'column', label: w(WORDS.column), cell: ({ header, place }) => (place < 0 ? w(WORDS.wholeRow) : header) },
        { id: 'value', label: w(WORDS.value), cell: ({ value }) => (value === '' ? '–' : value) },
        { id: 'reason', label: w(WORDS.reason), cell: ({ refusal }) => tell(refusal, visit.lang, wordsFor(importer)) },
      ]}
    />
  );
};

/** Records that an undoing left, and why. */
export const LeftAlone = ({ visit, importer, rows }: { visit: Visit; importer: Importer<Visit>; rows: readonly Left[] }) => {
  const w = words.bind(null, visit);
  const { register } = importer;
  return (
    <section class="stack" aria-labelledby="laissees">
      <h2 id="laissees">{w(WORDS.leftAlone)}</h2>
      <DataTable
        caption={w(WORDS.leftAlone)}
        hideCaption
        compact
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { id: 'line', label: w(WORDS.line), head: true, labelled: true, cell: ({ line }) => line },
          {
            id: 'record',
            label: w(WORDS.record),
            cell: ({ record, number, title }) =>
              register && number ? (
                <a href={visit.slots.recordHref(visit, register, record)}>{`${number} ${title ?? ''}`}</a>
              ) : (
                w(WORDS.hidden)
              ),
          },
          { id: 'why', label: w(WORDS.reason), cell: ({ undone }) => w(undone === 'refused' ? WORDS.leftRefused : WORDS.leftChanged) },
        ]}
      />
    </section>
  );
};
