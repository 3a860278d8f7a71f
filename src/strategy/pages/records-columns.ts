import { say } from '../../kernel/bilingual.ts';
import { NUMBER } from '../../records/columns.ts';
import type { Column, Description } from '../../tables/column.ts';
import type { Visit } from '../../web/visit.ts';
import type { FoundBehind } from '../indicators/store.ts';
import { type BehindFigure, type FilterName, valueWord } from './behind.ts';
import { FILE_WORDS as W } from './file-messages.ts';
import { TEXT } from './indicator-messages.ts';
import { valuesOf } from './Records.tsx';

export interface BehindNames {
  readonly visit: Visit;
  readonly behind: Pick<BehindFigure, 'posts' | 'vocabulary'>;
}

type One = Column<FoundBehind, FoundBehind, BehindNames>;

const dimension = (id: string, name: FilterName, help: One['help'], rest: Pick<One, 'type'> & Partial<One>): One => ({
  id,
  label: TEXT.dimension[name],
  help,
  open: true,
  shown: (row, { visit, behind }) =>
    valuesOf(name, row)
      .map((value) => say(valueWord(name, value, behind), visit.lang))
      .join(', '),
  data: (row) => valuesOf(name, row),
  ...rest,
});

/** The files of the records behind a figure: those that the reader may see. */
export const RECORDS_BEHIND: Description<FoundBehind, FoundBehind, BehindNames> = {
  id: 'records',
  label: W.records,
  columns: [
    NUMBER,
    { id: 'date', label: TEXT.date, help: W.dateHelp, type: 'day', open: true, shown: (row) => row.onDay, data: (row) => row.onDay },
    { id: 'title', label: TEXT.record, help: W.titleHelp, type: 'text', open: true, shown: (row) => row.title, data: (row) => row.title },
    {
      id: 'register',
      label: W.register,
      help: W.registerHelp,
      type: 'code',
      open: true,
      shown: (row, { visit }) => say(visit.slots.registerWord(row.register), visit.lang),
      data: (row) => row.register,
    },
    dimension('post', 'poste', W.postHelp, { type: 'keys' }),
    dimension('country', 'pays', W.countryHelp, { type: 'codes' }),
    dimension('sector', 'secteur', W.sectorHelp, { type: 'codes', vocabulary: 'sector' }),
  ],
  list: ['date', 'title', 'register', 'post', 'country', 'sector', 'number'],
};

/** Columns of the list by the dimension that they show. */
export const DIMENSION_COLUMNS = { poste: 'post', pays: 'country', secteur: 'sector' } as const satisfies Record<FilterName, string>;
