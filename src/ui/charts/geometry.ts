/** Rounds to a tenth of a unit: what an eye sees, a third of the bytes. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

export type Point = readonly [x: number, y: number];

/** An SVG path through points; a null breaks the line. */
export const linePath = (points: readonly (Point | null)[]): string => {
  let path = '';
  let broken = true;
  for (const point of points) {
    if (point) path += `${broken ? 'M' : 'L'}${point[0]},${point[1]}`;
    broken = point === null;
  }
  return path;
};

/** The area between two lines that begin at the same place. */
export const areaPath = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${linePath(upper)}${lower
    .toReversed()
    .map((point) => `L${point[0]},${point[1]}`)
    .join('')}Z`;

/** The target of a bullet bar always stands here, in per cent of the width, so that targets line up down a column. */
export const TARGET_AT = 80;

/** Where a value stands on a bullet bar, in per cent of its width, kept inside. `target` is above 0. */
export const bulletX = (value: number, target: number): number => tenth(Math.max(0, Math.min(100, (value / target) * TARGET_AT)));

/**
 * The month of a rising curve that its name stands at: where the other curve is farthest, on the side away from it. The first two and
 * the last months leave no room for it.
 */
export function labelled(
  values: readonly number[],
  other: readonly number[],
  now = Number.NEGATIVE_INFINITY,
): { readonly month: number; readonly value: number; readonly above: boolean } | null {
  const places = values.slice(2, -2).map((value, index) => ({ month: index + 2, value, gap: value - (other[index + 2] ?? 0) }));
  // The name covers months to the left above its line and to the right under it; the latest value stands above the line, before today.
  const clear = places.filter(({ month, gap }) =>
    gap >= 0 ? month + 0.6 < now - 1.8 || month - 1.4 > now : month + 1.2 > now || month + 3.4 < now,
  );
  const [best] = (clear.length > 0 ? clear : places).toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  return best ? { month: best.month, value: best.value, above: best.gap >= 0 } : null;
}

/** Moves labels of the same side apart: tops at least `gap` from one another, order kept. */
export const spread = (tops: readonly number[], gap: number): number[] => {
  const order = tops.map((top, index) => ({ top, index })).sort((a, b) => a.top - b.top);
  const placed = tops.map(() => 0);
  let last = Number.NEGATIVE_INFINITY;
  for (const { top, index } of order) {
    last = Math.max(top, last + gap);
    placed[index] = tenth(last);
  }
  return placed;
};

const MANTISSAS = [1, 1.5, 2, 2.5, 3, 5, 10] as const;

/** Round steps from 0 to at least `max` (above 0), in no more than `most` intervals. Whole steps unless everything is under 2. */
export const niceTicks = (max: number, most: number): readonly number[] => {
  const power = 10 ** Math.floor(Math.log10(max / most));
  const steps = MANTISSAS.map((mantissa) => mantissa * power).filter((step) => max < 2 || Number.isInteger(step));
  const step = steps.find((one) => Math.ceil(max / one) <= most) ?? Math.ceil(max / most);
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => index * step);
};
