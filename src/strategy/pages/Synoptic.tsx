import { Fragment } from 'preact';
import type { Bilingual, Lang } from '../../kernel/bilingual.ts';
import { say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { Sub } from '../../ui/components/DataTable.tsx';
import { Fig } from '../../ui/components/Fig.tsx';
import type { PlanNode } from '../plans/plan.ts';
import type { IndicatorResults, PlanResults, YearResult } from '../plans/results.ts';
import { figureOf, isRunning, restatedWords } from './figure.ts';
import { WORDS } from './messages.ts';
import { outline } from './outline.ts';
import { ROLE } from './roles.ts';
import { impliedWords, shortTarget, targetLines } from './target-words.ts';
import { chanceWords, lookOf, ResultChip, ResultIcon, whyNone } from './verdict-look.tsx';

interface Props {
  readonly results: PlanResults;
  readonly year: FiscalYear;
  readonly lang: Lang;
  readonly kinds: ReadonlyMap<string, FactKind>;
  readonly hrefOf: (no: string, year: string) => string;
}

const NODE_WORDS: Readonly<Record<PlanNode['kind'], Bilingual>> = {
  issue: WORDS.issue,
  orientation: WORDS.orientation,
  axis: WORDS.axis,
  objective: WORDS.objective,
  pillar: WORDS.pillar,
  commitment: WORDS.commitment,
};

/** « Orientation 1 »; the word alone where the document gives no number. */
export const nodeName = (node: PlanNode, lang: Lang): string => [say(NODE_WORDS[node.kind], lang), node.no].filter(Boolean).join('\u00a0');

/** « 19-20 », or the year itself where it is the calendar's. */
const shortYear = (label: string): string => label.replace(/\b\d\d(\d\d)-\d\d(\d\d)\b/, '$1-$2');

/** The whole plan in one table, printed on one landscape page. */
export const Synoptic = (props: Props) => {
  const { results, year, lang } = props;
  const columns = 5 + results.years.length;
  return (
    <div class="scrollx">
      <table class="table synoptic" {...ROLE.table}>
        <caption class="sr">{say(WORDS.synoptic, lang).replace('{year}', year.label)}</caption>
        <thead {...ROLE.group}>
          <tr {...ROLE.row}>
            <th scope="col" {...ROLE.columnHead}>
              <span class="sr">{say(WORDS.number, lang)}</span>
            </th>
            <th scope="col" {...ROLE.columnHead} class="th-ind">
              {say(WORDS.objectiveAndIndicator, lang)}
            </th>
            <th scope="col" {...ROLE.columnHead} class="r">
              {say(WORDS.result, lang)}
              <br />
              {year.label}
            </th>
            <th scope="col" {...ROLE.columnHead}>
              {say(WORDS.target, lang)}
              <br />
              {year.label}
            </th>
            <th scope="col" {...ROLE.columnHead}>
              {say(WORDS.verdict, lang)}
            </th>
            {results.years.map(({ label }) => (
              <th key={label} scope="col" {...ROLE.columnHead} class={label === year.label ? 'mini mini--on' : 'mini'}>
                {shortYear(label)}
                <span class="sr">, {say(WORDS.targetAndResult, lang)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {outline(results.plan, results.indicators).map(({ group, issue, rows }, index) => (
          <tbody key={group?.id ?? index} {...ROLE.group}>
            {group && (
              <tr class="group" {...ROLE.row}>
                <th colSpan={columns} scope="rowgroup" {...ROLE.rowHead}>
                  {issue && (
                    <span class="group__e">
                      {nodeName(issue, lang)}
                      {lang === 'fr' ? '\u00a0' : ''}: {say(issue.label, lang)}
                    </span>
                  )}
                  <span class="group__o">{nodeName(group, lang)}</span> {say(group.label, lang)}
                </th>
              </tr>
            )}
            {rows.map(({ headings, indicator }) => (
              <Fragment key={indicator.indicator.no}>
                {headings.map((node) => (
                  <tr key={node.id} class="obj" {...ROLE.row}>
                    <th colSpan={columns} scope="rowgroup" {...ROLE.rowHead}>
                      {node.no && <span>{node.no}</span>}
                      {say(node.label, lang)}
                    </th>
                  </tr>
                ))}
                <IndicatorRow {...props} row={indicator} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};

const IndicatorRow = ({ row, results, year, lang, kinds, hrefOf }: Props & { row: IndicatorResults }) => {
  const { no, label } = row.indicator;
  const result = row.years.find((one) => one.year.label === year.label);
  if (!result) return null;
  const href = hrefOf(no, year.label);
  const figure = figureOf(result, results.today, lang);
  const target = targetLines(result.target, lang);
  const implied = isRunning(result, results.today) ? impliedWords(result, lang) : '';
  return (
    <tr class="ind" id={`i${no}`} {...ROLE.row}>
      <td class="no" {...ROLE.cell}>
        {no}
      </td>
      <th scope="row" {...ROLE.rowHead}>
        <a href={href}>{say(label, lang)}</a>
      </th>
      <td class="r res" {...ROLE.cell} data-label={say(WORDS.result, lang)}>
        {figure.opens ? (
          <Fig href={`${href}#enregistrements`}>{figure.text}</Fig>
        ) : (
          <span class={figure.text === '–' ? 'muted' : undefined}>{figure.text}</span>
        )}
        {result.restated && <Sub>{restatedWords(result, results.today, lang)}</Sub>}
      </td>
      <td class="tgt" {...ROLE.cell} data-label={say(WORDS.target, lang)}>
        <span>
          {target.text}
          {(target.sub || implied) && <Sub>{[target.sub, implied].filter(Boolean).join(', ')}</Sub>}
        </span>
      </td>
      <td class="vd" {...ROLE.cell} data-label={say(WORDS.verdict, lang)}>
        <span>
          <ResultChip result={result} lang={lang} />
          <Why text={result.verdict.kind === 'noTarget' ? '' : whyNone(result, kinds, lang) || chanceWords(result, lang)} />
        </span>
      </td>
      {row.years.map((one) => (
        <Mini key={one.year.label} result={one} today={results.today} on={one.year.label === year.label} lang={lang} />
      ))}
    </tr>
  );
};

const Why = ({ text }: { text: string }) => (text ? <Sub>{text}</Sub> : null);

const Mini = ({ result, today, on, lang }: { result: YearResult; today: string; on: boolean; lang: Lang }) => {
  const { verdict, target } = result;
  const figure = figureOf(result, today, lang);
  const silent = verdict.kind === 'noTarget' && figure.text === '–';
  return (
    <td class={on ? 'mini mini--on' : 'mini'} {...ROLE.cell}>
      <span class="mini__t">{shortTarget(target, lang)}</span>
      {verdict.kind === 'upcoming' || lookOf(result).verdict === 'inProgress' ? (
        <span class="mini__r muted">{verdict.kind === 'upcoming' ? say(WORDS.toCome, lang).toLowerCase() : say(WORDS.running, lang)}</span>
      ) : (
        !silent && (
          <span class="mini__r">
            <ResultIcon result={result} /> {figure.text !== '–' && <span>{figure.text}</span>}
          </span>
        )
      )}
    </td>
  );
};
