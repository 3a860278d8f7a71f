import { say } from '../../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY, wordsOf } from '../../../records/columns.ts';
import type { Column, Description } from '../../../tables/column.ts';
import { countryName } from '../../../web/countries.ts';
import type { Names } from '../shared/names.ts';
import type { Listed } from '../shared/store.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { STATE_WORDS, WORDS } from './messages.ts';
import type { ReceivedVisit } from './rules.ts';

type Row = Listed<ReceivedVisit>;
const field = { field: true } as const;

const COLUMNS: readonly Column<Row, Row, Names>[] = [
  { ...NUMBER, open: false },
  { ...ID, open: false },
  {
    id: 'state',
    label: { fr: 'État', en: 'State' },
    help: HELP.state,
    type: 'code',
    words: STATE_WORDS,
    ...field,
    shown: (row, { lang }) => say(STATE_WORDS[row.state], lang),
    data: (row) => row.state,
  },
  { id: 'on', label: WORDS.on, help: HELP.on, type: 'day', ...field, shown: (row) => row.on, data: (row) => row.on },
  { id: 'until', label: WORDS.until, help: HELP.until, type: 'day', ...field, shown: (row) => row.until, data: (row) => row.until },
  { id: 'title', label: WORDS.visit, help: HELP.title, type: 'text', ...field, shown: (row) => row.title, data: (row) => row.title },
  {
    id: 'level',
    label: WORDS.level,
    help: HELP.level,
    type: 'code',
    vocabulary: 'visitLevel',
    ...field,
    shown: (row, { vocabulary, lang }) => wordsOf(vocabulary, 'visitLevel', [row.level], lang),
    data: (row) => row.level,
  },
  {
    id: 'country',
    label: WORDS.country,
    help: HELP.country,
    type: 'code',
    ...field,
    shown: (row, { lang }) => row.country && countryName(row.country, lang),
    data: (row) => row.country,
  },
  { id: 'body', label: WORDS.body, help: HELP.body, type: 'text', ...field, shown: (row) => row.body, data: (row) => row.body },
  { id: 'city', label: WORDS.city, help: HELP.city, type: 'text', ...field, shown: (row) => row.city, data: (row) => row.city },
  { id: 'purpose', label: WORDS.purpose, help: HELP.purpose, type: 'text', ...field, data: (row) => row.purpose },
  { id: 'logistics', label: WORDS.logistics, help: HELP.logistics, type: 'text', ...field, data: (row) => row.logistics },
  VISIBILITY,
  UNIT,
];

/** The files of visits; the import reads the data form. Never public. */
export const VISIT_FILES: Description<Row, Row, Names> = {
  id: 'visits',
  label: WORDS.visits,
  columns: COLUMNS,
  list: ['on', 'until', 'title', 'level', 'country', 'body', 'city', 'visibility', 'state', 'number'],
};
