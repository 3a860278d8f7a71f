// Writes src/db/schema.ts, the types of the tables, from a database that the migrations just made; `--check` compares only.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onDatabase, startTestServer } from '../src/db/testing.server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Instants are Temporal's, dates stay ISO text: as src/db/pool.ts reads them.
const OPTIONS = [
  ...['--dialect', 'postgres', '--camel-case', '--date-parser', 'string'],
  ...['--type-mapping', '{"timestamptz":"Temporal.Instant","int8":"number","numeric":"number"}', '--out-file', 'src/db/schema.ts'],
];

const server = await startTestServer(18);
try {
  const mode = process.argv.includes('--check') ? ['--verify'] : [];
  const args = ['node_modules/kysely-codegen/dist/cli/bin.js', ...OPTIONS, ...mode, '--url', onDatabase(server.url, server.template)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0 && mode.length > 0) console.error('src/db/schema.ts differs from the migrations: run "npm run generate" and commit it.');
  process.exitCode = status ?? 1;
} finally {
  await server.stop();
}
