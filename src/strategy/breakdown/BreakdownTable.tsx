import type { Cell } from '../../kernel/fact.ts';
import { type Column, DataTable, Sub } from '../../ui/components/DataTable.tsx';
import { Fig } from '../../ui/components/Fig.tsx';
import { VerdictChip } from '../../ui/components/VerdictChip.tsx';
import { formatPercent } from '../../ui/typography.ts';
import { words } from '../../web/visit.ts';
import { amount } from '../pages/figure.ts';
import { lookOf } from '../pages/verdict-look.tsx';
import { cellWords, type Line } from './lines.ts';
import type { BrokenDown } from './load.ts';
import { WORDS } from './messages.ts';
import type { BodyProps } from './props.ts';
import { worth } from './table.ts';

type Props = BodyProps & { readonly found: BrokenDown; readonly opens: (code: string) => string | undefined };

/** The rows as a table: value, part of the total, and where the target is shared out, the share and its verdict. */
export const BreakdownTable = ({ visit, view, found, lines, opens }: Props) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const total = found.table?.total ?? { n: 0, met: 0, amount: 0 };
  const head = w(WORDS.head[found.by]);
  const columns: readonly Column<Line>[] = [
    { id: 'value', label: head, head: true, cell: ({ label }) => label },
    {
      id: 'n',
      label: w(WORDS.value),
      end: true,
      cell: (line) => <Value line={line} found={found} href={opens(line.code)} visit={visit} />,
    },
    ...(found.worth === 'share' ? [] : [{ id: 'part', label: w(WORDS.part), end: true, cell: ({ cell }: Line) => partOf(cell, total) }]),
    ...(found.by === 'poste' && found.shares.length > 0 ? shareColumns(visit, found) : []),
  ];
  const part = (cell: Cell): string => (found.worth === 'share' ? '' : partOf(cell, total));
  function partOf(cell: Cell | null, of: Cell): string {
    const [value, all] = [cell && worth(cell, found.worth), worth(of, found.worth)];
    return value === null || !all ? '–' : formatPercent(Math.round((value / all) * 1000), 1000, lang);
  }
  return (
    <DataTable
      caption={`${w(WORDS.by[found.by])}, ${view.year.label}`}
      hideCaption
      columns={columns}
      rows={lines}
      rowKey={({ code, label }) => `${code} ${label}`}
      compact
      foot={
        <tr>
          <th scope="row">{w(view.result.restated ? WORDS.today : found.table?.adds ? WORDS.total : WORDS.figure)}</th>
          <td class="r">{cellWords(total, found.worth, lang)}</td>
          {columns.slice(2).map(({ id }) => (
            <td key={id} class="r">
              {id === 'part' && found.table?.adds ? part(total) : ''}
            </td>
          ))}
        </tr>
      }
    />
  );
};

const Value = ({ line, found, href, visit }: { line: Line; found: BrokenDown; href: string | undefined } & Pick<Props, 'visit'>) => {
  const { cell } = line;
  const text = cellWords(cell, found.worth, visit.lang);
  const cases = found.worth === 'share' && cell && cell.n > 0;
  return (
    <>
      {href && cell ? <Fig href={href}>{text}</Fig> : text}
      {cell === null && <Sub>{words(visit, WORDS.noUnitFacts)}</Sub>}
      {cases && <Sub>{words(visit, WORDS.outOf).replace('{num}', String(cell.met)).replace('{den}', String(cell.n))}</Sub>}
    </>
  );
};

const shareColumns = (visit: Props['visit'], found: BrokenDown): readonly Column<Line>[] => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return [
    { id: 'share', label: w(WORDS.share), end: true, cell: ({ share }) => (share === null ? '–' : amount(share, lang)) },
    {
      id: 'reached',
      label: w(WORDS.reached),
      end: true,
      cell: ({ share, cell }) => {
        const value = cell && worth(cell, found.worth);
        return share === null || value === null ? '–' : formatPercent(Math.floor((value / share) * 1000), 1000, lang);
      },
    },
    {
      id: 'verdict',
      label: w(WORDS.verdict),
      cell: ({ verdict }) =>
        verdict && (
          <VerdictChip {...lookOf({ verdict, forecast: null })} word={verdict.kind === 'inProgress' ? w(WORDS.running) : undefined} />
        ),
    },
  ];
};
