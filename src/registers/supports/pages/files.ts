import { keptFor } from '../../../records/listing.ts';
import { ALL_FILES } from '../../../ui/paths.ts';
import type { Exporter, RowsAfter } from '../../../web/export.ts';
import type { Visit } from '../../../web/visit.ts';
import { SUPPORTS, type SupportNames } from '../columns.ts';
import { countSupports, type ListedSupport, type ListFilter, listSupports, listWholeSupports, type WholeSupport } from '../store-list.ts';
import { asked, namesOf } from './list.tsx';

type Lister<Row> = (tx: Visit['tx'], org: number, filter: ListFilter, most: number) => Promise<readonly Row[]>;

/** The supports of the list, every page of it. Recipients may be people: the journal says who took them away. */
export const supportFiles: Exporter<ListedSupport, WholeSupport, SupportNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const { tx, org } = visit;
    const { before: _page, ...own } = asked(visit);
    const filter = { ...own, ...(await keptFor(visit, 'supports')) };
    const rows =
      <Row extends { readonly id: string; readonly onDay: string }>(list: Lister<Row>): RowsAfter<Row> =>
      (last, most) =>
        list(tx, org.id, { ...filter, before: last ? { day: last.onDay, id: last.id } : undefined }, most);
    return {
      description: SUPPORTS,
      names: await namesOf(visit),
      shown: rows(listSupports),
      data: rows(listWholeSupports),
      personal: () => countSupports(tx, org.id, filter),
    };
  },
};
