import type { Tx } from '../../db/kysely.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { type FrozenLine, findLines } from '../../ledger/frozen.ts';
import type { FrozenFigure, YearClosing } from '../plans/frozen.ts';
import type { Indicator } from '../plans/plan.ts';
import { type PlanResults, planResults, type YearResult } from '../plans/results.ts';
import type { UseRole } from '../plans/rules.ts';
import { findPlan, type StoredPlan } from '../plans/store.ts';
import { type CommittedFigure, committed, fieldOf } from './commitment.ts';
import { loadExplanations, loadOpening } from './store.ts';

/** A figure as it was approved and, for the public, published, with all that it follows from. */
export interface PublishedFigure {
  readonly stored: StoredPlan;
  readonly indicator: Indicator;
  /** Outcome and verdict are the frozen ones; `restated` is what the records say today, where that is another value. */
  readonly result: YearResult;
  readonly results: PlanResults;
  readonly figure: FrozenFigure;
  readonly closing: YearClosing;
  /** '' where none was given. */
  readonly explanation: string;
  /** The list that the figure opens on; null for a reading, a milestone, or what is missing. */
  readonly line: FrozenLine | null;
  /** Every list that the figure follows from, the first one among them. */
  readonly uses: readonly { readonly role: UseRole; readonly line: FrozenLine }[];
}

/**
 * The figure of an indicator and year as it was approved: members see it from the approval on, the public once the year is published.
 * Null when there is no such plan, indicator or year, or it is not that far. `today` is the ISO day of the value of today.
 */
export async function figureAsPublished(
  tx: Tx,
  org: number,
  asked: { readonly plan: string; readonly no: string; readonly year: string },
  today: string,
  kinds: ReadonlyMap<string, FactKind>,
): Promise<PublishedFigure | null> {
  const stored = await findPlan(tx, org, asked.plan);
  const indicator = stored?.plan.indicators.find(({ no }) => no === asked.no);
  if (!stored || !indicator) return null;
  const results = await planResults(tx, org, { ...stored.plan, indicators: [indicator] }, { today, kinds, year: asked.year });
  const result = results.indicators[0]?.years[0];
  const closing = results.closings.get(asked.year);
  const figure = result?.frozen;
  if (!result || !figure || !closing) return null;
  const lines = await findLines(
    tx,
    org,
    figure.uses.map(({ line }) => line),
  );
  const explanations = await loadExplanations(tx, org, stored.id, asked.year);
  return {
    stored,
    indicator,
    result,
    results,
    figure,
    closing,
    explanation: explanations.get(indicator.no) ?? '',
    line: figure.line === null ? null : (lines.get(figure.line) ?? null),
    uses: figure.uses.flatMap(({ role, line }) => {
      const found = lines.get(line);
      return found ? [{ role, line: found }] : [];
    }),
  };
}

/** What is needed to check that the journal committed to a figure: HMAC-SHA256(salt, field ‖ 0x00 ‖ canonical value) is a hash of the entry. */
export interface Opening {
  /** Id of the entry of the approval. */
  readonly entry: string;
  readonly field: string;
  readonly value: CommittedFigure;
  /** 16 bytes, in hexadecimal. */
  readonly salt: string;
}

/** Opens the commitment of a published figure; null before the year is published. */
export async function openingOf(tx: Tx, org: number, plan: string, figure: FrozenFigure): Promise<Opening | null> {
  const salt = await loadOpening(tx, org, plan, figure.year);
  return salt ? { entry: figure.entry, field: fieldOf(figure.indicator), value: committed(figure), salt: salt.toString('hex') } : null;
}
