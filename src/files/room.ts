/** What may be sent at once. */
export interface FileLimits {
  /** Bytes of one file. */
  readonly bytes: number;
  readonly files: number;
  /** Bytes of all files of one sending. */
  readonly total: number;
}

/** Where an installation keeps files, and what it takes. */
export interface FileRoom {
  readonly folder: string;
  readonly limits: FileLimits;
  /** Is each file looked at by an antivirus before it can be read? */
  readonly scans: boolean;
}
