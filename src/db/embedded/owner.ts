import { stat } from 'node:fs/promises';
import { EmbeddedError } from './error.ts';
import { type Owner, run } from './process.ts';
import type { OnProgress } from './progress.ts';

const USER = 'chancery';
/** Home of the system user; binaries are copied there, since a checkout may lie where only root may enter. */
export const SYSTEM_FOLDER = '/var/lib/chancery';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Who is to run the cluster in `dataFolder`: ourselves; or, when we are root, the owner of the existing cluster,
 * else the system user `chancery`, created if there is none.
 */
export async function clusterOwner(dataFolder: string, onProgress: OnProgress): Promise<Owner> {
  if (!isRoot()) return {};
  const existing = await stat(dataFolder).catch(() => undefined);
  if (existing && existing.uid !== 0) return { runAs: { uid: existing.uid, gid: existing.gid } };
  return { runAs: (await lookUp()) ?? (await create(onProgress)) };
}

async function create(onProgress: OnProgress): Promise<{ uid: number; gid: number }> {
  onProgress({ id: 'user', text: `Creating the system user "${USER}": PostgreSQL does not run as root.` });
  const created = await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    SYSTEM_FOLDER,
    '--shell',
    '/usr/sbin/nologin',
    USER,
  ]).catch((error: Error) => ({ code: 1, output: error.message }));
  // Two starts at once may both try: what counts is that the user is there afterwards.
  const user = await lookUp();
  if (user) return user;
  throw new EmbeddedError(
    'noUser',
    `PostgreSQL does not run as root, and the system user "${USER}" could not be created: ${created.output.trim()}`,
    `Create a user named "${USER}", or start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
  );
}

async function lookUp(): Promise<{ uid: number; gid: number } | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', USER]), run('id', ['-g', USER])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}
