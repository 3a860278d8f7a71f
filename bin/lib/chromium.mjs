import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run } from './programs.mjs';
import { CommandError, inRoot, say } from './root.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium for the journeys: CHROMIUM_PATH, the machine's, Playwright's; installed, and said so, where there is none. */
export async function ensureChromium(node) {
  const found = find();
  if (found) return found;
  await install(node);
  const installed = find();
  if (installed) return installed;
  throw new CommandError(
    'No Chromium could be installed for the journeys.',
    'Install Chromium, or set CHROMIUM_PATH to the program, then run npm test again.',
  );
}

function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new CommandError(
      `CHROMIUM_PATH is "${named}", where there is no file.`,
      'Set it to the program of Chromium, or leave it unset.',
      2,
    );
  }
  return [...inPath(), playwrights()].find((file) => file && existsSync(file));
}

function inPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrights() {
  return createRequire(inRoot('package.json'))('playwright-core').chromium.executablePath();
}

async function install(node) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the journeys (apt-get install chromium)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    if ((await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env })) === 0) return;
  }
  say('Installing Chromium for the journeys (Playwright’s)…');
  await run(node, [inRoot('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
}
