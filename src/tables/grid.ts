import type { Lang } from '../kernel/bilingual.ts';
import { BETWEEN, type Cell, type CellType } from './column.ts';

/** A file before it is written: heads, and rows that come a batch at a time, so that memory stays bounded whatever their number. */
export interface Grid {
  readonly title: string;
  /** Decides the decimal sign and, in CSV, what stands between cells. */
  readonly lang: Lang;
  /** IANA zone in which moments are written. */
  readonly timeZone: string;
  readonly heads: readonly { readonly label: string; readonly type: CellType }[];
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** « 2026-04-08 14:03:12 » in the zone: what spreadsheets read as a moment. */
export const localMoment = (at: Temporal.Instant, timeZone: string): string => {
  const local = at.toZonedDateTimeISO(timeZone).toPlainDateTime().round('second');
  return local.toString().replace('T', ' ');
};

/** A cell that is no number as its text; '' for nothing. Flags are `yes` and `no`, several values stand in one cell. */
export function textOf(cell: Exclude<Cell, number>, timeZone: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell instanceof Temporal.Instant ? localMoment(cell, timeZone) : cell.join(BETWEEN);
}
