import { say } from '../../kernel/bilingual.ts';
import type { Due } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { mayEnter } from '../readings/policy.ts';
import { WORDS } from './messages.ts';
import { type Late, lateWords } from './reminders.ts';
import { dutiesOf } from './store.ts';
import { chasedPlans, followPlan } from './watch.ts';

/** What is late among the indicators that the visitor answers for. Whoever answers for none costs one look-up. */
export async function dueIndicators(visit: Visit): Promise<Due | null> {
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
  return { register: 'strategy', items: late.map((one) => itemOf(visit, one)) };
}

function itemOf(visit: Visit, one: Late) {
  const { paths, lang, today, actor } = visit;
  const byHand = one.kind !== 'stale' && mayEnter(actor);
  const href = paths.deskIndicator(one.plan, one.indicator, one.year ?? undefined);
  return {
    id: [one.plan, one.indicator, one.kind, one.since].join(' '),
    title: `${one.indicator} · ${say(one.label, lang)}`,
    href,
    what: lateWords(one, today, lang),
    day: one.since,
    dated: true,
    step: byHand
      ? { label: words(visit, WORDS.enter), href: paths.newReading(one.plan, one.indicator, { exercice: one.year }) }
      : { label: words(visit, WORDS.see), href },
  };
}
