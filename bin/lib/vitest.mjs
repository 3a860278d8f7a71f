import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { run } from './programs.mjs';
import { inRoot, ROOT } from './root.mjs';
import { countReport, NOTHING } from './summary.mjs';

/** Runs one project of vitest.config.ts, or those of its files that are named; answers the counts. */
export async function runVitest(node, project, files = [], env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const args = [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters, ...files];
    const code = await run(node, args, { env: { ...process.env, ...env } });
    return countReport(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without a report nothing ran: the exit code says that this is a failure. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return NOTHING;
  }
}

/** Test files below `folder` that `accepts` takes; paths from the checkout. */
export function testFiles(folder, accepts = () => true) {
  return walk(inRoot(folder))
    .filter((file) => /\.test\.(tsx?|mjs)$/.test(file) && accepts(file))
    .map((file) => relative(ROOT, file));
}

/** Whether a test asks for a database, itself or through the test helpers (named with `testing`) that it imports. */
export function usesDatabase(file) {
  const text = readFileSync(file, 'utf8');
  if (/\btestDatabase\b/.test(text)) return true;
  const helpers = [...text.matchAll(/from '(\.[^']*testing[^']*)'/g)].map(([, path]) => resolve(dirname(file), path));
  return helpers.some(usesDatabase);
}

function walk(folder) {
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
