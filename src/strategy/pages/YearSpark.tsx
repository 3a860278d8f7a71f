import { type Lang, say } from '../../kernel/bilingual.ts';
import { Spark } from '../../ui/charts/Spark.tsx';
import type { IndicatorResults } from '../plans/results.ts';
import { drawn } from './Bullet.tsx';
import { drawnValue, inPercent, isRunning } from './figure.ts';

const RESULTS = { fr: 'Résultats de {first} à {last}\u00a0: {values}', en: 'Results from {first} to {last}: {values}' };
const EXPECTED = { fr: 'projection de {n}', en: 'forecast of {n}' };

/** Values of the years begun so far; the running year by its forecast. Nothing before two years have begun. */
export const YearSpark = ({ results, today, lang }: { results: IndicatorResults; today: string; lang: Lang }) => {
  const begun = results.years.filter(({ year }) => year.first <= today);
  const [first, last] = [begun[0], begun.at(-1)];
  if (!first || !last || begun.length < 2) return null;
  const values = begun.map((one) => (isRunning(one, today) ? (one.forecast?.expected ?? drawnValue(one)) : drawnValue(one)));
  if (values.every((value) => value === null)) return null;
  const said = begun.map((one, index) => {
    const value = values[index] ?? null;
    if (value === null) return '–';
    const text = drawn(value, inPercent(one), lang);
    return isRunning(one, today) && one.forecast ? say(EXPECTED, lang).replace('{n}', text) : text;
  });
  const label = say(RESULTS, lang)
    .replace('{first}', first.year.label)
    .replace('{last}', last.year.label)
    .replace('{values}', said.join(', '));
  return <Spark values={values} running={isRunning(last, today)} width={72} label={label} />;
};
