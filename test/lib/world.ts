import { built } from '../../bench/lib/built.ts';

/** Of what the demonstration holds for people who try the product: enough for every list, figure and filter to have something to show. */
const SCALE = 0.04;

/** The real organisations as they come, and the two fictional ones with a few hundred records a year; loaded by the build. */
export async function loadWorld(url: string, now: Temporal.Instant): Promise<void> {
  const { KINDS } = await built<typeof import('../../src/app/compose.ts')>('app/compose.js');
  const { loadDemoOf } = await built<typeof import('../../src/app/demo/load.ts')>('app/demo/load.js');
  const { shareAll } = await built<typeof import('../../src/app/demo/sharing.ts')>('app/demo/sharing.js');
  const { loadReference } = await built<typeof import('../../src/app/load/reference.ts')>('app/load/reference.js');
  const { openDatabase } = await built<typeof import('../../src/db/transaction.ts')>('db/transaction.js');
  const db = openDatabase(url, 4);
  try {
    await loadReference(db, now, KINDS);
    const slugs = ['demo-mrif', 'demo-ville-quebec'] as const;
    for (const slug of slugs) {
      await loadDemoOf(db, slug, now, { kinds: KINDS, scale: SCALE, onStep: () => undefined });
    }
    await shareAll(db, slugs, now);
  } finally {
    await db.close();
  }
}
