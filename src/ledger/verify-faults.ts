import type { Difference } from '../kernel/difference.ts';

/** What can be wrong with a ledger. */
export const LEDGER_FAULTS = [
  'factsChanged',
  'factMoved',
  'reversalChanged',
  'factUnsaid',
  'factMissing',
  'measureChanged',
  'countedMissing',
  'countedExtra',
  'countedChanged',
  'partyChanged',
  'tallyChanged',
  'frozenChanged',
] as const;
export type LedgerDifference = Difference<(typeof LEDGER_FAULTS)[number]>;
