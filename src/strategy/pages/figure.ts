import { type Lang, say } from '../../kernel/bilingual.ts';
import { formatGrowth, formatNumber, formatPercent } from '../../ui/typography.ts';
import { displayPercent, displayTenths } from '../indicators/display.ts';
import { ratio, times } from '../indicators/fraction.ts';
import { impliedQuantity } from '../indicators/implied.ts';
import type { Outcome, RunningMean } from '../indicators/outcome.ts';
import type { Target } from '../indicators/targets.ts';
import type { YearResult } from '../plans/results.ts';
import { WORDS } from './messages.ts';

/** A figure in words: the figure itself, and what stands small under it. */
export interface FigureWords {
  readonly text: string;
  readonly sub: string;
  /** It follows from records, so that it opens on them. */
  readonly opens: boolean;
}

const NONE: FigureWords = { text: '–', sub: '', opens: false };

/** « À ce jour : 809 » beside an approved figure that later corrections changed; '' for the others. */
export function restatedWords(result: YearResult, today: string, lang: Lang): string {
  if (!result.restated) return '';
  return say(WORDS.restated, lang).replace('{value}', figureOf({ ...result, outcome: result.restated }, today, lang).text);
}

/** Has the year ended by that day? */
export const isClosed = ({ year }: Pick<YearResult, 'year'>, today: string): boolean => year.last < today;
export const isRunning = ({ year }: Pick<YearResult, 'year'>, today: string): boolean => year.first <= today && today <= year.last;

/** A growth rate and a mean are shown of closed years alone: of a running one they would mislead, so it shows the count. */
export function figureOf(result: YearResult, today: string, lang: Lang): FigureWords {
  const { outcome, target, forecast } = result;
  const running = !isClosed(result, today);
  switch (outcome.kind) {
    case 'count':
      return { text: amount(outcome.value, lang), sub: '', opens: true };
    case 'ratio':
      return ratioWords(outcome, target, lang);
    case 'growth': {
      // Against itself the base year has no growth to show.
      if (!running && target.kind !== 'none') {
        const sub = say(WORDS.against, lang).replace('{n}', amount(outcome.value, lang)).replace('{base}', amount(outcome.base, lang));
        return {
          text: growthText(outcome.rate.num, outcome.rate.den, target, lang),
          sub: sub.replace('{year}', outcome.baseYear),
          opens: true,
        };
      }
      const landing = forecast ? ((forecast.expected - outcome.base) / outcome.base) * 100 : null;
      return {
        text: amount(outcome.value, lang),
        sub: landing === null ? '' : say(WORDS.toward, lang).replace('{rate}', formatGrowth(Math.round(landing * 10) / 10, lang)),
        opens: true,
      };
    }
    case 'average':
      return averageWords(outcome.judged ?? outcome.own, target, running, lang);
    case 'reading':
      return { text: readingText(outcome.value, target, lang), sub: '', opens: false };
    case 'milestone':
      return { text: say(outcome.done ? WORDS.done : WORDS.notDone, lang), sub: '', opens: false };
    case 'missing':
    case 'notApplicable':
      return NONE;
  }
}

/** Sums of amounts may have cents; counts never do. */
export const amount = (value: number, lang: Lang): string => formatNumber(value, lang, Number.isInteger(value) ? 0 : 2);

function ratioWords({ num, den }: Extract<Outcome, { kind: 'ratio' }>, target: Target, lang: Lang): FigureWords {
  if (den === 0) return NONE;
  const sub = say(WORDS.outOf, lang).replace('{num}', amount(num, lang)).replace('{den}', amount(den, lang));
  return { text: percentText(num, den, target, lang), sub, opens: true };
}

/** Rounded so that a missed target is never printed as reached. */
function percentText(num: number, den: number, target: Target, lang: Lang): string {
  const goal = target.kind === 'percentage' || target.kind === 'steps' ? target.p : null;
  return formatPercent(displayPercent(num, den, goal).tenths, 1000, lang);
}

function growthText(num: number, den: number, target: Target, lang: Lang): string {
  return formatGrowth(displayTenths(times(ratio(num, den), ratio(100)), target.kind === 'growth' ? target.p : null).tenths / 10, lang);
}

function averageWords(mean: RunningMean, target: Target, running: boolean, lang: Lang): FigureWords {
  const text = mean.mean
    ? tenths(displayTenths(ratio(mean.mean.num, mean.mean.den), target.kind === 'planAverage' ? target.n : null).tenths, lang)
    : null;
  const last = amount(mean.perYear.at(-1)?.value ?? 0, lang);
  if (running) return { text: last, sub: text === null ? '' : say(WORDS.meanSoFar, lang).replace('{mean}', text), opens: true };
  return { text: text ?? '–', sub: say(WORDS.inTheYear, lang).replace('{n}', last), opens: true };
}

const tenths = (value: number, lang: Lang): string => formatNumber(value / 10, lang, value % 10 === 0 ? 0 : 1);

function readingText(value: number, target: Target, lang: Lang): string {
  if (target.kind === 'rank') return ordinal(value, lang);
  return target.kind === 'percentage' ? formatPercent(value * 10, 1000, lang) : amount(value, lang);
}

const SUFFIX = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** « 4e », “4th”. */
export const ordinal = (n: number, lang: Lang): string =>
  lang === 'fr' ? `${n}${n === 1 ? 'er' : 'e'}` : `${n}${SUFFIX[ordinals.select(n)]}`;

/** The value as charts draw it, in the unit of `drawnGoal`; null where there is nothing to draw. */
export function drawnValue({ outcome, target }: YearResult): number | null {
  switch (outcome.kind) {
    case 'count':
    case 'growth':
      return outcome.value;
    case 'average':
      return (outcome.judged ?? outcome.own).perYear.at(-1)?.value ?? 0;
    case 'ratio':
      return outcome.den === 0 ? null : (outcome.num / outcome.den) * 100;
    case 'reading':
      return target.kind === 'rank' ? null : outcome.value;
    default:
      return null;
  }
}

/** What reaches the target: a quantity, or per cent; null where the target is neither. */
export const drawnGoal = ({ outcome, target }: YearResult): number | null =>
  target.kind === 'percentage' || target.kind === 'steps' ? target.p : impliedQuantity(outcome, target);

/** Is the value a share, or a percentage that was read? */
export const inPercent = ({ outcome, target }: YearResult): boolean =>
  outcome.kind === 'ratio' || target.kind === 'percentage' || target.kind === 'steps';
