import { z } from 'zod';
import type { Tx } from '../../db/kysely.ts';
import type { Json } from '../../journal/canonical.ts';
import { originOf } from '../../journal/checkpoint.ts';
import { entryOfRow } from '../../journal/integrate.ts';
import { publicKeyOf } from '../../journal/keys.ts';
import { verifierText } from '../../journal/note.ts';
import { checkpointCovering, readInclusion } from '../../journal/published.ts';
import type { Org } from '../../kernel/actor.ts';
import type { FrozenFigure } from '../plans/frozen.ts';
import { openingOf } from './published.ts';
import { loadApproval } from './store.ts';

export const PROOF_FORMAT = 'chancery-proof/1';

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);

/**
 * The file that proves a published figure: the value opens a hash of the entry (`salt`), the entry is a leaf of the tree (`inclusion`,
 * nearest the leaf first), the root of the tree is in the signed checkpoint. RFC 9162, C2SP signed-note and tlog-checkpoint.
 */
export const proofFileSchema = z.object({
  format: z.literal(PROOF_FORMAT),
  field: z.string(),
  value: z.record(z.string(), z.json()),
  salt: hex,
  entry: z.object({
    org: z.int(),
    id: z.uuid(),
    at: z.string(),
    account: z.uuid().nullable(),
    verb: z.string(),
    register: z.string().nullable(),
    record: z.uuid().nullable(),
    fields: z.record(z.string(), hex),
    facts: z.string().nullable(),
  }),
  shard: z.string(),
  index: z.int().min(0),
  size: z.int().min(1),
  inclusion: z.array(hex),
  checkpoint: z.string(),
  /** Verifier key of the shard, `name+id+key`: compare it with one kept from elsewhere. */
  key: z.string(),
});
export type ProofFile = z.infer<typeof proofFileSchema>;

/** The proof of a published figure; null before the year is published, or until a checkpoint covers the approval (minutes). */
export async function proofOf(tx: Tx, org: Org, plan: string, figure: FrozenFigure): Promise<ProofFile | null> {
  const opening = await openingOf(tx, org.id, plan, figure);
  const approval = opening && (await loadApproval(tx, plan, figure.year));
  if (!approval) return null;
  const { shard, index, ...row } = approval;
  const checkpoint = await checkpointCovering(tx, org.id, shard, index);
  if (!checkpoint) return null;
  const { field, value, salt } = opening;
  const inclusion = await readInclusion(tx, org.id, shard, index, checkpoint.size);
  return {
    format: PROOF_FORMAT,
    field,
    // What was committed to is plain data.
    value: value as Record<string, Json> as ProofFile['value'],
    salt,
    entry: { ...entryOfRow(row) },
    shard,
    index,
    size: checkpoint.size,
    inclusion: inclusion.map((hash) => hash.toString('hex')),
    checkpoint: checkpoint.note,
    key: verifierText({ name: originOf(org, shard), key: publicKeyOf(checkpoint.key) }),
  };
}
