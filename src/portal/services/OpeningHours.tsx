import type { PresentCalendar } from '../../clocks/present.ts';
import { offDaysOf } from '../../clocks/YearView.tsx';
import { say } from '../../kernel/bilingual.ts';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { formatDayDate } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import { zoneCity } from '../../web/zone-names.ts';
import { isZone, zoneOptions } from '../../web/zones.ts';
import { elsewhere, rangesWords, zoneWords } from './hours.ts';
import { WORDS } from './messages.ts';

/** Days closed that are told in advance. */
const NEXT = 4;

/** Today where the office is open, else the next day that it is: the hours of a closed day would mislead. */
const openFrom = ({ calendar }: PresentCalendar, today: string): string =>
  calendar.covers(today) ? calendar.addBusinessDays(today, 0) : today;

/** When the office is open, on its own clock and on the reader's once the reader has said where that is; the next days it is closed. */
export const OpeningHours = ({ visit, calendar }: { visit: Visit; calendar: PresentCalendar | null }) => {
  const { lang, today, paths, query } = visit;
  const w = words.bind(null, visit);
  if (!calendar)
    return (
      <section class="stack-s" id="heures">
        <h2>{w(WORDS.hours)}</h2>
        <p class="muted">{w(WORDS.noHours)}</p>
      </section>
    );
  const { hours } = calendar;
  const { timeZone } = calendar.calendar;
  const asked = query.get('fuseau');
  const zone = isZone(asked) ? asked : null;
  const open = openFrom(calendar, today);
  const reason = calendar.calendar.covers(today) ? calendar.calendar.nonBusinessReason(today) : null;
  return (
    <section class="stack-s" id="heures">
      <h2>{w(WORDS.hours)}</h2>
      {hours.length === 0 ? (
        <p class="muted">{w(WORDS.noHours)}</p>
      ) : (
        <>
          <p>
            {lang === 'fr' ? `${WORDS.weekdays.fr}\u00a0: ` : `${WORDS.weekdays.en}: `}
            {rangesWords(hours, lang)}, {w(WORDS.officeTime).replace('{zone}', zoneWords(timeZone, lang))}.
          </p>
          <FilterBar action={paths.declaration()} go={w(WORDS.convert)}>
            <FilterSelect
              name="fuseau"
              label={w(WORDS.yourZone)}
              value={zone ?? timeZone}
              options={zoneOptions(zone ?? timeZone, lang)}
              empty={null}
            />
          </FilterBar>
          {zone && (
            <p id="converties">
              {w(WORDS.inYourTime)
                .replace('{day}', formatDayDate(open, lang))
                .replace('{zone}', zoneCity(zone, lang))
                .replace('{hours}', elsewhere(hours, open, timeZone, zone, lang))}
            </p>
          )}
        </>
      )}
      <p>{reason ? w(WORDS.closedToday).replace('{reason}', say(reason, lang)) : w(WORDS.openToday)}</p>
      <NextClosed visit={visit} calendar={calendar} />
    </section>
  );
};

const NextClosed = ({ visit, calendar }: { visit: Visit; calendar: PresentCalendar }) => {
  const { lang, today, paths } = visit;
  const w = words.bind(null, visit);
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1]
    .flatMap((one) => offDaysOf(calendar.calendar, calendar.decisions, one, lang))
    .filter(({ day, weekend }) => day > today && !weekend)
    .slice(0, NEXT);
  return (
    <>
      {days.length > 0 && (
        <>
          <h3>{w(WORDS.nextClosed)}</h3>
          <ul>
            {days.map(({ day, name }) => (
              <li key={day}>
                <time dateTime={day}>{formatDayDate(day, lang)}</time>
                {lang === 'fr' ? '\u00a0: ' : ': '}
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <LinkGo href={paths.businessDays()}>{w(WORDS.seeCalendar)}</LinkGo>
      </p>
    </>
  );
};
