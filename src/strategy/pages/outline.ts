import type { Plan, PlanNode } from '../plans/plan.ts';
import type { IndicatorResults } from '../plans/results.ts';

/** What stands above indicators in the synoptic table: a group (orientation or pillar), then axes, objectives or commitments. */
export interface OutlineGroup {
  /** Null where an indicator hangs under neither. */
  readonly group: PlanNode | null;
  /** The issue, on its first group alone. */
  readonly issue: PlanNode | null;
  readonly rows: readonly OutlineRow[];
}

export interface OutlineRow {
  /** Headings that begin with this indicator. */
  readonly headings: readonly PlanNode[];
  readonly indicator: IndicatorResults;
}

/** The nodes from the top down to the one that an indicator measures. */
export function nodesAbove(plan: Pick<Plan, 'nodes'>, id: string): readonly PlanNode[] {
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  const path: PlanNode[] = [];
  for (let node = byId.get(id); node; node = node.parent === undefined ? undefined : byId.get(node.parent)) path.unshift(node);
  return path;
}

const isGroup = ({ kind }: PlanNode): boolean => kind === 'orientation' || kind === 'pillar';

/** Indicators by the order of the tree, under their headings, each heading said once. */
export function outline(plan: Pick<Plan, 'nodes'>, unordered: readonly IndicatorResults[]): readonly OutlineGroup[] {
  const places = new Map(plan.nodes.map(({ id }, place) => [id, place]));
  const pathOf = ({ indicator }: IndicatorResults) => nodesAbove(plan, indicator.objective).map(({ id }) => places.get(id) ?? 0);
  const indicators = unordered.toSorted((a, b) => compare(pathOf(a), pathOf(b)));
  const groups: { group: PlanNode | null; issue: PlanNode | null; rows: OutlineRow[] }[] = [];
  const said = new Set<string>();
  const first = (node: PlanNode): boolean => !said.has(node.id) && Boolean(said.add(node.id));
  for (const indicator of indicators) {
    const above = nodesAbove(plan, indicator.indicator.objective);
    const group = above.find(isGroup) ?? null;
    if (groups.length === 0 || groups.at(-1)?.group?.id !== group?.id) {
      const issue = above.find((node) => node.kind === 'issue' && first(node)) ?? null;
      groups.push({ group, issue, rows: [] });
    }
    const headings = above.filter((node) => !isGroup(node) && node.kind !== 'issue' && first(node));
    groups.at(-1)?.rows.push({ headings, indicator });
  }
  return groups;
}

/** Depth first: by the first node that differs. Indicators of one objective keep the order of the plan. */
function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((place, depth) => place !== b[depth]);
  return differs === -1 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? -1);
}
