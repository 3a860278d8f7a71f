import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import type { Column, Description } from '../../tables/column.ts';
import type { Indicator } from '../plans/plan.ts';
import type { PlanResults, YearResult } from '../plans/results.ts';
import { drawnValue, inPercent } from './figure.ts';
import { FILE_WORDS as W } from './file-messages.ts';
import { WORDS } from './messages.ts';
import { targetLines } from './target-words.ts';
import { lookId, lookWord, whyNone } from './verdict-look.tsx';

/** One indicator in one year. */
export interface PlanLine {
  readonly indicator: Indicator;
  readonly result: YearResult;
}

export interface PlanLineNames {
  readonly lang: Lang;
  readonly results: PlanResults;
  readonly kinds: ReadonlyMap<string, FactKind>;
}

type One = Column<PlanLine, PlanLine, PlanLineNames>;
type Read = NonNullable<One['data']>;

/** The same value in both forms of the file. */
const both = (read: Read): Pick<One, 'shown' | 'data' | 'open'> & { readonly shown: Read; readonly data: Read } => ({
  open: true,
  shown: read,
  data: read,
});
const data = (read: Read): { readonly open: true; readonly data: Read } => ({ open: true, data: read });

const forecast = (id: 'expected' | 'low' | 'high', label: Bilingual, help: Bilingual): One => ({
  id: `forecast_${id}`,
  label,
  help,
  type: 'number',
  ...both(({ result }) => (result.forecast ? rounded(result.forecast[id], 2) : null)),
});

const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

const valueIn: Read = ({ result }) => {
  if (result.outcome.kind === 'reading') return result.outcome.value;
  const value = drawnValue(result);
  return value === null ? null : rounded(value, 6);
};
const unitOf: Read = ({ indicator, result }, { lang }) => (inPercent(result) ? '%' : say(indicator.unit, lang));
const targetOf: Read = ({ result: { target } }, { lang }) => {
  const { text, sub } = targetLines(target, lang);
  return target.kind === 'none' ? null : [text, sub].filter(Boolean).join(' ');
};
const verdictWord: Read = ({ result }, { lang }) => (result.verdict.kind === 'upcoming' ? null : lookWord(lookId(result), lang));

const COLUMNS: readonly One[] = [
  { id: 'plan', label: W.plan, help: W.planHelp, type: 'text', ...data((_, { results }) => results.plan.id) },
  { id: 'indicator', label: WORDS.indicator, help: W.indicatorHelp, type: 'text', ...both(({ indicator }) => indicator.no) },
  { id: 'label', label: W.label, help: W.labelHelp, type: 'text', ...both(({ indicator }, { lang }) => say(indicator.label, lang)) },
  { id: 'fiscal_year', label: WORDS.fiscalYear, help: W.yearHelp, type: 'text', ...both(({ result }) => result.year.label) },
  { id: 'first_day', label: W.first, help: W.firstHelp, type: 'day', ...data(({ result }) => result.year.first) },
  { id: 'last_day', label: W.last, help: W.lastHelp, type: 'day', ...data(({ result }) => result.year.last) },
  { id: 'value', label: WORDS.result, help: W.valueHelp, type: 'number', ...both(valueIn) },
  {
    id: 'numerator',
    label: W.numerator,
    help: W.numeratorHelp,
    type: 'number',
    ...both(({ result: { outcome } }) => (outcome.kind === 'ratio' ? outcome.num : null)),
  },
  {
    id: 'denominator',
    label: W.denominator,
    help: W.denominatorHelp,
    type: 'number',
    ...both(({ result: { outcome } }) => (outcome.kind === 'ratio' ? outcome.den : null)),
  },
  {
    id: 'base',
    label: W.base,
    help: W.baseHelp,
    type: 'number',
    ...data(({ result: { outcome } }) => (outcome.kind === 'growth' ? outcome.base : null)),
  },
  { id: 'unit', label: W.unit, help: W.unitHelp, type: 'text', ...both(unitOf) },
  { id: 'target_kind', label: W.targetKind, help: W.targetKindHelp, type: 'code', ...data(({ result }) => result.target.kind) },
  { id: 'target', label: WORDS.target, help: W.targetHelp, type: 'text', ...both(targetOf) },
  { id: 'verdict', label: W.verdictCode, help: W.verdictCodeHelp, type: 'code', ...data(({ result }) => result.verdict.kind) },
  { id: 'verdict_label', label: WORDS.verdict, help: W.verdictHelp, type: 'text', ...both(verdictWord) },
  {
    id: 'reason',
    label: W.reason,
    help: W.reasonHelp,
    type: 'text',
    ...both(({ result }, { kinds, lang }) => whyNone(result, kinds, lang)),
  },
  forecast('expected', W.expected, W.expectedHelp),
  forecast('low', W.low, W.lowHelp),
  forecast('high', W.high, W.highHelp),
  {
    id: 'chance',
    label: W.chance,
    help: W.chanceHelp,
    type: 'number',
    ...data(({ result: { forecast: found } }) => (!found || found.chance === null ? null : rounded(found.chance, 3))),
  },
  { id: 'as_of', label: W.asOf, help: W.asOfHelp, type: 'day', ...both((_, { results }) => results.today) },
];

/** The files of a plan's synoptic table, one line an indicator and year. */
export const PLAN_LINES: Description<PlanLine, PlanLine, PlanLineNames> = {
  id: 'plan',
  label: W.planLines,
  columns: COLUMNS,
  list: COLUMNS.flatMap(({ id, shown }) => (shown ? [id] : [])),
};
