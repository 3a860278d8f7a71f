import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable } from '../../../ui/components/DataTable.tsx';
import { SectionHead } from '../../../ui/components/PageHead.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import type { RegisterName } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import type { Meeting } from '../store/directory.ts';
import type { Influence, NamedRole } from '../store/roles.ts';
import { PeriodText } from './parts.tsx';

export const Add = ({ href, children }: { href: string; children: string }) => (
  <ButtonLink href={href} icon="plus" small>
    {children}
  </ButtonLink>
);

/** A contact by its name, or the word that says the visitor may not know. */
const Other = ({ visit, id, name }: { visit: Visit; id: string; name: string | null }) =>
  name === null ? <Tag icon="lock">{words(visit, WORDS.hidden)}</Tag> : <a href={visit.paths.deskRecord('contacts', id)}>{name}</a>;

const period = (visit: Visit): Column<NamedRole | Influence> => ({
  id: 'period',
  label: words(visit, WORDS.period),
  cell: (row) => <PeriodText visit={visit} period={row} />,
});

/** Roles of a person over time, the current ones first. */
export const Roles = ({ visit, contact, roles, mine }: { visit: Visit; contact: string; roles: readonly NamedRole[]; mine: boolean }) => {
  const w = words.bind(null, visit);
  return (
    <section>
      <SectionHead
        title={w(WORDS.roles)}
        action={mine && <Add href={visit.paths.deskAct('contacts', contact, 'fonctions')}>{w(WORDS.addRole)}</Add>}
      />
      {roles.length === 0 ? (
        <p class="muted">{w(WORDS.noRole)}</p>
      ) : (
        <DataTable
          caption={w(WORDS.roles)}
          hideCaption
          compact
          rows={roles}
          rowKey={(row) => row.id}
          columns={[
            { id: 'title', label: w(WORDS.role), head: true, cell: (row) => row.title },
            {
              id: 'body',
              label: w(WORDS.body),
              cell: (row) => (row.body ? <Other visit={visit} id={row.body} name={row.name} /> : '–'),
            },
            period(visit),
            ...(mine ? [editColumn<NamedRole>(visit, (row) => visit.paths.contactRole(contact, row.id))] : []),
          ]}
        />
      )}
    </section>
  );
};

function editColumn<Row extends { readonly id: string }>(visit: Visit, href: (row: Row) => string): Column<Row> {
  const label = words(visit, WORDS.endOrEdit);
  return { id: 'edit', label, hideLabel: true, end: true, cell: (row) => <a href={href(row)}>{label}</a> };
}

/** People of a body over time. */
export const People = ({ visit, roles }: { visit: Visit; roles: readonly NamedRole[] }) => {
  const w = words.bind(null, visit);
  return (
    <section>
      <SectionHead title={w(WORDS.people)} />
      {roles.length === 0 ? (
        <p class="muted">{w(WORDS.noPeople)}</p>
      ) : (
        <DataTable
          caption={w(WORDS.people)}
          hideCaption
          compact
          rows={roles}
          rowKey={(row) => row.id}
          columns={[
            { id: 'person', label: w(WORDS.person), head: true, cell: (row) => <Other visit={visit} id={row.contact} name={row.name} /> },
            { id: 'title', label: w(WORDS.role), cell: (row) => row.title },
            period(visit),
          ]}
        />
      )}
    </section>
  );
};

/** When the contact was influential, and why it was judged so. */
export const InfluenceList = ({
  visit,
  contact,
  periods,
  mine,
}: {
  visit: Visit;
  contact: string;
  periods: readonly Influence[];
  mine: boolean;
}) => {
  const w = words.bind(null, visit);
  return (
    <section>
      <SectionHead
        title={w(WORDS.influence)}
        action={mine && <Add href={visit.paths.deskAct('contacts', contact, 'influences')}>{w(WORDS.addInfluence)}</Add>}
      />
      {periods.length === 0 ? (
        <p class="muted">{w(WORDS.noInfluence)}</p>
      ) : (
        <DataTable
          caption={w(WORDS.influence)}
          hideCaption
          compact
          rows={periods}
          rowKey={(row) => row.id}
          columns={[
            { id: 'reason', label: w(WORDS.reason), head: true, cell: (row) => row.reason },
            period(visit),
            ...(mine ? [editColumn<Influence>(visit, (row) => visit.paths.contactInfluence(contact, row.id))] : []),
          ]}
        />
      )}
    </section>
  );
};

interface RecordTableProps {
  readonly visit: Visit;
  readonly title: Bilingual;
  /** Label of the column of titles. */
  readonly head: Bilingual;
  readonly register: RegisterName;
  readonly rows: readonly Meeting[];
  readonly none?: Bilingual;
  /** As many as were asked for: when that many came, there may be more. */
  readonly most: number;
  readonly action?: ComponentChildren;
}

/** Records of another register in which the contact stands, latest first. */
export const RecordTable = ({ visit, title, head, register, rows, none, most, action }: RecordTableProps) => {
  const w = words.bind(null, visit);
  return (
    <section>
      <SectionHead title={w(title)} action={action} />
      {rows.length === 0 && none && <p class="muted">{w(none)}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={w(title)}
          hideCaption
          compact
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { id: 'date', label: w(WORDS.date), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
            {
              id: 'title',
              label: w(head),
              head: true,
              cell: (row) => <a href={visit.paths.deskRecord(register, row.id)}>{row.title}</a>,
            },
            { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
          ]}
        />
      )}
      {rows.length === most && <p class="muted small">{w(WORDS.latest).replace('{n}', formatNumber(most, visit.lang))}</p>}
    </section>
  );
};
