import type { Bilingual } from '../../kernel/bilingual.ts';
import { ACTIONS } from '../../registers/actions/index.ts';
import { AGREEMENTS } from '../../registers/agreements/index.ts';
import { CONTACTS } from '../../registers/contacts/index.ts';
import { MISSIONS } from '../../registers/missions/columns.ts';
import { PUBLISHED_MISSIONS } from '../../registers/missions/publication/index.ts';
import { OPEN_POSTS, POSTS } from '../../registers/network/index.ts';
import { ACCREDITATION_FILES, EVENT_FILES, GIFT_FILES, GUEST_FILES, VISIT_FILES } from '../../registers/protocol/index.ts';
import { SUPPORTS } from '../../registers/supports/index.ts';
import { BREAKDOWN, PLAN_LINES, READINGS, RECORDS_BEHIND } from '../../strategy/index.ts';
import type { Column } from '../../tables/column.ts';
import { STANDARD_RESULTS } from '../services/columns.ts';

/** A column as the dictionary says it: what it means, without the way to read it. */
export interface Described extends Omit<Column<never, never, never>, 'shown' | 'data'> {
  /** In the data form; otherwise in the list alone. */
  readonly inData: boolean;
}

interface DescribedFile {
  readonly id: string;
  readonly label: Bilingual;
  readonly columns: readonly Described[];
}

interface AnyDescription {
  readonly id: string;
  readonly label: Bilingual;
  readonly columns: readonly Omit<Column<never, never, never>, 'shown'>[];
}

const describe = ({ id, label, columns }: AnyDescription): DescribedFile => ({
  id,
  label,
  columns: columns.map((column) => ({ ...column, inData: column.data !== undefined })),
});

/** The columns of two files of one register, each once: what either says in its data is data. */
function together(first: DescribedFile, second: DescribedFile): DescribedFile {
  const ids = new Set(first.columns.map(({ id }) => id));
  return { ...first, columns: [...first.columns, ...second.columns.filter(({ id }) => !ids.has(id))] };
}

/** Every file of every register, from the descriptions that write them. */
export const FILES_DESCRIBED: readonly DescribedFile[] = [
  describe(ACTIONS),
  describe(AGREEMENTS),
  together(describe(POSTS), describe(OPEN_POSTS)),
  describe(PLAN_LINES),
  describe(RECORDS_BEHIND),
  describe(BREAKDOWN),
  describe(READINGS),
  describe(STANDARD_RESULTS),
  describe(MISSIONS),
  describe(PUBLISHED_MISSIONS),
  describe(CONTACTS),
  describe(SUPPORTS),
  describe(VISIT_FILES),
  describe(EVENT_FILES),
  describe(GUEST_FILES),
  describe(ACCREDITATION_FILES),
  describe(GIFT_FILES),
];
