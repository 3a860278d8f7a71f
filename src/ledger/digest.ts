import { createHash } from 'node:crypto';
import type { Fact } from '../kernel/fact.ts';
import { factKey } from './difference.ts';

export interface PostedFact {
  readonly id: string;
  readonly sign: number;
  readonly fact: Fact;
}

/** Digest of facts that are handed in one by one, in the order of their ids: for an entry with more facts than memory should hold. */
export function factsHash(): { add(posted: PostedFact): void; digest(): string } {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add: ({ id, sign, fact }) => {
      hash.update(`${id} ${sign} ${factKey(fact)}\n`);
      count += 1;
    },
    digest: () => (count === 0 ? '' : hash.digest('hex')),
  };
}

/** Digest of the facts of an act; empty when there are none. The journal's leaf covers it. */
export function digestOfFacts(facts: readonly PostedFact[]): string {
  const hash = factsHash();
  for (const posted of [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))) hash.add(posted);
  return hash.digest();
}
