import { say } from '../../kernel/bilingual.ts';
import { monthsOf } from '../../kernel/fiscal.ts';
import { CumulativeChart } from '../../ui/charts/CumulativeChart.tsx';
import { YearBars } from '../../ui/charts/YearBars.tsx';
import { formatDate, monthName } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { IndicatorResults, PlanResults, YearResult } from '../plans/results.ts';
import { drawn } from './Bullet.tsx';
import { drawnGoal, drawnValue, inPercent, isClosed, isRunning } from './figure.ts';
import { TEXT } from './indicator-messages.ts';
import { sentenceOf } from './sentence.ts';
import { cumulative, elapsedMonths, followed, yearBefore } from './series.ts';
import { lookId, lookWord, whyNone } from './verdict-look.tsx';

interface Props {
  readonly visit: Visit;
  readonly one: IndicatorResults;
  readonly result: YearResult;
  readonly results: PlanResults;
}

/** Has the figure a curve through the year? */
export const hasCurve = ({ one, result, results }: Omit<Props, 'visit'>): boolean =>
  followed(one.indicator, result.target) !== null && drawnValue(result) !== null && result.year.first <= results.today;

/** The year month by month: this year, the year before, the target and where it will land. */
export const YearCurve = ({ visit, one, result, results }: Props) => {
  const { lang, today } = visit;
  const of = followed(one.indicator, result.target);
  if (!of || !hasCurve({ one, result, results })) return null;
  const { year, forecast } = result;
  const running = isRunning(result, today);
  const before = yearBefore(results.tallies, of, year);
  const goal = drawnGoal(result);
  const label = say(one.indicator.label, lang);
  const sentence = sentenceOf(one.indicator, result, today, '', lang);
  const caption = words(visit, running ? TEXT.yearCaption : TEXT.closedCaption);
  return (
    <section id="annee" class="figure">
      <h2>{words(visit, running ? TEXT.runningYear : TEXT.theYear)}</h2>
      <p class="figcap">
        {caption.replace('{first}', formatDate(year.first, lang)).replace('{last}', formatDate(year.last, lang))}
        {result.restated && ` ${words(visit, TEXT.curveToday)}`}
      </p>
      <CumulativeChart
        id="cumul"
        title={words(visit, TEXT.cumulativeTitle).replace('{label}', label).replace('{year}', year.label)}
        description={sentence.figure + sentence.rest}
        months={monthsOf(year).map((month) => monthName(Number(month.slice(5, 7)), lang, 'short'))}
        done={cumulative(results.tallies, of, year, year.last < today ? year.last : today)}
        elapsed={running ? elapsedMonths(year, today) : 12}
        previous={before ? { label: before.year.label, values: before.values } : undefined}
        target={
          goal === null || goal <= 0
            ? undefined
            : { value: goal, label: words(visit, TEXT.targetLine).replace('{n}', drawn(goal, false, lang)) }
        }
        forecast={
          forecast && forecast.cone.length > 0
            ? {
                low: forecast.cone.map(({ low }) => Math.round(low)),
                expected: forecast.cone.map(({ expected }) => Math.round(expected)),
                high: forecast.cone.map(({ high }) => Math.round(high)),
              }
            : undefined
        }
      />
    </section>
  );
};

/** The years of the plan side by side. */
export const YearsChart = ({ visit, one }: Pick<Props, 'visit' | 'one'>) => {
  const { lang, today, slots } = visit;
  const begun = one.years.filter(({ year }) => year.first <= today);
  if (begun.every((result) => drawnValue(result) === null)) return null;
  const percent = one.years.some(inPercent);
  const label = say(one.indicator.label, lang);
  return (
    <section id="exercices" class="figure">
      <h2>{words(visit, TEXT.years)}</h2>
      <p class="figcap">{words(visit, TEXT.yearsCaption)}</p>
      <YearBars
        id="ans"
        title={words(visit, TEXT.yearsTitle).replace('{label}', label)}
        description={begun
          .map((result) => {
            const { figure, rest } = sentenceOf(one.indicator, result, today, whyNone(result, slots.kinds, lang), lang);
            return figure + rest;
          })
          .join(' ')}
        format={(value) => drawn(value, percent, lang)}
        years={one.years.map((result) => ({
          year: result.year.label,
          value: result.year.first > today ? undefined : drawnValue(result),
          expected: isRunning(result, today) ? result.forecast?.expected : undefined,
          target: drawnGoal(result) ?? undefined,
          note: isClosed(result, today) || isRunning(result, today) ? lookWord(lookId(result), lang).toLowerCase() : undefined,
        }))}
      />
    </section>
  );
};
