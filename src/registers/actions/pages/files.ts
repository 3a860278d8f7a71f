import { keptFor } from '../../../records/listing.ts';
import { ALL_FILES } from '../../../ui/paths.ts';
import type { Exporter, RowsAfter } from '../../../web/export.ts';
import type { Visit } from '../../../web/visit.ts';
import { ACTIONS, type ActionNames, OPEN_ACTIONS } from '../columns.ts';
import {
  type ListedAction,
  type ListFilter,
  listActions,
  listOpenActions,
  listWholeActions,
  type OpenAction,
  type WholeAction,
} from '../store-list.ts';
import { asked, namesOf } from './list.tsx';

type Lister<Row> = (tx: Visit['tx'], org: number, filter: ListFilter, most: number) => Promise<readonly Row[]>;

const rowsOf =
  <Row extends ListedAction>({ tx, org }: Visit, list: Lister<Row>, filter: ListFilter): RowsAfter<Row> =>
  (last, most) =>
    list(tx, org.id, { ...filter, before: last ? { day: last.onDay, id: last.id } : undefined }, most);

/** The actions of the desk's list, every page of it. */
export const actionFiles: Exporter<ListedAction, WholeAction, ActionNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const filter = { ...asked(visit).filter, ...(await keptFor(visit, 'actions')) };
    return {
      description: ACTIONS,
      names: await namesOf(visit),
      shown: rowsOf(visit, listActions, filter),
      data: rowsOf(visit, listWholeActions, filter),
    };
  },
};

/** The actions of the public list: what was held and is published. */
export const openActionFiles: Exporter<ListedAction, OpenAction, ActionNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const filter = { ...asked(visit).filter, ...(await keptFor(visit, 'actions')), state: 'held' };
    return {
      description: OPEN_ACTIONS,
      names: await namesOf(visit),
      shown: rowsOf(visit, listActions, filter),
      data: rowsOf(visit, listOpenActions, filter),
    };
  },
};
