import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Cell } from '../../kernel/fact.ts';
import { measureKey } from '../../kernel/fact.ts';
import { cellOf, type FrozenLine } from '../../ledger/frozen.ts';
import type { Formula } from '../indicators/formula.ts';
import type { Outcome } from '../indicators/outcome.ts';
import type { Target } from '../indicators/targets.ts';
import type { Verdict } from '../indicators/verdict.ts';
import type { UseRole, YearState } from './rules.ts';

/** What a year of a plan has become, as far as the reader may know: outside, a year is open until it is published. */
export interface YearClosing {
  readonly year: string;
  readonly state: YearState;
  /** Of an approved year; null before. */
  readonly cut: number | null;
  readonly approvedAt: Temporal.Instant | null;
  readonly signer: string;
  readonly signerFunction: string;
  readonly declaration: string;
  readonly publishedAt: Temporal.Instant | null;
}

/** The figure of one indicator and year, as it was approved. */
export interface FrozenFigure {
  readonly year: string;
  readonly indicator: string;
  /** Of the day of the approval: a plan may be replaced, what was published stays. */
  readonly definition: {
    readonly label: Bilingual;
    readonly unit: Bilingual;
    readonly formula: Formula;
    readonly target: Target;
  };
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** Exact: see `valueText`. */
  readonly value: string;
  readonly facts: number;
  readonly cut: number;
  readonly digest: string;
  /** The list that the figure opens on. */
  readonly line: string | null;
  readonly uses: readonly { readonly role: UseRole; readonly line: string }[];
  readonly entry: string;
}

/** All that was frozen of a plan and that the reader may see. */
export interface Frozen {
  readonly years: ReadonlyMap<string, YearClosing>;
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, FrozenFigure>;
  readonly lines: readonly FrozenLine[];
}

export const figureKey = (year: string, indicator: string): string => `${year} ${indicator}`;

/** Whole-year values of lists that were cut, for `evaluate`: year → measure → value. Lists over several years stand for none. */
export function frozenValues(lines: readonly FrozenLine[]): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const values = new Map<string, Map<string, Cell>>();
  for (const line of lines) {
    if (Temporal.PlainDate.from(line.first).add({ years: 1 }).subtract({ days: 1 }).toString() !== line.last) continue;
    const ofYear = values.get(line.year) ?? new Map<string, Cell>();
    values.set(line.year, ofYear.set(measureKey(line.measure), cellOf(line)));
  }
  return values;
}

/**
 * The value that a journal entry commits to, exact and as text: `812`; a share, a growth or a mean as numerator and denominator
 * (`206/230`); `done 2020-02-01`, `notDone`; `missing noReading`, `notApplicable nothingDue` where there is none.
 */
export function valueText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'count':
    case 'reading':
      return String(outcome.value);
    case 'ratio':
      return `${outcome.num}/${outcome.den}`;
    case 'growth':
      return `${outcome.rate.num}/${outcome.rate.den}`;
    case 'average': {
      const { mean } = outcome.judged ?? outcome.own;
      return mean ? `${mean.num}/${mean.den}` : 'missing noYear';
    }
    case 'milestone':
      return outcome.done ? `done ${outcome.done.on}` : 'notDone';
    case 'missing':
    case 'notApplicable':
      return `${outcome.kind} ${outcome.reason.id}`;
  }
}
