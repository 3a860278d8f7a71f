import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY, wordsOf } from '../../records/columns.ts';
import { VISIBILITY_TAGS } from '../../records/pages/messages.ts';
import type { Vocabulary } from '../../records/vocabulary.ts';
import type { Column, Description } from '../../tables/column.ts';
import { countryName } from '../../web/countries.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { KIND_WORDS, LEADER_WORDS, ROLE_WORDS, STATE_WORDS, STREAM_WORDS, WORDS } from './messages.ts';
import type { State } from './rules.ts';
import type { ListedAction, OpenAction, WholeAction } from './store-list.ts';

/** What the words of a list need besides its rows. */
export interface ActionNames {
  readonly lang: Lang;
  readonly posts: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
}

type Open = Column<ListedAction, OpenAction, ActionNames>;
type Inside = Column<ListedAction, WholeAction, ActionNames>;
const field = { field: true } as const;
const open = { field: true, open: true } as const;

const flag = (id: 'positioning' | 'sustainable' | 'newMarket', label: Bilingual): Inside => ({
  id,
  label,
  help: HELP[id],
  type: 'flag',
  ...field,
  data: (row) => row[id],
});

const audienceTag = (audience: string): Bilingual =>
  VISIBILITY_TAGS[audience === 'public' ? 'public' : audience === 'org' ? 'organisation' : audience.startsWith('unit') ? 'unit' : 'named'];

const OPEN: readonly Open[] = [
  NUMBER,
  ID,
  {
    id: 'kind',
    label: WORDS.kind,
    help: HELP.kind,
    type: 'code',
    words: KIND_WORDS,
    ...open,
    shown: (row, { lang }) => say(KIND_WORDS[row.kind], lang),
    data: (row) => row.kind,
  },
  {
    id: 'state',
    label: WORDS.state,
    help: HELP.state,
    type: 'code',
    words: STATE_WORDS,
    ...open,
    // The state of a row is one of rules.ts: only actions.ts writes it.
    shown: (row, { lang }) => say(STATE_WORDS[row.state as State], lang),
    data: (row) => row.state,
  },
  { id: 'on', label: WORDS.date, help: HELP.on, type: 'day', ...open, shown: (row) => row.onDay, data: (row) => row.onDay },
  { id: 'title', label: WORDS.action, help: HELP.title, type: 'text', ...open, shown: (row) => row.title, data: (row) => row.title },
  {
    id: 'stream',
    label: WORDS.stream,
    help: HELP.stream,
    type: 'code',
    words: STREAM_WORDS,
    ...open,
    shown: (row, { lang }) => say(STREAM_WORDS[row.stream], lang),
    data: (row) => row.stream,
  },
  { id: 'role', label: WORDS.role, help: HELP.role, type: 'code', words: ROLE_WORDS, ...open, data: (row) => row.role },
  { id: 'ledBy', label: WORDS.ledBy, help: HELP.ledBy, type: 'code', words: LEADER_WORDS, ...open, data: (row) => row.ledBy },
  {
    id: 'post',
    label: WORDS.post,
    help: HELP.post,
    type: 'key',
    ...open,
    shown: (row, { posts, lang }) => (row.post ? (posts.get(row.post) ?? null) : say(WORDS.headOffice, lang)),
    data: (row) => row.post,
  },
  {
    id: 'countries',
    label: WORDS.country,
    help: HELP.countries,
    type: 'codes',
    ...open,
    shown: (row, { lang }) => row.countries.map((code) => countryName(code, lang)).join(', '),
    data: (row) => row.countries,
  },
  {
    id: 'territories',
    label: WORDS.territory,
    help: HELP.territories,
    type: 'codes',
    vocabulary: 'territory',
    ...open,
    data: (row) => row.territories,
  },
  {
    id: 'sectors',
    label: WORDS.sector,
    help: HELP.sectors,
    type: 'codes',
    vocabulary: 'sector',
    ...open,
    shown: (row, { vocabulary, lang }) => wordsOf(vocabulary, 'sector', row.sectors, lang),
    data: (row) => row.sectors,
  },
  {
    id: 'initiatives',
    label: WORDS.initiative,
    help: HELP.initiatives,
    type: 'codes',
    vocabulary: 'initiative',
    ...open,
    data: (row) => row.initiatives,
  },
  {
    id: 'commitments',
    label: WORDS.commitment,
    help: HELP.commitments,
    type: 'codes',
    vocabulary: 'commitment',
    ...open,
    data: (row) => row.commitments,
  },
  {
    id: 'publicDiplomacy',
    label: HELP.publicDiplomacyLabel,
    help: HELP.publicDiplomacy,
    type: 'flag',
    ...open,
    data: (row) => row.publicDiplomacy,
  },
  {
    id: 'conforms',
    label: WORDS.conforms,
    help: HELP.conforms,
    type: 'code',
    words: { yes: WORDS.yes, no: WORDS.no },
    ...open,
    data: (row) => (row.conforms === null ? null : row.conforms ? 'yes' : 'no'),
  },
];

const INSIDE: readonly Inside[] = [
  { id: 'participants', label: WORDS.participants, help: HELP.participants, type: 'keys', ...field, data: (row) => row.participants },
  flag('positioning', HELP.positioningLabel),
  flag('sustainable', HELP.sustainableLabel),
  flag('newMarket', HELP.newMarketLabel),
  {
    id: 'checklist',
    label: WORDS.checklist,
    help: HELP.checklist,
    type: 'codes',
    vocabulary: 'publicDiplomacyChecklist',
    ...field,
    data: (row) => row.checklist,
  },
  { id: 'summary', label: WORDS.summary, help: HELP.summary, type: 'text', ...field, data: (row) => row.summary },
  { id: 'outcome', label: WORDS.outcome, help: HELP.outcome, type: 'text', ...field, data: (row) => row.outcome },
  { ...VISIBILITY, shown: (row, { lang }) => say(audienceTag(row.audience), lang) },
  UNIT,
];

/** The files of actions as the public has them. */
export const OPEN_ACTIONS: Description<ListedAction, OpenAction, ActionNames> = {
  id: 'actions',
  label: WORDS.actions,
  columns: OPEN,
  list: ['on', 'title', 'kind', 'stream', 'post', 'countries', 'sectors', 'number'],
};

/** The files of actions as the desk has them; the import reads the data form. */
export const ACTIONS: Description<ListedAction, WholeAction, ActionNames> = {
  ...OPEN_ACTIONS,
  columns: [...OPEN, ...INSIDE],
  list: ['on', 'title', 'kind', 'stream', 'visibility', 'post', 'countries', 'sectors', 'state', 'number'],
};
