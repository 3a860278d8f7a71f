import { presentCalendar } from '../../clocks/present.ts';
import { offDaysOf, YearView, yearAsked, yearOptions } from '../../clocks/YearView.tsx';
import { say } from '../../kernel/bilingual.ts';
import { isId } from '../../kernel/ids.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { listOffices } from './store.ts';

/** A year of the organisation's business days, or of one post's: `?annee=`, `?poste=`. */
export async function businessDaysPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, today, paths, query } = visit;
  const w = words.bind(null, visit);
  const post = query.get('poste');
  const offices = await listOffices(tx, org.id, today);
  const office = offices.find(({ id }) => id === post);
  if (post !== '' && !(isId(post) && office)) return notFound;
  const known = await presentCalendar(tx, org.id, office?.id ?? null);
  const year = known && yearAsked(known.calendar, query.get('annee'), today);
  if (known && !year) return notFound;
  return portalPage({
    title: office ? `${w(WORDS.calendar)} – ${say(office.name, lang)}` : w(WORDS.calendar),
    current: 'services',
    shared: true,
    description: w(WORDS.calendarLead),
    crumbs: [
      { label: w(WORDS.home), href: paths.home() },
      { label: w(WORDS.title), href: paths.declaration() },
      { label: w(WORDS.calendar) },
    ],
    body: (
      <div class="wrap section stack">
        <h1>
          {w(WORDS.calendar)} {year && <span class="nowrap">{year}</span>}
        </h1>
        <p class="lead">{w(WORDS.calendarLead)}</p>
        {!known || !year ? (
          <EmptyState title={w(WORDS.noCalendar)}>{w(WORDS.noCalendarLead)}</EmptyState>
        ) : (
          <>
            <FilterBar action={paths.businessDays()} go={w(WORDS.officeGo)}>
              <FilterSelect
                name="poste"
                label={w(WORDS.office)}
                value={post}
                empty={w(WORDS.headOffice)}
                options={offices.map(({ id, name }) => ({ value: id, label: say(name, lang) }))}
              />
              <FilterSelect
                name="annee"
                label={w(WORDS.yearField)}
                value={String(year)}
                options={yearOptions(known.calendar, year, today)}
              />
            </FilterBar>
            {!known.own && <Notice>{w(WORDS.ofHeadOffice)}</Notice>}
            <p class="row">
              <ButtonLink href={paths.businessDaysFeed({ poste: post })} icon="calendar">
                {w(WORDS.subscribe)}
              </ButtonLink>
            </p>
            <YearView
              calendar={known.calendar}
              year={year}
              off={offDaysOf(known.calendar, known.decisions, year, lang)}
              lang={lang}
              today={today}
            />
          </>
        )}
      </div>
    ),
  });
}
