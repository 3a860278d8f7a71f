import type { ClockEvent } from '../../clocks/rules.ts';
import type { Exclusion } from '../../clocks/run.ts';
import type { Means } from '../../clocks/standard.ts';
import type { AnswerMeans, Request, State } from './rules.ts';

/** The follow-up page is a form of ours: whoever is not written to reads the answer there. */
const MEANS = { email: 'email', telephone: 'telephone', counter: 'counter', post: 'post', page: 'form' } as const satisfies Record<
  AnswerMeans,
  Means
>;

/** States in which no answer is owed, and why that leaves the case out of every share. */
const LEFT_OUT: Partial<Record<State, Exclusion>> = {
  merged: 'duplicate',
  transferred: 'transferred',
  withdrawn: 'withdrawn',
  spam: 'spam',
};

/**
 * What an act says to the clocks: what differs between the request before and after it. `dayOf` gives the ISO day of an instant in the
 * office's zone. A request is presumed complete on the day of its receipt.
 */
export function eventsOf(before: Request | null, after: Request, dayOf: (at: string) => string): readonly ClockEvent[] {
  const events: ClockEvent[] = [];
  const [out, outBefore] = [LEFT_OUT[after.state], before ? LEFT_OUT[before.state] : undefined];
  if (outBefore && !out) events.push({ is: 'included' });
  if (before?.completeAt && after.completeAt === null) events.push({ is: 'undone', event: 'complete' });
  if (!before?.completeAt && after.completeAt !== null) events.push({ is: 'happened', event: 'complete', on: dayOf(after.completeAt) });
  const [waits, waited] = [isPausing(after), before !== null && isPausing(before)];
  if (waits && !waited) events.push({ is: 'paused' });
  if (waited && !waits) events.push({ is: 'resumed' });
  if (!before?.acknowledgedAt && after.acknowledgedAt !== null)
    events.push({
      is: 'happened',
      event: 'acknowledged',
      on: dayOf(after.acknowledgedAt),
      automatic: after.acknowledgedHow === 'automatic',
    });
  if (!before?.answeredAt && after.answeredAt !== null && after.answeredHow !== null)
    events.push({ is: 'happened', event: 'answered', on: dayOf(after.answeredAt), by: MEANS[after.answeredHow] });
  if (before?.answeredAt && after.answeredAt === null) events.push({ is: 'happened', event: 'reopened' });
  if (out && !outBefore) events.push({ is: 'excluded', reason: out });
  return events;
}

/** What is missing makes a term start anew; what is wrong or out of date makes it stand still, where a standard's rule has pauses. */
const isPausing = ({ correction }: Request): boolean => correction === 'incorrect' || correction === 'outdated';
