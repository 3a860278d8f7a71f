import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';

/** What one unit has to reach of a target. */
export interface Share {
  /** Id of a unit: a post, or a directorate. */
  readonly unit: string;
  readonly n: number;
}

export const sumOf = (shares: readonly Share[]): number => shares.reduce((sum, { n }) => sum + n, 0);

export interface Whole {
  /** The quantity that reaches the target. */
  readonly n: number;
  /** One unit of the value may count at several posts, so that their shares may be more than the whole. */
  readonly overlaps: boolean;
}

/**
 * Shares of a target, checked: each of them at most the whole, and all of them too, unless the same thing may count at two posts. Less
 * than the whole is accepted: what is left is said, not forbidden. Refusals `shareOverWhole` (field: the unit), `sharesOverWhole`.
 */
export function checkShares(whole: Whole, shares: readonly Share[]): Decision<readonly Share[]> {
  const each: readonly Refusal[] = shares
    .filter(({ n }) => n > whole.n)
    .map(({ unit }) => ({ id: 'shareOverWhole', field: unit, values: { whole: whole.n } }));
  const sum = sumOf(shares);
  const all: readonly Refusal[] =
    !whole.overlaps && sum > whole.n ? [{ id: 'sharesOverWhole', values: { sum, whole: whole.n, over: sum - whole.n } }] : [];
  return each.length + all.length === 0 ? accept(shares) : refuse(...each, ...all);
}

const NUMBER = /^\d+([.,]\d+)?$/;

/** A share as typed: null for none, with spaces inside and both decimal signs read. Refusals `notANumber`, `notAShare`. */
export function readShare(unit: string, typed: string, whole: boolean): Decision<Share | null> {
  const text = typed.replace(/\s/g, '');
  if (text === '') return accept(null);
  if (!NUMBER.test(text)) return refuse({ id: 'notANumber', field: unit });
  const n = Number(text.replace(',', '.'));
  if (n === 0) return accept(null);
  if (n >= 1e12 || (whole && !Number.isInteger(n))) return refuse({ id: 'notAShare', field: unit });
  return accept({ unit, n });
}
