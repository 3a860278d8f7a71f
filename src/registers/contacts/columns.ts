import { type Lang, say } from '../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY } from '../../records/columns.ts';
import type { Column, Description } from '../../tables/column.ts';
import { countryName } from '../../web/countries.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { INFLUENTIAL_WORDS, KIND_WORDS, PARTY_KIND_WORDS, WORDS } from './messages.ts';
import { kindOf } from './pages/parts.tsx';
import type { Listed, WholeContact } from './store/directory.ts';

/** What the words of a list need besides its rows. */
export interface ContactNames {
  readonly lang: Lang;
}

type One = Column<Listed, WholeContact, ContactNames>;
const field = { field: true } as const;

const text = (id: 'given' | 'family' | 'email' | 'phone' | 'notes'): One => ({
  id,
  label: WORDS[id],
  help: HELP[id],
  type: 'text',
  ...field,
  data: (row) => row[id],
});

const COLUMNS: readonly One[] = [
  { ...NUMBER, open: false },
  { ...ID, open: false },
  {
    id: 'kind',
    label: WORDS.kind,
    help: HELP.kind,
    type: 'code',
    words: KIND_WORDS,
    ...field,
    shown: (row, names) => kindOf(names, row),
    data: (row) => row.kind,
  },
  { id: 'fullName', label: WORDS.nameColumn, help: HELP.fullName, type: 'text', shown: (row) => row.name },
  { id: 'currentRole', label: WORDS.currentRole, help: HELP.currentRole, type: 'text', shown: (row) => row.note },
  text('given'),
  text('family'),
  { id: 'name', label: WORDS.name, help: HELP.name, type: 'text', ...field, data: (row) => row.bodyName },
  {
    id: 'partyKind',
    label: WORDS.partyKind,
    help: HELP.partyKind,
    type: 'code',
    words: PARTY_KIND_WORDS,
    ...field,
    data: (row) => row.partyKind,
  },
  {
    id: 'country',
    label: WORDS.country,
    help: HELP.country,
    type: 'code',
    ...field,
    shown: (row, { lang }) => (row.country ? countryName(row.country, lang) : null),
    data: (row) => row.country,
  },
  {
    id: 'influence',
    label: WORDS.influence,
    help: HELP.influence,
    type: 'text',
    shown: (row, { lang }) => (row.influentialNow ? say(INFLUENTIAL_WORDS[row.kind], lang) : null),
  },
  { id: 'language', label: WORDS.language, help: HELP.language, type: 'code', ...field, data: (row) => row.language },
  text('email'),
  text('phone'),
  text('notes'),
  VISIBILITY,
  UNIT,
];

/** The files of people and organisations; the import reads the data form. Never public. */
export const CONTACTS: Description<Listed, WholeContact, ContactNames> = {
  id: 'contacts',
  label: WORDS.contacts,
  columns: COLUMNS,
  list: ['fullName', 'currentRole', 'visibility', 'kind', 'country', 'influence', 'number'],
};
