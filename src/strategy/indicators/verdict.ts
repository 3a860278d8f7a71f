import type { FiscalYear } from '../../kernel/fiscal.ts';
import { atLeast, type Exact, ratio, times } from './fraction.ts';
import type { MissingReason, NotApplicableReason, Outcome, OutcomeOf } from './outcome.ts';
import type { Target } from './targets.ts';
import { type Tolerance, toleranceFor } from './tolerance.ts';

export type Judgement = 'achieved' | 'partly' | 'notAchieved';

export type Verdict =
  | { readonly kind: Judgement }
  /** The year runs, or has not begun: the forecast speaks. */
  | { readonly kind: 'inProgress' }
  | { readonly kind: 'upcoming' }
  | { readonly kind: 'noTarget' }
  | { readonly kind: 'notApplicable'; readonly reason: NotApplicableReason }
  | { readonly kind: 'dataMissing'; readonly reason: MissingReason };

/**
 * The verdict on one indicator for one fiscal year, as seen on `today` (ISO): one published rule for each kind of target (`ruleOf`),
 * compared in exact fractions. In a running year what is still awaited (a reading, the first fact of a share) is not missing.
 */
export function verdict(outcome: Outcome, target: Target, year: FiscalYear, today: string, tolerances: readonly Tolerance[]): Verdict {
  if (target.kind === 'none') return { kind: 'noTarget' };
  const closed = year.last < today;
  const awaited =
    (outcome.kind === 'missing' && (outcome.reason.id === 'noReading' || outcome.reason.id === 'noDeclaration')) ||
    (outcome.kind === 'notApplicable' && outcome.reason.id === 'nothingDue');
  if (outcome.kind === 'notApplicable' && (closed || !awaited)) return { kind: 'notApplicable', reason: outcome.reason };
  if (outcome.kind === 'missing' && (closed || !awaited)) return { kind: 'dataMissing', reason: outcome.reason };
  if (!closed) return { kind: today < year.first ? 'upcoming' : 'inProgress' };
  return { kind: judge(outcome, target, toleranceFor(year, tolerances)) };
}

/** `partlyPercent`: from which percentage of a floor, a share or a mean a target is partly achieved. */
function judge(outcome: Outcome, target: Target, partlyPercent: number): Judgement {
  switch (target.kind) {
    case 'floor':
      return againstGoal(plainValue(outcome), ratio(target.n), partlyPercent);
    case 'percentage':
      return againstGoal(percentOf(outcome), ratio(target.p), partlyPercent);
    case 'growth': {
      const { rate } = expected(outcome, 'growth');
      if (atLeast(times(ratio(rate.num, rate.den), ratio(100)), ratio(target.p))) return 'achieved';
      return rate.num > 0 ? 'partly' : 'notAchieved';
    }
    case 'rank':
      return expected(outcome, 'reading').value <= target.top ? 'achieved' : 'notAchieved';
    case 'steps': {
      const { num, den, deposit } = expected(outcome, 'ratio');
      const deposited = !deposit || (deposit.madeOn !== null && deposit.madeOn <= deposit.deadline);
      if (deposited && atLeast(ratio(num * 100, den), ratio(target.p))) return 'achieved';
      return num > 0 ? 'partly' : 'notAchieved';
    }
    case 'planAverage': {
      const { own, judged } = expected(outcome, 'average');
      const { mean } = judged ?? own;
      if (!mean) throw new Error('A closed year of the plan has no mean: the year judged is not one of its years');
      return againstGoal(ratio(mean.num, mean.den), ratio(target.n), partlyPercent);
    }
    case 'milestone':
      return expected(outcome, 'milestone').done ? 'achieved' : 'notAchieved';
    case 'none':
    case 'notApplicable':
      throw new Error(`A target of kind ${target.kind} is not judged`);
  }
}

function againstGoal(value: Exact, goal: Exact, partlyPercent: number): Judgement {
  if (atLeast(value, goal)) return 'achieved';
  return atLeast(times(value, ratio(100)), times(goal, ratio(partlyPercent))) ? 'partly' : 'notAchieved';
}

const plainValue = (outcome: Outcome): Exact => ratio(outcome.kind === 'reading' ? outcome.value : expected(outcome, 'count').value);

function percentOf(outcome: Outcome): Exact {
  if (outcome.kind === 'reading') return ratio(outcome.value);
  const { num, den } = expected(outcome, 'ratio');
  return ratio(num * 100, den);
}

/** `targetFits` lets no other kind of outcome come here: another one is a bug. */
function expected<K extends Outcome['kind']>(outcome: Outcome, kind: K): OutcomeOf<K> {
  if (outcome.kind !== kind) throw new Error(`The target asks for an outcome of kind ${kind}, not ${outcome.kind}`);
  // TypeScript does not narrow a union by a generic discriminant; the line above has checked it.
  return outcome as OutcomeOf<K>;
}
