import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { actIn } from '../db/system.ts';
import type { OnStep } from '../kernel/difference.ts';
import { type FrozenLine, type ListSum, loadLines, sumAsOf } from './frozen.ts';
import type { LedgerDifference } from './verify-faults.ts';

/** Every list that was cut, counted and digested again as of its cut. */
export async function* verifyFrozen(tx: Tx, org: number, onStep: OnStep): AsyncGenerator<LedgerDifference> {
  const { rows } = await sql<{ scope: string; n: number }>`
    select scope, count(*) as n from frozen_line where org = ${org} group by scope order by scope`.execute(tx);
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return;
  // The sums are those of a member of the organisation.
  await actIn(tx, org);
  let done = 0;
  for (const { scope } of rows) {
    for (const line of await loadLines(tx, org, scope)) {
      const [expected, found] = [said(await sumAsOf(tx, org, line.id, line, line.cut)), said(line)];
      if (expected !== found) yield { what: 'frozenChanged', table: 'frozen_line', key: nameOf(line), expected, found };
      done += 1;
      onStep('frozen', done, total);
    }
  }
}

const said = ({ facts, n, met, amount, digest }: ListSum): string => [facts, n, met, amount, digest].join(' ');
const nameOf = ({ scope, year, id }: FrozenLine): string => `${scope} ${year} list ${id}`;
