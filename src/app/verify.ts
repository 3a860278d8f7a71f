import { inSnapshot } from '../db/snapshot.ts';
import type { Database } from '../db/transaction.ts';
import { type FileDifference, verifyFiles } from '../files/verify.ts';
import { loadOrganisations } from '../identity/organisations.ts';
import { verifyJournal } from '../journal/verify.ts';
import type { JournalDifference } from '../journal/verify-faults.ts';
import type { Org } from '../kernel/actor.ts';
import type { OnStep } from '../kernel/difference.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { LedgerDifference } from '../ledger/verify-faults.ts';
import { verifyReplay } from '../ledger/verify-replay.ts';
import { type EditionDifference, verifyEditions } from '../registers/missions/publication/verify.ts';
import { type FigureDifference, verifyFigures } from '../strategy/closing/verify-figures.ts';
import type { Slice } from '../web/route.ts';

export type AnyDifference = JournalDifference | LedgerDifference | FigureDifference | EditionDifference | FileDifference;

export interface Verification {
  readonly slices: readonly Pick<Slice, 'id' | 'registers' | 'replay'>[];
  /** Folder of the stored files; absent: they are not read. */
  readonly filesDir?: string | undefined;
  readonly onDifference: (org: Org, difference: AnyDifference) => void;
  readonly onStep?: (org: Org, ...step: Parameters<OnStep>) => void;
}

/**
 * Recomputes all that can be recomputed, organisation by organisation, in one snapshot and without keeping anybody from working. Returns
 * how many differences were handed to `onDifference`: 0 is clean.
 */
export function verifyAll(db: Pick<Database, 'asOwner'>, { slices, filesDir, onDifference, onStep }: Verification): Promise<number> {
  return inSnapshot(db, async (tx) => {
    let differences = 0;
    for (const org of await loadOrganisations(tx)) {
      const report = async (found: AsyncIterable<AnyDifference>) => {
        for await (const difference of found) {
          differences += 1;
          onDifference(org, difference);
        }
      };
      const step: OnStep = (...args) => onStep?.(org, ...args);
      await report(verifyJournal(tx, org, step));
      await report(verifyLedger(tx, org.id, step));
      await report(verifyFigures(tx, org.id));
      await report(verifyEditions(tx, org));
      if (filesDir !== undefined) await report(verifyFiles(tx, org.id, filesDir, step));
      for (const { id, registers, replay } of slices) {
        if (!replay) continue;
        step(`replay ${id}`, 0, 1);
        await report(verifyReplay(tx, org.id, Object.keys(registers ?? {}), replay(tx, org)));
        step(`replay ${id}`, 1, 1);
      }
    }
    return differences;
  });
}
