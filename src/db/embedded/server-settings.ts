import { createHash } from 'node:crypto';
import { totalmem } from 'node:os';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';

/** How much the server may forget: `durable` keeps every commit, `throwaway` is for test runs alone. */
export type Durability = 'durable' | 'throwaway';

const MEGABYTE = 1024 * 1024;

/** The text of server.conf: `fingerprint` tells whether a running server already runs with exactly these settings. */
export function serverSettings(
  layout: Layout,
  binaries: Binaries,
  durability: Durability,
  port: number,
): { text: string; fingerprint: string } {
  const settings = [...common(layout), ...(durability === 'durable' ? durable() : throwaway())];
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([settings, binaries.root, binaries.version]))
    .digest('hex')
    .slice(0, 16);
  const lines = [...settings, ['port', String(port)], ['chancery.fingerprint', fingerprint]];
  const text = lines.map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`).join('');
  return { text: `# Written by Chancery at each start: changes here are lost.\n${text}`, fingerprint };
}

type Setting = readonly [name: string, value: string];

function common(layout: Layout): readonly Setting[] {
  return [
    ...reach(layout),
    ['max_connections', '100'],
    ['shared_buffers', `${sharedBuffers()}MB`],
    // Pages are many short queries: compiling a plan costs more than it saves.
    ['jit', 'off'],
    ['wal_compression', 'on'],
    ['timezone', 'UTC'],
    ['log_timezone', 'UTC'],
    ['lc_messages', 'C'],
    // One file a weekday, overwritten a week later: the log never fills the disk.
    ['logging_collector', 'on'],
    ['log_directory', layout.log],
    ['log_filename', 'postgresql-%a.log'],
    ['log_truncate_on_rotation', 'on'],
    ['log_rotation_age', '1d'],
    ['log_rotation_size', '0'],
    ['log_checkpoints', 'off'],
  ];
}

/** Socket or loopback only: the package ships an old OpenSSL, so the server is never on a network. */
function reach(layout: Layout): readonly Setting[] {
  if (layout.socket === undefined) return [['listen_addresses', '127.0.0.1']];
  return [
    ['listen_addresses', ''],
    ['unix_socket_directories', layout.socket],
    ['unix_socket_permissions', '0700'],
  ];
}

/** An eighth of the memory, from 64 to 256 MB: the machine also runs the application. */
function sharedBuffers(): number {
  return Math.round(Math.min(256, Math.max(64, totalmem() / MEGABYTE / 8)));
}

function durable(): readonly Setting[] {
  // One sync of the file system instead of opening each file: recovery after a crash takes a second, not minutes.
  return process.platform === 'linux' ? [['recovery_init_sync_method', 'syncfs']] : [];
}

function throwaway(): readonly Setting[] {
  return [
    ['fsync', 'off'],
    ['synchronous_commit', 'off'],
    ['full_page_writes', 'off'],
    ['wal_level', 'minimal'],
    ['max_wal_senders', '0'],
    ['checkpoint_timeout', '1h'],
    ['max_wal_size', '4GB'],
  ];
}
