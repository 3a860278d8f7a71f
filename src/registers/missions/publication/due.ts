import type { Ahead, Due } from '../../../web/due.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { mayRecord } from '../policy.ts';
import { DUE_WORDS } from './messages.ts';
import { mayPublish } from './policy.ts';
import { type WaitingQuarter, waitingQuarters } from './rules/waiting.ts';
import { firstDay, loadTerms, publishedQuarters } from './store.ts';
import { quarterWords } from './words.ts';

/** Quarters shown on the first page of the morning: the earliest, as they are the latest. */
const MOST = 4;

/** Quarters of the organisation that are not published, each with the day by which it is to be. */
export async function quartersToCome({ tx, org, today }: Visit): Promise<readonly WaitingQuarter[]> {
  const known = { first: await firstDay(tx, org.id), published: await publishedQuarters(tx, org.id), terms: await loadTerms(tx, org.id) };
  return waitingQuarters(known, today, org.fiscalStart);
}

/** Quarters that are over and not published, to those who publish them. Null for everybody else. */
export async function dueQuarters(visit: Visit): Promise<Due | null> {
  const { today, lang, paths, actor } = visit;
  if (!mayPublish(actor)) return null;
  const waiting = (await quartersToCome(visit)).filter(({ quarter }) => quarter.last < today);
  return {
    register: 'missions',
    items: waiting.slice(0, MOST).map(({ quarter, due }) => ({
      id: quarter.key,
      title: quarterWords(quarter, lang),
      href: paths.deskMissionQuarter(quarter.key),
      what: words(visit, DUE_WORDS.toPublish),
      day: due,
      step: { label: words(visit, DUE_WORDS.publish), href: paths.deskMissionQuarter(quarter.key) },
    })),
    ...(waiting.length > MOST ? { all: paths.deskMissionQuarters() } : {}),
  };
}

/** The days by which quarters are published, within these days, to all who record missions: their costs are to be complete by then. */
export async function quartersAhead(visit: Visit, first: string, last: string, most: number): Promise<readonly Ahead[]> {
  if (!mayRecord(visit.actor)) return [];
  const waiting = (await quartersToCome(visit)).filter(({ due }) => due >= first && due <= last);
  return waiting.slice(0, most).map(({ quarter, due }) => ({
    id: quarter.key,
    register: 'missions',
    title: words(visit, DUE_WORDS.lastDay).replace('{quarter}', quarterWords(quarter, visit.lang)),
    href: visit.paths.deskMissionQuarter(quarter.key),
    from: due,
    until: due,
  }));
}
