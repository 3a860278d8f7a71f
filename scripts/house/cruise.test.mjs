import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from '../../bin/lib/root.mjs';
import { cruiseSources } from './cruise.mjs';

// A small house with one breach of each kind; a rule that no longer bites is worse than none.
const HOUSE = {
  'src/kernel/day.ts': "import fs from 'node:fs';\nexport const day = fs;",
  'src/kernel/id.ts': "import { randomUUID } from 'node:crypto';\nimport { z } from 'zod';\nexport const id = [randomUUID, z];",
  'src/records/spine.ts': "import type { Row } from '../ledger/post.ts';\nexport type Spine = Row;",
  'src/ledger/post.ts': "import pg from 'pg';\nexport interface Row { pg: typeof pg }",
  'src/journal/a.ts': "import '../files/b.ts';",
  'src/files/b.ts': 'export const b = 1;',
  'src/registers/actions/rules.ts':
    "import { save } from './store.ts';\nimport { id } from '../../kernel/id.ts';\nexport const rules = [save, id];",
  'src/registers/actions/store.ts': "import pg from 'pg';\nexport const save = pg;",
  'src/registers/actions/actions.ts': "import pg from 'pg';\nexport const act = pg;",
  'src/registers/actions/fields.ts': "import { z } from 'zod';\nimport { words } from './messages.ts';\nexport const fields = [z, words];",
  'src/registers/actions/messages.ts': 'export const words = 1;',
  'src/registers/missions/pages.tsx':
    "import { act } from '../actions/actions.ts';\nexport const page = () => <p title={String(act)}>x</p>;",
  'src/strategy/indicators/f.ts': "import type { P } from '../plans/p.ts';\nexport type F = P;",
  'src/strategy/plans/p.ts': 'export type P = 1;',
  'src/ui/a.tsx': "import { B } from './b.tsx';\nexport const A = () => <B />;",
  'src/ui/b.tsx': "import type { A } from './a.tsx';\nexport const B = () => <i />;\nexport type C = typeof A;",
  'src/ui/c.ts': "import '../attic/utils.ts';",
  'src/attic/utils.ts': 'export const utils = 1;',
  'src/ui/d.ts': "import './gone.ts';",
};

let house;
let broken;
beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'chancery-house-'));
  symlinkSync(inRoot('node_modules'), join(house, 'node_modules'));
  writeFileSync(join(house, 'package.json'), '{ "type": "module", "dependencies": { "zod": "*", "pg": "*" } }');
  for (const [file, text] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  const { summary } = await cruiseSources(house);
  broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to.replace(/.*node_modules\//, '')}`).sort();
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test('every breach is found, type imports and TSX included, and nothing else', () => {
  expect(broken).toEqual([
    'beside-journal: src/journal/a.ts → src/files/b.ts',
    'downward-records: src/records/spine.ts → src/ledger/post.ts',
    'kernel-pure: src/kernel/day.ts → fs',
    'known-shelf: src/ui/c.ts → src/attic/utils.ts',
    'no-circular: src/ui/a.tsx → src/ui/b.tsx',
    'pure-files: src/registers/actions/rules.ts → src/registers/actions/store.ts',
    'registers-apart: src/registers/missions/pages.tsx → src/registers/actions/actions.ts',
    'resolvable: src/ui/d.ts → ./gone.ts',
    'sql-in-stores: src/registers/actions/actions.ts → pg/esm/index.mjs',
    'strategy-indicators: src/strategy/indicators/f.ts → src/strategy/plans/p.ts',
  ]);
});
