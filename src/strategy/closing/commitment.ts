import type { Json } from '../../journal/canonical.ts';
import type { FrozenFigure } from '../plans/frozen.ts';

/** What the entry of an approval says of one figure. Whoever has this and the salt can recompute the hash that the journal holds. */
export interface CommittedFigure {
  readonly [name: string]: Json;
  readonly indicator: string;
  readonly year: string;
  readonly value: string;
  readonly facts: number;
  readonly cut: number;
  readonly digest: string;
}

export const committed = ({ indicator, year, value, facts, cut, digest }: Omit<FrozenFigure, 'entry'>): CommittedFigure => ({
  indicator,
  year,
  value,
  facts,
  cut,
  digest,
});

/** Name of the field of the entry: one a figure. */
export const fieldOf = (indicator: string): string => `figure ${indicator}`;

/** What a page shows of the figure beside it, in a field of its own: nothing of it can be changed behind the signer's back either. */
export const shown = ({ definition, outcome, verdict }: Pick<FrozenFigure, 'definition' | 'outcome' | 'verdict'>): Json =>
  // All three are plain data, stored as JSON.
  JSON.parse(JSON.stringify({ definition, outcome, verdict })) as Json;
export const shownField = (indicator: string): string => `shown ${indicator}`;
