import type { Lang } from '../kernel/bilingual.ts';
import type { Calendar } from '../kernel/calendar.ts';
import { addDays, isoDay, monthLength, weekdayOf } from '../kernel/day.ts';
import { DataTable } from '../ui/components/DataTable.tsx';
import { formatDayDate, monthName } from '../ui/typography.ts';
import { YEAR_WORDS } from './messages.ts';

export interface OffDay {
  readonly day: string;
  readonly kind: 'holiday' | 'closure';
  readonly name: string;
  /** Rule or decision that closes it. */
  readonly source: string;
  readonly weekend: boolean;
}

/** Holidays and closures of a year, in order; days of the weekend only where they have a name of their own. */
export function offDaysOf(calendar: Calendar, sources: ReadonlyMap<string, string>, year: number, lang: Lang): readonly OffDay[] {
  const days: OffDay[] = [];
  const holidays = new Map(calendar.holidaysOf(year).map((holiday) => [holiday.day, holiday.source]));
  for (let day = isoDay(year, 1, 1); day.startsWith(`${year}-`); day = addDays(day, 1)) {
    if (!calendar.covers(day)) continue;
    const reason = calendar.workingOf(day, 0).anchorReason;
    if (!reason || reason.kind === 'weekend') continue;
    const source = holidays.get(day) ?? sources.get(day) ?? '';
    days.push({ day, kind: reason.kind, name: reason.name[lang], source, weekend: weekdayOf(day) >= 6 });
  }
  return days;
}

/** The year that an address asks for, that of today unless it says one; null when the calendar does not know it. */
export function yearAsked(calendar: Calendar, asked: string, today: string): number | null {
  const year = Number(asked === '' ? today.slice(0, 4) : /^\d{4}$/.test(asked) ? asked : Number.NaN);
  return Number.isInteger(year) && calendar.covers(`${year}-12-31`) ? year : null;
}

/** Years to choose from: those around today that the calendar knows, and the one that is shown. */
export function yearOptions(
  calendar: Calendar,
  shown: number,
  today: string,
): readonly { readonly value: string; readonly label: string }[] {
  const year = Number(today.slice(0, 4));
  const around = [-5, -4, -3, -2, -1, 0, 1, 2, 3].map((n) => year + n).filter((one) => calendar.covers(`${one}-12-31`));
  return [...new Set([...around, shown])].sort((a, b) => a - b).map((one) => ({ value: String(one), label: String(one) }));
}

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  readonly off: readonly OffDay[];
  readonly lang: Lang;
  readonly today: string;
}

/** Twelve months with the days on which no term runs, and the same as a table with the reason of each. */
export const YearView = ({ calendar, year, off, lang, today }: Props) => (
  <div class="stack">
    <p class="help">
      {[
        YEAR_WORDS.key,
        ...(off.some(({ kind }) => kind === 'closure') ? [YEAR_WORDS.keyClosure] : []),
        ...(today.startsWith(`${year}-`) ? [YEAR_WORDS.keyToday] : []),
      ]
        .map((words) => words[lang])
        .join(' ')}
    </p>
    <div class="year">
      {Array.from({ length: 12 }, (_, i) => (
        <Month key={i} calendar={calendar} year={year} month={i + 1} off={off} lang={lang} today={today} />
      ))}
    </div>
    <DataTable
      caption={YEAR_WORDS.offDays[lang].replace('{year}', String(year))}
      compact
      rows={off}
      rowKey={({ day }) => day}
      columns={[
        {
          id: 'day',
          label: YEAR_WORDS.day[lang],
          head: true,
          nowrap: true,
          cell: ({ day }) => <time dateTime={day}>{formatDayDate(day, lang)}</time>,
        },
        { id: 'name', label: YEAR_WORDS.name[lang], cell: ({ name }) => name },
        { id: 'kind', label: YEAR_WORDS.kind[lang], cell: ({ kind }) => YEAR_WORDS[kind][lang] },
        { id: 'source', label: YEAR_WORDS.source[lang], cell: ({ source }) => source },
      ]}
    />
  </div>
);

const weekdayHead = (n: number, lang: Lang): { readonly short: string; readonly long: string } => {
  // 1 January 2001 was a Monday.
  const at = Date.UTC(2001, 0, n);
  const format = (weekday: 'narrow' | 'long') => new Intl.DateTimeFormat(`${lang}-CA`, { weekday, timeZone: 'UTC' }).format(at);
  return { short: format('narrow'), long: format('long') };
};

type MonthProps = Props & { readonly month: number };

const Month = ({ calendar, year, month, off, lang, today }: MonthProps) => {
  const first = isoDay(year, month, 1);
  const blank = weekdayOf(first) - 1;
  const days = Array.from({ length: monthLength(year, month) }, (_, i) => addDays(first, i));
  const cells: readonly (string | null)[] = [...Array.from({ length: blank }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(7 * i, 7 * i + 7));
  return (
    <table class="month">
      <caption>{monthName(month, lang)}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((n) => (
            <th key={n} scope="col">
              <span aria-hidden="true">{weekdayHead(n, lang).short}</span>
              <span class="sr">{weekdayHead(n, lang).long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, i) => (
          <tr key={i}>
            {[0, 1, 2, 3, 4, 5, 6].map((n) => (
              <DayCell key={n} day={week[n] ?? null} calendar={calendar} off={off} lang={lang} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type CellProps = Pick<Props, 'calendar' | 'off' | 'lang' | 'today'> & { readonly day: string | null };

const DayCell = ({ day, calendar, off, lang, today }: CellProps) => {
  if (day === null) return <td />;
  const named = off.find((one) => one.day === day);
  const working = calendar.covers(day) && calendar.isBusinessDay(day);
  const kind = named ? `month__d--${named.kind}` : working ? '' : 'month__d--weekend';
  return (
    <td class={`month__d ${kind}`} aria-current={day === today ? 'date' : undefined}>
      {Number(day.slice(8))}
      {!working && <span class="sr"> ({named?.name ?? YEAR_WORDS.weekend[lang]})</span>}
    </td>
  );
};
