import type { Tx } from '../../db/kysely.ts';
import type { Org, Role } from '../../kernel/actor.ts';
import { saveDuty } from '../../strategy/chasing/store.ts';
import { findPlan, loadPlans } from '../../strategy/plans/store.ts';

/** Who answers for what in the plans of the demonstrations, and how fresh it has to be: some of it is late whenever one looks. */
const DUTIES: Readonly<
  Record<string, readonly (readonly [indicator: string, owner: Role, everyDays: number | null, dueDay: string | null])[]>
> = {
  demonstration: [
    ['1', 'planner', 30, null],
    ['2', 'planner', 30, null],
    ['3', 'manager', 2, null],
    ['4', 'manager', 30, null],
    ['5', 'manager', 30, null],
    ['6', 'planner', 2, null],
    ['9', 'planner', 7, '04-30'],
  ],
  '2019-2023': [['2', 'planner', null, '04-30']],
};

export async function assignIndicators(tx: Tx, org: Org, accounts: ReadonlyMap<Role, string>): Promise<void> {
  for (const { id } of await loadPlans(tx, org.id)) {
    const plan = (await findPlan(tx, org.id, id))?.plan;
    for (const [indicator, owner, everyDays, dueDay] of (DUTIES[id] ?? []).filter(([no]) => plan?.indicators.some((one) => one.no === no)))
      await saveDuty(tx, org.id, { plan: id, indicator, owner: accounts.get(owner) ?? null, everyDays, dueDay });
  }
}
