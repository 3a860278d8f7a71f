import type { Tx } from '../../db/kysely.ts';
import { actIn } from '../../db/system.ts';
import type { Org } from '../../kernel/actor.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { queueMail } from '../../mail/queue.ts';
import { claimForMail, type NoticesOf } from '../../records/notices/jobs.ts';
import { paths } from '../../ui/paths.ts';
import { formatNumber } from '../../ui/typography.ts';
import { KINDS, LETTER, WORDS } from './messages.ts';

/** The hour of the organisation from which the letter of the day leaves. */
const MORNING = 7;

/**
 * Writes one letter a day to each person who wants one and has notices that she has not read, in the transaction that marks them. It says
 * how many of each kind, and names no record. Run as owner. Answers with how many letters were written.
 */
export async function writeNoticeLetters(tx: Tx, org: Org, now: Temporal.Instant): Promise<number> {
  const local = now.toZonedDateTimeISO(org.timeZone);
  if (local.hour < MORNING) return 0;
  await actIn(tx, org.id);
  const day = local.toPlainDate().toString();
  const claimed = await claimForMail(tx, org.id, local.startOfDay().toInstant(), now);
  const people = [...Map.groupBy(claimed, ({ account }) => account).values()];
  for (const own of people) {
    const [to] = own;
    if (!to) continue;
    const { lang, account } = to;
    const total = own.reduce((sum, { n }) => sum + n, 0);
    await queueMail(
      tx,
      org,
      {
        to,
        subject: say(total === 1 ? LETTER.subjectOne : LETTER.subject, lang).replace('{n}', formatNumber(total, lang)),
        paragraphs: [say(LETTER.lead, lang).replace('{org}', () => say(org.shortName, lang))],
        items: own.map((one) => ({ text: line(one, lang), href: paths(org, lang).notices() })),
        action: { label: say(LETTER.go, lang), href: paths(org, lang).notices() },
        once: `notices ${day} ${account}`,
      },
      now,
    );
  }
  return people.length;
}

function line({ kind, n }: NoticesOf, lang: Lang): string {
  const known = KINDS[kind];
  return say((n === 1 ? known?.one : known?.many) ?? WORDS.title, lang).replace('{n}', formatNumber(n, lang));
}
