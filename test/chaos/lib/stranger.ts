import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const VERIFIER = resolve(import.meta.dirname, '../../peers/verify_journal.py');
const python = promisify(execFile);

/** What the verifier in Python says: it shares no code with the product. Throws its words when something does not hold. */
export async function stranger(...args: readonly string[]): Promise<string> {
  const { stdout } = await python('python3', [VERIFIER, ...args]);
  return stdout.trim();
}

/** The words with which the verifier refuses; throws when it accepts. */
export async function refusal(...args: readonly string[]): Promise<string> {
  const said = await stranger(...args).catch((error: unknown) => error);
  if (said instanceof Error && 'stderr' in said && 'code' in said && said.code === 1) return String(said.stderr).trim();
  if (said instanceof Error) throw said;
  throw new Error(`The stranger accepts what is false: ${args.join(' ')}`);
}
