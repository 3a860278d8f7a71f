import { createRequire } from 'node:module';
import { inRoot } from '../../bin/lib/root.mjs';

const require = createRequire(import.meta.url);

/** What dependency-cruiser finds in src/ of a checkout: its modules with their dependencies, and what breaks a rule of .dependency-cruiser.cjs. */
export async function cruiseSources(baseDir = inRoot()) {
  teachTsx();
  const { cruise } = await import('dependency-cruiser');
  const { options, ...ruleSet } = require('../../.dependency-cruiser.cjs');
  const { output } = await cruise(['src'], { ...options, baseDir, ruleSet, validate: true });
  return output;
}

/** dependency-cruiser 17 has swc read every file as TypeScript without JSX, and so stumbles over the first page. */
function teachTsx() {
  const swc = require('@swc/core');
  const { parseFileSync } = swc;
  swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
}
