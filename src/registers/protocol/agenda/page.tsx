import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { LinkGo } from '../../../ui/components/LinkGo.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { formatDayDate, formatTime, monthName } from '../../../ui/typography.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { mayRecord } from '../policy.ts';
import { ProtocolTabs } from '../shared/pages/Tabs.tsx';
import { WORDS as VISIT_WORDS } from '../visits/messages.ts';
import { KIND_TAGS, KIND_WORDS, WEEKDAYS, WORDS } from './messages.ts';
import { type Month, monthOf } from './month.ts';
import { KINDS } from './rules.ts';
import { type Planned, plannedBetween } from './store.ts';

const MOST = 500;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A month of protocol: a grid on a wide screen, the same list day by day on a narrow one. */
export async function agendaPage(visit: Visit): Promise<Reply> {
  const { tx, org, query, today, lang, paths } = visit;
  const w = words.bind(null, visit);
  const month = monthOf(query.get('mois'), today);
  const kind = KINDS.find((one) => one === query.get('genre'));
  const all = await plannedBetween(tx, org.id, month.days[0] ?? today, month.days.at(-1) ?? today, MOST);
  const shown = all.filter(({ register }) => kind === undefined || register === kind);
  const at = (asked: Readonly<Record<string, string | undefined>>) => paths.protocol({ mois: month.id, genre: kind, ...asked });
  return deskPage({
    title: w(WORDS.title),
    current: 'protocol',
    body: (
      <>
        <PageHead
          title={capital(`${monthName(month.month, lang)} ${month.year}`)}
          over={w(WORDS.title)}
          actions={
            mayRecord(visit.actor) && (
              <ButtonLink href={paths.deskNew('visits')} icon="plus" creates small>
                {w(VISIT_WORDS.record)}
              </ButtonLink>
            )
          }
        />
        <ProtocolTabs visit={visit} current="calendar" />
        <nav class="pager pager--flush" aria-label={w(WORDS.month)}>
          <a href={at({ mois: month.previous })} rel="prev">
            {w(WORDS.previous)}
          </a>
          {month.id !== today.slice(0, 7) && <a href={at({ mois: undefined })}>{w(WORDS.thisMonth)}</a>}
          <a href={at({ mois: month.next })} rel="next">
            {w(WORDS.next)}
          </a>
        </nav>
        <Facets
          label={w(WORDS.what)}
          facets={[
            { label: w(WORDS.all), href: at({ genre: undefined }), current: !kind },
            ...KINDS.map((one) => ({
              label: w(KIND_WORDS[one]),
              href: at({ genre: one }),
              current: one === kind,
              count: all.filter(({ register }) => register === one).length,
            })),
          ]}
        />
        {shown.length === 0 && (
          <p class="muted">
            {w(WORDS.nothing)}. {w(WORDS.nothingHelp)}
          </p>
        )}
        <Grid visit={visit} month={month} planned={shown} />
        <p class="no-print">
          <LinkGo href={paths.ownCalendar()}>{w(WORDS.subscribe)}</LinkGo>
        </p>
      </>
    ),
  });
}

const Grid = ({ visit, month, planned }: { visit: Visit; month: Month; planned: readonly Planned[] }) => (
  <ol class={`agenda agenda--from${month.column}`}>
    {month.days.map((day, i) => {
      const here = planned.filter(({ on, until }) => on <= day && day <= until);
      const isToday = day === visit.today;
      return (
        <li key={day} class={here.length === 0 ? 'agenda__d agenda__d--empty' : 'agenda__d'} aria-current={isToday ? 'date' : undefined}>
          <h2 class="agenda__day">
            <time dateTime={day}>
              <span class="agenda__long">{capital(formatDayDate(day, visit.lang))}</span>
              <span class="agenda__short num" aria-hidden="true">
                {`${WEEKDAYS[(month.column + i) % 7]?.[visit.lang] ?? ''} ${i + 1}`}
              </span>
            </time>
            {isToday && <span class="sr">{` (${words(visit, WORDS.today)})`}</span>}
          </h2>
          {here.length > 0 && (
            <ul class="agenda__list">
              {here.map((one) => (
                <li key={one.id} class={`agenda__item agenda__item--${one.register}`}>
                  <span class="agenda__kind">
                    {words(visit, KIND_TAGS[one.register])}
                    {one.starts && `, ${formatTime(one.starts, visit.lang)}`}
                  </span>
                  <a href={visit.paths.deskRecord(one.register, one.id)}>{one.title}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      );
    })}
  </ol>
);
