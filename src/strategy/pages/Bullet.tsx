import { type Lang, say } from '../../kernel/bilingual.ts';
import { BulletBar } from '../../ui/charts/BulletBar.tsx';
import { formatPercent } from '../../ui/typography.ts';
import type { YearResult } from '../plans/results.ts';
import { amount, drawnGoal, drawnValue, inPercent } from './figure.ts';

const TO_DATE = { fr: '{value} à ce jour, cible {goal}', en: '{value} to date, target {goal}' };
const WITH_FORECAST = { fr: ', projection de {expected}, entre {low} et {high}', en: ', forecast of {expected}, between {low} and {high}' };

/** A value, such as a chart prints it: a count, or per cent with one decimal. */
export const drawn = (value: number, percent: boolean, lang: Lang): string =>
  percent ? formatPercent(Math.round(value * 10), 1000, lang) : amount(Math.round(value), lang);

/** The bar of one indicator and year; nothing where there is no target to compare with, or no value. */
export const ResultBullet = ({ result, lang }: { result: YearResult; lang: Lang }) => {
  const [value, goal, percent] = [drawnValue(result), drawnGoal(result), inPercent(result)];
  if (value === null || goal === null || goal <= 0) return null;
  const { forecast } = result;
  const words = (n: number): string => drawn(n, percent, lang);
  const label = say(TO_DATE, lang).replace('{value}', words(value)).replace('{goal}', words(goal));
  const ahead = forecast
    ? say(WITH_FORECAST, lang)
        .replace('{expected}', words(forecast.expected))
        .replace('{low}', words(forecast.low))
        .replace('{high}', words(forecast.high))
    : '';
  return (
    <BulletBar
      value={value}
      target={goal}
      forecast={forecast ?? undefined}
      // The pace of a share is its target itself: a tick on it would say nothing.
      pace={forecast?.unit === 'quantity' ? (forecast.expectedByNow ?? undefined) : undefined}
      label={label + ahead}
    />
  );
};
