import { say } from '../../../kernel/bilingual.ts';
import { calendarOf } from '../../../records/calendar.ts';
import { notFound, type Reply } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { dayOfAction } from '../calendar.ts';
import { findDatedAction } from '../store-list.ts';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** One action as a file for a calendar. */
export async function actionCalendar(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, now, installation } = visit;
  const action = await findDatedAction(tx, org.id, visit.params.id ?? '');
  if (!action) return notFound;
  const day = dayOfAction(action, lang, paths, installation.site);
  const body = calendarOf([day], { name: say(org.shortName, lang), lang, slug: org.slug, now });
  return { kind: 'file', type: CALENDAR_TYPE, name: `${org.slug}-${action.number}.ics`, body };
}
