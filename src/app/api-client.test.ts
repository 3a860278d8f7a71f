import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { addProgram } from './testing-api.ts';
import { NOW, openSite, type Site } from './testing-site.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ORG = trialOrg(74, 'essai-client');

let database: TestDatabase;
let site: Site;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  await addOrganisation(site.db, ORG);
  folder = await mkdtemp(join(tmpdir(), 'chancery-client-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(async () => {
  await site.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const PROGRAM = `
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';

const [, , server = '', key = ''] = process.argv;
const client = createClient<paths>({ baseUrl: server, headers: { authorization: \`Bearer \${key}\` } });
const body: components['schemas']['ActionInput'] = { kind: 'promotion', on: '2099-11-02', title: 'Promotion fictive', stream: 'economic' };
const made = await client.POST('/actions', { body, params: { header: { 'Idempotency-Key': 'client-0001' } } });
if (!made.data) throw new Error(made.error.detail);
const id: string = made.data.id;
const read = await client.GET('/actions/{id}', { params: { path: { id } } });
const state: 'planned' | 'held' | 'cancelled' | undefined = read.data?.state;
const changed = await client.PATCH('/actions/{id}', {
  params: { path: { id }, header: { 'If-Match': made.response.headers.get('etag') ?? '' } },
  body: { outcome: 'Suivi fictif' },
});
const refused = await client.PATCH('/actions/{id}', { params: { path: { id }, header: { 'If-Match': '"1"' } }, body: {} });
console.log(JSON.stringify([made.response.status, state, changed.data?.outcome, refused.error?.type]));
`;

/** What does not fit the description does not compile. */
const WRONG = `
import createClient from 'openapi-fetch';
import type { paths } from './schema.d.ts';
const client = createClient<paths>({ baseUrl: '' });
await client.POST('/actions', { body: { kind: 'picnic', on: '2099-11-02', title: 'x', stream: 'economic' } });
await client.PATCH('/actions/{id}', { params: { path: { id: '' } }, body: {} });
`;

const compile = (file: string) =>
  run(
    process.execPath,
    [
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...[
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'esnext',
        '--types',
        'node',
        '--allowImportingTsExtensions',
        '--skipLibCheck',
      ],
      file,
    ],
    { cwd: folder },
  );

test('a client that a public generator makes from the description compiles, records an action and reads it', async () => {
  const description = await site.app.inject({ url: '/en/api/openapi.json' });
  await writeFile(join(folder, 'openapi.json'), description.body);
  await run(
    process.execPath,
    [
      '--import',
      join(ROOT, 'test/lib/old-typescript.mjs'),
      join(ROOT, 'node_modules/openapi-typescript/bin/cli.js'),
      'openapi.json',
      '--default-non-nullable=false',
      '--default-non-nullable=false',
      '-o',
      'schema.d.ts',
    ],
    { cwd: folder },
  );
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'client.ts'), PROGRAM);
  await writeFile(join(folder, 'wrong.ts'), WRONG);
  const right = await compile('client.ts').catch((error: { stdout: string }) => error);
  expect(right.stdout).toBe('');
  const wrong = await compile('wrong.ts').catch((error: { stdout: string }) => error);
  expect(wrong.stdout.match(/wrong\.ts\(\d+/g)).toEqual(['wrong.ts(5', 'wrong.ts(6']);

  const { key } = await addProgram(site.db, ORG, ['officer'], { now: NOW });
  const address = await site.app.listen({ host: '127.0.0.1', port: 0 });
  const { stdout } = await run(process.execPath, ['client.ts', `${address}/api/v1/${ORG.slug}`, key], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual([201, 'held', 'Suivi fictif', '/api/problems/stale']);
}, 60_000);
