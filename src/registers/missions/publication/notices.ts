import type { Tx } from '../../../db/kysely.ts';
import { actIn } from '../../../db/system.ts';
import { reachableMembers } from '../../../identity/reachable.ts';
import type { Org } from '../../../kernel/actor.ts';
import { say } from '../../../kernel/bilingual.ts';
import { addDays } from '../../../kernel/day.ts';
import { queueMail } from '../../../mail/queue.ts';
import { paths } from '../../../ui/paths.ts';
import { formatDate } from '../../../ui/typography.ts';
import { NOTICE_WORDS as WORDS } from './messages.ts';
import { standingOf } from './rules/term.ts';
import { waitingQuarters } from './rules/waiting.ts';
import { firstDay, loadTerms, publishedQuarters } from './store.ts';
import { quarterWords } from './words.ts';

/** Those who answer for the publication; an organisation without any has its administrators. */
const PUBLISH: readonly string[] = ['planner', 'manager'];
/** Days after its term up to which a quarter is said to be late by mail: longer than a letter is kept, it would be told again. */
const LATELY = 15;

/**
 * Tells those who publish the quarters of missions which one is due soon, and which was not published in time: a letter a person, a quarter
 * and a step, never twice. Run as owner. Answers with how many letters were written.
 */
export async function writeQuarterNotices(tx: Tx, org: Org, now: Temporal.Instant): Promise<number> {
  await actIn(tx, org.id);
  const today = now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  const known = { first: await firstDay(tx, org.id), published: await publishedQuarters(tx, org.id), terms: await loadTerms(tx, org.id) };
  const told = waitingQuarters(known, today, org.fiscalStart).flatMap(({ quarter, due }) => {
    const step = standingOf(quarter, due, today);
    return (step === 'soon' || step === 'late') && addDays(due, LATELY) >= today ? [{ quarter, due, step } as const] : [];
  });
  if (told.length === 0) return 0;
  const members = await reachableMembers(tx, org.id);
  const publishers = members.filter(({ role }) => PUBLISH.includes(role));
  const asked = publishers.length > 0 ? publishers : members.filter(({ role }) => role === 'administrator');
  const people = [...new Map(asked.map((one) => [one.account, one])).values()];
  let written = 0;
  for (const { quarter, due, step } of told)
    for (const to of people) {
      const { lang } = to;
      const { deskMissionQuarter } = paths(org, lang);
      const filled = (text: (typeof WORDS)[keyof typeof WORDS]): string =>
        say(text, lang).replace('{quarter}', quarterWords(quarter, lang)).replace('{day}', formatDate(due, lang));
      const id = await queueMail(
        tx,
        org,
        {
          to,
          subject: filled(WORDS[`${step}Subject`]),
          paragraphs: [filled(WORDS[step])],
          action: { label: say(WORDS.go, lang), href: deskMissionQuarter(quarter.key) },
          once: `missions ${quarter.key} ${step} ${to.account}`,
        },
        now,
      );
      if (id !== null) written += 1;
    }
  return written;
}
