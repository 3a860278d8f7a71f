import { buildSteps } from './build.mjs';
import { capture } from './programs.mjs';
import { inRoot } from './root.mjs';
import { add, NOTHING } from './summary.mjs';

const bin = (...parts) => inRoot('node_modules', ...parts);

/** Every static check: its name and the arguments for Node. Each counts as one test. */
function checks() {
  const [, [, assets]] = buildSteps();
  return [
    ['types', [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit']],
    ['lint and format (biome)', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']],
    ['architecture (dependency-cruiser, house rules)', [inRoot('scripts', 'house.mjs')]],
    ['database types are those of the migrations', [inRoot('scripts', 'schema.ts'), '--check']],
    ['assets', assets],
  ];
}

/** Runs the static checks, prints one line each and the output of what failed; answers the counts. */
export async function runStaticChecks(node) {
  let counts = NOTHING;
  for (const [name, args] of checks()) {
    const start = process.hrtime.bigint();
    const { code, output } = await capture(node, args);
    const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (code !== 0) console.log(`${output.trimEnd()}\n`);
    counts = add(counts, code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 });
  }
  return counts;
}
