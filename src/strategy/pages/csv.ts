import { type Lang, say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import type { PlanResults, YearResult } from '../plans/results.ts';
import { drawnValue, inPercent } from './figure.ts';
import { targetLines } from './target-words.ts';
import { lookId, lookWord, whyNone } from './verdict-look.tsx';

const FORMULA = /^[=+\-@\t\r]/;

/** One line of RFC 4180. A text that a spreadsheet would take for a formula is quoted with an apostrophe; numbers keep their sign. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells
    .map((cell) => {
      if (cell === null) return '';
      const text = typeof cell === 'number' ? String(cell) : FORMULA.test(cell) ? `'${cell}` : cell;
      return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',')}\r\n`;

/** Tells spreadsheets that the file is UTF-8. */
export const BOM = '\ufeff';

const HEAD = [
  'plan',
  'indicator',
  'label',
  'fiscal_year',
  'first_day',
  'last_day',
  'value',
  'numerator',
  'denominator',
  'base',
  'unit',
  'target_kind',
  'target',
  'verdict',
  'verdict_label',
  'reason',
  'forecast_expected',
  'forecast_low',
  'forecast_high',
  'chance',
  'as_of',
] as const;

/** The synoptic table, one line an indicator and year. Column names are fixed; labels and reasons are in the language of the page. */
export const planCsv = (results: PlanResults, kinds: ReadonlyMap<string, FactKind>, lang: Lang): string =>
  BOM +
  csvLine(HEAD) +
  results.indicators
    .flatMap(({ indicator, years }) =>
      years.map((result) =>
        csvLine([
          results.plan.id,
          indicator.no,
          say(indicator.label, lang),
          result.year.label,
          result.year.first,
          result.year.last,
          ...figures(result),
          inPercent(result) ? '%' : say(indicator.unit, lang),
          result.target.kind,
          targetText(result, lang),
          result.verdict.kind,
          result.verdict.kind === 'upcoming' ? '' : lookWord(lookId(result), lang),
          whyNone(result, kinds, lang),
          ...forecastOf(result),
          results.today,
        ]),
      ),
    )
    .join('');

function figures(result: YearResult): readonly (number | null)[] {
  const { outcome } = result;
  const value = drawnValue(result);
  const rounded = value === null ? null : Math.round(value * 1e6) / 1e6;
  if (outcome.kind === 'ratio') return [rounded, outcome.num, outcome.den, null];
  if (outcome.kind === 'growth') return [rounded, null, null, outcome.base];
  return [outcome.kind === 'reading' ? outcome.value : rounded, null, null, null];
}

function targetText({ target }: YearResult, lang: Lang): string {
  const { text, sub } = targetLines(target, lang);
  return target.kind === 'none' ? '' : [text, sub].filter(Boolean).join(' ');
}

function forecastOf({ forecast }: YearResult): readonly (number | null)[] {
  if (!forecast) return [null, null, null, null];
  const two = (value: number): number => Math.round(value * 100) / 100;
  return [
    two(forecast.expected),
    two(forecast.low),
    two(forecast.high),
    forecast.chance === null ? null : Math.round(forecast.chance * 1000) / 1000,
  ];
}
