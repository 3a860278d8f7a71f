import { type Lang, say } from '../../kernel/bilingual.ts';
import { ID, NUMBER } from '../../records/columns.ts';
import { VISIBILITY_TAGS } from '../../records/pages/messages.ts';
import type { Column, Description } from '../../tables/column.ts';
import { countryName } from '../../web/countries.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { CERTAINTY_WORDS, LIST_WORDS, STATUS_WORDS, TYPE_WORDS, WORDS } from './messages.ts';
import type { Row } from './pages/portal.tsx';
import type { ListedPost } from './store-cards.ts';

/** What the words of a list need besides its rows. */
export interface NetworkNames {
  readonly lang: Lang;
  readonly today: string;
}

type Inside = Column<ListedPost, ListedPost, NetworkNames>;
type Open = Column<Row, Row, NetworkNames>;
const open = { open: true } as const;

const HEADS = {
  name: { id: 'name', label: WORDS.post, help: HELP.name, type: 'text', ...open },
  nameFr: { id: 'nameFr', label: HELP.nameFrLabel, help: HELP.nameFr, type: 'text', ...open },
  nameEn: { id: 'nameEn', label: HELP.nameEnLabel, help: HELP.nameEn, type: 'text', ...open },
  type: { id: 'type', label: WORDS.type, help: HELP.type, type: 'code', words: TYPE_WORDS, ...open },
  status: { id: 'status', label: WORDS.state, help: HELP.status, type: 'code', words: STATUS_WORDS, ...open },
  country: { id: 'country', label: WORDS.country, help: HELP.country, type: 'code', ...open },
  cityFr: { id: 'cityFr', label: HELP.cityFrLabel, help: HELP.city, type: 'text', ...open },
  cityEn: { id: 'cityEn', label: HELP.cityEnLabel, help: HELP.city, type: 'text', ...open },
  city: { id: 'city', label: HELP.cityLabel, help: HELP.city, type: 'text', ...open },
  certainty: { id: 'certainty', label: WORDS.certainty, help: HELP.certainty, type: 'code', words: CERTAINTY_WORDS, ...open },
} as const satisfies Record<string, Omit<Open, 'shown' | 'data'>>;

const typeWords = (type: ListedPost['type'], lang: Lang): string => say(type === null ? WORDS.unknownM : TYPE_WORDS[type], lang);

/** Every post, as the desk has them. */
export const POSTS: Description<ListedPost, ListedPost, NetworkNames> = {
  id: 'network',
  label: WORDS.networkTitle,
  columns: [
    NUMBER,
    ID,
    { ...HEADS.name, shown: ({ nameFr, nameEn }, { lang }) => (lang === 'fr' ? nameFr : nameEn) },
    { ...HEADS.nameFr, data: (row) => row.nameFr },
    { ...HEADS.nameEn, data: (row) => row.nameEn },
    { ...HEADS.type, shown: (row, { lang }) => typeWords(row.type, lang), data: (row) => row.type },
    { ...HEADS.country, shown: (row, { lang }) => countryName(row.country, lang), data: (row) => row.country },
    { ...HEADS.city, shown: ({ city, cityEn }, { lang }) => (lang === 'fr' ? city : cityEn) },
    { ...HEADS.cityFr, data: (row) => row.city },
    { ...HEADS.cityEn, data: (row) => row.cityEn },
    {
      id: 'openedOn',
      label: WORDS.openedOn,
      help: HELP.openedOn,
      type: 'day',
      ...open,
      shown: (row) => row.openedOn,
      data: (row) => row.openedOn,
    },
    {
      ...HEADS.status,
      shown: ({ status, closedOn }, { lang, today }) =>
        say(closedOn === null ? STATUS_WORDS[status] : closedOn < today ? WORDS.closed : WORDS.closing, lang),
      data: (row) => row.status,
    },
    {
      id: 'closedOn',
      label: HELP.closedOnLabel,
      help: HELP.closedOn,
      type: 'day',
      ...open,
      shown: (row) => row.closedOn,
      data: (row) => row.closedOn,
    },
    { ...HEADS.certainty, shown: (row, { lang }) => say(CERTAINTY_WORDS[row.certainty], lang), data: (row) => row.certainty },
    {
      id: 'visibility',
      label: HELP.visibilityLabel,
      help: HELP.visibility,
      type: 'code',
      words: { public: VISIBILITY_TAGS.public, org: VISIBILITY_TAGS.organisation },
      shown: (row, { lang }) => say(row.audience === 'public' ? VISIBILITY_TAGS.public : VISIBILITY_TAGS.organisation, lang),
      data: (row) => row.audience,
    },
  ] satisfies readonly Inside[],
  list: ['name', 'visibility', 'type', 'country', 'city', 'openedOn', 'status', 'closedOn', 'certainty', 'number'],
};

/** The network of a day or a list, as the public has it. */
export const OPEN_POSTS: Description<Row, Row, NetworkNames> = {
  id: 'network',
  label: WORDS.networkTitle,
  columns: [
    { ...ID, data: ({ post }) => post.id },
    { ...HEADS.country, shown: ({ post }, { lang }) => countryName(post.country, lang), data: ({ post }) => post.country },
    { ...HEADS.name, shown: ({ period }, { lang }) => say(period.name, lang) },
    { ...HEADS.nameFr, data: ({ period }) => period.name.fr },
    { ...HEADS.nameEn, data: ({ period }) => period.name.en },
    { ...HEADS.cityFr, data: ({ post }) => post.city.fr },
    { ...HEADS.cityEn, data: ({ post }) => post.city.en },
    { id: 'lat', label: HELP.latLabel, help: HELP.lat, type: 'number', unit: HELP.degrees, ...open, data: ({ post }) => post.lat },
    { id: 'lon', label: HELP.lonLabel, help: HELP.lon, type: 'number', unit: HELP.degrees, ...open, data: ({ post }) => post.lon },
    { id: 'timeZone', label: HELP.timeZoneLabel, help: HELP.timeZone, type: 'text', ...open, data: ({ post }) => post.timeZone },
    {
      id: 'note',
      label: HELP.noteLabel,
      help: HELP.note,
      type: 'text',
      ...open,
      shown: ({ period }, { lang }) => (period.note ? say(period.note, lang) : null),
      data: ({ period }, { lang }) => (period.note ? say(period.note, lang) : null),
    },
    { ...HEADS.type, shown: ({ period }, { lang }) => typeWords(period.type, lang), data: ({ period }) => period.type },
    { ...HEADS.status, shown: ({ period }, { lang }) => say(STATUS_WORDS[period.status], lang), data: ({ period }) => period.status },
    {
      id: 'since',
      label: WORDS.since,
      help: HELP.since,
      type: 'day',
      ...open,
      shown: ({ period }) => period.since,
      data: ({ period }) => period.since,
    },
    {
      id: 'asOf',
      label: HELP.asOfLabel,
      help: HELP.asOf,
      type: 'code',
      words: LIST_WORDS,
      ...open,
      shown: ({ period }, { lang }) => (period.asOf ? say(LIST_WORDS[period.asOf], lang) : null),
      data: ({ period }) => period.asOf,
    },
    {
      ...HEADS.certainty,
      shown: ({ period }, { lang }) => say(CERTAINTY_WORDS[period.certainty], lang),
      data: ({ period }) => period.certainty,
    },
    { id: 'source', label: HELP.sourceLabel, help: HELP.source, type: 'text', ...open, data: ({ period }) => period.source },
  ] satisfies readonly Open[],
  list: ['country', 'name', 'note', 'type', 'status', 'since', 'asOf', 'certainty'],
};
