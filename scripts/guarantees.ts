// `npm run guarantees`: writes docs/guarantees.md from what the last runs measured. The figures are kept beside it, so that a machine
// that ran only some of the tests keeps the others' figures.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GUARANTEES } from './guarantees/list.ts';
import { type Figure, renderGuarantees } from './guarantees/render.ts';

const ROOT = resolve(import.meta.dirname, '..');
const KEPT = resolve(ROOT, 'docs/guarantees.jsonl');
const FRESH = resolve(ROOT, '.guarantees');

// Both are written by us alone.
const read = (text: string) => JSON.parse(text) as Figure;
const lines = existsSync(KEPT) ? readFileSync(KEPT, 'utf8').trim().split('\n').map(read) : [];
const fresh = freshFiles().map((path) => ({ ...read(readFileSync(path, 'utf8')), on: statSync(path).mtime.toISOString().slice(0, 10) }));
const known = new Set(GUARANTEES.flatMap(({ figures }) => Object.keys(figures)));
const measured = new Map<string, Figure>();
for (const one of [...lines, ...fresh]) {
  const before = measured.get(one.id);
  if (known.has(one.id) && (!before || before.on <= one.on)) measured.set(one.id, one);
}
const all = [...measured.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
writeFileSync(KEPT, all.map((one) => `${JSON.stringify(one)}\n`).join(''));
writeFileSync(resolve(ROOT, 'docs/guarantees.md'), renderGuarantees(GUARANTEES, measured));
console.log(`docs/guarantees.md: ${measured.size} of ${known.size} figures, ${fresh.length} of this machine`);

function freshFiles(): readonly string[] {
  if (!existsSync(FRESH)) return [];
  return readdirSync(FRESH)
    .filter((name) => name.endsWith('.json'))
    .map((name) => resolve(FRESH, name));
}
