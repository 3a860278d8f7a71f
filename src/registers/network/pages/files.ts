import { ALL_FILES } from '../../../ui/paths.ts';
import { type Exporter, type RowsAfter, together } from '../../../web/export.ts';
import { type NetworkNames, OPEN_POSTS, POSTS } from '../columns.ts';
import { type ListedPost, listPosts } from '../store-cards.ts';
import { asked } from './list.tsx';
import { type Row, viewed } from './portal.tsx';

/** The posts of the desk's list. */
export const postFiles: Exporter<ListedPost, ListedPost, NetworkNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const { tx, org, lang, today } = visit;
    const filter = asked(visit);
    const rows: RowsAfter<ListedPost> = (last, most) => listPosts(tx, org.id, { ...filter, after: last?.id }, most);
    return { description: POSTS, names: { lang, today }, shown: rows, data: rows };
  },
};

/** The public network, on a day or as a list had it; those whose existence is to be confirmed come last, as on the page. */
export const openPostFiles: Exporter<Row, Row, NetworkNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const { shown, others } = await viewed(visit);
    const rows = together([...shown, ...others]);
    return { description: OPEN_POSTS, names: { lang: visit.lang, today: visit.today }, shown: rows, data: rows };
  },
};
