/** What becomes of a message. `failed`: given up. */
export const MESSAGE_STATES = ['waiting', 'sent', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Longer than any try may last (`reach.ts`): a process that was killed meanwhile loses its claim after this. */
export const LEASE_SECONDS = 60;

/** Seconds before the second try, the third… as Standard Webhooks recommends; after the last one the message is given up. */
const DELAYS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** When a message whose try number `attempts` (from 1) failed may be tried again; null when it is given up. */
export const afterFailure = (attempts: number, now: Temporal.Instant): Temporal.Instant | null => {
  const delay = DELAYS[attempts - 1];
  return delay === undefined ? null : now.add({ seconds: delay });
};
