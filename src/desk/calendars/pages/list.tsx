import { calendarFor, listCalendars } from '../../../clocks/calendars.ts';
import { loadUnits } from '../../../identity/units.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { formatNumber } from '../../../ui/typography.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage } from '../../administration/pages/shared.tsx';
import { WORDS } from '../messages.ts';

interface Row {
  readonly unit: string | null;
  readonly name: string;
}

/** The organisation and its posts, and the calendar by which each counts. */
export async function calendarsPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const calendars = await listCalendars(tx, org.id);
  const head = calendarFor(calendars, null);
  const own = new Map(calendars.map((one) => [one.unit, one]));
  const units = (await loadUnits(tx, org.id)).filter(({ id, kind, closedOn }) => closedOn === null && (kind === 'post' || own.has(id)));
  const rows: readonly Row[] = [
    { unit: null, name: w(org.shortName) },
    ...units.filter(({ id }) => own.has(id)).map(({ id, name }) => ({ unit: id, name: w(name) })),
  ];
  const others = units.filter(({ id }) => !own.has(id));
  return adminPage(visit, {
    title: w(WORDS.calendars),
    intro: w(WORDS.lead),
    actions: (
      <ButtonLink href={paths.newCalendar()} icon="plus" creates small>
        {w(WORDS.newTitle)}
      </ButtonLink>
    ),
    body: (
      <>
        <DataTable
          caption={w(WORDS.calendars)}
          hideCaption
          compact
          rows={rows}
          rowKey={({ unit }) => unit ?? 'organisation'}
          columns={[
            {
              id: 'office',
              label: w(WORDS.office),
              head: true,
              cell: ({ unit, name }) => {
                const found = own.get(unit);
                return found ? <a href={paths.calendarOf(found.id)}>{name}</a> : name;
              },
            },
            {
              id: 'whose',
              label: w(WORDS.whose),
              cell: ({ unit }) => {
                const found = own.get(unit);
                if (found) return w(WORDS.version).replace('{n}', String(found.version));
                return <span class="muted">{w(head ? WORDS.ofOrganisation : WORDS.none)}</span>;
              },
            },
          ]}
        />
        {others.length > 0 && (
          <details class="data">
            <summary>
              {w(others.length === 1 ? WORDS.followersOne : WORDS.followers).replace('{n}', formatNumber(others.length, lang))}
            </summary>
            <ul>
              {others.map(({ id, name }) => (
                <li key={id}>{w(name)}</li>
              ))}
            </ul>
          </details>
        )}
      </>
    ),
  });
}
