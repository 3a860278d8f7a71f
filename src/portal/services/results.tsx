import type { ComponentChildren } from 'preact';
import { ALL, GUARDED, type Result, shareByPeople, shareOf, totalOf, verdictOf } from '../../clocks/results.ts';
import type { Standard } from '../../clocks/standard.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { Facets } from '../../ui/components/Facets.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { VerdictChip } from '../../ui/components/VerdictChip.tsx';
import { ALL_FILES } from '../../ui/paths.ts';
import { formatNumber } from '../../ui/typography.ts';
import { notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { exclusionWord, periodWords, shareWords } from './columns.ts';
import { REGISTER_WORDS, WORDS } from './messages.ts';
import { resultsAsked } from './year-results.ts';

type CountsOf = NonNullable<Result['counts']>;

/** Each standard of a fiscal year, the year and its quarters, with its five counts. */
export async function resultsPage(visit: Visit): Promise<Reply> {
  const { paths, lang } = visit;
  const w = words.bind(null, visit);
  const asked = await resultsAsked(visit);
  if (!asked) return notFound;
  const { year, years, results } = asked;
  const tables = [...Map.groupBy(results, keyOf).values()];
  const told = tables.filter((rows) => !isSilent(rows));
  const silent = tables.filter(isSilent);
  return portalPage({
    title: `${w(WORDS.results)} ${year.label}`,
    current: 'services',
    shared: true,
    description: w(WORDS.resultsLead),
    crumbs: [
      { label: w(WORDS.home), href: paths.home() },
      { label: w(WORDS.title), href: paths.declaration() },
      { label: w(WORDS.results) },
    ],
    body: (
      <div class="wrap section stack">
        <h1>
          {w(WORDS.results)} <span class="nowrap">{year.label}</span>
        </h1>
        <p class="lead prose">{w(WORDS.resultsLead)}</p>
        <div class="row">
          <Facets
            label={w(WORDS.years)}
            facets={years.map(({ label }) => ({ label, href: paths.standardResults(label), current: label === year.label }))}
          />
          <ExportMenu page={paths.standardResults(year.label)} files={ALL_FILES} />
          <a href={paths.standardResultsJson(year.label)}>JSON</a>
        </div>
        {results.length === 0 && <EmptyState title={w(WORDS.noDeclaration)}>{w(WORDS.noDeclarationLead)}</EmptyState>}
        {told.map((rows) => (
          <StandardResults key={keyOf(rows[0])} visit={visit} rows={rows} />
        ))}
        {silent.length > 0 && <Silent visit={visit} tables={silent} />}
        <section class="prose" aria-labelledby="calcul">
          <h2 id="calcul">{w(WORDS.counting)}</h2>
          <p>{w(WORDS.countingText)}</p>
        </section>
        {results.some(({ register }) => GUARDED.has(register)) && (
          <div class="prose">
            <p>{say(WORDS.guarded, lang)}</p>
            <p>{say(WORDS.summed, lang)}</p>
          </div>
        )}
        <p>
          <LinkGo href={paths.satisfactionResults()}>{w(WORDS.satisfaction)}</LinkGo>
        </p>
      </div>
    ),
  });
}

const keyOf = (one: Result | undefined): string => (one ? `${one.standard.code} ${one.register}` : '');

/** Nothing was due, or nothing of it is published. */
const isSilent = (rows: readonly Result[]): boolean => rows.every(({ counts }) => counts === null || totalOf(counts) === 0);

/** « Plaintes – Réponse », with whose cases where a standard times several registers. */
function captionOf({ standard, register }: Result, lang: Lang): string {
  const title = `${say(standard.subject, lang)} – ${say(standard.name, lang)}`;
  const whose = say(REGISTER_WORDS[register] ?? { fr: register, en: register }, lang);
  return standard.registers.length > 1 ? `${title} (${whose})` : title;
}

const promiseOf = (visit: Visit, standard: Standard): string =>
  `${say(standard.wording, visit.lang)}. ${words(visit, WORDS.targetOf).replace('{n}', percentWords(standard, visit.lang))}. ${words(
    visit,
    standard.pauses ? WORDS.pausesOn : WORDS.pausesOff,
  )}`;

/** Standards of which there is nothing to show, each with its promise and why. */
const Silent = ({ visit, tables }: { visit: Visit; tables: readonly (readonly Result[])[] }) => {
  const w = words.bind(null, visit);
  return (
    <section class="stack-s" aria-labelledby="sans-resultat">
      <h2 id="sans-resultat">{w(WORDS.withoutCases)}</h2>
      <ul class="rows">
        {tables.map((rows) => {
          const [first] = rows;
          if (!first) return null;
          const kept = rows.every(({ counts }) => counts === null);
          return (
            <li key={keyOf(first)}>
              <div class="rows__main">
                <strong>{captionOf(first, visit.lang)}</strong>
                <p>{promiseOf(visit, first.standard)}</p>
              </div>
              <span class="rows__note">{w(kept ? WORDS.noneKept : WORDS.nothing)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const StandardResults = ({ visit, rows }: { visit: Visit; rows: readonly Result[] }) => {
  const [first] = rows;
  if (!first) return null;
  const caption = captionOf(first, visit.lang);
  return (
    <section class="stack-s">
      <h2>{caption}</h2>
      <p class="prose">{promiseOf(visit, first.standard)}</p>
      <Counts visit={visit} caption={caption} rows={rows} />
      <Beside visit={visit} year={first} />
    </section>
  );
};

export const percentWords = ({ target }: Pick<Standard, 'target'>, lang: Visit['lang']): string =>
  lang === 'fr' ? `${target}\u00a0%` : `${target}%`;

/** To come, and nothing known of it yet: five noughts would read as a result. */
const isEmptyAhead = ({ counts, first }: Result, today: string): boolean => counts !== null && first > today && totalOf(counts) === 0;

const Counts = ({ visit, caption, rows }: { visit: Visit; caption: string; rows: readonly Result[] }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const figure =
    (read: (counts: CountsOf) => number) =>
    (one: Result): ComponentChildren =>
      one.counts && !isEmptyAhead(one, visit.today) ? formatNumber(read(one.counts), lang) : null;
  return (
    <DataTable
      class="table--gaps"
      caption={caption}
      hideCaption
      compact
      rows={rows}
      rowKey={({ quarter }) => String(quarter ?? 'year')}
      columns={[
        {
          id: 'period',
          label: w(WORDS.period),
          head: true,
          nowrap: true,
          cell: ({ quarter, closed, first }) => (
            <>
              {periodWords(quarter, lang)}
              {!closed && <span class="muted"> ({w(first > visit.today ? WORDS.ahead : WORDS.runs)})</span>}
            </>
          ),
        },
        { id: 'met', label: w(WORDS.met), end: true, cell: figure(({ met }) => met) },
        { id: 'late', label: w(WORDS.late), end: true, cell: figure(({ late }) => late) },
        { id: 'notDue', label: w(WORDS.notDue), end: true, cell: figure(({ notDue }) => notDue) },
        { id: 'excluded', label: w(WORDS.excluded), end: true, cell: figure(({ excluded }) => excluded) },
        { id: 'total', label: w(WORDS.total), end: true, cell: figure(totalOf) },
        {
          id: 'share',
          label: w(WORDS.share),
          end: true,
          tint: true,
          cell: (one) => {
            if (!one.counts) return <span class="muted">{w(WORDS.kept)}</span>;
            return isEmptyAhead(one, visit.today) ? null : <strong>{shareWords(shareOf(one.counts), lang)}</strong>;
          },
        },
        { id: 'verdict', label: w(WORDS.verdict), cell: (one) => one.first <= visit.today && <Verdict result={one} /> },
      ]}
    />
  );
};

const Verdict = ({ result }: { result: Result }) => {
  const verdict = verdictOf(result);
  if (!result.counts) return null;
  if (verdict !== 'NA') return <VerdictChip verdict={verdict === 'Y' ? 'achieved' : 'notAchieved'} />;
  return <VerdictChip verdict={result.closed ? 'notApplicable' : 'inProgress'} />;
};

/** What is told beside the counts of the year: automatic acknowledgements, why cases are excluded. */
const Beside = ({ visit, year }: { visit: Visit; year: Result }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const { counts } = year;
  if (!counts) return null;
  const automatic = counts.automaticMet + counts.automaticLate;
  const reasons = Object.entries(counts.reasons);
  return (
    <>
      {automatic > 0 && (
        <p>
          {w(WORDS.automatic)
            .replace('{n}', formatNumber(automatic, lang))
            .replace('{share}', shareWords(shareByPeople(counts), lang))}
        </p>
      )}
      {counts.restarted > 0 && !GUARDED.has(year.register) && year.register !== ALL && (
        <p>{w(counts.restarted === 1 ? WORDS.restartedOne : WORDS.restarted).replace('{n}', formatNumber(counts.restarted, lang))}</p>
      )}
      {reasons.length > 0 && (
        <p>
          {lang === 'fr' ? `${WORDS.exclusions.fr}\u00a0: ` : `${WORDS.exclusions.en}: `}
          {reasons.map(([reason, n]) => `${say(exclusionWord(reason), lang)} (${formatNumber(n, lang)})`).join(', ')}.
        </p>
      )}
    </>
  );
};
