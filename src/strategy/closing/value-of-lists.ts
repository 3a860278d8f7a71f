import type { Formula } from '../indicators/formula.ts';
import type { UseRole } from '../plans/rules.ts';

/** What a list comes to, as far as a value asks. */
export interface Total {
  readonly counts: string;
  readonly n: number;
  readonly met: number;
  readonly amount: string;
}

const worth = ({ counts, n, amount }: Total): number => (counts === 'amount' ? Number(amount) : n);

/** Is there a figure at all? A milestone, and what is missing, do not follow from sums. */
export const isSummed = (value: string): boolean => !/^(missing|notApplicable|done|notDone)\b/.test(value);

/**
 * The exact value of a figure from the list that it opens on and the others it uses, spelled as `valueText` does: anybody can do it.
 * Null where it does not follow from lists.
 */
export function valueOfLists(
  formula: Formula | Readonly<Record<string, unknown>>,
  list: Total,
  uses: readonly (Total & { readonly role: UseRole })[],
): string | null {
  if ('share' in formula || 'steps' in formula) return `${list.met}/${list.n}`;
  if ('growth' in formula) {
    const base = uses.find(({ role }) => role === 'base');
    return base ? `${worth(list) - worth(base)}/${worth(base)}` : null;
  }
  if ('average' in formula) {
    const role = uses.some((use) => use.role === 'own') ? 'earlierJudged' : 'earlier';
    const years = [worth(list), ...uses.filter((use) => use.role === role).map(worth)];
    return `${years.reduce((sum, one) => sum + one, 0)}/${years.length}`;
  }
  return 'reading' in formula ? null : String(worth(list));
}
