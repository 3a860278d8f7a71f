import type { Difference } from '../kernel/difference.ts';

/** What can be wrong with a journal. */
export const JOURNAL_FAULTS = [
  'entryChanged',
  'entryMissing',
  'entryUnplaced',
  'entryShown',
  'leafMissing',
  'leafBeyond',
  'leafOrder',
  'leafShard',
  'shardState',
  'nodeChanged',
  'checkpointRoot',
  'checkpointBeyond',
  'checkpointSignature',
  'checkpointPosition',
  'signingKeyMissing',
  'valueBroken',
  'sealKeyMissing',
] as const;
export type JournalDifference = Difference<(typeof JOURNAL_FAULTS)[number]>;
