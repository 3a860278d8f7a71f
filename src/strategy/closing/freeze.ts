import type { Tx } from '../../db/kysely.ts';
import { digest, type Json } from '../../journal/canonical.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { type FrozenLine, freezeLine } from '../../ledger/frozen.ts';
import { type FrozenFigure, valueText } from '../plans/frozen.ts';
import type { Plan } from '../plans/plan.ts';
import type { IndicatorResults, PlanResults, YearResult } from '../plans/results.ts';
import { useKey, usesOf } from './lists.ts';

/** A figure without its journal entry. */
export type CutFigure = Omit<FrozenFigure, 'entry'>;

/** Cuts every list that the figures of a year follow from, and answers with the figures. `results` are those as of the cut. */
export async function freezeYear(
  tx: Tx,
  org: number,
  results: PlanResults,
  year: string,
  cut: number,
  kinds: ReadonlyMap<string, FactKind>,
): Promise<readonly CutFigure[]> {
  const lines = new Map<string, FrozenLine>();
  const figures: CutFigure[] = [];
  for (const one of results.indicators) {
    const result = one.years.find((candidate) => candidate.year.label === year);
    if (!result) continue;
    const uses: { role: FrozenFigure['uses'][number]['role']; line: string }[] = [];
    let main: FrozenLine | null = null;
    // A plan has some twenty indicators: each list is cut once, whoever shares it.
    for (const use of usesOf(results.plan, one.indicator, result, kinds)) {
      const key = useKey(use);
      const line: FrozenLine = lines.get(key) ?? (await freezeLine(tx, org, results.plan.id, use.year, use, cut));
      lines.set(key, line);
      main ??= line;
      uses.push({ role: use.role, line: line.id });
    }
    figures.push(figureOf(results.plan, one, result, cut, main, uses));
  }
  return figures;
}

function figureOf(
  plan: Plan,
  { indicator }: IndicatorResults,
  { year, target, outcome, verdict }: YearResult,
  cut: number,
  line: FrozenLine | null,
  uses: FrozenFigure['uses'],
): CutFigure {
  if (line && !agrees(outcome, line)) throw new Error(`${plan.id} ${indicator.no} ${year.label}: the list cut is not the figure`);
  return {
    year: year.label,
    indicator: indicator.no,
    definition: { label: indicator.label, unit: indicator.unit, formula: indicator.formula, target },
    outcome,
    verdict,
    value: valueText(outcome),
    facts: line?.facts ?? 0,
    cut,
    // Without facts, what was read or declared is what the figure follows from. An outcome is plain data.
    digest: line?.digest ?? digest(outcome as unknown as Json),
    line: line?.id ?? null,
    uses,
  };
}

/** The list behind a figure is the figure: both are read as of the cut, one as sums and one fact by fact. */
function agrees(outcome: YearResult['outcome'], { n, met, amount, counts }: FrozenLine): boolean {
  const value = counts === 'amount' ? Number(amount) : n;
  switch (outcome.kind) {
    case 'count':
    case 'growth':
      return same(outcome.value, value);
    case 'ratio':
      return outcome.num === met && outcome.den === n;
    case 'average':
      return same((outcome.judged ?? outcome.own).perYear.at(-1)?.value ?? 0, value);
    default:
      return true;
  }
}

/** Amounts are summed by the database exactly, and month by month as JavaScript's numbers. */
const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
