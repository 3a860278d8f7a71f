import type { Lang } from '../../kernel/bilingual.ts';
import { tenth } from './geometry.ts';

/** Firm: it holds. Outline: agreed and not holding yet. Unknown: it holds, nobody told us since when or until when. */
export const LOOKS = ['firm', 'outline', 'unknown'] as const;
export type Look = (typeof LOOKS)[number];

export interface Stretch {
  /** ISO day; null: not known, the bar begins at the edge. */
  readonly from: string | null;
  /** Its last ISO day; null: no end is known, the bar goes on. */
  readonly to: string | null;
  readonly look: Look;
}

export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  /** Of the label, where it is not the page's: `written`. */
  readonly lang?: Lang | undefined;
  readonly href?: string | undefined;
  /** The dates in words, under the label: the bar adds nothing that they do not say. */
  readonly words: string;
  readonly stretches: readonly Stretch[];
  /** Days of what happened meanwhile, such as a renewal. */
  readonly ticks?: readonly string[];
}

/** The years drawn, whole: from 1 January of the first to 31 December of the last. */
export interface Frame {
  readonly first: number;
  readonly last: number;
}

/** Part of the width kept at each end, in per cent, for what begins or goes on beyond the days known. */
const MARGIN = 4;
/** Where a bar begins whose beginning nobody knows: room for its question mark. */
const BEFORE = 2.6;
const LEAST_YEARS = 4;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The years of every day known and of today; a few at least, so that one day is no whole drawing. */
export function frameOf(rows: readonly TimelineRow[], today: string): Frame {
  const days = rows.flatMap(({ stretches, ticks }) => [...stretches.flatMap(({ from, to }) => [from, to]), ...(ticks ?? [])]);
  const years = [today, ...days.filter((day) => day !== null)].map(yearOf);
  const last = Math.max(...years);
  return { first: Math.min(...years, last - LEAST_YEARS + 1), last };
}

/** Where a day stands, in per cent of the width. */
export function dayX(day: string, { first, last }: Frame): number {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const years = yearOf(day) - first + (month - 1 + (date - 1) / 31) / 12;
  return tenth(MARGIN + (years / (last - first + 1)) * (100 - 2 * MARGIN));
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100] as const;

/** Years written on the axis: round ones, `most` at most. */
export function axisYears({ first, last }: Frame, most: number): readonly number[] {
  const step = STEPS.find((one) => (last - first + 1) / one <= most) ?? 200;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) => from + index * step);
}

/** Both ends of a stretch, in per cent; never so short that it cannot be seen. */
export function endsOf({ from, to }: Stretch, frame: Frame): readonly [left: number, right: number] {
  const left = from === null ? BEFORE : dayX(from, frame);
  return [left, to === null ? 100 : Math.max(dayX(to, frame), tenth(left + 0.4))];
}
