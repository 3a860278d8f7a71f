import { say } from '../../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY } from '../../../records/columns.ts';
import type { Column, Description } from '../../../tables/column.ts';
import type { Names } from '../shared/names.ts';
import type { Listed } from '../shared/store.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { STATE_WORDS, WORDS } from './messages.ts';
import type { Event } from './rules.ts';

type Row = Listed<Event>;
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
    shown: (row, { lang }) => say(STATE_WORDS[row.state], lang),
    data: (row) => row.state,
  },
  { id: 'on', label: WORDS.on, help: HELP.on, type: 'day', ...field, shown: (row) => row.on, data: (row) => row.on },
  { id: 'starts', label: WORDS.starts, help: HELP.starts, type: 'text', ...field, shown: (row) => row.starts, data: (row) => row.starts },
  { id: 'ends', label: WORDS.ends, help: HELP.ends, type: 'text', ...field, shown: (row) => row.ends, data: (row) => row.ends },
  { id: 'title', label: WORDS.event, help: HELP.title, type: 'text', ...field, shown: (row) => row.title, data: (row) => row.title },
  { id: 'venue', label: WORDS.venue, help: HELP.venue, type: 'text', ...field, shown: (row) => row.venue, data: (row) => row.venue },
  {
    id: 'answerBy',
    label: WORDS.answerBy,
    help: HELP.answerBy,
    type: 'day',
    ...field,
    shown: (row) => row.answerBy,
    data: (row) => row.answerBy,
  },
  { id: 'visit', label: WORDS.visit, help: HELP.visit, type: 'key', ...field, data: (row) => row.visit },
  { id: 'note', label: WORDS.note, help: HELP.note, type: 'text', ...field, data: (row) => row.note },
  VISIBILITY,
  UNIT,
];

/** The files of events. Never public. */
export const EVENT_FILES: Description<Row, Row, Names> = {
  id: 'invitations',
  label: WORDS.invitations,
  columns: COLUMNS,
  list: ['on', 'starts', 'title', 'venue', 'answerBy', 'visibility', 'state', 'number'],
};
