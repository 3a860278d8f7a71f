import { addDays } from '../../../kernel/day.ts';
import { splitBy, sum } from '../../../kernel/money.ts';
import { nextQuarter, quarterOf } from '../../../kernel/quarter.ts';
import type { Category } from './categories.ts';
import type { Cost, Mission, Stage } from './mission.ts';

/** The part of one line of costs that one body pays in one quarter. */
export interface Part {
  readonly cost: string;
  readonly category: Category;
  readonly traveller: string | null;
  readonly description: string;
  /** Id of a body of the mission; null: the organisation itself. */
  readonly body: string | null;
  /** Key of the quarter, `2017-04`. */
  readonly quarter: string;
  readonly cents: number;
}

type Paid = Pick<Mission, 'bodies' | 'ownShare' | 'costs'>;

const OWN = '';

/**
 * Every actual cost by body and quarter, each cent in one place. A line belongs to the quarter of its own day; one that covers several
 * days (a stay, an allowance) is spread over them. Bodies share first, quarters then: a body's total does not depend on the calendar.
 */
export const partsOf = (mission: Paid, startMonth: number): readonly Part[] =>
  costsOf(mission, 'actual').flatMap((cost) =>
    [...bodiesOf(mission, cost)].flatMap(([body, cents]) =>
      [...splitBy(cents, daysByQuarter(cost, startMonth))]
        .filter(([, part]) => part > 0)
        .map(([quarter, part]) => ({
          cost: cost.id,
          category: cost.category,
          traveller: cost.traveller,
          description: cost.description,
          body: body === OWN ? null : body,
          quarter,
          cents: part,
        })),
    ),
  );

function bodiesOf({ bodies, ownShare }: Paid, { payer, shared, cents }: Cost): ReadonlyMap<string, number> {
  if (!shared) return new Map([[payer ?? OWN, cents]]);
  return splitBy(cents, new Map([[OWN, ownShare], ...bodies.map(({ id, share }): [string, number] => [id, share])]));
}

/** How many days of a line lie in each quarter. */
function daysByQuarter({ on, until }: Pick<Cost, 'on' | 'until'>, startMonth: number): ReadonlyMap<string, number> {
  const last = until ?? on;
  const days = new Map<string, number>();
  for (let quarter = quarterOf(on, startMonth); quarter.first <= last; quarter = nextQuarter(quarter, startMonth)) {
    const from = quarter.first > on ? quarter.first : on;
    const to = quarter.last < last ? quarter.last : last;
    days.set(quarter.key, Temporal.PlainDate.from(from).until(addDays(to, 1)).days);
  }
  return days;
}

export const costsOf = ({ costs }: Pick<Mission, 'costs'>, stage: Stage): readonly Cost[] => costs.filter((cost) => cost.stage === stage);

/** The consolidated cost in cents: all bodies, all quarters. */
export const totalOf = (mission: Pick<Mission, 'costs'>, stage: Stage): number => sum(costsOf(mission, stage).map(({ cents }) => cents));

/** Cents by whatever a line or a part is grouped by, in the order in which the keys come. */
export const totalsBy = <One extends { readonly cents: number }>(
  lines: readonly One[],
  key: (line: One) => string,
): ReadonlyMap<string, number> => new Map([...Map.groupBy(lines, key)].map(([name, some]) => [name, sum(some.map(({ cents }) => cents))]));

/** The quarters in which a mission has something to publish: those of its actual costs, or of its end when it cost nothing. In order. */
export const quartersOf = (mission: Paid & Pick<Mission, 'until'>, startMonth: number): readonly string[] => {
  const found = [...new Set(partsOf(mission, startMonth).map(({ quarter }) => quarter))].sort();
  return found.length > 0 ? found : [quarterOf(mission.until, startMonth).key];
};
