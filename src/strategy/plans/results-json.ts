import type { Bilingual } from '../../kernel/bilingual.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import type { Outcome } from '../indicators/outcome.ts';
import type { Forecast } from '../indicators/projection.ts';
import type { Target } from '../indicators/targets.ts';
import type { Verdict } from '../indicators/verdict.ts';
import type { PlanResults } from './results.ts';

/** Results of a plan for other programs: `chancery results --json` and the programming interface. Days are ISO, shares are numerator and denominator. */
export interface ResultsJson {
  readonly organisation: string;
  readonly plan: string;
  readonly title: Bilingual;
  /** Day of the evaluation: what happened later is not counted. */
  readonly asOf: string;
  readonly years: readonly FiscalYear[];
  readonly indicators: readonly {
    readonly no: string;
    readonly label: Bilingual;
    readonly unit: Bilingual;
    readonly objective: string;
    /** Day of the last fact or reading; null when there is none. */
    readonly freshOn: string | null;
    readonly results: readonly {
      readonly year: string;
      readonly target: Target;
      readonly outcome: Outcome;
      readonly verdict: Verdict;
      /** Of the running year alone. */
      readonly forecast: Forecast | null;
      /** Of an approved year: what was frozen, and what the records say today where that is another value. */
      readonly frozen: {
        readonly value: string;
        readonly facts: number;
        readonly cut: number;
        readonly digest: string;
        readonly published: boolean;
      } | null;
      readonly restated: Outcome | null;
    }[];
  }[];
}

export const resultsJson = (organisation: string, { plan, today, years, indicators, closings }: PlanResults): ResultsJson => ({
  organisation,
  plan: plan.id,
  title: plan.title,
  asOf: today,
  years,
  indicators: indicators.map(({ indicator, freshOn, years: results }) => ({
    no: indicator.no,
    label: indicator.label,
    unit: indicator.unit,
    objective: indicator.objective,
    freshOn,
    results: results.map(({ year, target, outcome, verdict, forecast, frozen, restated }) => ({
      year: year.label,
      target,
      outcome,
      verdict,
      forecast,
      frozen: frozen && {
        value: frozen.value,
        facts: frozen.facts,
        cut: frozen.cut,
        digest: frozen.digest,
        published: closings.get(year.label)?.publishedAt != null,
      },
      restated,
    })),
  })),
});
