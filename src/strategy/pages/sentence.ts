import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { formatDate } from '../../ui/typography.ts';
import { describeTarget } from '../indicators/describe-target.ts';
import type { Target } from '../indicators/targets.ts';
import type { Indicator } from '../plans/plan.ts';
import type { YearResult } from '../plans/results.ts';
import { drawn } from './Bullet.tsx';
import { amount, figureOf, inPercent, isClosed } from './figure.ts';
import { chanceWords } from './verdict-look.tsx';

export interface Sentence {
  /** « 612 rencontres »; '' where there is no figure. */
  readonly figure: string;
  /** What follows it, with its own first space. */
  readonly rest: string;
  /** Figure, day, target and verdict, without what is foreseen: what one quotes. '' where there is no figure. */
  readonly quoted: string;
}

const TEXT = {
  toDate: { fr: ' au {day}', en: ' on {day}' },
  inYear: { fr: ' en {year}', en: ' in {year}' },
  against: {
    floor: { fr: ', pour une cible d’au moins {n}', en: ', against a target of at least {n}' },
    rank: { fr: ', la cible étant d’être parmi les {target}', en: ', the target being to stand in the {target}' },
    planAverage: { fr: ', pour une cible de {n} par an en moyenne', en: ', against a target of {n} a year on average' },
    other: { fr: ', pour une cible de {target}', en: ', against a target of {target}' },
  },
  landing: {
    fr: ' À la fin de l’exercice, on attend {expected}, entre {low} et {high} huit fois sur dix.',
    en: ' At the end of the year we expect {expected}, between {low} and {high} eight times in ten.',
  },
  chance: { fr: ' La cible a {chance} d’être atteinte.', en: ' The target is {chance} to be reached.' },
  lessThan: { fr: 'moins de ', en: 'less than ' },
  moreThan: { fr: 'plus de ', en: 'more than ' },
  achieved: { fr: ' La cible est atteinte.', en: ' The target is achieved.' },
  partly: { fr: ' La cible est partiellement atteinte.', en: ' The target is partly achieved.' },
  notAchieved: { fr: ' La cible n’est pas atteinte.', en: ' The target is not achieved.' },
  milestoneDone: {
    fr: 'Le jalon «\u00a0{text}\u00a0» est déclaré fait le {day}.',
    en: 'The milestone “{text}” is declared done on {day}.',
  },
  milestoneOpen: { fr: 'Le jalon «\u00a0{text}\u00a0» n’est pas déclaré fait.', en: 'The milestone “{text}” is not declared done.' },
  upcoming: { fr: 'L’exercice {year} n’a pas commencé. Cible\u00a0: {target}.', en: 'Fiscal year {year} has not begun. Target: {target}.' },
  noFigure: { fr: 'Aucun chiffre pour {year}\u00a0: {why}.', en: 'No figure for {year}: {why}.' },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>;

/** The answer of an indicator page, in a sentence or two. `why` says what is missing, where something is. */
export function sentenceOf(indicator: Indicator, result: YearResult, today: string, why: string, lang: Lang): Sentence {
  const { outcome, target, year } = result;
  const say1 = (text: Bilingual, values: Readonly<Record<string, string>>): string =>
    say(text, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const aim = say(describeTarget(target), lang);
  if (result.verdict.kind === 'upcoming') return { figure: '', rest: say1(TEXT.upcoming, { year: year.label, target: aim }), quoted: '' };
  if (outcome.kind === 'milestone') {
    const day = outcome.done ? formatDate(outcome.done.on, lang) : '';
    const rest = say1(outcome.done ? TEXT.milestoneDone : TEXT.milestoneOpen, { text: aim, day });
    return { figure: '', rest, quoted: rest };
  }
  if (why !== '') return { figure: '', rest: say1(TEXT.noFigure, { year: year.label, why: why.replace(/\.$/, '') }), quoted: '' };
  const figure = figureOf(result, today, lang);
  const unit = inPercent(result) || outcome.kind === 'reading' ? '' : unitWords(indicator, figure.text, lang);
  const when = isClosed(result, today) ? say1(TEXT.inYear, { year: year.label }) : say1(TEXT.toDate, { day: formatDate(today, lang) });
  const goal =
    target.kind === 'none' || target.kind === 'notApplicable' ? '' : say1(against(target), { target: aim, n: shortNumber(target, lang) });
  const said = `${figure.sub ? ` (${figure.sub})` : ''}${when}${goal}.${isClosed(result, today) ? judged(result, lang) : ''}`;
  return { figure: figure.text + unit, rest: said + ahead(result, lang, say1), quoted: figure.text + unit + said };
}

function against({ kind }: Target): Bilingual {
  return kind === 'floor' || kind === 'rank' || kind === 'planAverage' ? TEXT.against[kind] : TEXT.against.other;
}

const shortNumber = (target: Target, lang: Lang): string =>
  target.kind === 'floor' || target.kind === 'planAverage' ? amount(target.n, lang) : '';

/** The verdict in words, so that whoever quotes the figure quotes it too. */
function judged({ verdict }: YearResult, lang: Lang): string {
  const { kind } = verdict;
  return kind === 'achieved' || kind === 'partly' || kind === 'notAchieved' ? say(TEXT[kind], lang) : '';
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
