import { hash, verify } from '@node-rs/argon2';
import { LONGEST_PASSWORD } from './password-rules.ts';

// OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** « é » typed on one keyboard or another is the same letter. */
const typed = (password: string): string => password.normalize('NFKC').slice(0, LONGEST_PASSWORD * 2);

export const hashPassword = (password: string): Promise<string> => hash(typed(password), OPTIONS);

// Compared with when there is no such account, so that both take the same time. The hash of a random text nobody knows.
let decoy: Promise<string> | undefined;

/** Is this the password? An unknown account takes as long as a wrong password. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await decoy), typed(password)).catch(() => false);
  return matches && stored !== null;
}
