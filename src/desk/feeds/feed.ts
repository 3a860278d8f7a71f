import { tokenHash } from '../../identity/token.ts';
import { addDays } from '../../kernel/day.ts';
import { type CalendarDay, calendarOf } from '../../records/calendar.ts';
import { CALENDAR_TYPE, dayOfAction } from '../../registers/actions/index.ts';
import { dayOfAgreement } from '../../registers/agreements/index.ts';
import { dayOfMission } from '../../registers/missions/index.ts';
import { dayOfQuarter, loadTerms, publishedQuarters, waitingQuarters } from '../../registers/missions/publication/index.ts';
import { dayOfProtocol } from '../../registers/protocol/index.ts';
import { notFound, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { NEUTRAL, WORDS } from './messages.ts';
import { quartersSinceFor, readDueFeed, readFeed, readProtocolFeed, readWithheld } from './store.ts';

/** Planned days that passed without being confirmed stay so long. */
const DAYS_BACK = 31;
/** Seconds between two readings of a calendar that subscribes. */
const EVERY = 3_600;

/** Of a reserved record, that something is planned that day: calendars are read on other machines, by whoever has the address. */
const neutral = (visit: Visit, register: keyof typeof NEUTRAL, day: CalendarDay): CalendarDay => ({
  ...day,
  title: words(visit, WORDS.neutral).replace('{what}', words(visit, NEUTRAL[register])),
  description: '',
  place: '',
});

/** The calendar of whoever made the address: who has it reads, and can do nothing else. */
export async function feedPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, now, today, installation } = visit;
  const token = (visit.params.token ?? '').replace(/\.ics$/, '');
  const [hash, first] = [tokenHash(token), addDays(today, -DAYS_BACK)];
  const actions = await readFeed(tx, hash, first);
  if (!actions) return notFound;
  const protocol = await readProtocolFeed(tx, hash, first);
  const due = await readDueFeed(tx, hash, first);
  const quarters = await quartersOf(visit, hash, first);
  const withheld = await readWithheld(tx, hash);
  const told = (id: string, register: keyof typeof NEUTRAL, day: CalendarDay): CalendarDay =>
    withheld.has(id) ? neutral(visit, register, day) : day;
  const days = [
    ...actions.map((action) => told(action.id, 'actions', dayOfAction(action, lang, paths, installation.site))),
    ...protocol.map((planned) => told(planned.id, planned.register, dayOfProtocol(planned, lang, paths, installation.site))),
    ...due.map((one) =>
      told(
        one.id,
        one.register,
        one.register === 'missions'
          ? dayOfMission(one, lang, paths, installation.site)
          : dayOfAgreement(one, lang, paths, installation.site),
      ),
    ),
    ...quarters.map((one) => dayOfQuarter(one, lang, paths, installation.site)),
  ];
  const name = words(visit, WORDS.calendarName).replace('{org}', words(visit, org.shortName));
  return {
    kind: 'file',
    type: CALENDAR_TYPE,
    name: `${org.slug}-agenda.ics`,
    body: calendarOf(days, { name, lang, slug: org.slug, now, every: EVERY }),
  };
}

/** The quarters of missions to publish from an ISO day on, for those who publish them. */
async function quartersOf({ tx, org, today }: Visit, hash: string, from: string) {
  const first = await quartersSinceFor(tx, hash);
  if (first === null) return [];
  const known = { first, published: await publishedQuarters(tx, org.id), terms: await loadTerms(tx, org.id) };
  return waitingQuarters(known, today, org.fiscalStart).filter(({ due }) => due >= from);
}
