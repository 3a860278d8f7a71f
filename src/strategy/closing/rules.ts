import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import type { YearState } from '../plans/rules.ts';

/** What may be done with a year in each state, and where it leads. Nothing leads out of what is published, nor back from what is approved. */
export const MOVES = {
  open: { submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved' },
  returned: { submit: 'submitted' },
  approved: { publish: 'published' },
  published: {},
} as const satisfies Record<YearState, Partial<Record<string, YearState>>>;
export type YearAct = 'submit' | 'return' | 'approve' | 'publish';

/** Where an act leads from a state, or the refusal `yearMove`. */
export function next(state: YearState, act: YearAct): Decision<YearState> {
  const moves: Partial<Record<YearAct, YearState>> = MOVES[state];
  const to = moves[act];
  return to ? accept(to) : refuse({ id: 'yearMove', values: { state, act } });
}

export const mayStillChange = (state: YearState): boolean => state === 'open' || state === 'returned';

/** A verdict, as far as closing a year asks. */
export interface Judged {
  readonly kind: string;
  readonly reason?: { readonly id: string };
}

/** Product row 13: compulsory where a target is missed or met in part, or a figure is missing. */
export const needsExplanation = ({ kind }: Judged): boolean => kind === 'partly' || kind === 'notAchieved' || kind === 'dataMissing';

/** Name of the field of an explanation in a form. */
export const explanationField = (no: string): string => `explanation-${no}`;

export interface YearToClose {
  /** Last ISO day of the year, and the day it is. */
  readonly last: string;
  readonly today: string;
  readonly verdicts: readonly { readonly no: string; readonly verdict: Judged }[];
  /** Explanations by number of indicator. */
  readonly explanations: ReadonlyMap<string, string>;
  /** Label of the first year before this one that is not approved, where figures of this one rest on it; null when none is. */
  readonly waitsFor: string | null;
}

/** What must hold for a year to be submitted, and again to be approved: `yearRuns`, `waitsFor`, `stillComputed`, `explanationMissing`. */
export function checkYear({ last, today, verdicts, explanations, waitsFor }: YearToClose): readonly Refusal[] {
  if (today <= last) return [{ id: 'yearRuns', values: { last } }];
  if (waitsFor !== null) return [{ id: 'waitsFor', values: { year: waitsFor } }];
  const computed = verdicts.filter(({ verdict }) => verdict.reason?.id === 'beingComputed');
  if (computed.length > 0) return [{ id: 'stillComputed' }];
  return verdicts
    .filter(({ no, verdict }) => needsExplanation(verdict) && (explanations.get(no) ?? '').trim() === '')
    .map(({ no }) => ({ id: 'explanationMissing', field: explanationField(no), values: { no } }));
}

export const CORRECTION_STATES = ['proposed', 'accepted', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** A correction is decided once: `correctionDecided`. */
export const decideCorrection = (state: CorrectionState, decision: 'accepted' | 'refused'): Decision<CorrectionState> =>
  state === 'proposed' ? accept(decision) : refuse({ id: 'correctionDecided' });
