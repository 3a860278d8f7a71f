import { isDay } from '../../../../kernel/day.ts';
import { Button } from '../../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../../../ui/components/ExportMenu.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { DateField } from '../../../../ui/forms/DateField.tsx';
import { LIST_FILES } from '../../../../ui/paths.ts';
import { formatDate } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { type Exporter, together } from '../../../../web/export.ts';
import { deskPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { type Names, namesOf } from '../../shared/names.ts';
import type { Listed } from '../../shared/store.ts';
import { ACCREDITATION_FILES } from '../columns.ts';
import { CLASS_WORDS, KIND_WORDS, WORDS } from '../messages.ts';
import { type Accreditation, inForce, precedence } from '../rules.ts';
import { loadCorps } from '../store.ts';
import { EndDay } from './list.tsx';

type Row = Listed<Accreditation>;

/** The day of the address; today for none, and for what is none. */
const dayOf = ({ query, today }: Visit): string => (isDay(query.get('au')) ? query.get('au') : today);

/** The corps on a day, in the order of precedence. */
async function corpsOn(visit: Visit): Promise<readonly Row[]> {
  const day = dayOf(visit);
  return (await loadCorps(visit.tx, visit.org.id, day)).filter((one) => inForce(one, day)).sort(precedence);
}

/** Who belongs to the consular corps on a day: today, or as it was. */
export async function corpsPage(visit: Visit): Promise<Reply> {
  const { paths, lang } = visit;
  const w = words.bind(null, visit);
  const day = dayOf(visit);
  const rows = await corpsOn(visit);
  return deskPage({
    title: w(WORDS.corps),
    current: 'protocol',
    crumbs: [{ label: w(WORDS.accreditations), href: paths.deskRegister('accreditations') }, { label: w(WORDS.corps) }],
    body: (
      <>
        <PageHead
          title={w(WORDS.corpsOn).replace('{day}', formatDate(day, lang))}
          intro={w(WORDS.corpsIntro)}
          actions={<ExportMenu page={paths.corps({ au: day })} files={LIST_FILES} />}
        />
        <form class="row row--end no-print" action={paths.corps()}>
          <DateField name="au" label={w(WORDS.onDay)} value={day} />
          <Button small>{w(WORDS.show)}</Button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title={w(WORDS.nobody)}>{w(WORDS.nobodyHelp)}</EmptyState>
        ) : (
          <DataTable
            caption={w(WORDS.corps)}
            hideCaption
            compact
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { id: 'rank', label: w(WORDS.rank), end: true, cell: (row) => <span class="num">{rows.indexOf(row) + 1}</span> },
              {
                id: 'title',
                label: w(WORDS.name),
                head: true,
                cell: (row) => (
                  <>
                    <a href={paths.deskRecord('accreditations', row.id)}>{row.title}</a>
                    <Sub>{row.function}</Sub>
                  </>
                ),
              },
              { id: 'country', label: w(WORDS.country), cell: (row) => countryName(row.country, lang) },
              { id: 'class', label: w(WORDS.class), cell: (row) => w(CLASS_WORDS[row.class]) },
              { id: 'kind', label: w(WORDS.kind), nowrap: true, cell: (row) => w(KIND_WORDS[row.kind]) },
              { id: 'seat', label: w(WORDS.seat), cell: (row) => row.seat || '–' },
              { id: 'exequatur', label: w(WORDS.exequatur), cell: (row) => row.exequatur && <Day iso={row.exequatur} short /> },
              { id: 'until', label: w(WORDS.until), cell: (row) => <EndDay visit={visit} row={row} /> },
            ]}
          />
        )}
      </>
    ),
  });
}

/** The corps as a file. It names people: the journal says who took it away. */
export const corpsFiles: Exporter<Row, Row, Names> = {
  files: LIST_FILES,
  open: async (visit) => {
    const rows = await corpsOn(visit);
    return {
      description: { ...ACCREDITATION_FILES, id: 'accreditations', label: WORDS.corps },
      names: await namesOf(visit),
      shown: together(rows),
      data: null,
      personal: async () => rows.length,
      of: `corps-${dayOf(visit)}`,
    };
  },
};
