import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY, wordsOf } from '../../records/columns.ts';
import type { Vocabulary } from '../../records/vocabulary.ts';
import type { Column, Description } from '../../tables/column.ts';
import { countryName } from '../../web/countries.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { STATE_WORDS } from './messages/moves.ts';
import { WORDS } from './messages.ts';
import { tagOf } from './pages/list.tsx';
import { partiesCell } from './party-cells.ts';
import type { FiledAgreement, WholeAgreement } from './store/files.ts';

/** What the words of a list need besides its rows. */
export interface AgreementNames {
  readonly lang: Lang;
  readonly vocabulary: Vocabulary;
}

type Open = Column<FiledAgreement, FiledAgreement, AgreementNames>;
type Inside = Column<FiledAgreement, WholeAgreement, AgreementNames>;
const open = { field: true, open: true } as const;
const field = { field: true } as const;

type Day = 'signedOn' | 'inForceOn' | 'endsOn' | 'endedOn' | 'denouncedOn' | 'renewedOn';
const day = (id: Day, more: { readonly field?: boolean } = { field: true }): Open => ({
  id,
  label: WORDS[id],
  help: HELP[id],
  type: 'day',
  open: true,
  ...more,
  shown: (row) => row[id],
  data: (row) => row[id],
});

const code = (id: 'kind' | 'nature', vocabulary: string): Open => ({
  id,
  label: WORDS[id],
  help: HELP[id],
  type: 'code',
  vocabulary,
  ...open,
  shown: (row, names) => wordsOf(names.vocabulary, vocabulary, [row[id]], names.lang),
  data: (row) => row[id],
});

type Text = 'subject' | 'urgencyReason' | 'signedPlace' | 'signatories' | 'endorsedReference';
const text = (id: Text): Inside => ({ id, label: WORDS[id], help: HELP[id], type: 'text', ...field, data: (row) => row[id] });

const insideDay = (id: 'endorsedOn' | 'tabledOn' | 'approvedOn'): Inside => ({
  id,
  label: WORDS[id],
  help: HELP[id],
  type: 'day',
  ...field,
  data: (row) => row[id],
});

const link = (id: 'amends' | 'succeeds'): Inside => ({
  id,
  label: WORDS[id],
  help: HELP[id],
  type: 'text',
  ...field,
  data: (row) => row[id],
});

const named = ({ nameFr, nameEn }: { readonly nameFr: string; readonly nameEn: string }): Bilingual => ({ fr: nameFr, en: nameEn });

const OPEN: readonly Open[] = [
  NUMBER,
  ID,
  {
    id: 'official',
    label: WORDS.official,
    help: HELP.official,
    type: 'text',
    ...open,
    shown: (row) => row.official,
    data: (row) => row.official,
  },
  {
    id: 'title',
    label: WORDS.title,
    help: HELP.title,
    type: 'text',
    ...open,
    shown: (row, { lang }) => (lang === 'en' && row.titleEn !== '' ? row.titleEn : row.title),
    data: (row) => row.title,
  },
  { id: 'titleEn', label: WORDS.titleEn, help: HELP.titleEn, type: 'text', ...open, data: (row) => row.titleEn },
  code('kind', 'agreementKind'),
  code('nature', 'agreementNature'),
  {
    id: 'state',
    label: WORDS.state,
    help: HELP.state,
    type: 'code',
    words: STATE_WORDS,
    ...open,
    shown: (row, { lang }) => say(STATE_WORDS[row.state], lang),
    data: (row) => row.state,
  },
  {
    id: 'parties',
    label: WORDS.parties,
    help: HELP.parties,
    type: 'text',
    ...open,
    shown: (row, { lang }) => row.parties.map((party) => say(named(party), lang)).join(', '),
    data: (row) => partiesCell(row.parties),
  },
  {
    id: 'country',
    label: WORDS.country,
    help: HELP.country,
    type: 'code',
    ...open,
    shown: (row, { lang }) => row.country && countryName(row.country, lang),
    data: (row) => row.country,
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
  { id: 'ministries', label: WORDS.ministries, help: HELP.ministries, type: 'text', ...open, data: (row) => row.ministries },
  day('signedOn'),
  day('inForceOn'),
  day('endsOn'),
  { id: 'tacit', label: HELP.tacitLabel, help: HELP.tacit, type: 'flag', ...open, data: (row) => row.tacit },
  day('renewedOn', {}),
  day('endedOn'),
  day('denouncedOn'),
  { id: 'important', label: HELP.importantLabel, help: HELP.important, type: 'flag', ...open, data: (row) => row.important },
  { id: 'source', label: WORDS.source, help: HELP.source, type: 'text', ...open, shown: (row) => row.source, data: (row) => row.source },
];

const INSIDE: readonly Inside[] = [
  text('subject'),
  { id: 'urgent', label: HELP.urgentLabel, help: HELP.urgent, type: 'flag', ...field, data: (row) => row.urgent },
  text('urgencyReason'),
  text('signedPlace'),
  text('signatories'),
  insideDay('endorsedOn'),
  text('endorsedReference'),
  insideDay('tabledOn'),
  insideDay('approvedOn'),
  {
    id: 'noticeMonths',
    label: WORDS.noticeMonths,
    help: HELP.noticeMonths,
    type: 'number',
    unit: HELP.months,
    ...field,
    data: (row) => row.noticeMonths,
  },
  link('amends'),
  link('succeeds'),
  { ...VISIBILITY, shown: (row, { lang }) => say(tagOf(row.audience), lang) },
  UNIT,
];

const LIST = [
  'official',
  'title',
  'kind',
  'nature',
  'parties',
  'country',
  'sectors',
  'signedOn',
  'inForceOn',
  'endsOn',
  'state',
  'source',
] as const;

/** The files of agreements as the public has them. */
export const OPEN_AGREEMENTS: Description<FiledAgreement, FiledAgreement, AgreementNames> = {
  id: 'agreements',
  label: WORDS.agreements,
  columns: OPEN,
  list: LIST,
};

/** The files of agreements as the desk has them; the import reads the data form. */
export const AGREEMENTS: Description<FiledAgreement, WholeAgreement, AgreementNames> = {
  ...OPEN_AGREEMENTS,
  columns: [...OPEN, ...INSIDE],
  list: [...LIST, 'number'],
};
