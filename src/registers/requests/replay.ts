import { factsOf } from '../../clocks/facts.ts';
import { loadRuns } from '../../clocks/store.ts';
import type { Tx } from '../../db/kysely.ts';
import type { Org } from '../../kernel/actor.ts';
import type { Replayed } from '../../kernel/fact.ts';
import { REGISTERS } from './rules.ts';
import { requestsAfter } from './store/requests.ts';

const PAGE = 1000;

/** Says again what the clocks of every request say happened: `verify` holds the ledger against it. In the order of ids. */
export async function* replay(tx: Tx, org: Org): AsyncGenerator<Replayed, void, undefined> {
  let last: string | null = null;
  do {
    const rows = await requestsAfter(tx, org.id, last, PAGE);
    const runs = Map.groupBy(
      await loadRuns(
        tx,
        org.id,
        rows.map(({ id }) => id),
      ),
      ({ record }) => record,
    );
    for (const { id, kind, channel } of rows) yield { record: id, facts: factsOf(REGISTERS[kind], channel, runs.get(id) ?? []) };
    last = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null;
  } while (last !== null);
}
