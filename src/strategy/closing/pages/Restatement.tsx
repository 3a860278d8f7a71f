import { DataTable } from '../../../ui/components/DataTable.tsx';
import { SectionHead } from '../../../ui/components/PageHead.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { formatDate, formatNumber } from '../../../ui/typography.ts';
import { words } from '../../../web/visit.ts';
import { FIGURE } from '../messages.ts';
import { dayOf, type FigureProps } from './figure-view.ts';

/** What changed since the cut: records that the reader may see, a count of the others, and the corrections that were accepted. */
export const Restatement = ({ visit, view, inside }: FigureProps) => {
  const { lang, slots } = visit;
  const { changes, corrections } = view;
  const w = words.bind(null, visit);
  const changed = changes !== null && (changes.records.length > 0 || changes.others > 0);
  if (!changed && corrections.length === 0 && !view.published.result.restated) return null;
  return (
    <section id="depuis">
      <SectionHead title={w(FIGURE.restatement)} />
      <p>{w(FIGURE.restatementLead)}</p>
      {corrections.map(({ id, decidedAt, reason }) => (
        <p key={id}>
          <strong>{w(FIGURE.acceptedOn).replace('{day}', formatDate(dayOf(visit, decidedAt), lang))}</strong> · <Written>{reason}</Written>
        </p>
      ))}
      {changes && changes.records.length > 0 && (
        <DataTable
          caption={w(FIGURE.restatement)}
          hideCaption
          compact
          rows={changes.records}
          rowKey={({ record }) => record}
          columns={[
            { id: 'change', label: w(FIGURE.change), nowrap: true, cell: ({ change }) => w(FIGURE.changes[change]) },
            { id: 'date', label: w(FIGURE.date), nowrap: true, cell: ({ day }) => <Day iso={day} short /> },
            {
              id: 'record',
              label: w(FIGURE.record),
              head: true,
              cell: ({ register, record, state, title }) => {
                const href = inside ? slots.recordHref(visit, register, record) : slots.publicHref(visit, register, record, state);
                return <Written href={href}>{title}</Written>;
              },
            },
            { id: 'number', label: w(FIGURE.number), nowrap: true, end: true, cell: ({ number }) => <span class="muted">{number}</span> },
          ]}
        />
      )}
      {changes && changes.others > 0 && (
        <p class="muted">
          {changes.others === 1 ? w(FIGURE.oneOtherChanged) : w(FIGURE.othersChanged).replace('{n}', formatNumber(changes.others, lang))}
        </p>
      )}
      {changes && !changed && <p class="muted">{w(FIGURE.unchanged)}</p>}
    </section>
  );
};
