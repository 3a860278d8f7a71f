import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedError } from './error.ts';
import { SYSTEM_FOLDER } from './owner.ts';
import { type Owner, run } from './process.ts';

/** Where everything of one cluster lies. All paths absolute. */
export interface Layout {
  /** Folder of the cluster, holding all the others. */
  readonly home: string;
  readonly data: string;
  readonly log: string;
  /** Our settings, rewritten at each start and included by postgresql.conf. */
  readonly conf: string;
  /** Password of both roles; used where there are no sockets. */
  readonly password: string;
  /** Folder of the Unix socket; undefined on Windows, where the loopback address serves. */
  readonly socket: string | undefined;
}

/** Longest path of a Unix socket: 103 bytes on macOS, 107 on Linux. The shorter holds for both. */
const LONGEST_SOCKET_PATH = 103;
const SOCKET_NAME = '/.s.PGSQL.5432';

export function layoutOf(dir: string): Layout {
  const home = resolve(dir, 'postgres');
  return {
    home,
    data: join(home, 'data'),
    log: join(home, 'log'),
    conf: join(home, 'server.conf'),
    password: join(home, 'password'),
    socket: process.platform === 'win32' ? undefined : socketFolder(home),
  };
}

function socketFolder(home: string): string {
  const own = join(home, 'run');
  if (Buffer.byteLength(own + SOCKET_NAME) <= LONGEST_SOCKET_PATH) return own;
  return `/tmp/chancery-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

/**
 * Makes the folders with the rights that PostgreSQL and safety ask for: the socket's folder is open to its owner alone,
 * because whoever reaches the socket is let in.
 */
export async function prepareFolders(layout: Layout, owner: Owner): Promise<void> {
  try {
    // Others may pass through the outer folder, never list it: the cluster's owner must reach what is his.
    await mkdir(layout.home, { recursive: true, mode: owner.runAs ? 0o711 : 0o700 });
    for (const folder of [layout.log, ...(layout.socket ? [layout.socket] : [])]) await ownFolder(folder, owner);
  } catch (error) {
    if (error instanceof EmbeddedError) throw error;
    throw noAccess(layout.home, error instanceof Error ? error.message : String(error));
  }
  if (owner.runAs && (await run('test', ['-x', layout.log], owner)).code !== 0) {
    throw noAccess(layout.home, 'the system user that runs PostgreSQL cannot enter it');
  }
}

/** A folder of the cluster's owner, closed to others. A folder in /tmp that somebody else made before us is refused. */
export async function ownFolder(folder: string, owner: Owner): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const expected = [process.getuid?.() ?? found.uid, owner.runAs?.uid ?? found.uid];
  if (!found.isDirectory() || !expected.includes(found.uid)) throw noAccess(folder, 'it belongs to somebody else');
  if (owner.runAs) await chown(folder, owner.runAs.uid, owner.runAs.gid);
  await chmod(folder, 0o700);
}

function noAccess(folder: string, why: string): EmbeddedError {
  return new EmbeddedError(
    'noAccess',
    `The folder ${folder} cannot be used for the database: ${why}.`,
    `Set CHANCERY_DATA to a folder that can be written (as root, one under ${SYSTEM_FOLDER}), or set DATABASE_URL to a PostgreSQL server.`,
  );
}
