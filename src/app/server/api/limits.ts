/** How many requests a caller may make within a minute, in one process. */
export const MOST = { public: 120, key: 600, address: 1_800 } as const;
const SECONDS = 60;
const MOST_CALLERS = 20_000;

export interface Taken {
  readonly most: number;
  readonly left: number;
  /** Seconds until the window begins anew. */
  readonly reset: number;
  readonly over: boolean;
}

export interface Limits {
  /** Counts one request of a caller, at a moment in milliseconds. */
  take(caller: string, most: number, now: number): Taken;
}

/** Counts by caller and minute, in the memory of this process: a limit against accidents, each process having its own. */
export function rememberCallers(): Limits {
  let window = 0;
  let counts = new Map<string, number>();
  return {
    take: (caller, most, now) => {
      const current = Math.floor(now / 1000 / SECONDS);
      // Callers beyond what is remembered start a new count: better too lenient than a growing memory.
      if (current !== window || counts.size >= MOST_CALLERS) [window, counts] = [current, new Map()];
      const n = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, n);
      return { most, left: Math.max(0, most - n), reset: SECONDS - (Math.floor(now / 1000) % SECONDS), over: n > most };
    },
  };
}
