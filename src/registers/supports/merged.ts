import type { Tx } from '../../db/kysely.ts';
import { actIn } from '../../db/system.ts';
import { systemActor } from '../../identity/actor.ts';
import { retell } from '../../keep/keep-many.ts';
import type { Org } from '../../kernel/actor.ts';
import { readLiveFactsOfKinds } from '../../ledger/read.ts';
import { SUPPORT_GIVEN } from './kinds.ts';
import { facts } from './rules.ts';
import { lockMerged, moveToKept } from './store-merged.ts';

/** Supports in one run of the job: the next one takes those that are left. */
const MOST = 500;

/**
 * After a merge of contacts, posts the supports of the one merged as supports of the one kept, so that nobody counts twice: one journal
 * entry each. A year that is closed keeps its figure; the correction stands beside it. A job, run as owner. Answers with how many moved.
 */
export async function followMerges(tx: Tx, org: Org, now: Temporal.Instant): Promise<number> {
  await actIn(tx, org.id);
  const { merged, newest } = await lockMerged(tx, org.id, MOST);
  if (merged.length === 0) return 0;
  const live = await readLiveFactsOfKinds(
    tx,
    org.id,
    merged.map(({ id }) => id),
    [SUPPORT_GIVEN.id],
  );
  await moveToKept(tx, org.id, merged);
  await retell(
    tx,
    systemActor(org),
    newest,
    now,
    merged.map(({ id, support, into }) => ({
      record: { id, register: 'supports' },
      verb: 'followMerge',
      changes: { party: [support.party, into] },
      live: live.get(id) ?? [],
      facts: facts({ ...support, party: into }),
    })),
  );
  return merged.length;
}
