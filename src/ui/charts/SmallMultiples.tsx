import { DataDetails } from './DataDetails.tsx';
import { niceTicks, tenth } from './geometry.ts';

export interface SmallBar {
  /** « 2025-2026 », and « 25-26 » under the bar. */
  readonly label: string;
  readonly short: string;
  /** On the common scale; null: nothing to draw. */
  readonly value: number | null;
  /** The period runs: what is expected at its end, on the same scale. */
  readonly expected?: number | undefined;
  /** In the table: « 763, 109 % ». */
  readonly words: string;
}

export interface SmallPanel {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly bars: readonly SmallBar[];
}

interface Props {
  readonly title: string;
  /** Heading of the rows of the table. */
  readonly head: string;
  readonly panels: readonly SmallPanel[];
  /** Drawn across every panel: the common measure, in the units of the values. */
  readonly line: number;
  /** Nothing is drawn above it, so that one panel does not flatten the others. */
  readonly most: number;
  readonly format: (value: number) => string;
}

const WIDTH = 220;
const HEIGHT = 108;
const TOP = 18;
const BASE = 88;

/** The same drawing for each, on one scale: what one panel says of another is seen without reading an axis. */
export const SmallMultiples = ({ title, head, panels, line, most, format }: Props) => {
  const highest = Math.max(line, ...panels.flatMap(({ bars }) => bars.flatMap(({ value, expected }) => [value ?? 0, expected ?? 0])));
  const top = Math.min(most, niceTicks(highest, 4).at(-1) ?? highest);
  const y = (value: number): number => tenth(TOP + (1 - Math.max(0, Math.min(value, top)) / top) * (BASE - TOP));
  const periods = panels[0]?.bars.map(({ label }) => label) ?? [];
  return (
    <>
      <ul class="multiples">
        {panels.map((panel) => (
          <li key={panel.id}>
            <a href={panel.href}>{panel.label}</a>
            <Drawing panel={panel} y={y} line={line} format={format} />
          </li>
        ))}
      </ul>
      <DataDetails
        caption={title}
        head={[head, ...periods]}
        rows={panels.map(({ label, href, bars }) => [
          <a key="label" href={href}>
            {label}
          </a>,
          ...bars.map(({ words }) => words),
        ])}
      />
    </>
  );
};

interface DrawingProps {
  readonly panel: SmallPanel;
  readonly y: (value: number) => number;
  readonly line: number;
  readonly format: (value: number) => string;
}

const Drawing = ({ panel: { label, bars }, y, line, format }: DrawingProps) => {
  const step = WIDTH / Math.max(1, bars.length);
  const width = tenth(Math.min(34, step * 0.6));
  const said = bars.map((bar) => `${bar.label}\u00a0: ${bar.words}`).join('; ');
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${label}. ${said}`}>
      <line class="base" x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
      {bars.map((bar, index) => {
        const centre = tenth(step * (index + 0.5));
        const at = { x: tenth(centre - width / 2), width };
        const reached = Math.max(bar.value ?? 0, bar.expected ?? 0);
        return (
          <g key={bar.label}>
            {bar.expected !== undefined && (
              <>
                <rect class="bar--band" {...at} y={y(bar.expected)} height={tenth(BASE - y(bar.expected))} />
                <rect class="bar--hatch" {...at} y={y(bar.expected)} height={tenth(BASE - y(bar.expected))} />
              </>
            )}
            {bar.value !== null && (
              <rect
                class={bar.expected === undefined ? 'bar bar--past' : 'bar'}
                {...at}
                y={y(bar.value)}
                height={tenth(BASE - y(bar.value))}
              />
            )}
            {bar.value !== null && (
              <text class="strong halo" x={centre} y={Math.min(y(reached), y(line)) - 5} text-anchor="middle">
                {format(bar.expected ?? bar.value)}
              </text>
            )}
            <text class="axis" x={centre} y={HEIGHT - 5} text-anchor="middle">
              {bar.short}
            </text>
          </g>
        );
      })}
      <line class="target" x1="0" x2={WIDTH} y1={y(line)} y2={y(line)} />
    </svg>
  );
};
