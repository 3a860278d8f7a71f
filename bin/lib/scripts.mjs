import { existsSync, readdirSync } from 'node:fs';
import { run } from './programs.mjs';
import { CommandError, inRoot } from './root.mjs';

/** Runs `folder/NAME.ts` or `.mjs` with the remaining arguments; without a name, says which there are. */
export async function runScript(node, folder, [name, ...args]) {
  const file =
    name && /^[\w-]+$/.test(name) && ['ts', 'mjs'].map((end) => inRoot(folder, `${name}.${end}`)).find((path) => existsSync(path));
  if (file) return run(node, [file, ...args]);
  throw new CommandError(
    name ? `There is no "${name}" in ${folder}/.` : 'Which one?',
    `Use one of: ${names(folder).join(', ') || '(none yet)'}.`,
    2,
  );
}

function names(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder))
    .filter((file) => /^[\w-]+\.(ts|mjs)$/.test(file))
    .map((file) => file.replace(/\.\w+$/, ''));
}
