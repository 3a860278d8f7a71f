import type { Fact } from '../kernel/fact.ts';

/** Columns of the table `fact` that say what happened. */
export interface FactRow {
  readonly kind: string;
  readonly onDay: string;
  readonly amount: number | null;
  readonly met: boolean | null;
  readonly party: string | null;
  readonly post: string | null;
  readonly facets: Fact['facets'];
}

/** A row read back as the fact that was posted: what was not said is absent, not null. */
export const factOfRow = ({ kind, onDay, amount, met, party, post, facets }: FactRow): Fact => ({
  kind,
  on: onDay,
  facets,
  ...(amount === null ? {} : { amount }),
  ...(met === null ? {} : { met }),
  ...(party === null ? {} : { party }),
  ...(post === null ? {} : { post }),
});
