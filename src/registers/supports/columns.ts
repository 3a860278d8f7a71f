import { type Lang, say } from '../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY, wordsOf } from '../../records/columns.ts';
import type { Vocabulary } from '../../records/vocabulary.ts';
import type { Column, Description } from '../../tables/column.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { PARTY_KIND_WORDS, STATE_WORDS, WORDS } from './messages.ts';
import type { State } from './rules.ts';
import type { ListedSupport, WholeSupport } from './store-list.ts';

/** What the words of a list need besides its rows. */
export interface SupportNames {
  readonly lang: Lang;
  readonly posts: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
}

const field = { field: true } as const;

const COLUMNS: readonly Column<ListedSupport, WholeSupport, SupportNames>[] = [
  { ...NUMBER, open: false },
  { ...ID, open: false },
  {
    id: 'state',
    label: WORDS.state,
    help: HELP.state,
    type: 'code',
    words: STATE_WORDS,
    // The state of a row is one of rules.ts: only actions.ts writes it.
    shown: (row, { lang }) => say(STATE_WORDS[row.state as State], lang),
    data: (row) => row.state,
  },
  { id: 'on', label: WORDS.date, help: HELP.on, type: 'day', ...field, shown: (row) => row.onDay, data: (row) => row.onDay },
  { id: 'title', label: WORDS.support, help: HELP.title, type: 'text', ...field, shown: (row) => row.title, data: (row) => row.title },
  {
    id: 'service',
    label: WORDS.service,
    help: HELP.service,
    type: 'code',
    vocabulary: 'supportService',
    ...field,
    shown: (row, { vocabulary, lang }) => wordsOf(vocabulary, 'supportService', [row.service], lang),
    data: (row) => row.service,
  },
  {
    id: 'party',
    label: WORDS.party,
    help: HELP.party,
    type: 'key',
    ...field,
    shown: (row, { lang }) => row.partyName ?? say(WORDS.hidden, lang),
    data: (row) => row.party,
  },
  {
    id: 'partyKind',
    label: WORDS.partyKind,
    help: HELP.partyKind,
    type: 'code',
    words: PARTY_KIND_WORDS,
    ...field,
    shown: (row, { lang }) => say(PARTY_KIND_WORDS[row.partyKind], lang),
    data: (row) => row.partyKind,
  },
  {
    id: 'sectors',
    label: WORDS.sector,
    help: HELP.sectors,
    type: 'codes',
    vocabulary: 'sector',
    ...field,
    shown: (row, { vocabulary, lang }) => wordsOf(vocabulary, 'sector', row.sectors, lang),
    data: (row) => row.sectors,
  },
  {
    id: 'post',
    label: WORDS.post,
    help: HELP.post,
    type: 'key',
    ...field,
    shown: (row, { posts, lang }) => (row.post ? (posts.get(row.post) ?? null) : say(WORDS.headOffice, lang)),
    data: (row) => row.post,
  },
  { id: 'countries', label: WORDS.country, help: HELP.countries, type: 'codes', ...field, data: (row) => row.countries },
  { id: 'result', label: WORDS.result, help: HELP.result, type: 'text', ...field, data: (row) => row.result },
  VISIBILITY,
  UNIT,
];

/** The files of supports; the import reads the data form. Never public. */
export const SUPPORTS: Description<ListedSupport, WholeSupport, SupportNames> = {
  id: 'supports',
  label: WORDS.supports,
  columns: COLUMNS,
  list: ['on', 'title', 'service', 'visibility', 'party', 'partyKind', 'post', 'sectors', 'state', 'number'],
};
