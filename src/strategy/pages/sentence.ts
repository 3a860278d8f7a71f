import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { formatDate } from '../../ui/typography.ts';
import { describeTarget } from '../indicators/describe-target.ts';
import type { Indicator } from '../plans/plan.ts';
import type { YearResult } from '../plans/results.ts';
import { drawn } from './Bullet.tsx';
import { figureOf, inPercent, isClosed } from './figure.ts';
import { chanceWords } from './verdict-look.tsx';

export interface Sentence {
  /** « 612 rencontres »; '' where there is no figure. */
  readonly figure: string;
  /** What follows it, with its own first space. */
  readonly rest: string;
}

const TEXT = {
  toDate: { fr: ' au {day}', en: ' on {day}' },
  inYear: { fr: ' en {year}', en: ' in {year}' },
  againstTarget: { fr: ', pour une cible : {target}', en: ', for a target: {target}' },
  landing: {
    fr: ' À la fin de l’exercice, on attend {expected}, entre {low} et {high} huit fois sur dix.',
    en: ' At the end of the year we expect {expected}, between {low} and {high} eight times in ten.',
  },
  chance: { fr: ' La cible a {chance} d’être atteinte.', en: ' Chance of reaching the target: {chance}.' },
  lessThan: { fr: 'moins de ', en: 'less than ' },
  moreThan: { fr: 'plus de ', en: 'more than ' },
  milestoneDone: { fr: 'Le jalon « {text} » est déclaré fait le {day}.', en: 'The milestone “{text}” is declared done on {day}.' },
  milestoneOpen: { fr: 'Le jalon « {text} » n’est pas déclaré fait.', en: 'The milestone “{text}” is not declared done.' },
  upcoming: { fr: 'L’exercice {year} n’a pas commencé. Cible : {target}.', en: 'Fiscal year {year} has not begun. Target: {target}.' },
  noFigure: { fr: 'Aucun chiffre pour {year} : {why}.', en: 'No figure for {year}: {why}.' },
} as const satisfies Record<string, Bilingual>;

/** The answer of an indicator page, in a sentence or two. `why` says what is missing, where something is. */
export function sentenceOf(indicator: Indicator, result: YearResult, today: string, why: string, lang: Lang): Sentence {
  const { outcome, target, year } = result;
  const say1 = (text: Bilingual, values: Readonly<Record<string, string>>): string =>
    say(text, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const aim = say(describeTarget(target), lang);
  if (result.verdict.kind === 'upcoming') return { figure: '', rest: say1(TEXT.upcoming, { year: year.label, target: aim }) };
  if (outcome.kind === 'milestone') {
    const day = outcome.done ? formatDate(outcome.done.on, lang) : '';
    return { figure: '', rest: say1(outcome.done ? TEXT.milestoneDone : TEXT.milestoneOpen, { text: aim, day }) };
  }
  if (why !== '') return { figure: '', rest: say1(TEXT.noFigure, { year: year.label, why: why.replace(/\.$/, '') }) };
  const figure = figureOf(result, today, lang);
  const unit = inPercent(result) || outcome.kind === 'reading' ? '' : unitWords(indicator, figure.text, lang);
  const when = isClosed(result, today) ? say1(TEXT.inYear, { year: year.label }) : say1(TEXT.toDate, { day: formatDate(today, lang) });
  const goal = target.kind === 'none' || target.kind === 'notApplicable' ? '' : say1(TEXT.againstTarget, { target: aim });
  return { figure: figure.text + unit, rest: `${figure.sub ? ` (${figure.sub})` : ''}${when}${goal}.${ahead(result, lang, say1)}` };
}

/** A rate and a rank have no unit of their own. */
const unitWords = ({ unit }: Indicator, text: string, lang: Lang): string =>
  text.includes('%') || say(unit, lang) === '%' ? '' : `\u00a0${say(unit, lang)}`;

function ahead(result: YearResult, lang: Lang, say1: (text: Bilingual, values: Readonly<Record<string, string>>) => string): string {
  const { forecast } = result;
  if (!forecast) return '';
  const words = (value: number): string => drawn(value, inPercent(result), lang);
  const landing = say1(TEXT.landing, { expected: words(forecast.expected), low: words(forecast.low), high: words(forecast.high) });
  const chance = chanceWords(result, lang).replace(/^< /, say(TEXT.lessThan, lang)).replace(/^> /, say(TEXT.moreThan, lang));
  return chance === '' ? landing : landing + say1(TEXT.chance, { chance });
}
