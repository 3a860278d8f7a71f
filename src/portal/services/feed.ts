import { presentCalendar } from '../../clocks/present.ts';
import { offDaysOf } from '../../clocks/YearView.tsx';
import { say } from '../../kernel/bilingual.ts';
import { isId } from '../../kernel/ids.ts';
import { calendarOf } from '../../records/calendar.ts';
import { notFound, type Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

/** A subscriber asks again after a day. */
const EVERY = 86_400;
/** Years of the feed, around the present one. */
const YEARS = [-1, 0, 1, 2];

/** Holidays and closures of the organisation, or of the post that `?poste=` names, for agendas (RFC 5545). */
export async function businessDaysFeed(visit: Visit): Promise<Reply> {
  const { tx, org, lang, now, today, query, paths, installation } = visit;
  const post = query.get('poste');
  const known = post === '' || isId(post) ? await presentCalendar(tx, org.id, post || null) : null;
  if (!known) return notFound;
  const year = Number(today.slice(0, 4));
  const days = YEARS.flatMap((n) => offDaysOf(known.calendar, known.decisions, year + n, lang)).map(({ day, name, kind, source }) => ({
    id: `${kind}-${day}`,
    version: known.version,
    title: name,
    on: day,
    status: 'held' as const,
    open: true,
    description: source,
    place: '',
    url: `${installation.site}${paths.businessDays({ annee: day.slice(0, 4), poste: post })}`,
  }));
  const name = `${say(org.shortName, lang)} – ${say(WORDS.calendar, lang)}`;
  return {
    kind: 'file',
    type: 'text/calendar; charset=utf-8',
    name: `${org.slug}-${lang === 'fr' ? 'jours-fermes' : 'closed-days'}.ics`,
    body: calendarOf(days, { name, lang, slug: `${known.id}.${org.slug}`, now, every: EVERY }),
  };
}
