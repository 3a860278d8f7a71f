// Holds the house rules: shelves and cycles by dependency-cruiser, cycles between rooms, and what a pattern can tell.
// Prints each breach and exits with 1; a run that saw no module is a breach as well.
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../bin/lib/root.mjs';
import { cruiseSources } from './house/cruise.mjs';
import { roomCycles } from './house/rooms.mjs';
import { breaches } from './house/text-rules.mjs';
import { dataBreaches, typographyBreaches } from './house/words.mjs';

const FOLDERS = ['src', 'bin', 'scripts', 'test', 'bench'];

function filesOf(folder) {
  try {
    return readdirSync(inRoot(folder), { recursive: true }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

const sourceFiles = () => FOLDERS.flatMap(filesOf).filter((file) => /\.(tsx?|mjs|cjs|css)$/.test(file));
const dataFiles = () => filesOf('data').filter((file) => /\.(yaml|typ)$/.test(file));
const read = (file) => readFileSync(inRoot(file), 'utf8');

function shelfBreaches({ modules, summary }) {
  const own = modules.filter(({ source }) => source.startsWith('src/'));
  // A test may borrow a sample from another room.
  const built = own.filter(({ source }) => !/\.test\.tsx?$/.test(source));
  if (own.length === 0) return ['The architecture check saw no module: it checks nothing.'];
  const broken = summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`;
    return `${rule.name}: ${way}`;
  });
  const imports = built
    .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => [source, resolved]))
    .filter(([, to]) => to.startsWith('src/'));
  const cycles = roomCycles(imports).map((cycle) => `rooms in a cycle: ${cycle.rooms.join(', ')}\n  ${cycle.imports.join('\n  ')}`);
  return [...broken, ...cycles];
}

const found = [
  ...sourceFiles().flatMap((file) => [...breaches(file, read(file)), ...typographyBreaches(file, read(file))]),
  ...dataFiles().flatMap((file) => dataBreaches(file, read(file))),
  ...shelfBreaches(await cruiseSources()),
];
for (const breach of found) console.log(breach);
process.exitCode = found.length === 0 ? 0 : 1;
