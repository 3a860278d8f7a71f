import { KINDS } from '../../src/app/compose.ts';
import { loadDemoOf } from '../../src/app/demo/load.ts';
import { loadReference } from '../../src/app/load/reference.ts';
import { openDatabase } from '../../src/db/transaction.ts';

/** Of what the demonstration holds for people who try the product: enough for every list, figure and filter to have something to show. */
const SCALE = 0.04;

/** The real organisations as they come, and the two fictional ones with a few hundred records a year. */
export async function loadWorld(url: string, now: Temporal.Instant): Promise<void> {
  const db = openDatabase(url, 4);
  try {
    await loadReference(db, now, KINDS);
    for (const slug of ['demo-mrif', 'demo-ville-quebec'] as const) {
      await loadDemoOf(db, slug, now, { kinds: KINDS, scale: SCALE, onStep: () => undefined });
    }
  } finally {
    await db.close();
  }
}
