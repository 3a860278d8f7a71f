import { createHash } from 'node:crypto';
import type { Tx } from '../../db/kysely.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Actor } from '../../kernel/actor.ts';
import { accept, type Decision } from '../../kernel/decision.ts';
import { type FactKind, type Measure, measureKey } from '../../kernel/fact.ts';
import { internMeasures, loadMeasures } from '../../ledger/measures.ts';
import { measuresOfPlan } from './measures.ts';
import { type Plan, parsePlan } from './plan.ts';
import { findKept, savePlan } from './store.ts';

export interface LoadOptions {
  readonly published: boolean;
  /** Id of the plan that it takes the place of, already loaded. */
  readonly supersedes?: string;
}

export interface LoadedPlan {
  readonly id: string;
  readonly plan: Plan;
  /** The document or its publication differs from what was stored. */
  readonly changed: boolean;
  /** Measures to count (`backfill`) once this transaction is over; those of an earlier load that was cut short are among them. */
  readonly toBackfill: readonly number[];
}

/**
 * Stores a plan read from its file, and has the ledger tally all that its indicators need. Does nothing when nothing changed.
 * Run as owner, for the system or a planner. Refusals: those of `parsePlan`, such as `formula.unknownKind` and `target.wrongKind`.
 */
export async function loadPlan(
  tx: Tx,
  actor: Actor,
  data: unknown,
  { published, supersedes }: LoadOptions,
  kinds: ReadonlyMap<string, FactKind>,
  now: Temporal.Instant,
): Promise<Decision<LoadedPlan>> {
  const read = parsePlan(data, kinds);
  if (!read.ok) return read;
  const plan = read.value;
  const org = actor.org.id;
  const kept = { digest: digestOf(plan), published, supersedes: supersedes ?? null };
  const before = await findKept(tx, org, plan.id);
  const changed = before?.digest !== kept.digest || before.published !== published || before.supersedes !== kept.supersedes;
  const measures = measuresOfPlan(plan, kinds);
  const { byKey } = await loadMeasures(tx, org);
  // Making a measure stops every writer for a moment: not at each start.
  if (changed || measures.some((measure) => !byKey.has(measureKey(measure)))) await internMeasures(tx, org, measures, kinds, published);
  if (changed) {
    await savePlan(tx, org, plan, kept, now);
    await appendEntry(tx, actor, now, {
      verb: before ? 'replacePlan' : 'loadPlan',
      register: 'strategy',
      changes: {
        plan: [before ? plan.id : null, plan.id],
        digest: [before?.digest ?? null, kept.digest],
        published: [before?.published ?? null, published],
      },
      published: published || before?.published === true,
    });
  }
  return accept({ id: plan.id, plan, changed, toBackfill: await notReady(tx, org, measures) });
}

const digestOf = (plan: unknown): string => createHash('sha256').update(JSON.stringify(plan)).digest('hex');

async function notReady(tx: Tx, org: number, measures: readonly Measure[]): Promise<readonly number[]> {
  const { byKey } = await loadMeasures(tx, org);
  return measures.flatMap((measure) => {
    const known = byKey.get(measureKey(measure));
    return known && !known.ready ? [known.id] : [];
  });
}
