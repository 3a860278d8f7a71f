import type { Tx } from '../../db/kysely.ts';
import { actIn } from '../../db/system.ts';
import { type Reachable, reachableMembers } from '../../identity/reachable.ts';
import type { Org } from '../../kernel/actor.ts';
import { say } from '../../kernel/bilingual.ts';
import type { Letter } from '../../mail/letter.ts';
import { queueMails } from '../../mail/queue.ts';
import { paths } from '../../ui/paths.ts';
import { formatDate } from '../../ui/typography.ts';
import type { LegalRule } from './law/rules.ts';
import { NOTICE_WORDS as WORDS } from './messages/notices.ts';
import { TERM_WORDS } from './messages.ts';
import { recipientsOf } from './recipients.ts';
import { loadRules } from './store/law.ts';
import { claimMarks, type Mark, namedReaders, type Watched, watchedAgreements } from './store/terms.ts';
import { NOTICE_STEPS, type NoticeStep, stepOf, type Term, termsOf } from './terms/rules.ts';

interface Told extends Mark {
  readonly of: Watched;
  readonly what: Term;
  readonly step: NoticeStep;
  readonly to: readonly Reachable[];
}

/**
 * Tells those who follow agreements which terms are to be prepared, near or passed: one letter a person, in the transaction that marks what
 * was told. Never twice, whatever process runs it or is killed. Run as owner. Answers with how many letters were written.
 */
export async function writeAgreementNotices(tx: Tx, org: Org, now: Temporal.Instant): Promise<number> {
  await actIn(tx, org.id);
  const today = now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  const watched = await watchedAgreements(tx, org.id, today);
  if (watched.length === 0) return 0;
  const rules = await loadRules(tx, org.id);
  const members = await reachableMembers(tx, org.id);
  const named = await namedReaders(
    tx,
    org.id,
    watched.map(({ id }) => id),
  );
  const due = watched.flatMap((agreement) => toldOf(agreement, rules, members, named.get(agreement.id) ?? new Set(), today));
  const fresh = await claimMarks(tx, org.id, due, now);
  const letters = lettersOf(org, fresh);
  await queueMails(tx, org, letters, now);
  return letters.length;
}

function toldOf(
  of: Watched,
  rules: readonly LegalRule[],
  members: readonly Reachable[],
  named: ReadonlySet<string>,
  today: string,
): readonly Told[] {
  return termsOf(of.id, of, of.obligations, rules).flatMap((what): readonly Told[] => {
    const step = stepOf(what, today);
    const to = step === null ? [] : recipientsOf(of, what, members, named);
    return step === null || to.length === 0
      ? []
      : [{ agreement: of.id, term: what.kind, about: what.about, due: what.due, step, of, what, to }];
  });
}

function lettersOf(org: Org, told: readonly Told[]): readonly Letter[] {
  const people = new Map(told.flatMap(({ to }) => to.map((one) => [one.account, one] as const)));
  return [...people.values()].map((to) => {
    const own = told.filter((one) => one.to.some(({ account }) => account === to.account));
    return letterOf(org, to, own);
  });
}

function letterOf(org: Org, to: Reachable, told: readonly Told[]): Letter {
  const { lang } = to;
  const { deskRecord, deskRegister } = paths(org, lang);
  // What has passed first.
  const sorted = [...told].sort((a, b) => NOTICE_STEPS.indexOf(b.step) - NOTICE_STEPS.indexOf(a.step));
  return {
    to: { email: to.email, name: to.name, lang },
    subject: say(WORDS.subject, lang),
    paragraphs: [say(WORDS.lead, lang)],
    items: sorted.map(({ of, what, step }) => ({
      text: say(WORDS[step], lang)
        .replace('{number}', of.official ?? of.number)
        .replace('{term}', what.title ?? say(TERM_WORDS[what.kind], lang))
        .replace('{day}', formatDate(what.due, lang)),
      href: deskRecord('agreements', of.id),
    })),
    action: { label: say(WORDS.go, lang), href: deskRegister('agreements') },
  };
}
