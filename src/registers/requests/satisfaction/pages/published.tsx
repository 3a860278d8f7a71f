import { fiscalYear } from '../../../../kernel/fiscal.ts';
import { DataTable } from '../../../../ui/components/DataTable.tsx';
import { portalPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { CATEGORY_LISTS } from '../../rules.ts';
import { loadCategories } from '../../store/categories.ts';
import { SATISFACTION_WORDS as WORDS } from '../messages.ts';
import { type PublishedCell, readPublished } from '../store.ts';
import { columnsOf, quarterWord, type Row } from './tallies.tsx';

/** The share of people satisfied, as it may be published: merged by the database, which gives the public nothing else. */
export async function satisfactionPortal(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const cells = await readPublished(tx, visit.today);
  const categories = await loadCategories(tx, org.id, CATEGORY_LISTS.request);
  const labelOf = ({ part, cell }: PublishedCell): string => {
    if (cell === '') return w(WORDS.others);
    return part === 'quarter' ? w(quarterWord(Number(cell))).replace('{n}', cell) : w(categories.get(cell) ?? WORDS.unsorted);
  };
  const order = [...categories.keys(), ''];
  /** Categories in the order in which they are offered, what was merged last; quarters as they come. */
  const rowsOf = (own: readonly PublishedCell[], part: PublishedCell['part']): readonly Row[] =>
    own
      .filter((one) => one.part === part)
      .toSorted((a, b) => (part === 'category' ? order.indexOf(a.cell) - order.indexOf(b.cell) : 0))
      .map((one) => ({ id: one.cell, label: labelOf(one), tally: one }));
  const years = [...Map.groupBy(cells, ({ fiscalYear: year }) => year)];
  return portalPage({
    title: w(WORDS.published),
    current: '',
    shared: true,
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.results) }],
    description: w(WORDS.resultsLead),
    body: (
      <div class="wrap section stack">
        <h1>{w(WORDS.published)}</h1>
        <p class="lead">{w(WORDS.resultsLead)}</p>
        {years.length === 0 && <p>{w(WORDS.nothingYet)}</p>}
        {years.map(([year, own]) => {
          const { label } = fiscalYear(year, org.fiscalStart);
          return (
            <section key={year} class="stack">
              <h2>
                {w(WORDS.year)} {label}
              </h2>
              {(['quarter', 'category'] as const).map((part) => {
                const rows = rowsOf(own, part);
                const caption = w(part === 'quarter' ? WORDS.byQuarter : WORDS.byCategory);
                return (
                  rows.length > 0 && (
                    <DataTable
                      key={part}
                      class="table--even"
                      compact
                      caption={caption}
                      columns={columnsOf(visit, WORDS[part])}
                      rows={rows}
                      rowKey={({ id }) => id}
                    />
                  )
                );
              })}
            </section>
          );
        })}
        <p class="muted small">{w(WORDS.publishedWhen)}</p>
      </div>
    ),
  });
}
