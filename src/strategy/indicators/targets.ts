import { z } from 'zod';
import type { Decision, Refusal } from '../../kernel/decision.ts';
import type { Measure } from '../../kernel/fact.ts';
import { readShape } from '../shape.ts';
import { type Formula, measureOf, quantitySchema, stepsDue, yearLabel } from './formula.ts';

export const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
/** Where a text stands: `document` is the id of a source document, `place` a page, table or paragraph in French. */
export const source = z.strictObject({ document: z.string().min(1), place: z.string().min(1) });

/** Official words, copied from the source; a plan and its synoptic table may say the same target in two ways. */
export const wordings = z.array(z.strictObject({ fr: z.string().min(1), source })).default([]);

const percent = z.number().min(0).max(1000);
const said = { wording: wordings };

/**
 * What is aimed at for one indicator and one fiscal year.
 * A year without an entry, or `none`, has no target; `notApplicable` says that the thing measured does not exist yet (a share of
 * conformity before the framework was deposited), so that the year never reads as missed.
 */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('floor'), n: z.number().positive(), ...said }),
  z.strictObject({ kind: z.literal('percentage'), p: percent.max(100), ...said }),
  z.strictObject({ kind: z.literal('growth'), p: percent, baseYear: yearLabel, ...said }),
  z.strictObject({ kind: z.literal('rank'), top: z.int().positive(), among: bilingual, ...said }),
  z.strictObject({
    kind: z.literal('steps'),
    p: percent.max(100),
    workplan: z.string(),
    /** Step whose completion is the deposit, and the last day (ISO) on which it is in time. */
    deposit: z.strictObject({ step: z.string(), deadline: z.iso.date() }).exactOptional(),
    ...said,
  }),
  /** `n` a year on average; `measure` when what is judged differs from what the indicator counts (signed, not approached). */
  z.strictObject({ kind: z.literal('planAverage'), n: z.number().positive(), measure: quantitySchema.exactOptional(), ...said }),
  z.strictObject({ kind: z.literal('milestone'), text: bilingual, ...said }),
  z.strictObject({ kind: z.literal('none'), ...said }),
  z.strictObject({ kind: z.literal('notApplicable'), reason: bilingual, ...said }),
]);

export type Target = z.infer<typeof targetSchema>;

export const NO_TARGET: Target = { kind: 'none', wording: [] };

/** A target as stored, read back; refusals `shape`. */
export const parseTarget = (data: unknown): Decision<Target> => readShape(targetSchema, data);

/** The deposit of a work plan: a fact dated the day it was made. */
export const depositMade = (workplan: string, step: string): Measure => ({ kind: 'step.done', where: { workplan, step } });

/** What the ledger must tally for the target beside what it tallies for the formula. */
export function targetMeasures(target: Target): readonly Measure[] {
  if (target.kind === 'planAverage' && target.measure) return [measureOf(target.measure)];
  if (target.kind === 'steps') {
    const { workplan, deposit } = target;
    return [stepsDue(workplan), ...(deposit ? [depositMade(workplan, deposit.step)] : [])];
  }
  return [];
}

/** Is this kind of target one that the formula can answer? `target.wrongKind`, `target.otherWorkplan`, `target.otherBaseYear`. */
export function targetFits(formula: Formula, target: Target): readonly Refusal[] {
  if (!FITS[target.kind].some((node) => node === 'any' || node in formula)) {
    return [{ id: 'target.wrongKind', values: { target: target.kind, formula: Object.keys(formula).join() } }];
  }
  if (target.kind === 'steps' && 'steps' in formula && formula.steps.workplan !== target.workplan) {
    return [{ id: 'target.otherWorkplan', values: { target: target.workplan, formula: formula.steps.workplan } }];
  }
  if (target.kind === 'growth' && 'growth' in formula && formula.growth.since !== target.baseYear) {
    return [{ id: 'target.otherBaseYear', values: { target: target.baseYear, formula: formula.growth.since } }];
  }
  return [];
}

const FITS = {
  floor: ['count', 'sum', 'distinct', 'reading'],
  percentage: ['share', 'reading'],
  growth: ['growth'],
  rank: ['reading'],
  steps: ['steps'],
  planAverage: ['average'],
  milestone: ['any'],
  none: ['any'],
  notApplicable: ['any'],
} as const satisfies Record<Target['kind'], readonly string[]>;
