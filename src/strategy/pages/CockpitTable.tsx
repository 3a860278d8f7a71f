import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { Sub } from '../../ui/components/DataTable.tsx';
import { Fig } from '../../ui/components/Fig.tsx';
import { Icon } from '../../ui/components/Icon.tsx';
import { Ago } from '../../ui/components/When.tsx';
import { withQuery } from '../../ui/paths.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { Plan } from '../plans/plan.ts';
import { mayEnter } from '../readings/policy.ts';
import { ResultBullet } from './Bullet.tsx';
import { COCKPIT } from './cockpit-messages.ts';
import type { Row } from './cockpit-rows.ts';
import { figureOf, isClosed, isRunning } from './figure.ts';
import { WORDS } from './messages.ts';
import { ROLE } from './roles.ts';
import { nodeName } from './Synoptic.tsx';
import { impliedWords, shortTarget, targetLines } from './target-words.ts';
import { chanceWords, ResultChip, whyNone } from './verdict-look.tsx';
import { YearSpark } from './YearSpark.tsx';

interface Props {
  readonly visit: Visit;
  readonly plan: Plan;
  readonly rows: readonly Row[];
  readonly kinds: ReadonlyMap<string, FactKind>;
  readonly order: string;
  /** Filters of the address, kept by the links that sort. */
  readonly here: Readonly<Record<string, string>>;
}

export const CockpitTable = ({ visit, plan, rows, kinds, order, here }: Props) => {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const byNumber = order === 'numero';
  const sorted = (tri: string) => withQuery(paths.cockpit(plan.id), { ...here, tri });
  return (
    <table class="table table--sticky cockpit" {...ROLE.table}>
      <caption class="sr">{w(COCKPIT.caption).replace('{order}', w(COCKPIT.orders[byNumber ? 'numero' : 'risque']).toLowerCase())}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          <th scope="col" {...ROLE.columnHead} aria-sort={byNumber ? 'ascending' : undefined}>
            <a class="sort" href={sorted('numero')}>
              {w(WORDS.no)}
            </a>
          </th>
          <th scope="col" {...ROLE.columnHead}>
            {w(WORDS.indicator)}
          </th>
          <th scope="col" {...ROLE.columnHead} class="r">
            {w(COCKPIT.toDate)}
          </th>
          <th scope="col" {...ROLE.columnHead} class="r">
            {w(WORDS.target)}
          </th>
          <th scope="col" {...ROLE.columnHead} class="c-bul">
            <span>{w(COCKPIT.progress)}</span>
            <span class="c-bul__t" aria-hidden="true">
              {w(COCKPIT.targetMark)}
            </span>
          </th>
          <th scope="col" {...ROLE.columnHead}>
            {w(COCKPIT.years).replace('{n}', String(rows[0]?.years.length ?? 0))}
          </th>
          <th scope="col" {...ROLE.columnHead} aria-sort={byNumber ? undefined : 'ascending'}>
            <a class="sort" href={sorted('')}>
              {w(COCKPIT.forecast)}
              {!byNumber && <Icon name="arrow-up" size={12} />}
            </a>
          </th>
          <th scope="col" {...ROLE.columnHead} class="r">
            {w(COCKPIT.freshness)}
          </th>
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {rows.map((row) => (
          <CockpitRow key={row.indicator.no} visit={visit} plan={plan} row={row} kinds={kinds} />
        ))}
      </tbody>
    </table>
  );
};

