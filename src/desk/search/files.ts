import { say } from '../../kernel/bilingual.ts';
import { NUMBER } from '../../records/columns.ts';
import { searchRecords } from '../../records/search.ts';
import type { Description } from '../../tables/column.ts';
import { LIST_FILES } from '../../ui/paths.ts';
import { type Exporter, together } from '../../web/export.ts';
import type { Visit } from '../../web/visit.ts';
import { COLUMN_WORDS as W, WORDS } from './messages.ts';
import { asked, LAST_PAGE, PAGE, type Result, resultsOf } from './page.tsx';

const RESULTS: Description<Result, never, Visit> = {
  id: 'search',
  label: WORDS.search,
  columns: [
    { id: 'on', label: W.date, help: W.dateHelp, type: 'day', shown: (row) => row.onDay },
    { id: 'title', label: W.title, help: W.titleHelp, type: 'text', shown: (row) => row.title },
    { id: 'detail', label: W.detail, help: W.detailHelp, type: 'text', shown: (row) => row.detail },
    {
      id: 'register',
      label: WORDS.registers,
      help: W.registerHelp,
      type: 'text',
      shown: (row, { slots, lang }) => say(slots.registerWord(row.register), lang),
    },
    NUMBER,
  ],
  list: ['on', 'title', 'detail', 'register', 'number'],
};

/** What a search found, on all its pages, best first. Inside, it may hold people: the journal says who took it away. */
export const searchFiles = (inside: boolean): Exporter<Result, never, Visit> => ({
  files: LIST_FILES,
  open: async (visit) => {
    const { q, register } = asked(visit, inside);
    if (q === '') return null;
    const found = await searchRecords(visit.tx, q, { ...(register ? { register } : {}), most: PAGE * LAST_PAGE });
    const results = await resultsOf(visit, found, inside);
    return {
      description: RESULTS,
      names: visit,
      shown: together(results),
      data: null,
      ...(inside ? { personal: async () => results.length } : {}),
    };
  },
});
