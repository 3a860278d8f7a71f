import { hasRole } from '../../../../kernel/actor.ts';
import type { Bilingual } from '../../../../kernel/bilingual.ts';
import { fiscalYear, fiscalYearOf } from '../../../../kernel/fiscal.ts';
import { DataTable } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Facets } from '../../../../ui/components/Facets.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { deskPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { dayOf } from '../../kept.ts';
import { KIND_WORDS } from '../../messages.ts';
import { HANDLERS, mayReadComplaints } from '../../policy.ts';
import { CATEGORY_LISTS, type Kind, REACHES } from '../../rules.ts';
import { loadCategories } from '../../store/categories.ts';
import { LEVEL_WORDS, SATISFACTION_WORDS as WORDS } from '../messages.ts';
import { byCategory, byQuarter, tallyOf } from '../rules.ts';
import { countAnswers, listRemarks, type Remark } from '../store.ts';
import { columnsOf, quarterWord, type Row } from './tallies.tsx';

/** Remarks on one page: who looks for more reads another year. */
const MOST = 200;

/** What people answered in a fiscal year, by quarter and category; of complaints for their officers alone. */
export async function satisfactionDesk(visit: Visit): Promise<Reply> {
  const { tx, org, actor, paths, query } = visit;
  const w = words.bind(null, visit);
  const kind: Kind = query.get('nature') === 'plaintes' && mayReadComplaints(actor) ? 'complaint' : 'request';
  const running = fiscalYearOf(visit.today, org.fiscalStart);
  const start = Number(running.first.slice(0, 4));
  const years = [0, 1, 2].map((back) => fiscalYear(start - back, org.fiscalStart));
  const year = years.find(({ label }) => label === query.get('exercice')) ?? running;
  const audience = REACHES[kind];
  const counts = await countAnswers(tx, org.id, audience, year.first, year.last);
  const categories = await loadCategories(tx, org.id, CATEGORY_LISTS[kind]);
  const remarks = hasRole(actor, ...HANDLERS)
    ? await listRemarks(tx, org.id, { audience, first: year.first, last: year.last, most: MOST })
    : null;
  const nature = kind === 'complaint' ? 'plaintes' : undefined;
  const quarters: readonly Row[] = [
    ...byQuarter(counts, year).map((tally, i) => ({ id: `${i + 1}`, label: w(quarterWord(i + 1)).replace('{n}', String(i + 1)), tally })),
    { id: 'all', label: w(WORDS.total), tally: tallyOf(counts) },
  ];
  const sorted = byCategory(counts).map(([code, tally]) => ({ id: code, label: w(categories.get(code) ?? WORDS.unsorted), tally }));
  return deskPage({
    title: w(WORDS.results),
    current: 'requests',
    crumbs: [{ label: w(KIND_WORDS[kind].many), href: paths.deskRegister('requests', { nature }) }, { label: w(WORDS.results) }],
    body: (
      <>
        <PageHead
          title={w(WORDS.results)}
          intro={`${w(WORDS.resultsLead)} ${kind === 'complaint' ? w(WORDS.complaintsApart) : ''}`.trim()}
        />
        {mayReadComplaints(actor) && (
          <Facets
            label={w(WORDS.results)}
            facets={(['request', 'complaint'] as const).map((one) => ({
              label: w(KIND_WORDS[one].many),
              href: paths.deskSatisfaction({ nature: one === 'complaint' ? 'plaintes' : undefined, exercice: year.label }),
              current: one === kind,
            }))}
          />
        )}
        <Facets
          label={w(WORDS.year)}
          facets={years.map(({ label }) => ({
            label,
            href: paths.deskSatisfaction({ nature, exercice: label }),
            current: label === year.label,
          }))}
        />
        <div class="case__body">
          <section class="stack">
            <h2>{w(WORDS.byQuarter)}</h2>
            <DataTable
              caption={w(WORDS.byQuarter)}
              hideCaption
              columns={columnsOf(visit, WORDS.quarter)}
              rows={quarters}
              rowKey={({ id }) => id}
            />
          </section>
          {sorted.length > 0 && (
            <section class="stack">
              <h2>{w(WORDS.byCategory)}</h2>
              <DataTable
                caption={w(WORDS.byCategory)}
                hideCaption
                columns={columnsOf(visit, WORDS.category)}
                rows={sorted}
                rowKey={({ id }) => id}
              />
            </section>
          )}
          {remarks && <Remarks visit={visit} remarks={remarks} w={w} />}
        </div>
      </>
    ),
  });
}

const Remarks = ({ visit, remarks, w }: { visit: Visit; remarks: readonly Remark[]; w: (text: Bilingual) => string }) => (
  <section class="stack">
    <h2>{w(WORDS.comments)}</h2>
    {remarks.length === 0 && <EmptyState title={w(WORDS.noComment)} />}
    {remarks.map(({ request, number, level, comment, answeredAt }) => (
      <article key={request} class="remark">
        <p class="small">
          <strong>{w(LEVEL_WORDS[level])}</strong> · <a href={visit.paths.deskRecord('requests', request)}>{number}</a> ·{' '}
          <Day iso={dayOf(visit.org, answeredAt)} />
        </p>
        <p class="prewrap">{comment}</p>
      </article>
    ))}
  </section>
);
