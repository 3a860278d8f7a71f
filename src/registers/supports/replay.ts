import type { Tx } from '../../db/kysely.ts';
import type { Org } from '../../kernel/actor.ts';
import type { Replayed } from '../../kernel/fact.ts';
import { facts } from './rules.ts';
import { everySupport } from './store.ts';

/** Says again what every support says happened: `verify` holds the ledger against it. In the order of ids. */
export async function* replay(tx: Tx, org: Org): AsyncGenerator<Replayed, void, undefined> {
  for await (const { id, ...support } of everySupport(tx, org.id)) yield { record: id, facts: facts(support) };
}
