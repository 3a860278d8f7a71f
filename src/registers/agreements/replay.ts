import type { Tx } from '../../db/kysely.ts';
import type { Org } from '../../kernel/actor.ts';
import type { Replayed } from '../../kernel/fact.ts';
import { facts } from './rules.ts';
import { loadAgreementsAfter } from './store/replay.ts';

const PAGE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Says again what every agreement says happened: `verify` holds the ledger against it. In the order of ids. */
export async function* replay(tx: Tx, org: Org): AsyncGenerator<Replayed, void, undefined> {
  for (let after = BEFORE_ALL; ; ) {
    const page = await loadAgreementsAfter(tx, org.id, after, PAGE);
    for (const { id, agreement } of page) yield { record: id, facts: facts(id, agreement) };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
