import type { Stretch } from '../../../ui/charts/timeline.ts';
import type { OpenAgreement } from '../store/open.ts';

/** What the life of an agreement is drawn and told from. */
export type Dated = Pick<OpenAgreement, 'state' | 'signedOn' | 'inForceOn' | 'endsOn' | 'tacit' | 'endedOn' | 'denouncedOn'>;

const OVER = ['ended', 'denounced'];

/** Is its life over? */
export const isOver = ({ state }: Pick<Dated, 'state'>): boolean => OVER.includes(state);

/** Is every day that it must have had unknown? Then it is known from a list alone. */
export const isUndated = ({ signedOn, inForceOn, endsOn, endedOn, denouncedOn }: Dated): boolean =>
  [signedOn, inForceOn, endsOn, endedOn, denouncedOn].every((day) => day === null);

/** Its last day: that on which it ended; or the end that it sets, unless it goes on tacitly. Null: none is known. */
export const lastDay = (one: Dated): string | null =>
  isOver(one) ? (one.endedOn ?? one.denouncedOn ?? one.endsOn) : one.tacit ? null : one.endsOn;

/**
 * An agreement as stretches of a timeline: in outline from its signature until it comes into force, firm while it holds, and as unknown
 * from where nobody knows whether or since when it holds. Nothing is drawn on a day that is not known.
 */
export function stretchesOf(one: Dated): readonly Stretch[] {
  const { state, signedOn, inForceOn } = one;
  const to = lastDay(one);
  const reached = state === 'inForce' || state === 'renewed' || state === 'denounced';
  if (inForceOn !== null)
    return [
      ...(signedOn !== null && signedOn < inForceOn ? [{ from: signedOn, to: inForceOn, look: 'outline' as const }] : []),
      { from: inForceOn, to, look: 'firm' },
    ];
  if (reached || (isOver(one) && signedOn === null)) return [{ from: signedOn, to, look: 'unknown' }];
  return [{ from: signedOn, to, look: 'outline' }];
}
