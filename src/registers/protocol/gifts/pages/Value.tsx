import { formatCents } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import type { Gift } from '../rules.ts';

/** What a gift is worth, or that nobody estimated it. */
export const Value = ({ visit, gift: { valueCents } }: { visit: Visit; gift: Pick<Gift, 'valueCents'> }) =>
  valueCents === null ? (
    <span class="muted">{words(visit, WORDS.notEstimated)}</span>
  ) : (
    <span class="num">{formatCents(valueCents, visit.lang)}</span>
  );
