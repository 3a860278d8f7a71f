import { searchRecords } from '../../../records/search.ts';
import { ALL_FILES } from '../../../ui/paths.ts';
import { type Exporter, type RowsAfter, together } from '../../../web/export.ts';
import type { Visit } from '../../../web/visit.ts';
import { CONTACTS, type ContactNames } from '../columns.ts';
import { countContacts, type Listed, type ListFilter, listContacts, listWholeContacts, type WholeContact } from '../store/directory.ts';
import { asked, MOST_FOUND } from './list.tsx';

type Lister<Row> = (tx: Visit['tx'], org: number, filter: ListFilter, most: number) => Promise<readonly Row[]>;

const rowsOf =
  <Row extends { readonly id: string }>({ tx, org }: Visit, list: Lister<Row>, filter: ListFilter): RowsAfter<Row> =>
  (last, most) =>
    list(tx, org.id, { ...filter, after: last?.id }, most);

/** What a search found, best first, as its only page shows it. */
const foundOf =
  <Row extends { readonly id: string }>(
    { tx, org }: Visit,
    list: Lister<Row>,
    filter: ListFilter,
    ids: readonly string[],
  ): RowsAfter<Row> =>
  async (last, most) => {
    if (last !== null) return [];
    const rows = await list(tx, org.id, { ...filter, ids }, MOST_FOUND);
    return together(rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)))(null, most);
  };

/** The people and organisations of the list, every page of it; the journal says who took them away. */
export const contactFiles: Exporter<Listed, WholeContact, ContactNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const { tx, org, lang } = visit;
    const { q, kind, influential, year } = asked(visit);
    const filter = { kind, influential, met: year ?? undefined };
    const ids = q === '' ? undefined : (await searchRecords(tx, q, { register: 'contacts', most: MOST_FOUND })).map(({ record }) => record);
    const rows = <Row extends { readonly id: string }>(list: Lister<Row>): RowsAfter<Row> =>
      ids ? foundOf(visit, list, filter, ids) : rowsOf(visit, list, filter);
    return {
      description: CONTACTS,
      names: { lang },
      shown: rows(listContacts),
      data: rows(listWholeContacts),
      personal: () => countContacts(tx, org.id, { ...filter, ids }),
    };
  },
};
