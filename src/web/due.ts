import type { ComponentChildren } from 'preact';
import { addDays } from '../kernel/day.ts';

/** The one thing to do next: somewhere to go, or an act done from where it is shown. */
export type NextStep = { readonly label: string } & ({ readonly href: string } | { readonly post: string });

/** Something that waits for the visitor, in words of the visitor's language. */
export interface DueItem {
  /** The record or whatever else it is of; one thing may wait twice, for two reasons. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** What is expected: « Fin de l’entente ». */
  readonly what?: string;
  readonly number?: string;
  /** ISO day by which; null: none is set. */
  readonly day: string | null;
  /** `what` says the day already. */
  readonly dated?: boolean;
  /** Says the term in the place of the day. */
  readonly chip?: ComponentChildren;
  readonly step?: NextStep;
}

/** What waits for the visitor in one register, the most urgent first. */
export interface Due {
  /** Id of the register. */
  readonly register: string;
  readonly items: readonly DueItem[];
  /** All of it, where more waits than is given. */
  readonly all?: string;
}

/** Something of the days to come. */
export interface Ahead {
  /** The record. */
  readonly id: string;
  readonly register: string;
  readonly title: string;
  readonly href: string;
  /** ISO days. */
  readonly from: string;
  readonly until: string;
  readonly note?: string;
}

export const DUE_LANES = ['late', 'today', 'week', 'later'] as const;
export type DueLane = (typeof DUE_LANES)[number];

const WEEK = 7;

/** `later`: after seven days, or with no day. */
export function laneOf(day: string | null, today: string): DueLane {
  if (day === null) return 'later';
  if (day < today) return 'late';
  if (day === today) return 'today';
  return day <= addDays(today, WEEK) ? 'week' : 'later';
}

const LAST = '9999-12-31';

/** What waits in every register, by lane, the earliest day first; what has no day comes last. */
export function inLanes(dues: readonly Due[], today: string): ReadonlyMap<DueLane, readonly (DueItem & { readonly register: string })[]> {
  const all = dues.flatMap(({ register, items }) => items.map((item) => ({ ...item, register })));
  const sorted = all.toSorted((a, b) => ((a.day ?? LAST) < (b.day ?? LAST) ? -1 : (a.day ?? LAST) > (b.day ?? LAST) ? 1 : 0));
  return Map.groupBy(sorted, ({ day }) => laneOf(day, today));
}
