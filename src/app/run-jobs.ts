export interface Job {
  readonly name: string;
  /** Seconds between the end of one run and the start of the next. */
  readonly every: number;
  readonly run: () => Promise<void>;
}

/** Called after each run of a job, with what it failed with or null. Never rejects. */
export type AfterRun = (job: Job, startedAt: Temporal.Instant, error: unknown) => Promise<void>;

export interface Schedule {
  /** Lets the runs that have begun finish, and starts no other. */
  stop(): Promise<void>;
}

/** Runs each job again and again until stopped. A run that fails is reported and tried at its next turn. */
export function runJobs(
  all: readonly Job[],
  onError: (job: Job, error: unknown) => void,
  afterRun: AfterRun = async () => undefined,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): Schedule {
  let stopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const turn = (job: Job): void => {
    const startedAt = now();
    const run = job
      .run()
      .then(
        () => afterRun(job, startedAt, null),
        (error: unknown) => {
          onError(job, error);
          return afterRun(job, startedAt, error);
        },
      )
      .finally(() => {
        running.delete(run);
        if (!stopped) later(job);
      });
    running.add(run);
  };
  const later = (job: Job): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      turn(job);
    }, job.every * 1000);
    timers.add(timer);
  };
  for (const job of all) turn(job);
  return {
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
