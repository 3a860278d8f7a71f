import { type Changes, changedSince, type HiddenLines, hiddenAsOf, listAsOf, type SeenLine } from '../../../ledger/frozen.ts';
import { dayBefore, placeOf } from '../../../web/list-place.ts';
import type { Visit } from '../../../web/visit.ts';
import { MOST_COUNTED } from '../../pages/behind.ts';
import { figureAsPublished, type PublishedFigure } from '../published.ts';
import { type AcceptedCorrection, acceptedFor } from '../store-corrections.ts';

const PAGE = 20;
const MOST_CHANGES = 100;

/** Everything that the page of a published figure shows. */
export interface FigureView {
  readonly published: PublishedFigure;
  readonly lines: readonly SeenLine[];
  /** Key of the next page of the list. */
  readonly next: string | null;
  readonly paged: boolean;
  /** Null where the list is too long to be counted at each view. */
  readonly hidden: HiddenLines | null;
  /** Null where nothing can have changed, or the list is too long to look. */
  readonly changes: Changes | null;
  readonly corrections: readonly AcceptedCorrection[];
}

export interface FigureProps {
  readonly visit: Visit;
  readonly view: FigureView;
  /** On the desk: records link to the desk, corrections can be proposed. */
  readonly inside: boolean;
}

/** The ISO day of an instant, in the organisation's zone. */
export const dayOf = ({ org }: Visit, at: Temporal.Instant): string => at.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();

export async function figureView(visit: Visit): Promise<FigureView | null> {
  const { tx, org, params, query, today, slots } = visit;
  const asked = { plan: params.plan ?? '', no: params.no ?? '', year: query.get('exercice') };
  const published = await figureAsPublished(tx, org.id, asked, today, slots.kinds);
  if (!published) return null;
  const { line } = published;
  const before = dayBefore(visit);
  const rows = line ? await listAsOf(tx, org.id, line, line.cut, before && { day: before.day, fact: before.id }, PAGE + 1) : [];
  const lines = rows.slice(0, PAGE);
  const last = lines.at(-1);
  const few = line !== null && line.facts <= MOST_COUNTED;
  return {
    published,
    lines,
    next: rows.length > PAGE && last ? placeOf(last.day, last.fact) : null,
    paged: before !== null,
    hidden: few ? await hiddenAsOf(tx, org.id, line.id, line, line.cut) : null,
    changes: line && (few || published.result.restated) ? await changedSince(tx, org.id, line, line.cut, MOST_CHANGES) : null,
    corrections: await acceptedFor(tx, org.id, published.stored.id, published.figure.year, published.figure.indicator),
  };
}
