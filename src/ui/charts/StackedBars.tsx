import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { DataDetails } from './DataDetails.tsx';
import { Fills, fillOf, SeriesLegend } from './Fills.tsx';
import { niceTicks, tenth } from './geometry.ts';

export interface StackedBar {
  /** Under the bar: « T1 ». */
  readonly label: string;
  /** Bars beside each other with the same group share its words below: « 2025-2026 ». */
  readonly group: string;
  /** One for each series, 0 or more; null: not known yet. */
  readonly values: readonly number[] | null;
  /** What made it. */
  readonly href?: string | undefined;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Words of the series, at most as many as there are fills, from the base upward. */
  readonly series: readonly string[];
  readonly bars: readonly StackedBar[];
  readonly format?: ((value: number) => string) | undefined;
  /** Of the axis and above the bars, where there is little room; `format` unless said. */
  readonly shortFormat?: ((value: number) => string) | undefined;
  /** Heads of the table: of its rows, and of its last column. */
  readonly head: readonly [rows: string, total: string];
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
}

const WIDE: Size = { width: 880, height: 300, narrow: false };
const NARROW: Size = { width: 340, height: 260, narrow: true };
const TOP = 24;
const BOTTOM = 46;
const LEFT = 64;
/** Half the width of a letter of the axis, as drawn. */
const HALF_LETTER = 3.8;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Parts of a whole, period by period. Each part has a pattern of its own and a line around it, so that it is read in black and white;
 * hatched, as everywhere: not known yet. The same figures as a table stand under it.
 */
export const StackedBars = (props: Props) => {
  const { lang } = useSurroundings();
  const { id, title, series, bars, head, format = (value: number) => formatNumber(value, lang) } = props;
  const cell = (value: number | undefined): string => (value === undefined ? say(WORDS.toCome, lang) : format(value));
  return (
    <>
      <SeriesLegend id={id} series={series} pending={bars.some(({ values }) => values === null)} />
      <div class="wide-only">
        <Drawing {...props} size={WIDE} format={format} />
      </div>
      <div class="narrow-only">
        <Drawing {...props} size={NARROW} format={format} />
      </div>
      <DataDetails
        caption={title}
        head={[head[0], ...series, head[1]]}
        rows={bars.map(({ label, group, values, href }) => [
          href ? <a href={href}>{`${group}, ${label}`}</a> : `${group}, ${label}`,
          ...series.map((_, index) => cell(values?.[index])),
          cell(values ? sum(values) : undefined),
        ])}
      />
    </>
  );
};

const Drawing = ({
  id,
  title,
  description,
  bars,
  size,
  format,
  shortFormat = format,
}: Props & { size: Size; format: (n: number) => string }) => {
  const { width, height, narrow } = size;
  const prefix = `${id}-${narrow ? 'n' : 'w'}`;
  const ticks = niceTicks(Math.max(1, ...bars.map(({ values }) => sum(values ?? []))), 4);
  const top = ticks.at(-1) ?? 1;
  const y = (value: number): number => tenth(TOP + (1 - value / top) * (height - TOP - BOTTOM));
  const step = (width - LEFT - 4) / Math.max(1, bars.length);
  const bar = tenth(Math.min(56, step * 0.62));
  const centre = (index: number): number => tenth(LEFT + step * (index + 0.5));
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${prefix}-t ${prefix}-d`}>
      <title id={`${prefix}-t`}>{title}</title>
      <desc id={`${prefix}-d`}>{description}</desc>
      <Fills id={prefix} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'base' : 'grid'} x1={LEFT} x2={width - 4} y1={y(tick)} y2={y(tick)} />
          <text class="axis" x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
            {shortFormat(tick)}
          </text>
        </g>
      ))}
      {bars.map((one, index) => (
        <g key={`${one.group} ${one.label}`}>
          <Stack one={one} prefix={prefix} left={tenth(centre(index) - bar / 2)} bar={bar} y={y} />
          {!narrow && one.values && (
            <text class="strong halo" x={centre(index)} y={y(sum(one.values)) - 6} text-anchor="middle">
              {shortFormat(sum(one.values))}
            </text>
          )}
          <text x={centre(index)} y={height - 28} text-anchor="middle">
            {one.label}
          </text>
        </g>
      ))}
      {groupsOf(bars).map(({ group, from, to }) => {
        const words = narrow ? group.replace(/\b\d\d(\d\d)\b/g, '$1') : group;
        // The words of a group of one bar are wider than it: at the edge they stand inside the drawing.
        const middle = Math.min(LEFT + (step * (from + to)) / 2, width - words.length * HALF_LETTER);
        return (
          <g key={group}>
            <line class="base" x1={tenth(LEFT + step * from + 4)} x2={tenth(LEFT + step * to - 4)} y1={height - 20} y2={height - 20} />
            <text class="axis" x={tenth(middle)} y={height - 5} text-anchor="middle">
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

interface StackProps {
  readonly one: StackedBar;
  readonly prefix: string;
  readonly left: number;
  readonly bar: number;
  readonly y: (value: number) => number;
}

const Stack = ({ one: { values }, prefix, left, bar, y }: StackProps) => {
  if (values === null)
    return (
      <>
        <rect class="bar--band" x={left} y={y(0) - 14} width={bar} height={14} />
        <rect class="bar--hatch" x={left} y={y(0) - 14} width={bar} height={14} />
      </>
    );
  return (
    <>
      {values.map((value, index) => {
        const below = sum(values.slice(0, index));
        return value > 0 ? (
          <rect
            key={index}
            class="part"
            fill={fillOf(prefix, index)}
            x={left}
            y={y(below + value)}
            width={bar}
            height={tenth(y(below) - y(below + value))}
          />
        ) : null;
      })}
    </>
  );
};

/** Bars beside each other that share a group, as stretches of the axis. */
const groupsOf = (bars: readonly StackedBar[]): readonly { readonly group: string; readonly from: number; readonly to: number }[] => {
  const groups: { group: string; from: number; to: number }[] = [];
  for (const [index, { group }] of bars.entries()) {
    const last = groups.at(-1);
    if (last?.group === group) last.to = index + 1;
    else groups.push({ group, from: index, to: index + 1 });
  }
  return groups;
};
