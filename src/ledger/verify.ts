import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { OnStep } from '../kernel/difference.ts';
import { verifyCounted, verifyMeasures, verifyOrphans } from './verify-counted.ts';
import { verifyFacts, verifyReversals } from './verify-facts.ts';
import type { LedgerDifference } from './verify-faults.ts';
import { verifyFrozen } from './verify-frozen.ts';
import { verifyParties, verifyTally } from './verify-tallies.ts';

/**
 * Recomputes the ledger of one organisation: facts from the digests of the journal, what counts toward each measure from the facts, the
 * sums from what counts, lists that were cut as of their cut. Reads only; the transaction should be REPEATABLE READ, so that all is compared in one snapshot.
 */
export async function* verifyLedger(tx: Tx, org: number, onStep: OnStep = () => undefined): AsyncGenerator<LedgerDifference> {
  const total = await countFacts(tx, org);
  let done = 0;
  yield* verifyFacts(tx, org, () => {
    done += 1;
    if (done % 1_000 === 0) onStep('facts', done, total);
  });
  yield* verifyReversals(tx, org);
  onStep('facts', total, total);
  const { measures, differences } = await verifyMeasures(tx, org);
  yield* differences;
  yield* verifyOrphans(tx, org);
  for (const [i, measure] of measures.entries()) {
    yield* verifyCounted(tx, org, measure);
    yield* verifyParties(tx, org, measure.id);
    yield* verifyTally(tx, org, measure.id);
    onStep('measures', i + 1, measures.length);
  }
  yield* verifyFrozen(tx, org, onStep);
}

async function countFacts(tx: Tx, org: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from fact where org = ${org}`.execute(tx);
  return rows[0]?.n ?? 0;
}
