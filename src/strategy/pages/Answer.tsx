import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { type Fact, Facts } from '../../ui/components/Facts.tsx';
import { Fig } from '../../ui/components/Fig.tsx';
import { VerdictChip } from '../../ui/components/VerdictChip.tsx';
import { formatDate, formatNumber } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { IndicatorResults, PlanResults, YearResult } from '../plans/results.ts';
import { drawn } from './Bullet.tsx';
import { drawnGoal, drawnValue, figureOf, inPercent, isRunning, restatedWords } from './figure.ts';
import { TEXT } from './indicator-messages.ts';
import { WORDS } from './messages.ts';
import { firmness } from './PlanHead.tsx';
import { sentenceOf } from './sentence.ts';
import { cumulative, elapsedMonths, followed, yearBefore } from './series.ts';
import { impliedWords, targetLines } from './target-words.ts';
import { lookId, lookOf, lookWord, ResultChip, whyNone } from './verdict-look.tsx';

interface Props {
  readonly visit: Visit;
  readonly one: IndicatorResults;
  readonly result: YearResult;
  readonly results: PlanResults;
}

interface AnswerProps {
  readonly frozenHref: string;
  /** How to quote the figure, under it. */
  readonly quote: ComponentChildren;
}

/** The figure and the verdict in a sentence, and the few numbers beside it. */
export const Answer = ({ visit, one, result, results, frozenHref, quote }: Props & AnswerProps) => {
  const { lang, today, slots, org } = visit;
  const sentence = sentenceOf(one.indicator, result, today, whyNone(result, slots.kinds, lang), lang);
  const opens = figureOf(result, today, lang).opens && sentence.figure !== '';
  const notes = [
    firmness(result.year, results, org.timeZone, lang),
    one.freshOn && words(visit, TEXT.freshOn).replace('{day}', formatDate(one.freshOn, lang)),
  ];
  return (
    <section class="answer" aria-label={words(visit, TEXT.answer)}>
      <div class="answer__txt">
        <p class="answer__s">
          {opens ? (
            <Fig href={result.frozen ? `${frozenHref}#enregistrements` : '#enregistrements'}>{sentence.figure}</Fig>
          ) : (
            <strong>{sentence.figure}</strong>
          )}
          {sentence.rest}
        </p>
        <p class="row">
          {result.verdict.kind === 'inProgress' ? (
            <VerdictChip
              {...lookOf(result)}
              word={words(visit, WORDS.runningWord).replace('{word}', lookWord(lookId(result), lang).toLowerCase())}
            />
          ) : (
            <ResultChip result={result} lang={lang} />
          )}
          <span class="muted">{notes.filter(Boolean).join(' ')}</span>
        </p>
        {result.frozen && (
          <p>
            <a href={frozenHref}>{words(visit, TEXT.frozenFigure)}</a>
            {result.restated && ` · ${restatedWords(result, today, lang)}`}
          </p>
        )}
        {quote}
      </div>
      <Facts facts={factsOf({ visit, one, result, results })} />
    </section>
  );
};

function factsOf({ visit, one, result, results }: Props): readonly Fact[] {
  const { lang, today } = visit;
  const { year, target, forecast, outcome } = result;
  const w = words.bind(null, visit);
  const percent = inPercent(result);
  const said = (value: number): string => drawn(value, percent, lang);
  const figure = figureOf(result, today, lang);
  const lines = targetLines(target, lang);
  const aim = [lines.text, lines.sub, impliedWords(result, lang)].filter(Boolean).join(', ');
  const running = isRunning(result, today);
  const of = followed(one.indicator, target);
  const before = running && of ? yearBefore(results.tallies, of, year) : null;
  const sameDay = before && of ? cumulative(results.tallies, of, before.year, yearAgo(today)).at(-1) : undefined;
  return [
    { label: w(running ? TEXT.toDate : WORDS.result), value: [figure.text, figure.sub].filter(Boolean).join(', ') },
    { label: w(TEXT.sameDay), value: sameDay === undefined ? '' : said(sameDay) },
    {
      label: w(TEXT.landing).replace('{day}', formatDate(year.last, lang)),
      value: forecast
        ? w(TEXT.landingValue)
            .replace('{expected}', said(forecast.expected))
            .replace('{low}', said(forecast.low))
            .replace('{high}', said(forecast.high))
        : '',
    },
    { label: w(TEXT.pace), value: forecast?.unit === 'quantity' && forecast.expectedByNow !== null ? said(forecast.expectedByNow) : '' },
    { label: w(WORDS.target), value: target.kind === 'none' ? w(WORDS.noTargetSet) : aim },
    ...(outcome.kind === 'average' && outcome.judged
      ? [
          { label: w(TEXT.judged), value: perYearWords(outcome.judged, lang) },
          { label: w(TEXT.bothMeasures), value: perYearWords(outcome.own, lang) },
        ]
      : []),
    { label: w(TEXT.left), value: running ? leftToDo(visit, result) : '' },
  ];
}

/** « 2, 1, 3 »: the years begun, in order. */
const perYearWords = (
  mean: { readonly perYear: readonly { readonly year: string; readonly value: number }[] },
  lang: Visit['lang'],
): string => mean.perYear.map(({ value }) => formatNumber(value, lang)).join(', ');

const yearAgo = (today: string): string => Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();

function leftToDo(visit: Visit, result: YearResult): string {
  const [value, goal] = [drawnValue(result), drawnGoal(result)];
  if (value === null || goal === null || inPercent(result)) return '';
  const left = Math.ceil(goal - value);
  if (left <= 0) return say(TEXT.reached, visit.lang);
  const months = Math.max(1, 12 - elapsedMonths(result.year, visit.today));
  return say(TEXT.leftValue, visit.lang)
    .replace('{n}', formatNumber(left, visit.lang))
    .replace('{m}', formatNumber(Math.ceil(left / months), visit.lang));
}
