import { loadVocabulary, type Vocabulary, wordOf } from '../../records/vocabulary.ts';
import { DataDetails } from '../../ui/charts/DataDetails.tsx';
import { HBars } from '../../ui/charts/HBars.tsx';
import { HeatTable } from '../../ui/charts/HeatTable.tsx';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Stat, Stats } from '../../ui/components/Stat.tsx';
import { Day } from '../../ui/components/When.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { formatList, formatNumber, formatPercent, monthName } from '../../ui/typography.ts';
import { countryName, isCountry } from '../../web/countries.ts';
import { deskPage, notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { CrossRow } from '../breakdown/cross.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import type { Effort } from './effort.ts';
import { type EffortOfKind, type EffortView, loadEffort } from './load.ts';
import { WORDS } from './messages.ts';

/** What was done where priority was given, and where nothing was. */
export const effortPage =
  (inside: boolean) =>
  async (visit: Visit): Promise<Reply> => {
    const { tx, org, paths, today } = visit;
    const view = await loadEffort(visit, inside);
    if (!view) return notFound;
    const w = words.bind(null, visit);
    const vocabulary = await loadVocabulary(tx, org.id);
    const title = w(WORDS.title);
    const body = (
      <>
        <PageHead title={title} intro={w(WORDS.intro)} />
        <div class="stack">
          <FilterBar action={(inside ? paths.deskEffort : paths.effort)()} go={w(WORDS.show)}>
            <FilterSelect
              name="exercice"
              label={w(WORDS.year)}
              value={view.year.label}
              options={view.years.map(({ label, first, last }) => ({
                value: label,
                label: first <= today && today <= last ? `${label}, ${w(WORDS.running)}` : label,
              }))}
            />
          </FilterBar>
          {view.computing && <Notice>{w(WORDS.computing)}</Notice>}
          <Totals visit={visit} view={view} />
          {view.kinds.map((one) => (
            <KindSection key={one.kind} visit={visit} view={view} one={one} vocabulary={vocabulary} inside={inside} />
          ))}
        </div>
      </>
    );
    if (inside) return deskPage({ title, current: 'effort', body });
    return portalPage({
      title,
      current: 'plan',
      shared: true,
      description: w(WORDS.intro),
      crumbs: [{ label: w(COMMON.home), href: paths.home() }, { label: w(COMMON.plans), href: paths.plans() }, { label: title }],
      body: <div class="wrap section">{body}</div>,
    });
  };

const percentOf = (n: number, all: number, lang: Visit['lang']): string =>
  all === 0 ? '–' : formatPercent(Math.round((n / all) * 1000), 1000, lang);

const Totals = ({ visit, view }: { visit: Visit; view: EffortView }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const part = (n: number): string => w(WORDS.ofAll).replace('{n}', percentOf(n, view.all, lang));
  return (
    <div>
      <Stats wide>
        <Stat label={w(WORDS.all)} value={formatNumber(view.all, lang)} />
        {view.kinds.map(({ kind, held }) => (
          <Stat
            key={kind}
            label={w(kind === 'territory' ? WORDS.inTerritory : WORDS.inSector)}
            value={formatNumber(held, lang)}
            note={view.all > 0 && part(held)}
          />
        ))}
      </Stats>
      <p class="figcap">{w(WORDS.dayCaption)}</p>
    </div>
  );
};

interface SectionProps {
  readonly visit: Visit;
  readonly view: EffortView;
  readonly one: EffortOfKind;
  readonly vocabulary: Vocabulary;
  readonly inside: boolean;
}

const KindSection = ({ visit, view, one, vocabulary, inside }: SectionProps) => {
  const w = words.bind(null, visit);
  const { kind, priorities, effort } = one;
  const nameOf = (code: string): string =>
    kind === 'territory' && isCountry(code) ? countryName(code, visit.lang) : w(wordOf(vocabulary, kind, code));
  return (
    <section id={kind === 'territory' ? 'territoires' : 'secteurs'} class="figure stack">
      <h2>{w(WORDS[kind])}</h2>
      {priorities.length === 0 ? (
        <p class="muted">{w(WORDS.none[kind])}</p>
      ) : (
        <>
          {effort ? (
            <Detail visit={visit} view={view} one={one} effort={effort} nameOf={nameOf} inside={inside} />
          ) : (
            <Notice>{w(WORDS.tooMany)}</Notice>
          )}
          <Decisions visit={visit} one={one} nameOf={nameOf} />
        </>
      )}
    </section>
  );
};

type NameOf = (code: string) => string;

const Detail = ({ visit, view, one, effort, nameOf, inside }: Omit<SectionProps, 'vocabulary'> & { effort: Effort; nameOf: NameOf }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const { others } = effort;
  const together = (values: number): string => w(WORDS.others).replace('{n}', String(values));
  const rows: readonly { readonly label: string; readonly n: number; readonly rest: boolean }[] = [
    ...effort.rows.map(({ value, n }) => ({ label: nameOf(value), n, rest: false })),
    ...(others ? [{ label: together(others.values), n: others.row.n, rest: true }] : []),
  ];
  const what = w(WORDS[one.kind]);
  return (
    <>
      <p class="figcap">
        {w(WORDS.caption)}
        {!inside && others && ` ${w(WORDS.merged)}`}
      </p>
      {rows.length > 0 && <HBars bars={rows.map(({ label, n, rest }) => ({ label, value: n, rest }))} />}
      {effort.idle.length > 0 && (
        <p>
          <strong>{w(WORDS.idle)}</strong>
          {lang === 'fr' ? '\u00a0: ' : ': '}
          {formatList(effort.idle.map(nameOf), lang)}
        </p>
      )}
      {rows.length > 0 && (
        <DataDetails
          caption={`${what}, ${view.year.label}`}
          head={[w(WORDS.one[one.kind]), w(WORDS.n), w(WORDS.share)]}
          rows={rows.map(({ label, n }) => [label, formatNumber(n, lang), percentOf(n, view.all, lang)])}
        />
      )}
      <Months visit={visit} one={one} effort={effort} nameOf={nameOf} together={together} />
    </>
  );
};

type MonthsProps = Pick<SectionProps, 'visit' | 'one'> & { effort: Effort; nameOf: NameOf; together: (values: number) => string };

/** Month by month; left out where no month may be told of any row. */
const Months = ({ visit, one, effort, nameOf, together }: MonthsProps) => {
  const { lang } = visit;
  const { months, rows, others } = effort.cross;
  if (rows.length === 0 || months.length < 2) return null;
  const w = words.bind(null, visit);
  const heat = (row: CrossRow, label: string) => ({
    key: label,
    label,
    values: row.cells.map(({ n }) => n),
    total: formatNumber(
      row.cells.reduce((sum, { n }) => sum + n, 0),
      lang,
    ),
  });
  return (
    <>
      <h3 class="subh">{w(WORDS.months)}</h3>
      <HeatTable
        caption={w(WORDS.monthsCaption).replace('{what}', w(WORDS[one.kind]))}
        head={w(WORDS.one[one.kind])}
        columns={months.map((month) => monthName(Number(month.slice(5, 7)), lang, 'short'))}
        total={w(WORDS.total)}
        rows={rows.map((row) => heat(row, nameOf(row.value)))}
        rest={others ? [heat(others, together(others.values))] : []}
        format={(value) => formatNumber(value, lang)}
      />
    </>
  );
};

/** The decisions behind the priorities of the year, with their days. */
const Decisions = ({ visit, one, nameOf }: Pick<SectionProps, 'visit' | 'one'> & { nameOf: NameOf }) => {
  const w = words.bind(null, visit);
  return (
    <details class="data">
      <summary>{w(WORDS.decisions)}</summary>
      <DataTable
        caption={w(WORDS.decisions)}
        hideCaption
        compact
        rows={one.priorities.flatMap(({ decisions }) => decisions)}
        rowKey={({ id }) => id}
        columns={[
          { id: 'what', label: w(WORDS.one[one.kind]), head: true, cell: ({ code }) => nameOf(code) },
          { id: 'since', label: w(WORDS.since), cell: ({ since }) => <Day iso={since} short /> },
          { id: 'until', label: w(WORDS.until), cell: ({ until }) => (until ? <Day iso={until} short /> : w(WORDS.inForce)) },
          { id: 'source', label: w(WORDS.source), cell: ({ source }) => source },
        ]}
      />
    </details>
  );
};
