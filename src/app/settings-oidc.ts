import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ProviderSettings, readProviders } from '../oidc/settings.ts';

type Read =
  | { readonly ok: true; readonly value: readonly ProviderSettings[] }
  /** What to do about each fault. */
  | { readonly ok: false; readonly remedies: readonly string[] };

/** Reads the file that OIDC_PROVIDERS names; none without it. What the file holds is never repeated: it may be a secret. */
export function readProvidersFile(path: string | undefined, cwd: string): Read {
  if (path === undefined) return { ok: true, value: [] };
  let json: string;
  try {
    json = readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, remedies: [`Give the path of a JSON file that can be read (${why}); docs/sign-in.md shows one.`] };
  }
  const read = readProviders(json);
  if (read.ok) return read;
  return { ok: false, remedies: read.problems.map((problem) => `In this file, ${problem}. docs/sign-in.md shows one.`) };
}
