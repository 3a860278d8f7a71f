import { type Lang, say } from '../../kernel/bilingual.ts';
import { BOM, csvLine } from '../pages/csv.ts';
import type { IndicatorView } from '../pages/indicator-view.ts';
import type { Line } from './lines.ts';
import type { BrokenDown } from './load.ts';
import { worth } from './table.ts';

const HEAD = [
  'plan',
  'indicator',
  'label',
  'fiscal_year',
  'first_day',
  'last_day',
  'dimension',
  'code',
  'name',
  'value',
  'met',
  'facts',
  'unit',
  'target_share',
  'verdict',
  'as_of',
] as const;

const DIMENSION = { poste: 'post', pays: 'country', secteur: 'sector', mois: 'month' } as const;

/** A breakdown as a file, a line a row. Column names are fixed; names are in the language of the page. */
export function breakdownCsv({ stored, one, year, results }: IndicatorView, found: BrokenDown, lines: readonly Line[], lang: Lang): string {
  const { indicator } = one;
  const start = [
    stored.id,
    indicator.no,
    say(indicator.label, lang),
    year.label,
    found.period.first,
    found.period.last,
    DIMENSION[found.by],
  ];
  const unit = found.worth === 'share' ? '%' : say(indicator.unit, lang);
  const rows = lines.map(({ code, label, cell, share, verdict }) => {
    const value = cell && worth(cell, found.worth);
    const rounded = value === null ? null : Math.round(value * 1e6) / 1e6;
    const ratio = found.worth === 'share' && cell ? [cell.met, cell.n] : [null, found.worth === 'amount' && cell ? cell.n : null];
    return csvLine([...start, code, label, rounded, ...ratio, unit, share, verdict?.kind ?? null, results.today]);
  });
  return BOM + csvLine(HEAD) + rows.join('');
}
