import { type Visit, words } from '../../web/visit.ts';
import { amount } from '../pages/figure.ts';
import { sumOf, type Whole } from '../splits/rules.ts';
import type { BrokenDown } from './load.ts';
import { WORDS } from './messages.ts';

/** How much of the target is shared out, and what is left of it. */
export const SharedOut = ({ visit, found, whole }: { visit: Visit; found: BrokenDown; whole: Whole | null }) => {
  if (found.by !== 'poste' || found.shares.length === 0 || !whole) return null;
  const { lang } = visit;
  const sum = sumOf(found.shares);
  const left = whole.n - sum;
  const said = words(visit, WORDS.sharedOut)
    .replace('{sum}', amount(sum, lang))
    .replace('{whole}', amount(whole.n, lang))
    .replace('{n}', String(found.shares.length));
  const rest = left === 0 ? '' : words(visit, left > 0 ? WORDS.left : WORDS.over).replace('{n}', amount(Math.abs(left), lang));
  return <p>{[said, rest].filter(Boolean).join(' ')}</p>;
};
