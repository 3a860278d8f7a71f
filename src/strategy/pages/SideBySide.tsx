import { say } from '../../kernel/bilingual.ts';
import { type SmallBar, SmallMultiples } from '../../ui/charts/SmallMultiples.tsx';
import { formatPercent } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { PlanResults, YearResult } from '../plans/results.ts';
import { drawn } from './Bullet.tsx';
import { drawnGoal, drawnValue, inPercent, isRunning } from './figure.ts';
import { SIDE_BY_SIDE as WORDS } from './side-by-side-messages.ts';

/** Above it a bar is cut: its figure says how far it went. */
const MOST = 150;

/** Every indicator that has a target as a number, each year in per cent of its target, all on one scale. */
export const SideBySide = ({ visit, results, hrefOf }: { visit: Visit; results: PlanResults; hrefOf: (no: string) => string }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const panels = results.indicators
    .map(({ indicator, years }) => ({
      id: indicator.no,
      label: `${indicator.no}. ${say(indicator.label, lang)}`,
      href: hrefOf(indicator.no),
      bars: years.map((year) => barOf(visit, year)),
    }))
    .filter(({ bars }) => bars.some(({ value }) => value !== null));
  if (panels.length < 2) return null;
  return (
    <section class="figure multi no-print" aria-labelledby="cote-a-cote">
      <h2 id="cote-a-cote">{w(WORDS.title)}</h2>
      <p class="figcap">{w(WORDS.caption)}</p>
      <SmallMultiples
        title={w(WORDS.title)}
        head={w(WORDS.indicator)}
        panels={panels}
        line={100}
        most={MOST}
        format={(value) => formatPercent(Math.round(value), 100, lang)}
      />
    </section>
  );
};

function barOf({ lang, today }: Visit, result: YearResult): SmallBar {
  const { year, forecast } = result;
  const at = { label: year.label, short: year.label.replace(/\b\d\d(\d\d)\b/g, '$1') };
  const [value, goal] = [drawnValue(result), drawnGoal(result)];
  if (year.first > today) return { ...at, value: null, words: say(WORDS.toCome, lang) };
  if (value === null) return { ...at, value: null, words: '–' };
  const said = drawn(value, inPercent(result), lang);
  if (goal === null || goal <= 0) return { ...at, value: null, words: said };
  const part = (n: number): number => (n / goal) * 100;
  const percent = (n: number): string => formatPercent(Math.round(part(n)), 100, lang);
  const running = isRunning(result, today) && forecast !== null && forecast !== undefined;
  return {
    ...at,
    value: part(value),
    ...(running ? { expected: part(forecast.expected) } : {}),
    words: running
      ? say(WORDS.running, lang)
          .replace('{value}', said)
          .replace('{part}', percent(value))
          .replace('{expected}', percent(forecast.expected))
      : say(WORDS.done, lang).replace('{value}', said).replace('{part}', percent(value)),
  };
}
