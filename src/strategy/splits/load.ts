import type { Tx } from '../../db/kysely.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Plan } from '../plans/plan.ts';
import { listed } from './actions.ts';
import { loadShares, replaceShares } from './store.ts';

/**
 * Stores the shares that a plan's file gives, post by post. Those that are there already, or that a planner changed since, stay: a file is
 * read at each start. A post that the organisation does not have is a broken file.
 */
export async function loadPlanShares(
  tx: Tx,
  actor: Actor,
  plan: Plan,
  posts: ReadonlyMap<string, string>,
  published: boolean,
  now: Temporal.Instant,
): Promise<void> {
  for (const { no, shares = {} } of plan.indicators) {
    for (const [year, parts] of Object.entries(shares)) {
      const at = { plan: plan.id, indicator: no, year, audience: published ? 'public' : 'org' } as const;
      if ((await loadShares(tx, actor.org.id, plan.id, no, year)).length > 0) continue;
      const given = Object.entries(parts).map(([key, n]) => {
        const unit = posts.get(key);
        if (unit === undefined) throw new RangeError(`Plan ${plan.id}, indicator ${no}: no post ${key}`);
        return { unit, n };
      });
      await replaceShares(tx, actor.org.id, at, given);
      await appendEntry(tx, actor, now, {
        verb: 'splitTarget',
        register: 'strategy',
        changes: { plan: [plan.id, plan.id], indicator: [no, no], year: [year, year], shares: [null, listed(given)] },
        published,
      });
    }
  }
}
