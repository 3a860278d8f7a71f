import { type Lang, say } from '../../kernel/bilingual.ts';
import type { Column, Description } from '../../tables/column.ts';
import { FILE_WORDS as W } from '../pages/file-messages.ts';
import type { IndicatorView } from '../pages/indicator-view.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import { lookOf, lookWord } from '../pages/verdict-look.tsx';
import type { Line } from './lines.ts';
import type { BrokenDown } from './load.ts';
import { BREAKDOWN_FILE as B, WORDS } from './messages.ts';
import { worth } from './table.ts';

export interface LineNames {
  readonly lang: Lang;
  readonly view: IndicatorView;
  readonly found: BrokenDown;
}

type One = Column<Line, Line, LineNames>;
type Read = NonNullable<One['data']>;
const both = (read: Read) => ({ open: true, shown: read, data: read });
const data = (read: Read) => ({ open: true, data: read });

const DIMENSION = { poste: 'post', pays: 'country', secteur: 'sector', mois: 'month' } as const;

const valueIn: Read = ({ cell }, { found }) => {
  const value = cell && worth(cell, found.worth);
  return value === null ? null : Math.round(value * 1e6) / 1e6;
};

const COLUMNS: readonly One[] = [
  { id: 'plan', label: W.plan, help: W.planHelp, type: 'text', ...data((_, { view }) => view.stored.id) },
  { id: 'indicator', label: COMMON.indicator, help: W.indicatorHelp, type: 'text', ...data((_, { view }) => view.one.indicator.no) },
  { id: 'label', label: W.label, help: W.labelHelp, type: 'text', ...data((_, { view, lang }) => say(view.one.indicator.label, lang)) },
  { id: 'fiscal_year', label: COMMON.fiscalYear, help: W.yearHelp, type: 'text', ...data((_, { view }) => view.year.label) },
  { id: 'first_day', label: W.first, help: B.firstHelp, type: 'day', ...data((_, { found }) => found.period.first) },
  { id: 'last_day', label: W.last, help: B.lastHelp, type: 'day', ...data((_, { found }) => found.period.last) },
  {
    id: 'dimension',
    label: B.dimension,
    help: B.dimensionHelp,
    type: 'code',
    ...both((_, { found, lang }) => say(WORDS.head[found.by], lang)),
    data: (_, { found }) => DIMENSION[found.by],
  },
  { id: 'code', label: B.code, help: B.codeHelp, type: 'text', ...data(({ code }) => code) },
  { id: 'name', label: B.name, help: B.nameHelp, type: 'text', ...both(({ label }) => label) },
  { id: 'value', label: WORDS.value, help: B.valueHelp, type: 'number', ...both(valueIn) },
  {
    id: 'met',
    label: W.numerator,
    help: W.numeratorHelp,
    type: 'number',
    ...both(({ cell }, { found }) => (found.worth === 'share' && cell ? cell.met : null)),
  },
  {
    id: 'facts',
    label: B.facts,
    help: B.factsHelp,
    type: 'number',
    ...both(({ cell }, { found }) => (found.worth !== 'n' && cell ? cell.n : null)),
  },
  {
    id: 'unit',
    label: W.unit,
    help: W.unitHelp,
    type: 'text',
    ...both((_, { found, view, lang }) => (found.worth === 'share' ? '%' : say(view.one.indicator.unit, lang))),
  },
  { id: 'target_share', label: WORDS.share, help: B.shareHelp, type: 'number', ...both(({ share }) => share) },
  {
    id: 'verdict',
    label: WORDS.verdict,
    help: B.verdictHelp,
    type: 'code',
    open: true,
    shown: ({ verdict }, { lang }) => (verdict ? verdictWord(verdict, lang) : null),
    data: ({ verdict }) => verdict?.kind ?? null,
  },
  { id: 'as_of', label: W.asOf, help: W.asOfHelp, type: 'day', ...both((_, { view }) => view.results.today) },
];

const verdictWord = (verdict: NonNullable<Line['verdict']>, lang: Lang): string => {
  if (verdict.kind === 'upcoming') return '';
  const { verdict: shown } = lookOf({ verdict, forecast: null });
  return shown === 'inProgress' ? say(WORDS.running, lang) : lookWord(shown, lang);
};

/** The files of a breakdown, a line a row. */
export const BREAKDOWN: Description<Line, Line, LineNames> = {
  id: 'breakdown',
  label: WORDS.title,
  columns: COLUMNS,
  list: COLUMNS.flatMap(({ id, shown }) => (shown ? [id] : [])),
};
