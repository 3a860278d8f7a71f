// Behind `npm start`, `npm test` and the other scripts. Plain JavaScript without a dependency: it runs on the Node that is
// there (18 or later) before anything is installed.
import { build } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { alone } from './lib/lock.mjs';
import { findNode } from './lib/node.mjs';
import { prepare } from './lib/prepare.mjs';
import { run } from './lib/programs.mjs';
import { CommandError, inRoot, runCommand } from './lib/root.mjs';
import { runScript } from './lib/scripts.mjs';
import { runChecks, runTests } from './lib/tests.mjs';

const COMMANDS = {
  start: async (args) => run(await prepare(), [inRoot('dist', 'app', 'main.js'), 'serve', ...args]),
  build: async () => {
    await ensureInstalled();
    const node = findNode();
    await alone(() => build(node));
    return 0;
  },
  test: async (args) => {
    await ensureInstalled();
    return runTests(findNode(), args);
  },
  check: async () => {
    await ensureInstalled();
    return runChecks(findNode());
  },
  bench: async (args) => runScript(await prepare(), 'bench', args),
  chaos: async (args) => runScript(await prepare(), 'test/chaos', args),
  screenshots: (args) => runInBrowser('screenshots', args),
  cards: (args) => runInBrowser('cards', args),
  lighthouse: (args) => runInBrowser('lighthouse', args),
  guide: (args) => runInBrowser('guide', args),
  guarantees: async () => {
    await ensureInstalled();
    return run(findNode(), [inRoot('scripts', 'guarantees.ts')]);
  },
  generate: async (args) => {
    await ensureInstalled();
    return run(findNode(), [inRoot('scripts', 'schema.ts'), ...args]);
  },
};

/** A program of test/ that looks at the built application through Chromium. */
async function runInBrowser(name, args) {
  const node = await prepare();
  const env = { ...process.env, CHROMIUM_PATH: await ensureChromium(node) };
  return run(node, [inRoot('test', name, 'main.ts'), ...args], { env });
}

await runCommand(() => {
  const [name, ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command) throw new CommandError(`There is no command "${name ?? ''}".`, `Use one of: ${Object.keys(COMMANDS).join(', ')}.`, 2);
  return command(args);
});
