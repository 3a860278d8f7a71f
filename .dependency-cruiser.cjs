// The shelves of docs/architecture.md: what stands on one may use what lies below it, never beside or above.
// Type imports count. Rooms and cycles between them are held by scripts/house.mjs.
const SHELVES = [
  ['kernel'],
  ['db'],
  ['journal', 'files', 'tables'],
  ['mail', 'oidc', 'documents', 'ui'],
  ['web'],
  ['identity'],
  ['records'],
  ['ledger'],
  ['clocks'],
  ['keep'],
  ['registers'],
  ['strategy'],
  ['portal', 'desk'],
  ['app'],
];

// Files that only tests use may reach further: a test of a low shelf never imports a higher one, yet may use a database.
const TEST_FILE = '\\.(test|fixture|testing)\\.tsx?$|/testing[^/]*\\.ts$';
const SLICE = '^src/(registers|strategy|portal|desk)/';
const PURE = '/(rules|policy|fields|messages)(\\.ts$|/)';
const NODE_MODULE = '(^|/)node_modules/';

const under = (names) => `^src/(${names.join('|')})/`;

const downward = SHELVES.map((shelf, level) => ({
  name: `downward-${shelf.join('-')}`,
  comment: 'Arrows go down: this shelf may not use one above it.',
  severity: 'error',
  from: { path: under(shelf) },
  to: {
    path: under(
      SHELVES.slice(level + 1)
        .flat()
        .concat('nowhere'),
    ),
  },
}));

const beside = SHELVES.filter((shelf) => shelf.length > 1).flatMap((shelf) =>
  shelf.map((name) => ({
    name: `beside-${name}`,
    comment: 'Shelves of one height never import each other.',
    severity: 'error',
    from: { path: under([name]) },
    to: { path: under(shelf.filter((other) => other !== name)) },
  })),
);

// Rooms of strategy: a report uses plans, plans use indicators.
const ROOMS = ['indicators', 'plans', 'report'];
const rooms = ROOMS.slice(0, -1).map((room, level) => ({
  name: `strategy-${room}`,
  comment: `In strategy, ${ROOMS.join(' < ')}.`,
  severity: 'error',
  from: { path: `^src/strategy/${room}/` },
  to: { path: `^src/strategy/(${ROOMS.slice(level + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', comment: 'No cycle between files.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', comment: 'An import that leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'known-shelf',
      comment: 'Every file stands on a shelf; a new shelf is written into this file and docs/architecture.md.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: under(SHELVES.flat()) },
    },
    ...downward,
    ...beside,
    ...rooms,
    {
      name: 'registers-apart',
      comment: 'A register never imports another: join its published view, link through ui/paths.ts, or leave a slot.',
      severity: 'error',
      from: { path: '^src/registers/([^/]+)/' },
      to: { path: '^src/registers/', pathNot: '^src/registers/$1/' },
    },
    {
      name: 'pure-files',
      comment: 'rules, policy, fields and messages are pure: the kernel, and each other.',
      severity: 'error',
      from: { path: `${SLICE}.*${PURE}`, pathNot: TEST_FILE },
      to: { path: '.', pathNot: `^src/kernel/|${SLICE}.*${PURE}|${NODE_MODULE}zod/` },
    },
    {
      name: 'kernel-pure',
      comment: 'The kernel is a leaf: itself, zod and node:crypto.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TEST_FILE },
      to: { path: '.', pathNot: `^src/kernel/|${NODE_MODULE}zod/|^(node:)?crypto$` },
    },
    {
      name: 'sql-in-stores',
      comment: 'SQL only in store files and on the shelves below the registers.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/(db|records|ledger|clocks|keep|journal|identity|mail|files)/|/store(\\.ts$|[-/])|${TEST_FILE}`,
      },
      to: { path: `${NODE_MODULE}(kysely|pg|@types/pg)/` },
    },
    {
      name: 'app-is-the-top',
      comment: 'Nothing outside src/ is used by the application but its dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: { path: '^(bin|test|bench)/' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What runs in production is a dependency, not a development dependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API that the cruiser could use; without swc it would cruise nothing and pass.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|public)/' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
