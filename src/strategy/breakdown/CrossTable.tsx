import { say } from '../../kernel/bilingual.ts';
import { HeatTable } from '../../ui/charts/HeatTable.tsx';
import { formatNumber, formatPercent, monthName } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import { amount } from '../pages/figure.ts';
import type { IndicatorView } from '../pages/indicator-view.ts';
import type { CrossRow } from './cross.ts';
import { labelOf } from './lines.ts';
import type { BrokenDown } from './load.ts';
import { WORDS } from './messages.ts';
import { worth } from './table.ts';

interface Props {
  readonly visit: Visit;
  readonly view: IndicatorView;
  readonly found: BrokenDown;
  /** Address of the records of a value. */
  readonly opens: (code: string) => string | undefined;
}

/** The breakdown month by month: the figure in each cell, and its shade. */
export const CrossTable = ({ visit, view, found, opens }: Props) => {
  const { cross, worth: as } = found;
  if (!cross || cross.months.length < 2 || cross.rows.length === 0) return null;
  const { lang } = visit;
  const w = words.bind(null, visit);
  const caption = w(WORDS.crossCaption)
    .replace('{label}', say(view.one.indicator.label, lang))
    .replace('{by}', w(WORDS.by[found.by]).toLowerCase());
  const format = (value: number): string =>
    as === 'share' ? formatPercent(Math.round(value * 10), 1000, lang) : as === 'amount' ? amount(value, lang) : formatNumber(value, lang);
  const row = ({ value, cells }: CrossRow, label: string) => {
    const href = opens(value);
    const values = cells.map((cell) => worth(cell, as));
    return {
      key: label,
      label: href === undefined ? label : <a href={href}>{label}</a>,
      values,
      total: as === 'share' ? undefined : format(values.reduce<number>((sum, one) => sum + (one ?? 0), 0)),
    };
  };
  return (
    <section id="mois" class="figure">
      <h2>{w(WORDS.cross)}</h2>
      <p class="figcap">{w(WORDS.crossHelp)}</p>
      <HeatTable
        caption={caption}
        head={w(WORDS.head[found.by])}
        columns={cross.months.map((month) => {
          const name = monthName(Number(month.slice(5, 7)), lang, 'short');
          return cross.months.length > 12 ? `${name} ${month.slice(0, 4)}` : name;
        })}
        total={as === 'share' ? undefined : w(WORDS.total)}
        rows={cross.rows.filter(({ value }) => value !== '').map((one) => row(one, labelOf(found, one.value, lang)))}
        rest={[
          ...cross.rows.filter(({ value }) => value === '').map((one) => row(one, labelOf(found, one.value, lang))),
          ...(cross.others ? [row(cross.others, w(WORDS.others).replace('{n}', String(cross.others.values)))] : []),
        ]}
        format={format}
      />
    </section>
  );
};