const CockpitRow = ({ visit, plan, row, kinds }: Pick<Props, 'visit' | 'plan' | 'kinds'> & { row: Row }) => {
  const { lang, paths, today } = visit;
  const { indicator, result, above, freshOn } = row;
  const href = paths.deskIndicator(plan.id, indicator.no, result.year.label);
  const figure = figureOf(result, today, lang);
  const { text: target, sub } = cockpitTarget(row, today, lang);
  const why = whyNone(result, kinds, lang);
  const objective = above.at(-1);
  return (
    <tr {...ROLE.row}>
      <td class="c-no" {...ROLE.cell}>
        {indicator.no}
      </td>
      <th class="c-lab" scope="row" {...ROLE.rowHead}>
        <a href={href}>{say(indicator.label, lang)}</a>
        <Sub>{[objective && nodeName(objective, lang), row.owner].filter(Boolean).join(' · ')}</Sub>
      </th>
      <td class="c-val r" {...ROLE.cell} data-label={words(visit, COCKPIT.toDate)}>
        {figure.opens ? (
          <b>
            <Fig href={`${href}#enregistrements`}>{figure.text}</Fig>
          </b>
        ) : (
          <span class={figure.text === '–' ? 'muted' : undefined}>{figure.text}</span>
        )}
        {figure.sub && <Sub>{figure.sub}</Sub>}
      </td>
      <td class="c-tgt r" {...ROLE.cell} data-label={words(visit, WORDS.target)}>
        <TargetCell row={row} text={target} sub={sub} />
      </td>
      <td class="c-bul" {...ROLE.cell}>
        <ResultBullet result={result} lang={lang} /> <NoBar row={row} visit={visit} why={why} />
      </td>
      <td class="c-spark" {...ROLE.cell}>
        <YearSpark results={row} today={today} lang={lang} />
      </td>
      <td class="c-vd" {...ROLE.cell}>
        <ResultChip result={result} lang={lang} />
        <Sub>{chanceWords(result, lang) || <NextStep visit={visit} plan={plan} row={row} />}</Sub>
      </td>
      <td class="c-fresh r" {...ROLE.cell}>
        {isClosed(result, today) ? words(visit, COCKPIT.closed) : freshOn ? <Ago iso={freshOn} today={today} /> : '–'}
      </td>
    </tr>
  );
};

/** In short, with the count that a growth rate or a mean asks of a running year; a milestone in its own words. */
function cockpitTarget({ result }: Row, today: string, lang: Lang): { readonly text: string; readonly sub: string } {
  const lines = targetLines(result.target, lang);
  if (result.target.kind === 'milestone') return lines;
  const implied = isRunning(result, today) ? impliedWords(result, lang) : '';
  return { text: shortTarget(result.target, lang), sub: implied || lines.sub };
}

/** A milestone is a sentence: it takes a line of its own, in small. */
const TargetCell = ({ row, text, sub }: { row: Row; text: string; sub: string }) =>
  row.result.target.kind === 'milestone' ? (
    <span class="sub">{text}</span>
  ) : (
    <>
      {text}
      {sub && <Sub>{sub}</Sub>}
    </>
  );

/** Why there is no bar: the reason of the missing figure, or what the target is. */
const NoBar = ({ row, visit, why }: { row: Row; visit: Visit; why: string }) => {
  const { target } = row.result;
  const said: Bilingual | null =
    target.kind === 'rank'
      ? COCKPIT.noBarRank
      : target.kind === 'milestone'
        ? COCKPIT.noBarMilestone
        : target.kind === 'none'
          ? COCKPIT.noBar
          : null;
  const text = why || (said ? words(visit, said) : '');
  return text ? <span class="muted c-bul__none">{text}</span> : null;
};

/** A reading that is awaited is entered from here. */
const NextStep = ({ visit, plan, row }: Pick<Props, 'visit' | 'plan'> & { row: Row }) => {
  const { indicator, result } = row;
  if (!mayEnter(visit.actor) || result.verdict.kind === 'upcoming') return null;
  const href = visit.paths.newReading(plan.id, indicator.no, { exercice: result.year.label });
  if (result.target.kind === 'milestone') {
    return result.outcome.kind === 'milestone' && !result.outcome.done ? <a href={href}>{words(visit, COCKPIT.declare)}</a> : null;
  }
  return result.outcome.kind === 'missing' && result.outcome.reason.id === 'noReading' ? (
    <a href={href}>{words(visit, COCKPIT.enter)}</a>
  ) : null;
};
