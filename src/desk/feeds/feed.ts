import { tokenHash } from '../../identity/token.ts';
import { addDays } from '../../kernel/day.ts';
import { calendarOf } from '../../records/calendar.ts';
import { CALENDAR_TYPE, dayOfAction } from '../../registers/actions/index.ts';
import { dayOfAgreement } from '../../registers/agreements/index.ts';
import { dayOfMission } from '../../registers/missions/index.ts';
import { dayOfProtocol } from '../../registers/protocol/index.ts';
import { notFound, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { readDueFeed, readFeed, readProtocolFeed } from './store.ts';

/** Planned days that passed without being confirmed stay so long. */
const DAYS_BACK = 31;
/** Seconds between two readings of a calendar that subscribes. */
const EVERY = 3_600;

/** The calendar of whoever made the address: who has it reads, and can do nothing else. */
export async function feedPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, now, today, installation } = visit;
  const token = (visit.params.token ?? '').replace(/\.ics$/, '');
  const [hash, first] = [tokenHash(token), addDays(today, -DAYS_BACK)];
  const actions = await readFeed(tx, hash, first);
  if (!actions) return notFound;
  const protocol = await readProtocolFeed(tx, hash, first);
  const due = await readDueFeed(tx, hash, first);
  const days = [
    ...actions.map((action) => dayOfAction(action, lang, paths, installation.site)),
    ...protocol.map((planned) => dayOfProtocol(planned, lang, paths, installation.site)),
    ...due.map((one) =>
      one.register === 'missions' ? dayOfMission(one, lang, paths, installation.site) : dayOfAgreement(one, lang, paths, installation.site),
    ),
  ];
  const name = words(visit, WORDS.calendarName).replace('{org}', words(visit, org.shortName));
  return {
    kind: 'file',
    type: CALENDAR_TYPE,
    name: `${org.slug}-agenda.ics`,
    body: calendarOf(days, { name, lang, slug: org.slug, now, every: EVERY }),
  };
}
