// `npm run guarantees`: writes docs/guarantees.md from what the last runs measured. The figures are kept beside it, so that a machine
// that ran only some of the tests keeps the others' figures.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GUARANTEES } from './guarantees/list.ts';
import { type Figure, renderGuarantees } from './guarantees/render.ts';

const ROOT = resolve(import.meta.dirname, '..');
const KEPT = resolve(ROOT, 'docs/guarantees.json');
const FRESH = resolve(ROOT, '.guarantees');

// Both are written by us alone.
const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as readonly Figure[];
const fresh = freshFiles().map((name) => JSON.parse(readFileSync(resolve(FRESH, name), 'utf8')) as Figure);
const known = new Set(GUARANTEES.flatMap(({ figures }) => Object.keys(figures)));
const measured = new Map<string, Figure>();
for (const one of [...kept, ...fresh]) {
  const before = measured.get(one.id);
  if (known.has(one.id) && (!before || before.on <= one.on)) measured.set(one.id, one);
}
const all = [...measured.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
writeFileSync(KEPT, `[\n${all.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
writeFileSync(resolve(ROOT, 'docs/guarantees.md'), renderGuarantees(GUARANTEES, measured));
console.log(`docs/guarantees.md: ${measured.size} of ${known.size} figures, ${fresh.length} of this machine`);

function freshFiles(): readonly string[] {
  try {
    return readdirSync(FRESH).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
