import type { Fact } from '../kernel/fact.ts';
import type { Run } from './run.ts';

/** Registers that leave no trace outside of themselves: their terms are facts of a kind of their own, which no formula can name. */
const CONFIDENTIAL: ReadonlySet<string> = new Set(['complaints']);

export const TERM_FACTS = ['standard.due', 'complaint.due'] as const;

/** One fact a counted run, on its due day, met or not yet: never depends on today. A paused run has no due day yet, hence no fact. */
export const factsOf = (register: string, channel: string, runs: readonly Run[]): readonly Fact[] =>
  runs.flatMap(({ standard, outcome, due }) =>
    due !== null && (outcome === 'running' || outcome === 'met' || outcome === 'late')
      ? [
          {
            kind: CONFIDENTIAL.has(register) ? 'complaint.due' : 'standard.due',
            on: due,
            met: outcome === 'met',
            facets: { standard, channel },
          },
        ]
      : [],
  );
