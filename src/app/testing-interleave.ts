/** Steps of one session, in order. A step resolves when it is over; it may have to wait for a step of another session. */
export interface Session {
  readonly name: string;
  readonly steps: readonly (() => Promise<unknown>)[];
  /** Is its running step waiting for another session? Asked again and again until it is, or is over. */
  readonly waits: () => Promise<boolean>;
}

/** Every order in which the steps of sessions can begin, as lists of session numbers. */
export function ordersOf(lengths: readonly number[]): readonly (readonly number[])[] {
  if (lengths.every((length) => length === 0)) return [[]];
  return lengths.flatMap((length, session) =>
    length === 0 ? [] : ordersOf(lengths.map((one, i) => (i === session ? one - 1 : one))).map((rest) => [session, ...rest]),
  );
}

/**
 * Begins the steps in the order given, each when the one before is over or waits for another session. A session that waits begins its next
 * step as soon as it can. Answers when all steps are over.
 */
export async function interleave(sessions: readonly Session[], order: readonly number[]): Promise<void> {
  const running = sessions.map(() => Promise.resolve() as Promise<unknown>);
  const taken = sessions.map(() => 0);
  for (const turn of order) {
    const session = sessions[turn];
    const step = session?.steps[taken[turn] ?? 0];
    if (!session || !step) throw new RangeError('An order holds each step once');
    taken[turn] = (taken[turn] ?? 0) + 1;
    let over = false;
    const settled = (running[turn] ?? Promise.resolve()).then(step).finally(() => {
      over = true;
    });
    settled.catch(() => undefined);
    running[turn] = settled;
    // Each question goes to the database and back: no clock is read.
    while (!over && !(await session.waits())) await new Promise((done) => setImmediate(done));
  }
  await Promise.all(running);
}
