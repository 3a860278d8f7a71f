import type { ComponentChildren } from 'preact';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { LateList } from './LateList.tsx';
import { WORDS } from './messages.ts';
import type { Late } from './reminders.ts';
import { dutiesOf } from './store.ts';
import { chasedPlans, followPlan } from './watch.ts';

/** What is late among the indicators that the visitor answers for; null when nothing is. Whoever answers for none costs one look-up. */
export async function myOverdue(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor, today, slots } = visit;
  const duties = actor.account === null ? [] : await dutiesOf(tx, org.id, actor.account);
  if (duties.length === 0) return null;
  const late: Late[] = [];
  for (const { id, plan } of await chasedPlans(tx, org.id, today)) {
    const indicators = plan.indicators.filter(({ no }) => duties.some((duty) => duty.plan === id && duty.indicator === no));
    if (indicators.length === 0) continue;
    const found = await followPlan(tx, org.id, { ...plan, indicators }, duties, { today, kinds: slots.kinds });
    late.push(...found.flatMap(({ one, overdue, freshOn }) => overdue.map((each) => ({ ...each, label: one.indicator.label, freshOn }))));
  }
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="suivi">
      <SectionHead id="suivi" title={words(visit, WORDS.mine)} />
      <LateList visit={visit} late={late} />
    </section>
  );
}
