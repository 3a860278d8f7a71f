import { say } from '../../kernel/bilingual.ts';
import { formatNumber, monthName } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { IndicatorView } from '../pages/indicator-view.ts';
import { type CrossRow, shadeOf } from './cross.ts';
import { cellWords, labelOf } from './lines.ts';
import type { BrokenDown } from './load.ts';
import { WORDS } from './messages.ts';
import { worth } from './table.ts';

interface Props {
  readonly visit: Visit;
  readonly view: IndicatorView;
  readonly found: BrokenDown;
  /** Address of the records of a value: where the table scrolls, the keyboard gets there by these links. */
  readonly opens: (code: string) => string | undefined;
}

/** The breakdown month by month: the figure in each cell, and its shade. */
export const CrossTable = ({ visit, view, found, opens }: Props) => {
  const { cross } = found;
  if (!cross || cross.months.length < 2) return null;
  const { lang } = visit;
  const w = words.bind(null, visit);
  const caption = w(WORDS.crossCaption)
    .replace('{label}', say(view.one.indicator.label, lang))
    .replace('{by}', w(WORDS.by[found.by]).toLowerCase());
  const largest = Math.max(...cross.rows.flatMap(({ cells }) => cells.map((cell) => worth(cell, found.worth) ?? 0)), 1);
  const name = (value: string, label: string) => {
    const href = opens(value);
    return href === undefined ? label : <a href={href}>{label}</a>;
  };
  const row = ({ value, cells }: CrossRow, label: string) => (
    <tr key={label}>
      <th scope="row">{name(value, label)}</th>
      {cells.map((cell, m) => (
        <td key={cross.months[m]} class={`r heat${shadeOf(worth(cell, found.worth) ?? 0, largest)}`}>
          {cell.n === 0 ? '' : cellWords(cell, found.worth === 'share' ? 'share' : found.worth, lang)}
        </td>
      ))}
      {found.worth !== 'share' && <td class="r">{formatNumber(Math.round(sumOf(cells, found)), lang)}</td>}
    </tr>
  );
  return (
    <section id="mois" class="figure">
      <h2>{w(WORDS.cross)}</h2>
      <p class="figcap">{w(WORDS.crossHelp)}</p>
      <div class="scroll">
        <table class="table table--compact heat">
          <caption class="sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{w(WORDS.head[found.by])}</th>
              {cross.months.map((month) => (
                <th key={month} scope="col" class="r">
                  {monthName(Number(month.slice(5, 7)), lang, 'short')}
                  {cross.months.length > 12 && ` ${month.slice(2, 4)}`}
                </th>
              ))}
              {found.worth !== 'share' && (
                <th scope="col" class="r">
                  {w(WORDS.total)}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {cross.rows.map((one) => row(one, labelOf(found, one.value, lang)))}
            {cross.others && row(cross.others, w(WORDS.others).replace('{n}', String(cross.others.values)))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const sumOf = (cells: CrossRow['cells'], { worth: as }: BrokenDown): number => cells.reduce((sum, cell) => sum + (worth(cell, as) ?? 0), 0);
