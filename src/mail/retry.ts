/** Minutes before the second try, the third … the last delay holds for those that follow. */
const DELAYS = [1, 5, 15, 60, 180, 360] as const;

/** A letter that could not leave in this time is given up: what it says is old by then. */
export const GIVE_UP_AFTER = { hours: 48 } as const;

/** When a letter whose try number `attempts` (from 1) failed may be tried again. */
export const nextTry = (attempts: number, now: Temporal.Instant): Temporal.Instant =>
  now.add({ minutes: DELAYS[Math.min(attempts, DELAYS.length) - 1] ?? 1 });
