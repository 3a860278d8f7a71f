import { say } from '../../kernel/bilingual.ts';
import { loadVocabulary, type Vocabulary } from '../../records/vocabulary.ts';
import type { Description } from '../../tables/column.ts';
import { DataTable, Sub } from '../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { Fold } from '../../ui/components/Fold.tsx';
import { LIST_FILES } from '../../ui/paths.ts';
import { formatNumber, plural } from '../../ui/typography.ts';
import { type Exporter, together } from '../../web/export.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { type Described, FILES_DESCRIBED } from './descriptions.ts';
import { TYPE_WORDS, WORDS } from './messages.ts';

/** Codes of a column with their words: of its closed list, or of the organisation's vocabulary. */
function codesOf(visit: Visit, vocabulary: Vocabulary, { words: closed, vocabulary: list }: Described): readonly string[] {
  const found = closed ? Object.entries(closed) : list ? [...(vocabulary[list] ?? [])] : [];
  return found.map(([code, word]) => `${code} = ${words(visit, word)}`);
}

/** What each column of each file means, in both languages, from what writes the files. */
export async function dictionaryPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const vocabulary = await loadVocabulary(tx, org.id);
  return portalPage({
    title: w(WORDS.dictionary),
    current: 'data',
    shared: true,
    description: w(WORDS.dictionaryLead),
    crumbs: [
      { label: w(WORDS.home), href: paths.home() },
      { label: w(WORDS.openData), href: paths.openData() },
      { label: w(WORDS.dictionary) },
    ],
    body: (
      <div class="wrap section stack">
        <h1>{w(WORDS.dictionary)}</h1>
        <p class="lead">{w(WORDS.dictionaryLead)}</p>
        <ExportMenu page={paths.dictionary()} files={LIST_FILES} />
        <div class="folds">
          {FILES_DESCRIBED.map(({ id, label, columns }) => (
            <Fold
              key={id}
              id={id}
              title={<h2>{w(label)}</h2>}
              aside={plural(columns.length, lang, w(WORDS.oneColumn), w(WORDS.columns)).replace('{n}', formatNumber(columns.length, lang))}
            >
              <Columns visit={visit} caption={w(label)} columns={columns} vocabulary={vocabulary} />
            </Fold>
          ))}
        </div>
      </div>
    ),
  });
}

interface Props {
  readonly visit: Visit;
  readonly caption: string;
  readonly columns: readonly Described[];
  readonly vocabulary: Vocabulary;
}

const Columns = ({ visit, caption, columns, vocabulary }: Props) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={caption}
      hideCaption
      compact
      rows={columns}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'column',
          label: w(WORDS.column),
          head: true,
          cell: ({ id, label, inData }) => (
            <div>
              {w(label)}
              <Sub>{inData ? <code>{id}</code> : w(WORDS.inWordsOnly)}</Sub>
            </div>
          ),
        },
        { id: 'meaning', label: w(WORDS.meaning), class: 'c-words', cell: ({ help }) => w(help) },
        {
          id: 'type',
          label: w(WORDS.type),
          cell: (column) => (
            <div>
              {w(TYPE_WORDS[column.type])}
              {column.unit && <Sub>{w(WORDS.unit).replace('{unit}', w(column.unit))}</Sub>}
              <Codes label={w(WORDS.codes)} codes={codesOf(visit, vocabulary, column)} />
            </div>
          ),
        },
        { id: 'source', label: w(WORDS.source), cell: ({ field }) => w(field ? WORDS.typed : WORDS.computed) },
        { id: 'publicity', label: w(WORDS.publicity), cell: ({ open }) => w(open ? WORDS.published : WORDS.internal) },
      ]}
    />
  );
};

const Codes = ({ label, codes }: { label: string; codes: readonly string[] }) =>
  codes.length === 0 ? null : (
    <details class="data">
      <summary>{label}</summary>
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </details>
  );

interface Entry extends Described {
  readonly file: string;
}
interface EntryNames {
  readonly visit: Visit;
  readonly vocabulary: Vocabulary;
}

const DICTIONARY: Description<Entry, never, EntryNames> = {
  id: 'dictionary',
  label: WORDS.dictionary,
  columns: [
    { id: 'file', label: WORDS.register, help: WORDS.dictionaryLead, type: 'text', shown: ({ file }) => file },
    { id: 'column', label: WORDS.column, help: WORDS.dictionaryLead, type: 'text', shown: ({ id }) => id },
    { id: 'label', label: WORDS.label, help: WORDS.dictionaryLead, type: 'text', shown: ({ label }, { visit }) => words(visit, label) },
    { id: 'meaning', label: WORDS.meaning, help: WORDS.dictionaryLead, type: 'text', shown: ({ help }, { visit }) => words(visit, help) },
    {
      id: 'type',
      label: WORDS.type,
      help: WORDS.dictionaryLead,
      type: 'text',
      shown: ({ type }, { visit }) => words(visit, TYPE_WORDS[type]),
    },
    {
      id: 'unit',
      label: WORDS.unit,
      help: WORDS.dictionaryLead,
      type: 'text',
      shown: ({ unit }, { visit }) => (unit ? say(unit, visit.lang) : null),
    },
    {
      id: 'codes',
      label: WORDS.codes,
      help: WORDS.dictionaryLead,
      type: 'text',
      shown: (entry, { visit, vocabulary }) => codesOf(visit, vocabulary, entry).join('; '),
    },
    {
      id: 'source',
      label: WORDS.source,
      help: WORDS.dictionaryLead,
      type: 'text',
      shown: ({ field }, { visit }) => words(visit, field ? WORDS.typed : WORDS.computed),
    },
    {
      id: 'publicity',
      label: WORDS.publicity,
      help: WORDS.dictionaryLead,
      type: 'text',
      shown: ({ open }, { visit }) => words(visit, open ? WORDS.published : WORDS.internal),
    },
  ],
  list: ['file', 'column', 'label', 'meaning', 'type', 'unit', 'codes', 'source', 'publicity'],
};

/** The dictionary itself as a file. */
export const dictionaryFiles: Exporter<Entry, never, EntryNames> = {
  files: LIST_FILES,
  open: async (visit) => ({
    description: DICTIONARY,
    names: { visit, vocabulary: await loadVocabulary(visit.tx, visit.org.id) },
    shown: together(FILES_DESCRIBED.flatMap(({ label, columns }) => columns.map((column) => ({ ...column, file: words(visit, label) })))),
    data: null,
  }),
};
