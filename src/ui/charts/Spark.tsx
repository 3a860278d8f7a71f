import { linePath, type Point, tenth } from './geometry.ts';

interface Props {
  /** One a year, oldest first; null is a gap. */
  readonly values: readonly (number | null)[];
  /** The last year runs: its point is hollow and its line dashed. True unless said otherwise. */
  readonly running?: boolean | undefined;
  readonly target?: number | undefined;
  /** « Résultats de 2019-2020 à 2022-2023 : 13, 9, 15, projection 18 ». */
  readonly label: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The years of an indicator in the space of a word. No axis: never alone, always beside its figure. */
export const Spark = ({ values, running = true, target, label, width = 80, height = 24 }: Props) => {
  const all = [...values, target].filter((value) => value !== null && value !== undefined);
  const least = Math.min(...all);
  const span = Math.max(...all) - least || 1;
  const y = (value: number): number => tenth(height - 4 - ((value - least) / span) * (height - 8));
  const x = (index: number): number => tenth(4 + (index * (width - 8)) / Math.max(1, values.length - 1));
  const points = values.map((value, index): Point | null => (value === null ? null : [x(index), y(value)]));
  const last = running ? (points.at(-1) ?? null) : null;
  const past = running ? points.slice(0, -1) : points;
  const before = past.findLast((point) => point !== null);
  return (
    <svg class="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {target !== undefined && <path class="t" d={`M2 ${y(target)}H${width - 2}`} />}
      <path d={linePath(past)} />
      {before && last && <path class="next" d={linePath([before, last])} />}
      {past.map((point) => point && <circle key={point[0]} cx={point[0]} cy={point[1]} r="2" />)}
      {last && <circle class="now" cx={last[0]} cy={last[1]} r="3" />}
    </svg>
  );
};
