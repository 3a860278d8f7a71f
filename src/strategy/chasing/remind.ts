import type { Tx } from '../../db/kysely.ts';
import { actIn } from '../../db/system.ts';
import type { Org } from '../../kernel/actor.ts';
import { say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { queueMail } from '../../mail/queue.ts';
import { paths } from '../../ui/paths.ts';
import { LETTER } from './messages.ts';
import { type Late, remindersDue } from './reminders.ts';
import { claimReminders, loadDuties, reachable } from './store.ts';
import { chasedPlans, followPlan } from './watch.ts';

/**
 * Writes one letter to each person who answers for something newly late, in one transaction with the mark that it was written: never
 * twice, whatever process runs it. Run as owner. Answers with how many letters were written.
 */
export async function writeReminders(tx: Tx, org: Org, kinds: ReadonlyMap<string, FactKind>, now: Temporal.Instant): Promise<number> {
  await actIn(tx, org.id);
  const today = now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  const late = await lateIn(tx, org, kinds, today);
  const owners = await reachable(tx, org.id, [...new Set(late.flatMap(({ owner }) => owner ?? []))]);
  const told = new Set(owners.map(({ account }) => account));
  const fresh = await claimReminders(
    tx,
    org.id,
    late.filter(({ owner }) => owner !== null && told.has(owner)),
    now,
  );
  const langs = new Map(owners.map(({ account, lang }) => [account, lang]));
  const reminders = remindersDue(
    late.filter((one) => fresh.includes(one)),
    langs,
    org.name,
    today,
  );
  for (const { to, subject, text, items } of reminders) {
    const owner = owners.find(({ account }) => account === to);
    if (!owner) continue;
    const { deskIndicator, desk } = paths(org, owner.lang);
    await queueMail(
      tx,
      org,
      {
        to: owner,
        subject,
        paragraphs: [text],
        items: items.map((item) => ({ text: item.text, href: deskIndicator(item.plan, item.indicator) })),
        action: { label: say(LETTER.go, owner.lang), href: desk() },
      },
      now,
    );
  }
  return reminders.length;
}

/** All that somebody answers for and that is late. Plans of which nobody answers for anything cost nothing. */
async function lateIn(tx: Tx, org: Org, kinds: ReadonlyMap<string, FactKind>, today: string): Promise<readonly Late[]> {
  const plans = await chasedPlans(tx, org.id, today);
  const duties = await loadDuties(
    tx,
    org.id,
    plans.map(({ id }) => id),
  );
  const late: Late[] = [];
  for (const { id, plan } of plans) {
    const own = duties.filter((duty) => duty.plan === id && duty.owner !== null);
    const indicators = plan.indicators.filter(({ no }) => own.some(({ indicator }) => indicator === no));
    if (indicators.length === 0) continue;
    const found = await followPlan(tx, org.id, { ...plan, indicators }, own, { today, kinds });
    late.push(...found.flatMap(({ one, overdue, freshOn }) => overdue.map((each) => ({ ...each, label: one.indicator.label, freshOn }))));
  }
  return late;
}
