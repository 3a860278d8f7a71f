import { z } from 'zod';
import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { type FiscalYear, fiscalYearOf, nextYear } from '../../kernel/fiscal.ts';
import { formulaSchema, validateFormula, yearLabel } from '../indicators/formula.ts';
import { bilingual, source, targetFits, targetSchema, wordings } from '../indicators/targets.ts';
import { readShape } from '../shape.ts';

const statement = bilingual.extend({ source });

const node = z.strictObject({
  /** Unique in the plan: `enjeu-1`, `axe-1.1`, `objectif-7`. */
  id: z.string(),
  kind: z.enum(['issue', 'orientation', 'axis', 'objective', 'pillar', 'commitment']),
  /** Id of the node above; absent at the top. */
  parent: z.string().exactOptional(),
  /** As printed: `1`, `1.1`; absent where the document gives none. */
  no: z.string().exactOptional(),
  label: bilingual,
  source,
});

const indicator = z.strictObject({
  /** `1`, `7a`. Quoted in YAML, or it would read as a number. */
  no: z.string(),
  /** Id of the node it measures. */
  objective: z.string(),
  label: bilingual,
  source: source.exactOptional(),
  /** Other official wordings of the label. */
  altLabels: wordings,
  formula: formulaSchema,
  /** What is inside and outside the figure, stated beside it. */
  perimeter: bilingual.exactOptional(),
  /** What one unit of the value is, plural: « rencontres »; « % » for a share. */
  unit: bilingual,
  /** Code of the directorate that answers for it. */
  owner: z.string().exactOptional(),
  /** Fiscal year → target. A year left out has no target. */
  targets: z.record(yearLabel, targetSchema),
  /** Fiscal year → post (its name in the data) → its share of the target, where the plan shares it out. */
  shares: z.record(yearLabel, z.record(z.string(), z.number().positive())).exactOptional(),
});

/** The file of one plan: `data/plans/<org>/<plan>.yaml`. */
export const planSchema = z.strictObject({
  id: z.string(),
  org: z.string(),
  title: bilingual,
  edition: z.string(),
  /** The document gives no period: `first` and `last` are a window around the running year, not to be shown as the plan's. */
  undated: z.literal(true).exactOptional(),
  /** First and last day covered, both fiscal-year bounds of the organisation. */
  first: z.iso.date(),
  last: z.iso.date(),
  statements: z.strictObject({
    mission: statement.exactOptional(),
    vision: statement.exactOptional(),
    values: z.array(statement).default([]),
  }),
  nodes: z.array(node),
  indicators: z.array(indicator),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanNode = Plan['nodes'][number];
export type Indicator = Plan['indicators'][number];

/** The fiscal years of a plan, in order; they begin in the month in which the plan does. */
export function planYears(plan: Pick<Plan, 'first' | 'last'>): readonly FiscalYear[] {
  const years: FiscalYear[] = [];
  const startMonth = Number(plan.first.slice(5, 7));
  for (let year = fiscalYearOf(plan.first, startMonth); year.first <= plan.last; year = nextYear(year)) years.push(year);
  return years;
}

/**
 * The plan as stored, checked whole: its shape, then everything in it that refers to something else.
 * Refusals: `shape`, `plan.notWholeYears`, `plan.duplicateId`, `plan.duplicateNo`, `plan.unknownParent`, `plan.parentCycle`,
 * `plan.unknownObjective`, `plan.targetOutsidePlan`, `plan.deadlineOutsideYear`, and those of formulas and targets; `field` says where.
 */
export function parsePlan(data: unknown, kinds: ReadonlyMap<string, FactKind>): Decision<Plan> {
  const shaped = readShape(planSchema, data);
  if (!shaped.ok) return shaped;
  const plan = shaped.value;
  const refusals = [...yearRefusals(plan), ...treeRefusals(plan), ...plan.indicators.flatMap((one) => indicatorRefusals(plan, one, kinds))];
  return refusals.length === 0 ? accept(plan) : refuse(...refusals);
}

function yearRefusals(plan: Plan): readonly Refusal[] {
  const years = planYears(plan);
  const whole = years[0]?.first === plan.first && years.at(-1)?.last === plan.last;
  return whole ? [] : [{ id: 'plan.notWholeYears', field: 'last', values: { first: plan.first, last: plan.last } }];
}

function treeRefusals(plan: Plan): readonly Refusal[] {
  const parents = new Map(plan.nodes.map((one) => [one.id, one.parent]));
  const unknown = plan.nodes.flatMap(({ id, parent }) =>
    parent === undefined || parents.has(parent) ? [] : [{ id: 'plan.unknownParent', field: `nodes.${id}`, values: { parent } }],
  );
  const cyclic = plan.nodes
    .filter(({ id }) => isBelowItself(id, parents))
    .map(({ id }) => ({ id: 'plan.parentCycle', field: `nodes.${id}`, values: { node: id } }));
  const twiceId = repeated(plan.nodes.map(({ id }) => id)).map((id) => ({
    id: 'plan.duplicateId',
    field: `nodes.${id}`,
    values: { node: id },
  }));
  const twiceNo = repeated(plan.indicators.map(({ no }) => no)).map((no) => ({
    id: 'plan.duplicateNo',
    field: `indicators.${no}`,
    values: { no },
  }));
  return [...twiceId, ...twiceNo, ...unknown, ...cyclic];
}

function isBelowItself(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let above = parents.get(id); above !== undefined && !seen.has(above); above = parents.get(above)) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}

const repeated = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];

function indicatorRefusals(plan: Plan, one: Indicator, kinds: ReadonlyMap<string, FactKind>): readonly Refusal[] {
  const at = `indicators.${one.no}`;
  const objective = plan.nodes.some(({ id }) => id === one.objective)
    ? []
    : [{ id: 'plan.unknownObjective', field: `${at}.objective`, values: { objective: one.objective } }];
  const formula = validateFormula(one.formula, kinds).map((refusal) => ({ ...refusal, field: `${at}.formula` }));
  const targets = Object.entries(one.targets).flatMap(([label, target]) =>
    targetRefusals(plan, one, label, target, kinds).map((refusal) => ({ ...refusal, field: `${at}.targets.${label}` })),
  );
  return [...objective, ...formula, ...targets];
}

function targetRefusals(
  plan: Plan,
  { formula }: Indicator,
  label: string,
  target: Indicator['targets'][string],
  kinds: ReadonlyMap<string, FactKind>,
): readonly Refusal[] {
  const year = planYears(plan).find((candidate) => candidate.label === label);
  if (!year) return [{ id: 'plan.targetOutsidePlan', values: { year: label } }];
  const deadline = target.kind === 'steps' ? target.deposit?.deadline : undefined;
  const late = deadline !== undefined && (deadline < year.first || deadline > year.last);
  const judgedOn = target.kind === 'planAverage' && target.measure ? validateFormula(target.measure, kinds) : [];
  return [
    ...targetFits(formula, target),
    ...judgedOn,
    ...(late ? [{ id: 'plan.deadlineOutsideYear', values: { deadline, year: label } }] : []),
  ];
}
