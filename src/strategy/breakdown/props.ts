import type { Visit } from '../../web/visit.ts';
import type { IndicatorView } from '../pages/indicator-view.ts';
import type { Line } from './lines.ts';
import type { BrokenDown } from './load.ts';

/** What the parts of the page share. */
export interface BodyProps {
  readonly visit: Visit;
  readonly view: IndicatorView;
  /** Null: there is no figure to break down. */
  readonly found: BrokenDown | null;
  readonly lines: readonly Line[];
  readonly inside: boolean;
}
