import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { formatDate, formatDayDate, formatList, formatTime } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { type Hours, isOpenAt, sameDays } from '../hours.ts';
import { CERTAINTY_WORDS, DAY_WORDS, LIST_WORDS, STATUS_WORDS, TYPE_WORDS, WORDS } from '../messages.ts';
import { type Certainty, closedOn, openedOn, type Period, presentPeriod, type Status } from '../rules.ts';
import type { KnownPost } from '../store.ts';

/** What nobody knows is said, never left blank: « inconnue ». */
export const Unknown = ({ visit, as = 'unknown' }: { visit: Visit; as?: 'unknown' | 'unknownM' | 'unknownPlural' }) => (
  <span class="muted">{words(visit, WORDS[as])}</span>
);

/** A day, or that it is unknown. */
export const DayOr = ({ visit, iso }: { visit: Visit; iso: string | null }) =>
  iso === null ? <Unknown visit={visit} /> : <Day iso={iso} short />;

export const typeWord = (visit: Visit, type: Period['type']) =>
  type === null ? <Unknown visit={visit} as="unknownM" /> : words(visit, TYPE_WORDS[type]);

/** Nothing for what is documented: the exception is what must be seen. */
export const CertaintyTag = ({ visit, certainty }: { visit: Visit; certainty: Certainty }) =>
  certainty === 'documented' ? (
    <span>{words(visit, CERTAINTY_WORDS.documented)}</span>
  ) : (
    <Tag>{words(visit, CERTAINTY_WORDS[certainty])}</Tag>
  );

const TONES = { active: 'ok', announced: 'ok', planned: 'open', uncertain: 'warn' } as const satisfies Record<Status, string>;

/** The state of a post today: open, planned, closing on a day that is set, closed. */
export const StateOf = ({ visit, post }: { visit: Visit; post: Pick<KnownPost, 'periods'> }) => {
  const closing = closedOn(post.periods);
  const opening = openedOn(post.periods);
  if (closing !== null && closing < visit.today) return <StateChip>{words(visit, WORDS.closed)}</StateChip>;
  if (closing !== null)
    return <StateChip tone="warn">{`${words(visit, WORDS.closing)} (${formatDate(closing, visit.lang, 'short')})`}</StateChip>;
  if (opening !== null && opening > visit.today) return <StateChip tone="open">{words(visit, WORDS.opening)}</StateChip>;
  const { status } = presentPeriod(post.periods, visit.today);
  return <StateChip tone={TONES[status]}>{words(visit, STATUS_WORDS[status])}</StateChip>;
};

/** When a period began, and by which list it is known where no date is. */
export const Since = ({ visit, period }: { visit: Visit; period: Period }) => (
  <div>
    <DayOr visit={visit} iso={period.since} />
    {period.asOf && <span class="sub">{words(visit, LIST_WORDS[period.asOf])}</span>}
  </div>
);

/** « 14 h 20, vendredi 20 novembre 2026 », on the clock of the post. */
export const LocalTime = ({ visit, post }: { visit: Visit; post: Pick<KnownPost, 'timeZone' | 'hours'> }) => {
  const there = visit.now.toZonedDateTimeISO(post.timeZone);
  const time = there.toPlainTime().toString().slice(0, 5);
  const day = there.toPlainDate().toString();
  return (
    <>
      <time dateTime={there.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>
        {formatTime(time, visit.lang)}, {formatDayDate(day, visit.lang)}
      </time>
      {post.hours && <span class="sub">{words(visit, isOpenAt(post.hours, there.dayOfWeek, time) ? WORDS.openNow : WORDS.closedNow)}</span>}
    </>
  );
};

/** Weekdays with the same hours on one line. */
export const HoursList = ({ visit, hours }: { visit: Visit; hours: Hours }) => {
  const { lang } = visit;
  const name = (weekday: number): string => words(visit, DAY_WORDS[weekday - 1] ?? WORDS.unknown);
  return (
    <ul class="stack-s">
      {sameDays(hours).map(({ first, last, ranges }) => {
        const days = first === last ? name(first) : words(visit, WORDS.dayTo).replace('{first}', name(first)).replace('{last}', name(last));
        const times = ranges.map(([from, to]) =>
          words(visit, WORDS.timeTo).replace('{from}', formatTime(from, lang)).replace('{to}', formatTime(to, lang)),
        );
        return (
          <li key={first}>
            {days}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            {times.length === 0 ? words(visit, WORDS.closedDay) : formatList(times, lang)}
          </li>
        );
      })}
    </ul>
  );
};
