import { verifyCheckpoint } from '../../journal/checkpoint.ts';
import { commitmentOf, fieldHashes } from '../../journal/entry.ts';
import { leafHash } from '../../journal/merkle.ts';
import { parseVerifier } from '../../journal/note.ts';
import { verifyInclusion } from '../../journal/verify-proof.ts';
import type { ProofFile } from './proof.ts';

/** What does not hold in a proof: the value is not that of the entry, the checkpoint is not signed by the key, or the entry is not under it. */
export type ProofFault = 'commitment' | 'signature' | 'inclusion';

/** Checks the proof of a figure with nothing but its file. Whether the key is that of the organisation is for the reader to compare. */
export function checkProof({ field, value, salt, entry, index, size, inclusion, checkpoint, key }: ProofFile): readonly ProofFault[] {
  const faults: ProofFault[] = [];
  if (fieldHashes(Buffer.from(salt, 'hex'), { [field]: value })[field] !== entry.fields[field]) faults.push('commitment');
  const verifier = parseVerifier(key);
  const signed = verifier.ok ? verifyCheckpoint(checkpoint, verifier.value) : verifier;
  if (!signed.ok) return [...faults, 'signature'];
  const proof = inclusion.map((hash) => Buffer.from(hash, 'hex'));
  const claim = { leafHash: leafHash(commitmentOf(entry)), index, size, proof, root: signed.value.root };
  if (signed.value.size !== size || !verifyInclusion(claim)) faults.push('inclusion');
  return faults;
}
