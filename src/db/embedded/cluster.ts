import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type Binaries, program } from './binaries.ts';
import { EmbeddedError } from './error.ts';
import { type Layout, ownFolder } from './layout.ts';
import { type Owner, run } from './process.ts';
import type { OnProgress } from './progress.ts';
import type { Durability } from './server-settings.ts';

/** Makes the cluster where there is none. Refuses one that another major version of PostgreSQL made. */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  owner: Owner,
  durability: Durability,
  onProgress: OnProgress,
): Promise<void> {
  const found = await majorOf(layout);
  if (found === undefined) return create(layout, binaries, owner, durability, onProgress);
  if (found !== binaries.major) {
    throw new EmbeddedError(
      'wrongVersion',
      `The database in ${layout.data} was made by PostgreSQL ${found}; this version of Chancery brings PostgreSQL ${binaries.major}.`,
      'Start the version of Chancery that made it, run "chancery backup", then "chancery restore" with this one.',
    );
  }
}

async function majorOf(layout: Layout): Promise<number | undefined> {
  const text = await readFile(`${layout.data}/PG_VERSION`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new EmbeddedError(
      'noAccess',
      `The database in ${layout.data} cannot be read: ${error.message}.`,
      'Start as the user who owns this folder, or set CHANCERY_DATA to another one.',
    );
  });
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

async function create(layout: Layout, binaries: Binaries, owner: Owner, durability: Durability, onProgress: OnProgress): Promise<void> {
  onProgress({ id: 'create', text: `Creating the database in ${layout.data}.` });
  await ensurePassword(layout);
  // Made whole under another name, then renamed: an interrupted creation leaves nothing that looks like a database.
  const draft = `${layout.data}.${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  try {
    await ownFolder(draft, owner);
    await writeFile(passwordFile, await readFile(layout.password), { mode: 0o600 });
    if (owner.runAs) await chown(passwordFile, owner.runAs.uid, owner.runAs.gid);
    const made = await run(program(binaries, 'initdb'), initArguments(draft, passwordFile, binaries, durability), owner);
    if (made.code !== 0) throw failed(layout, made.output);
    await appendFile(`${draft}/postgresql.conf`, "\ninclude_if_exists = '../server.conf'\n");
    await rename(draft, layout.data).catch(async (error: unknown) => {
      // Another start at the same moment was first: its cluster is as good as ours.
      if ((await majorOf(layout)) === undefined) throw error;
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

function initArguments(draft: string, passwordFile: string, binaries: Binaries, durability: Durability): readonly string[] {
  // The builtin provider came with 17; before it, C.UTF-8 is the system's.
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  const login = ['--username=postgres', '--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${passwordFile}`];
  const speed = durability === 'throwaway' ? ['--no-sync'] : [];
  return ['-D', draft, '--encoding=UTF8', ...locale, ...login, '--data-checksums', '--no-instructions', ...speed];
}

async function ensurePassword(layout: Layout): Promise<void> {
  await writeFile(layout.password, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

function failed(layout: Layout, output: string): EmbeddedError {
  return new EmbeddedError(
    'failed',
    `The database could not be created in ${layout.data}:\n${output.trim()}`,
    'Check the free space and the rights of this folder, then start again.',
  );
}
