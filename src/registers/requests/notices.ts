import { listCalendars, openCalendars } from '../../clocks/calendars.ts';
import { NOTICE_STEPS, nearBefore, noticeOf } from '../../clocks/notices.ts';
import type { Standard } from '../../clocks/standard.ts';
import { loadStandards } from '../../clocks/store.ts';
import { dayWords } from '../../clocks/words.ts';
import type { Tx } from '../../db/kysely.ts';
import { actIn } from '../../db/system.ts';
import { type Reachable, reachableMembers } from '../../identity/reachable.ts';
import type { Org } from '../../kernel/actor.ts';
import { say } from '../../kernel/bilingual.ts';
import { addDays } from '../../kernel/day.ts';
import type { Letter } from '../../mail/letter.ts';
import { queueMails } from '../../mail/queue.ts';
import { paths } from '../../ui/paths.ts';
import { NOTICE_WORDS as WORDS } from './messages/notices.ts';
import { recipientsOf } from './recipients.ts';
import { REGISTERS } from './rules.ts';
import { claimNotices, type Notice, watchedRuns } from './store/notices.ts';

/** Days, counted generously, since which a term that ended late may still be told of: the calendar decides. */
const ENDED_LATELY = 14;

/**
 * Tells those who answer for requests, in the hours of their office alone, which terms are near, due today or missed: one letter a person
 * and register, in the transaction that marks what was told. Never twice, whatever process runs it or is killed. Run as owner. Answers
 * with how many letters were written.
 */
export async function writeTermNotices(tx: Tx, org: Org, now: Temporal.Instant): Promise<number> {
  await actIn(tx, org.id);
  const calendars = await listCalendars(tx, org.id);
  const open = await openCalendars(tx, org.id, calendars);
  const known = new Map(calendars.map(({ id, version }) => [id, open(id, version).calendar]));
  // At night, on Sundays and over lunch this is all that is asked.
  if (![...known.values()].some((calendar) => calendar.isOpenAt(now))) return 0;
  const today = now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  const members = await reachableMembers(tx, org.id);
  const due = (await watchedRuns(tx, org.id, nearBefore(today), addDays(today, -ENDED_LATELY))).flatMap((run): Notice[] => {
    const calendar = known.get(run.calendar);
    const step = calendar ? noticeOf(run, calendar, now) : null;
    return step && recipientsOf(run, members).length > 0 ? [{ run, step }] : [];
  });
  const fresh = await claimNotices(tx, org.id, due, now);
  const letters = lettersOf(org, fresh, members, await loadStandards(tx, org.id), today);
  await queueMails(tx, org, letters, now);
  return letters.length;
}

interface Addressed {
  readonly to: Reachable;
  readonly register: string;
  readonly notices: Notice[];
}

/** One letter a person and register: what is confidential never stands beside what is not. */
function lettersOf(
  org: Org,
  notices: readonly Notice[],
  members: readonly Reachable[],
  standards: readonly Standard[],
  today: string,
): readonly Letter[] {
  const letters = new Map<string, Addressed>();
  for (const notice of notices) {
    const { register } = notice.run;
    for (const to of recipientsOf(notice.run, members)) {
      const key = `${to.account} ${register}`;
      letters.set(key, letters.get(key) ?? { to, register, notices: [] });
      letters.get(key)?.notices.push(notice);
    }
  }
  return [...letters.values()].map((one) => letterOf(org, one, standards, today));
}

function letterOf(org: Org, { to, register, notices }: Addressed, standards: readonly Standard[], today: string): Letter {
  const { lang } = to;
  const { deskRecord, deskRegister } = paths(org, lang);
  const confidential = register === REGISTERS.complaint;
  const unassigned = !confidential && notices.some(({ run }) => run.assignee !== to.account);
  // What was missed first.
  const sorted = [...notices].sort((a, b) => NOTICE_STEPS.indexOf(b.step) - NOTICE_STEPS.indexOf(a.step));
  return {
    to: { email: to.email, name: to.name, lang },
    subject: say(confidential ? WORDS.subjectConfidential : WORDS.subject, lang),
    paragraphs: [say(WORDS.lead, lang), ...(unassigned ? [say(WORDS.unassigned, lang)] : [])],
    items: sorted.map(({ run, step }) => {
      const standard = standards.find(({ code, validFrom }) => code === run.standard && validFrom === run.edition);
      const text = say(WORDS[step], lang)
        .replace('{number}', run.number)
        .replace('{standard}', standard ? say(standard.name, lang) : run.standard)
        .replace('{day}', dayWords(run.due ?? today, lang, today.slice(0, 4)));
      return { text, href: deskRecord('requests', run.record) };
    }),
    action: { label: say(WORDS.go, lang), href: deskRegister('requests', confidential ? { nature: 'plaintes' } : {}) },
    ...(confidential ? { audience: 'confidential' as const } : {}),
  };
}
