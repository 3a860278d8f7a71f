import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';

/** Who runs PostgreSQL. `runAs` is set when we are root: PostgreSQL refuses to run as root. */
export interface Owner {
  readonly runAs?: { readonly uid: number; readonly gid: number };
}

export interface Finished {
  readonly code: number | null;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

/** Runs a program to its end, as `owner` where PostgreSQL must not run as ourselves. Rejects when it cannot be run at all. */
export function run(file: string, args: readonly string[], owner?: Owner): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: owner?.runAs ? '/' : undefined,
      env: environment(),
      ...(owner?.runAs ?? {}),
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** PostgreSQL's own variables (PGDATA, PGPORT…) of the person who starts us must not steer the embedded server. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG');
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** True while a process with this id works, whoever owns it. */
export function isAlive(pid: number): boolean {
  return exists(pid) && !isZombie(pid);
}

/** Ended, but not yet collected by its parent: in containers whose first process collects nobody, that lasts for ever. */
export function isZombie(pid: number): boolean {
  try {
    // "pid (name) state …": the name may hold anything (proc(5)).
    return /^\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*(?=\) )/s, ''));
  } catch {
    return false;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether this process is a PostgreSQL server at work in `folder` (a real path). Undefined where the system does not tell:
 * outside Linux, or as root in a container without the right to look at processes of others.
 */
export async function servesFolder(pid: number | string, folder: string): Promise<boolean | undefined> {
  if (process.platform !== 'linux') return undefined;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined);
  if (name === undefined) return undefined;
  // A server names its folder as its working folder; its children keep both name and folder.
  if (name.trim() !== 'postgres') return false;
  return readlink(`/proc/${pid}/cwd`).then(
    (found) => found === folder,
    () => undefined,
  );
}
