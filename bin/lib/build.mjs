import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { capture } from './programs.mjs';
import { CommandError, inRoot, say } from './root.mjs';

const STAMP = '.build-stamp';
const NEXT = inRoot('dist.next');
const SOURCES = ['src', 'scripts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Builds when a source changed since the last build: names, sizes and times tell, in some milliseconds. */
export async function ensureBuilt(node) {
  if (isCurrent()) return;
  await alone(async () => {
    if (!isCurrent()) await build(node);
  });
}

/** Compiles src/ into dist/ and the browser's files into public/build/. What fails leaves the last build as it was. */
export async function build(node) {
  say('Building…');
  const digest = sourceDigest();
  // From scratch, beside the last build: a module whose source is gone must not live on.
  rmSync(NEXT, { recursive: true, force: true });
  for (const [what, args] of buildSteps()) {
    const { code, output } = await capture(node, args);
    if (code !== 0) {
      say(output.trimEnd());
      rmSync(NEXT, { recursive: true, force: true });
      throw new CommandError(`The build failed: ${what}.`, 'Mend what is listed above, or go back to a version that builds.');
    }
  }
  writeFileSync(join(NEXT, STAMP), digest);
  rmSync(inRoot('dist'), { recursive: true, force: true });
  renameSync(NEXT, inRoot('dist'));
}

export function buildSteps() {
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  return [
    ['compiling', [tsc, '-p', 'tsconfig.build.json', '--outDir', NEXT, '--tsBuildInfoFile', join(NEXT, '.tsbuildinfo')]],
    ['assets', [inRoot('scripts', 'assets.mjs')]],
  ];
}

function isCurrent() {
  const stamp = inRoot('dist', STAMP);
  return existsSync(stamp) && existsSync(inRoot('public', 'build')) && readFileSync(stamp, 'utf8') === sourceDigest();
}

function sourceDigest() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, inRoot(source));
  return hash.digest('hex');
}

function addTo(hash, path) {
  const found = statSync(path);
  // A folder's own time changes with editors' temporary files; what it holds is what counts.
  if (found.isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  else hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
}
