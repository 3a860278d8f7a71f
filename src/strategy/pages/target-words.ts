import { type Lang, say } from '../../kernel/bilingual.ts';
import { formatGrowth, formatNumber } from '../../ui/typography.ts';
import { describeTarget } from '../indicators/describe-target.ts';
import { impliedQuantity } from '../indicators/implied.ts';
import type { Target } from '../indicators/targets.ts';
import { percent } from '../indicators/words.ts';
import type { YearResult } from '../plans/results.ts';
import { WORDS } from './messages.ts';

/** A target in the least space: « 750 », « + 5 % », « 5 premiers », « Jalon ». */
export function shortTarget(target: Target, lang: Lang): string {
  switch (target.kind) {
    case 'floor':
      return formatNumber(target.n, lang);
    case 'percentage':
    case 'steps':
      return say(percent(target.p), lang);
    case 'growth':
      return formatGrowth(target.p, lang);
    case 'rank':
      return say(WORDS.firstOnes, lang).replace('{n}', String(target.top));
    case 'planAverage':
      return say(WORDS.averageShort, lang).replace('{n}', formatNumber(target.n, lang, Number.isInteger(target.n) ? 0 : 1));
    case 'milestone':
      return say(WORDS.milestone, lang);
    case 'none':
      return '–';
    case 'notApplicable':
      return say(WORDS.notApplicableShort, lang);
  }
}

/** The target in words; for growth in two lines. */
export function targetLines(target: Target, lang: Lang): { readonly text: string; readonly sub: string } {
  if (target.kind !== 'growth') return { text: say(describeTarget(target), lang), sub: '' };
  const [text = '', ...rest] = say(describeTarget(target), lang).split(/ (?=par rapport)|(?<=%) (?=over)/);
  return { text, sub: rest.join(' ') };
}

/** « soit 3 168 »: the count that a growth rate or a mean asks of the year; '' where the target says it itself. */
export function impliedWords({ outcome, target }: YearResult, lang: Lang): string {
  if (target.kind !== 'growth' && target.kind !== 'planAverage') return '';
  const implied = impliedQuantity(outcome, target);
  return implied === null ? '' : say(WORDS.that, lang).replace('{n}', formatNumber(implied, lang));
}
