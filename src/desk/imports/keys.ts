import { safeParse } from 'zod';
import { ID, NUMBER } from '../../records/columns.ts';
import type { ImportColumn, Importer } from '../../web/importer.ts';
import type { Visit } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

const EXTERNAL: ImportColumn = { id: 'key', label: WORDS.externalKey, help: WORDS.externalKeyHelp, type: 'text' };

/** Columns by which a row names the record it changes. */
export const keyColumns = (importer: Importer<Visit>): readonly ImportColumn[] => (importer.key ? [] : [NUMBER, ID, EXTERNAL]);

/** Every column that a column of the file may stand for. */
export const columnsOf = (importer: Importer<Visit>): readonly ImportColumn[] => [...keyColumns(importer), ...importer.columns];

/** A row cannot be added without it: the form would not accept its absence. */
export function isRequired(importer: Importer<Visit>, id: string): boolean {
  const field = importer.schema.shape[id];
  return field !== undefined && !safeParse(field, undefined).success;
}
