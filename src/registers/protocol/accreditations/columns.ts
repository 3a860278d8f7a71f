import { say } from '../../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY } from '../../../records/columns.ts';
import type { Column, Description } from '../../../tables/column.ts';
import { countryName } from '../../../web/countries.ts';
import type { Names } from '../shared/names.ts';
import type { Listed } from '../shared/store.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { CLASS_WORDS, KIND_WORDS, STATE_WORDS, WORDS } from './messages.ts';
import type { Accreditation } from './rules.ts';

type Row = Listed<Accreditation>;
const field = { field: true } as const;

const day = (id: 'on' | 'arrived' | 'exequatur' | 'until'): Column<Row, Row, Names> => ({
  id,
  label: WORDS[id],
  help: HELP[id],
  type: 'day',
  ...field,
  shown: (row) => row[id],
  data: (row) => row[id],
});

const COLUMNS: readonly Column<Row, Row, Names>[] = [
  { ...NUMBER, open: false },
  { ...ID, open: false },
  {
    id: 'state',
    label: { fr: 'État de la fiche', en: 'State' },
    help: HELP.state,
    type: 'code',
    words: STATE_WORDS,
    ...field,
    shown: (row, { lang }) => say(STATE_WORDS[row.state], lang),
    data: (row) => row.state,
  },
  { id: 'title', label: WORDS.name, help: HELP.title, type: 'text', ...field, shown: (row) => row.title, data: (row) => row.title },
  {
    id: 'country',
    label: WORDS.country,
    help: HELP.country,
    type: 'code',
    ...field,
    shown: (row, { lang }) => countryName(row.country, lang),
    data: (row) => row.country,
  },
  {
    id: 'class',
    label: WORDS.class,
    help: HELP.class,
    type: 'code',
    words: CLASS_WORDS,
    ...field,
    shown: (row, { lang }) => say(CLASS_WORDS[row.class], lang),
    data: (row) => row.class,
  },
  {
    id: 'kind',
    label: WORDS.kind,
    help: HELP.kind,
    type: 'code',
    words: KIND_WORDS,
    ...field,
    shown: (row, { lang }) => say(KIND_WORDS[row.kind], lang),
    data: (row) => row.kind,
  },
  {
    id: 'function',
    label: WORDS.function,
    help: HELP.function,
    type: 'text',
    ...field,
    shown: (row) => row.function,
    data: (row) => row.function,
  },
  { id: 'seat', label: WORDS.seat, help: HELP.seat, type: 'text', ...field, shown: (row) => row.seat, data: (row) => row.seat },
  day('on'),
  day('arrived'),
  day('exequatur'),
  day('until'),
  {
    id: 'contact',
    label: { fr: 'Fiche de contact', en: 'Contact record' },
    help: HELP.contact,
    type: 'key',
    ...field,
    data: (row) => row.contact,
  },
  { id: 'note', label: WORDS.note, help: HELP.note, type: 'text', ...field, data: (row) => row.note },
  VISIBILITY,
  UNIT,
];

/** The files of accreditations; the import reads the data form. Never public. */
export const ACCREDITATION_FILES: Description<Row, Row, Names> = {
  id: 'accreditations',
  label: WORDS.accreditations,
  columns: COLUMNS,
  list: ['title', 'country', 'class', 'kind', 'function', 'seat', 'arrived', 'exequatur', 'on', 'until', 'visibility', 'state', 'number'],
};
