/** What was measured of an installation, for its state: numbers and moments, nothing about a person. */
export interface Measurements {
  readonly now: Temporal.Instant;
  /** Of the product. */
  readonly version: string;
  readonly database: {
    readonly version: string;
    readonly bytes: number;
    readonly embedded: boolean;
    /** Read-only, while another server takes over or this one is a copy. */
    readonly inRecovery: boolean;
    /** How far its clock is ahead of ours; behind: negative. */
    readonly aheadMilliseconds: number;
  };
  /** Names of migrations that this version has and the database has not. */
  readonly pending: readonly string[];
  readonly mail: {
    readonly leaves: boolean;
    readonly waiting: number;
    readonly oldestWaiting: Temporal.Instant | null;
    readonly lastSent: Temporal.Instant | null;
    /** Refused or given up in the last seven days. */
    readonly failed: number;
  };
  /** Requests of the last day that came by mail and got no receipt, as too many had left. */
  readonly unacknowledged: number;
  /** Messages that wait for somebody as too many came to their mailbox in an hour. */
  readonly heldBack: number;
  /** Those of the settings: whether they are reached, never what lies in them. */
  readonly mailboxes: readonly MeasuredMailbox[];
  readonly antivirus: {
    readonly isSet: boolean;
    readonly waiting: number;
    readonly oldestWaiting: Temporal.Instant | null;
    /** Set aside in the last seven days. */
    readonly infected: number;
  };
  readonly jobs: readonly JobRun[];
  /** Bytes where the data folder is. */
  readonly disk: { readonly free: number; readonly total: number };
  readonly journal: {
    /** Acts that have no place in the tree yet, and since when the oldest waits. */
    readonly waiting: number;
    readonly oldestWaiting: Temporal.Instant | null;
    readonly lastCheckpoint: Temporal.Instant | null;
  };
  readonly lastBackup: Temporal.Instant | null;
}

export interface JobRun {
  readonly name: string;
  /** Seconds between the end of one run and the start of the next. */
  readonly every: number;
  readonly endedAt: Temporal.Instant;
  readonly milliseconds: number;
  readonly failedAt: Temporal.Instant | null;
  /** What the last run failed with; '' when it went well. */
  readonly error: string;
  readonly runs: number;
  readonly failures: number;
}

export interface MeasuredMailbox {
  readonly address: string;
  /** Last visit that went well. */
  readonly fetchedAt: Temporal.Instant | null;
  /** What the last visit failed with; '' when it went well. */
  readonly error: string;
}
