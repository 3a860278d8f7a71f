import type { ComponentChildren } from 'preact';
import { type Bilingual, say } from '../../kernel/bilingual.ts';
import { BulletLegend } from '../../ui/charts/BulletBar.tsx';
import { Fig } from '../../ui/components/Fig.tsx';
import { Stat, Stats } from '../../ui/components/Stat.tsx';
import { formatDate } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import { drawn, ResultBullet } from '../pages/Bullet.tsx';
import { drawnGoal, drawnValue, figureOf, inPercent, isRunning } from '../pages/figure.ts';
import { targetLines } from '../pages/target-words.ts';
import { ResultChip } from '../pages/verdict-look.tsx';
import { planYears } from '../plans/plan.ts';
import { type IndicatorResults, planResults, type YearResult } from '../plans/results.ts';
import { runningPlan } from './running-plan.ts';

const TEXT = {
  running: { fr: 'Exercice {year} en cours', en: 'Fiscal year {year}, in progress' },
  asOf: { fr: 'chiffres provisoires au {day}', en: 'provisional figures on {day}' },
  by: { fr: 'Cible\u00a0: {target} d’ici le {day}', en: 'Target: {target} by {day}' },
  target: { fr: 'Cible\u00a0: {target}', en: 'Target: {target}' },
} as const satisfies Record<string, Bilingual>;

const MOST = 4;

/** Four figures of the running year with their targets, for the first page of the portal; null when the year has none. */
export async function planHighlights(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, lang, today, slots } = visit;
  const stored = await runningPlan(visit);
  const year = stored && planYears(stored.plan).find(({ first, last }) => first <= today && today <= last);
  if (!stored || !year) return null;
  const results = await planResults(tx, org.id, stored.plan, { today, kinds: slots.kinds, year: year.label });
  const shown = chosen(results.indicators);
  if (shown.length === 0) return null;
  return (
    <div class="hero__figs">
      <h2 class="eyebrow">
        <b>{words(visit, TEXT.running).replace('{year}', year.label)}</b>{' '}
        <span class="asof">{words(visit, TEXT.asOf).replace('{day}', formatDate(today, lang))}</span>
      </h2>
      <Stats>
        {shown.map(({ one, result }) => (
          <Highlight key={one.indicator.no} visit={visit} plan={stored.id} one={one} result={result} />
        ))}
      </Stats>
      {shown.some(({ result }) => drawnGoal(result) !== null) && <BulletLegend pace />}
    </div>
  );
}

interface Shown {
  readonly one: IndicatorResults;
  readonly result: YearResult;
}

/** The first ones with a target to compare with; then the first ones with a figure. */
function chosen(indicators: readonly IndicatorResults[]): readonly Shown[] {
  const withFigure = indicators
    .flatMap((one) => one.years.map((result) => ({ one, result })))
    .filter(({ result }) => (drawnValue(result) ?? 0) > 0);
  const compared = withFigure.filter(({ result }) => (drawnGoal(result) ?? 0) > 0);
  return [...compared, ...withFigure.filter((one) => !compared.includes(one))].slice(0, MOST);
}

const Highlight = ({ visit, plan, one, result }: Shown & { visit: Visit; plan: string }) => {
  const { lang, paths, today } = visit;
  const figure = figureOf(result, today, lang);
  return (
    <Stat
      label={say(one.indicator.label, lang)}
      value={<Fig href={paths.indicator(plan, one.indicator.no, result.year.label)}>{figure.text}</Fig>}
      chip={result.target.kind === 'none' ? undefined : <ResultChip result={result} lang={lang} />}
      chart={<ResultBullet result={result} lang={lang} />}
      note={targetNote(visit, result)}
    />
  );
};

/** The count to reach by the end of the year; a share or another target in its own words. */
function targetNote(visit: Visit, result: YearResult): string {
  const { lang, today } = visit;
  const goal = drawnGoal(result);
  if (goal !== null && !inPercent(result) && isRunning(result, today)) {
    return words(visit, TEXT.by)
      .replace('{target}', drawn(goal, false, lang))
      .replace('{day}', formatDate(result.year.last, lang));
  }
  return result.target.kind === 'none' ? '' : words(visit, TEXT.target).replace('{target}', targetLines(result.target, lang).text);
}
