import { say } from '../../../kernel/bilingual.ts';
import { amountText, HOME } from '../../../kernel/money.ts';
import { ID, NUMBER, UNIT, VISIBILITY, wordsOf } from '../../../records/columns.ts';
import type { Column, Description } from '../../../tables/column.ts';
import type { Names } from '../shared/names.ts';
import type { Listed } from '../shared/store.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { DIRECTION_WORDS, STATE_WORDS, WORDS } from './messages.ts';
import type { Gift } from './rules.ts';

type Row = Listed<Gift>;
const field = { field: true } as const;

/** `125.50`; null where nobody estimated it. */
export const valueText = ({ valueCents }: Pick<Gift, 'valueCents'>): string | null =>
  valueCents === null ? null : amountText(valueCents, HOME);

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
  {
    id: 'direction',
    label: WORDS.direction,
    help: HELP.direction,
    type: 'code',
    words: DIRECTION_WORDS,
    ...field,
    shown: (row, { lang }) => say(DIRECTION_WORDS[row.direction], lang),
    data: (row) => row.direction,
  },
  { id: 'on', label: WORDS.on, help: HELP.on, type: 'day', ...field, shown: (row) => row.on, data: (row) => row.on },
  { id: 'title', label: WORDS.title, help: HELP.title, type: 'text', ...field, shown: (row) => row.title, data: (row) => row.title },
  { id: 'party', label: WORDS.party, help: HELP.party, type: 'text', ...field, shown: (row) => row.party, data: (row) => row.party },
  {
    id: 'contact',
    label: { fr: 'Fiche de contact', en: 'Contact record' },
    help: HELP.contact,
    type: 'key',
    ...field,
    data: (row) => row.contact,
  },
  { id: 'value', label: WORDS.value, help: HELP.value, type: 'text', ...field, shown: valueText, data: valueText },
  {
    id: 'decision',
    label: WORDS.decision,
    help: HELP.decision,
    type: 'code',
    vocabulary: 'giftDecision',
    ...field,
    shown: (row, { vocabulary, lang }) =>
      row.decision === null ? say(WORDS.undecided, lang) : wordsOf(vocabulary, 'giftDecision', [row.decision], lang),
    data: (row) => row.decision,
  },
  { id: 'place', label: WORDS.place, help: HELP.place, type: 'text', ...field, shown: (row) => row.place, data: (row) => row.place },
  { id: 'visit', label: WORDS.visit, help: HELP.visit, type: 'key', ...field, data: (row) => row.visit },
  { id: 'note', label: WORDS.note, help: HELP.note, type: 'text', ...field, data: (row) => row.note },
  VISIBILITY,
  UNIT,
];

/** The files of gifts; the import reads the data form. Never public. */
export const GIFT_FILES: Description<Row, Row, Names> = {
  id: 'gifts',
  label: WORDS.gifts,
  columns: COLUMNS,
  list: ['on', 'direction', 'title', 'party', 'value', 'decision', 'place', 'visibility', 'state', 'number'],
};
