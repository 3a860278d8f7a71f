import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { alone } from './lock.mjs';
import { run } from './programs.mjs';
import { CommandError, inRoot, say } from './root.mjs';

const STAMP = inRoot('node_modules', '.chancery-stamp');

/** Installs the locked dependencies where they are missing or the lock file changed since. Costs a millisecond otherwise. */
export async function ensureInstalled() {
  if (isCurrent()) return;
  await alone(async () => {
    if (isCurrent()) return;
    if (!installedByHand()) await install();
    writeStamp();
  });
}

async function install() {
  // npm ci would empty the folder behind a link, under those who share it.
  if (lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new CommandError(
      'node_modules is a link, and what lies behind it is not what package-lock.json asks for.',
      'Run npm ci where it leads, or remove the link and start again.',
    );
  }
  say('Installing dependencies (npm ci)…');
  const [file, args, shell] = npm();
  const code = await run(file, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell, env: plainEnvironment() });
  if (code !== 0) {
    throw new CommandError(
      'npm ci failed, see above.',
      'Check the network (or npm’s “registry” setting) and the free disk space, then start again.',
    );
  }
  dropHeaders();
}

/** The headers that come with Node's package serve to compile addons, of which we have none: 67 MB less. */
function dropHeaders() {
  for (const name of readdirSync(inRoot('node_modules'))) {
    if (/^node-(?:bin-)?(?:linux|darwin|win)-/.test(name))
      rmSync(inRoot('node_modules', name, 'include'), { recursive: true, force: true });
  }
}

/** The npm that runs us, else the one in the path. */
function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, [script], false];
  return ['npm', [], process.platform === 'win32'];
}

/** Someone's NODE_ENV=production or --omit must not leave out what the build needs. */
function plainEnvironment() {
  const { NODE_ENV, npm_config_omit, npm_config_production, ...rest } = process.env;
  return rest;
}

function isCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockDigest();
}

function writeStamp() {
  writeFileSync(STAMP, lockDigest());
}

function lockDigest() {
  return createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
}

/** After an `npm ci` by hand, npm's own record of what lies in node_modules agrees with the lock file. */
function installedByHand() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packages(inRoot('package-lock.json'));
  const there = packages(record);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || there[path]?.version === version) return true;
    // What is optional may be for another platform; what is missing for ours, `findNode` and the database report.
    return optional && there[path] === undefined;
  });
}

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
