import type { Tx } from '../../db/kysely.ts';
import { systemActor } from '../../identity/actor.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Org } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import { type EnteredReading, insertReading } from '../../strategy/indicators/store.ts';
import { type Indicator, type Plan, planYears } from '../../strategy/plans/plan.ts';
import { findPlan, loadPlans } from '../../strategy/plans/store.ts';
import { randomOf } from './random.ts';
import type { World } from './world.ts';

const EVIDENCE = 'Preuve fictive de la démonstration\u00a0: note de dépôt qui n’existe pas.';
const SOURCE = 'Classement fictif de la démonstration\u00a0: personne ne l’a publié.';
/** Days before the end of a year on which what it asks for was done. */
const BEFORE_END = 40;

type Entered = Pick<EnteredReading, 'kind' | 'plan' | 'indicator' | 'series' | 'year' | 'value' | 'onDay' | 'source'>;

/** What people enter by hand, for closed years: milestones done, and a rank where a target is one. Fictional, and each says so. */
export async function enterReadings(tx: Tx, org: Org, world: World, now: Temporal.Instant): Promise<void> {
  for (const { id } of await loadPlans(tx, org.id)) {
    const stored = await findPlan(tx, org.id, id);
    for (const reading of stored ? readingsOf(stored.plan, world.today) : []) await enter(tx, org, reading, now);
  }
}

const readingsOf = (plan: Plan, today: string): readonly Entered[] =>
  plan.indicators.flatMap((indicator) =>
    planYears(plan)
      .filter(({ last }) => last < today)
      .flatMap(({ label, last }) => readingOf(plan, indicator, label, addDays(last, -BEFORE_END))),
  );

function readingOf(plan: Plan, { no, formula, targets }: Indicator, year: string, onDay: string): readonly Entered[] {
  const target = targets[year];
  const shared = { plan: plan.id, indicator: no, year, onDay };
  if (target?.kind === 'milestone') return [{ ...shared, kind: 'milestone', series: null, value: null, source: EVIDENCE }];
  if (target?.kind !== 'rank' || !('reading' in formula)) return [];
  // A rank between 4 and 6: among the first five it may be, among the first three it is not.
  return [{ ...shared, kind: 'value', series: formula.reading.series, value: 4 + randomOf('rank', year).below(2), source: SOURCE }];
}

async function enter(tx: Tx, org: Org, reading: Entered, now: Temporal.Instant): Promise<void> {
  const { plan, indicator, year, value, onDay, source } = reading;
  const entry = await appendEntry(tx, systemActor(org), now, {
    verb: reading.kind === 'milestone' ? 'declareMilestone' : 'enterReading',
    register: 'strategy',
    changes: {
      plan: [null, plan],
      indicator: [null, indicator],
      year: [null, year],
      value: [null, value],
      on: [null, onDay],
      source: [null, source],
    },
    published: true,
  });
  const id = randomOf(org.slug, 'reading', plan, indicator, year).id(now.epochMilliseconds);
  await insertReading(tx, org.id, {
    ...reading,
    id,
    proof: '',
    withdrawn: false,
    audience: 'public',
    enteredBy: null,
    enteredAt: now,
    entry,
  });
}
