import { type Lang, say } from '../../kernel/bilingual.ts';
import { ID } from '../../records/columns.ts';
import type { Column, Description } from '../../tables/column.ts';
import type { EnteredReading } from '../indicators/store.ts';
import { COLUMN_HELP as HELP, KIND_WORDS, STANDING_WORDS } from './column-messages.ts';
import { WORDS } from './messages.ts';

/** A reading as a list shows it: under the indicators of the plan that use its series, and whether it stands. */
export interface ListedReading extends EnteredReading {
  /** Plan whose list it is: the one where it was entered, or another with the same series. */
  readonly listedIn: string;
  /** Its indicator there. */
  readonly listedUnder: string;
  readonly standing: 'standing' | 'replaced' | 'withdrawn';
}

export interface ReadingNames {
  readonly lang: Lang;
  /** Labels of the plan's indicators by number. */
  readonly indicators: ReadonlyMap<string, string>;
}

const field = { field: true } as const;
const open = { open: true } as const;

const COLUMNS: readonly Column<ListedReading, ListedReading, ReadingNames>[] = [
  ID,
  { id: 'plan', label: HELP.planLabel, help: HELP.plan, type: 'text', ...open, data: (row) => row.listedIn },
  {
    id: 'indicator',
    label: HELP.indicatorLabel,
    help: HELP.indicator,
    type: 'text',
    ...open,
    shown: (row) => row.listedUnder,
    data: (row) => row.listedUnder,
  },
  {
    id: 'label',
    label: HELP.labelLabel,
    help: HELP.label,
    type: 'text',
    ...open,
    shown: (row, { indicators }) => indicators.get(row.listedUnder) ?? null,
  },
  {
    id: 'kind',
    label: HELP.kindLabel,
    help: HELP.kind,
    type: 'code',
    words: KIND_WORDS,
    ...open,
    shown: (row, { lang }) => say(KIND_WORDS[row.kind], lang),
    data: (row) => row.kind,
  },
  { id: 'year', label: WORDS.year, help: HELP.year, type: 'text', ...field, ...open, shown: (row) => row.year, data: (row) => row.year },
  {
    id: 'value',
    label: WORDS.number,
    help: HELP.value,
    type: 'number',
    ...field,
    ...open,
    shown: (row) => row.value,
    data: (row) => row.value,
  },
  {
    id: 'on',
    label: WORDS.established,
    help: HELP.on,
    type: 'day',
    ...field,
    ...open,
    shown: (row) => row.onDay,
    data: (row) => row.onDay,
  },
  {
    id: 'source',
    label: WORDS.source,
    help: HELP.source,
    type: 'text',
    ...field,
    ...open,
    shown: (row) => row.source,
    data: (row) => row.source,
  },
  {
    id: 'proof',
    label: WORDS.proof,
    help: HELP.proof,
    type: 'text',
    ...field,
    ...open,
    shown: (row) => row.proof,
    data: (row) => row.proof,
  },
  {
    id: 'standing',
    label: HELP.standingLabel,
    help: HELP.standing,
    type: 'code',
    words: STANDING_WORDS,
    ...open,
    shown: (row, { lang }) => say(STANDING_WORDS[row.standing], lang),
  },
];

/** The files of what is entered by hand for a plan. The data form holds what stands, a line an indicator and year; the import reads it. */
export const READINGS: Description<ListedReading, ListedReading, ReadingNames> = {
  id: 'readings',
  label: HELP.readings,
  columns: COLUMNS,
  list: ['on', 'indicator', 'label', 'kind', 'year', 'value', 'source', 'proof', 'standing'],
};
