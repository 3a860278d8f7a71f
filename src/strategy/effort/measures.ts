import type { Tx } from '../../db/kysely.ts';
import { type FactKind, type Measure, measureKey } from '../../kernel/fact.ts';
import { internMeasures, loadMeasures } from '../../ledger/measures.ts';
import { loadPriorities } from '../../records/priorities.ts';
import { isCountry } from '../../web/countries.ts';
import { coverageOf } from '../plans/measures.ts';

const HELD = 'action.held';

/** All actions held: the whole that efforts are a part of, tallied by country and by sector. */
export const ALL_HELD: Measure = coverageOf(HELD);
/** Those whose territory, or sector, was a priority on their own day. */
export const IN_TERRITORY: Measure = { kind: HELD, where: { priorityTerritory: true } };
export const IN_SECTOR: Measure = { kind: HELD, where: { prioritySector: true } };
/** Of a territory that is no country the ledger keeps no breakdown: each one that is a priority has a measure of its own. */
export const inTerritory = (code: string): Measure => ({ kind: HELD, where: { territory: code } });

/**
 * Has the ledger tally what the page of efforts needs, as priorities are decided. Run as owner; answers with the measures still to be
 * counted (`backfill`), each in a transaction of its own once this one is over.
 */
export async function ensureEffortMeasures(tx: Tx, org: number, kinds: ReadonlyMap<string, FactKind>): Promise<readonly number[]> {
  const territories = (await loadPriorities(tx, org)).filter(({ kind, code }) => kind === 'territory' && !isCountry(code));
  const wanted = [ALL_HELD, IN_TERRITORY, IN_SECTOR, ...new Set(territories.map(({ code }) => code))].map((one) =>
    typeof one === 'string' ? inTerritory(one) : one,
  );
  const known = await loadMeasures(tx, org);
  // Making a measure stops every writer for a moment: only where one is missing.
  if (wanted.some((measure) => !known.byKey.has(measureKey(measure)))) await internMeasures(tx, org, wanted, kinds, true);
  const { byKey } = await loadMeasures(tx, org);
  return wanted.flatMap((measure) => {
    const found = byKey.get(measureKey(measure));
    return found && !found.ready ? [found.id] : [];
  });
}
