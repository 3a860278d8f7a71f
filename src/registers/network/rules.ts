import type { Bilingual } from '../../kernel/bilingual.ts';
import { addDays } from '../../kernel/day.ts';
import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';

/** Seed 000: 7 délégations générales, 4 délégations, 8 bureaux, 4 antennes, 2 représentations en affaires multilatérales. */
export const TYPES = ['generalDelegation', 'delegation', 'bureau', 'antenna', 'multilateral'] as const;
export type PostType = (typeof TYPES)[number];

/** How well a period is known: data/README.md says what each stands for. */
export const CERTAINTIES = ['documented', 'inferred', 'unverified', 'announced'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** `announced`: open, and a change of it is announced. `planned`: not open yet. `uncertain`: nobody could confirm that it exists. */
export const STATUSES = ['active', 'announced', 'planned', 'uncertain'] as const;
export type Status = (typeof STATUSES)[number];

/** Lists that say what there was without saying since when. */
export const LISTS = ['2014', 'recent'] as const;
export type List = (typeof LISTS)[number];

/** The year each list speaks of; for the recent one, that of the latest text it cites (22 March 2024). Orders periods without a date. */
export const LIST_YEARS = { '2014': '2014', recent: '2024' } as const satisfies Record<List, string>;

/** State of the record: what may be said of the post without knowing what day it is. */
export const STATES = ['open', 'planned', 'uncertain', 'closed'] as const;
export type State = (typeof STATES)[number];

export interface Period {
  readonly id: string;
  /** ISO day; null: unknown. */
  readonly since: string | null;
  /** Its last day; null: it goes on, or its end is unknown. */
  readonly until: string | null;
  readonly asOf: List | null;
  readonly status: Status;
  /** null: unknown. */
  readonly type: PostType | null;
  /** The post it depends on. */
  readonly parent: string | null;
  readonly head: string | null;
  readonly territory: Bilingual | null;
  readonly name: Bilingual;
  readonly source: string | null;
  readonly certainty: Certainty;
  readonly note: Bilingual | null;
}

/** The earliest that a period may have begun, as text that compares with ISO days; null: nobody said. */
const start = ({ since, asOf }: Period): string | null => since ?? (asOf === null ? null : LIST_YEARS[asOf]);
/** Where a period stands in time: one that nothing dates comes first. */
const position = (period: Period): string => start(period) ?? period.until ?? '';

/** Periods in their order; those of one day or one list keep theirs. */
export const inOrder = (periods: readonly Period[]): readonly Period[] =>
  periods.toSorted((a, b) => (position(a) < position(b) ? -1 : position(a) > position(b) ? 1 : 0));

/** How a post is known to stand on a day: by its dates, by a list without dates, or with an opening that nobody dated. */
export type Basis = 'dated' | 'list' | 'undated';

export interface Standing {
  readonly period: Period;
  readonly basis: Basis;
}

/** The period in force on an ISO day; null before the first and after a closing. Each lasts until its end or, unsaid, until the next begins. */
export function standingOn(periods: readonly Period[], day: string): Standing | null {
  const period = inOrder(periods).findLast((one) => (start(one) ?? '') <= day);
  if (!period || (period.until !== null && period.until < day)) return null;
  return { period, basis: period.since !== null ? 'dated' : period.asOf !== null ? 'list' : 'undated' };
}

/** Is a period one of a post that is there, and not only planned or never confirmed? */
export const exists = ({ status }: Period): boolean => status === 'active' || status === 'announced';

/** The period in force today or, failing that, the latest: the last that has begun, or the last to come. Throws without any period. */
export function presentPeriod(periods: readonly Period[], today: string): Period {
  const ordered = inOrder(periods);
  const found = ordered.findLast((one) => (start(one) ?? '') <= today) ?? ordered.at(-1);
  if (!found) throw new Error('A post without a period');
  return found;
}

/** First day on which the post was there; null when unknown, or when it never was. */
export const openedOn = (periods: readonly Period[]): string | null => inOrder(periods).find(exists)?.since ?? null;
/** Its last day, past or to come; null when none is known. */
export const closedOn = (periods: readonly Period[]): string | null => inOrder(periods).at(-1)?.until ?? null;

export function stateOf(periods: readonly Period[]): State {
  const last = inOrder(periods).at(-1);
  if (last?.until) return 'closed';
  return last?.status === 'planned' || last?.status === 'uncertain' ? last.status : 'open';
}

/** What holds for the history of a post whatever was done to it. */
export function checkPeriods(periods: readonly Period[]): readonly Refusal[] {
  const ordered = inOrder(periods);
  const backwards = ordered
    .filter((period) => period.until !== null && period.until < (start(period) ?? ''))
    .map((period): Refusal => ({ id: 'closesBeforeOpening', field: 'until', values: { since: start(period) ?? '' } }));
  const overlaps = ordered.flatMap((period, index): readonly Refusal[] => {
    const next = ordered.slice(index + 1).find(({ since }) => since !== null);
    return next?.since && runsInto(period, next.since) ? [{ id: 'periodsOverlap', field: 'since', values: { on: next.since } }] : [];
  });
  return [...backwards, ...overlaps];
}

/** Two periods of one day overlap whatever their ends; otherwise only a stated end can run into the next. */
const runsInto = ({ since, until }: Period, next: string): boolean => since === next || (until !== null && until >= next);

/**
 * Adds a period that begins on a known day: the one in force until then ends the day before. A period whose own end was stated
 * keeps it, and is refused as `periodsOverlap` when it runs into the new one.
 */
export function addPeriod(periods: readonly Period[], added: Period & { readonly since: string }): Decision<readonly Period[]> {
  const before = standingOn(periods, added.since)?.period;
  const ended = periods.map((one) =>
    one === before && one.until === null && one.since !== added.since ? { ...one, until: addDays(added.since, -1) } : one,
  );
  return checked([...ended, added]);
}

/** Closes a post on its last day; the source joins that of the period. Refused before it opened, and when it is closed already. */
export function closePeriods(periods: readonly Period[], on: string, source: string): Decision<readonly Period[]> {
  const ordered = inOrder(periods);
  const last = ordered.at(-1);
  if (!last || last.until !== null) return refuse({ id: 'alreadyClosed', field: 'until', values: { on: last?.until ?? '' } });
  const sources = [last.source, source].filter(Boolean).join('; ');
  return checked([...ordered.slice(0, -1), { ...last, until: on, source: sources }]);
}

/** Replaces a period by what is now known of it. */
export const correctPeriod = (periods: readonly Period[], corrected: Period): Decision<readonly Period[]> =>
  checked(periods.map((one) => (one.id === corrected.id ? corrected : one)));

function checked(periods: readonly Period[]): Decision<readonly Period[]> {
  const refusals = checkPeriods(periods);
  return refusals.length > 0 ? refuse(...refusals) : accept(inOrder(periods));
}

/** A parent exists, is another post, and does not depend on this one through any number of others. */
export function checkParent(id: string, parent: string | null, parents: ReadonlyMap<string, string | null>): readonly Refusal[] {
  if (parent === null) return [];
  if (parent === id) return [{ id: 'parentItself', field: 'parent' }];
  if (!parents.has(parent)) return [{ id: 'unknownPost', field: 'parent' }];
  const seen = new Set<string>();
  for (let above: string | null | undefined = parent; above && !seen.has(above); above = parents.get(above)) {
    if (above === id) return [{ id: 'parentCycle', field: 'parent' }];
    seen.add(above);
  }
  return [];
}

/** Is this the IANA name of a time zone that the machine knows? Offsets such as +05:00 are not names. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
