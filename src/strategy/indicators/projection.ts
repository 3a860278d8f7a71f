export type Band = 'onTrack' | 'uncertain' | 'atRisk';

/** Eight outcomes in ten lie from `low` to `high`. */
export interface Interval {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** Where the figure of a running year will land. A quantity is in units (for growth and means too: the count of the year), a share in per cent. */
export interface Forecast extends Interval {
  readonly unit: 'quantity' | 'percent';
  /** What reaches the target, in the same unit; null without a target. */
  readonly needed: number | null;
  /** What would be done by now on the way to the target, by the season of earlier years; for a share, the target itself. */
  readonly expectedByNow: number | null;
  /** Probability (0 to 1) of reaching the target; null without one. */
  readonly chance: number | null;
  readonly band: Band | null;
  /** The end of each month still to come, up to the last day of the year; empty for a share. */
  readonly cone: readonly (Interval & { readonly on: string })[];
}

/** Part of the probability that an interval holds. */
export const INTERVAL = { low: 0.1, high: 0.9 } as const;

export function bandOf(chance: number | null): Band | null {
  if (chance === null) return null;
  if (chance >= 0.7) return 'onTrack';
  return chance < 0.3 ? 'atRisk' : 'uncertain';
}
