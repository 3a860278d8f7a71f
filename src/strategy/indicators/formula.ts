import { z } from 'zod';
import type { Decision, Refusal } from '../../kernel/decision.ts';
import type { FacetSpec, FactKind, Measure, Where } from '../../kernel/fact.ts';
import { readShape } from '../shape.ts';

/** `2019-2020`, or `2019` where the fiscal year is the calendar's. */
export const yearLabel = z.string().regex(/^\d{4}(-\d{4})?$/);

const where = z
  .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()).min(1).readonly()]))
  .readonly()
  .default({});
const leaf = { kind: z.string(), where };

/** What has one quantity a year: the only things that can grow or be averaged. */
export const quantitySchema = z.union([
  z.strictObject({ count: z.strictObject(leaf) }),
  z.strictObject({ sum: z.strictObject(leaf) }),
  z.strictObject({ distinct: z.strictObject({ ...leaf, by: z.string() }) }),
]);

/** How an indicator is computed, as stored. `distinct.by` is `party` or a facet; `share.cumulative` counts since the first day of the plan. */
export const formulaSchema = z.union([
  ...quantitySchema.options,
  z.strictObject({ share: z.strictObject({ ...leaf, cumulative: z.literal(true).exactOptional() }) }),
  z.strictObject({ steps: z.strictObject({ workplan: z.string() }) }),
  z.strictObject({ reading: z.strictObject({ series: z.string() }) }),
  z.strictObject({ growth: z.strictObject({ of: quantitySchema, since: yearLabel }) }),
  z.strictObject({ average: z.strictObject({ of: quantitySchema }) }),
]);

export type Quantity = z.infer<typeof quantitySchema>;
export type Formula = z.infer<typeof formulaSchema>;

/** The formula as stored, read back; refusals `shape`. It still has to be validated against the kinds of facts. */
export const parseFormula = (data: unknown): Decision<Formula> => readShape(formulaSchema, data);

/** The one measure under a quantity. */
export function measureOf(quantity: Quantity): Measure {
  if ('count' in quantity) return quantity.count;
  if ('sum' in quantity) return quantity.sum;
  const { by, ...counted } = quantity.distinct;
  return { ...counted, distinct: by };
}

/** Steps due in a work plan; `met` = done by the end of the fiscal year in which the step was due. */
export const stepsDue = (workplan: string): Measure => ({ kind: 'step.due', where: { workplan } });

/** Every leaf that the ledger must tally for this formula; none for a reading. */
export function measuresOf(formula: Formula): readonly Measure[] {
  if ('reading' in formula) return [];
  if ('share' in formula) return [{ kind: formula.share.kind, where: formula.share.where }];
  if ('steps' in formula) return [stepsDue(formula.steps.workplan)];
  if ('growth' in formula) return [measureOf(formula.growth.of)];
  if ('average' in formula) return [measureOf(formula.average.of)];
  return [measureOf(formula)];
}

/** Kinds of facts needed. */
export const kindsOf = (formula: Formula): readonly string[] => measuresOf(formula).map((measure) => measure.kind);

/** Why this formula cannot be computed over these kinds of facts: `formula.unknownKind`, `.unknownFacet`, `.wrongType`, `.unknownCode`, `.noMet`, `.noAmount`, `.noParty`. */
export function validateFormula(formula: Formula, kinds: ReadonlyMap<string, FactKind>): readonly Refusal[] {
  return measuresOf(formula).flatMap((measure) => {
    const kind = kinds.get(measure.kind);
    if (!kind) return [{ id: 'formula.unknownKind', values: { kind: measure.kind } }];
    return [...conditionRefusals(measure.where, kind), ...useRefusals(formula, measure, kind)];
  });
}

/** What the record itself holds: names come from data, and `toString` must not be found on every object. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

function conditionRefusals(where: Where, kind: FactKind): readonly Refusal[] {
  return Object.entries(where).flatMap(([facet, wanted]) => {
    const spec = own(kind.facets, facet);
    const values = { kind: kind.id, facet };
    if (spec) return valueRefusals(spec, wanted, values);
    if (facet !== 'post') return [{ id: 'formula.unknownFacet', values }];
    return typeof wanted === 'boolean' ? [{ id: 'formula.wrongType', values }] : [];
  });
}

function valueRefusals(spec: FacetSpec, wanted: Where[string], values: { kind: string; facet: string }): readonly Refusal[] {
  if ((spec.type === 'flag') !== (typeof wanted === 'boolean')) return [{ id: 'formula.wrongType', values }];
  const { values: closed } = spec;
  if (typeof wanted === 'boolean' || !closed) return [];
  const codes = typeof wanted === 'string' ? [wanted] : wanted;
  return codes.filter((code) => !Object.hasOwn(closed, code)).map((code) => ({ id: 'formula.unknownCode', values: { ...values, code } }));
}

function useRefusals(formula: Formula, measure: Measure, kind: FactKind): readonly Refusal[] {
  const values = { kind: kind.id };
  if (('share' in formula || 'steps' in formula) && !kind.met) return [{ id: 'formula.noMet', values }];
  if (amountIsSummed(formula) && !kind.amount) return [{ id: 'formula.noAmount', values }];
  if (measure.distinct === undefined) return [];
  if (measure.distinct === 'party') return kind.party ? [] : [{ id: 'formula.noParty', values }];
  const spec = own(kind.facets, measure.distinct);
  if (!spec) return [{ id: 'formula.unknownFacet', values: { ...values, facet: measure.distinct } }];
  return spec.type === 'flag' ? [{ id: 'formula.wrongType', values: { ...values, facet: measure.distinct } }] : [];
}

/** The quantity whose yearly value the formula rests on; null for shares, steps and readings. */
export function quantityOf(formula: Formula): Quantity | null {
  if ('growth' in formula) return formula.growth.of;
  if ('average' in formula) return formula.average.of;
  return 'count' in formula || 'sum' in formula || 'distinct' in formula ? formula : null;
}

/** Does the yearly value come from the amounts rather than from the number of facts? */
function amountIsSummed(formula: Formula): boolean {
  const quantity = quantityOf(formula);
  return quantity !== null && 'sum' in quantity;
}
