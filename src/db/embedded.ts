import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareBinaries } from './embedded/binaries.ts';
import { ensureCluster } from './embedded/cluster.ts';
import { EmbeddedError } from './embedded/error.ts';
import { claim, type Keeper } from './embedded/keeper.ts';
import { type Layout, layoutOf, prepareFolders } from './embedded/layout.ts';
import { clusterOwner } from './embedded/owner.ts';
import { findRunning, type Server, startServer, stopServer, wasInterrupted } from './embedded/postmaster.ts';
import type { OnProgress } from './embedded/progress.ts';
import { APPLICATION, ensureRoles } from './embedded/roles.ts';
import { type Durability, serverSettings } from './embedded/server-settings.ts';

export { EmbeddedError } from './embedded/error.ts';
export type { EmbeddedStep, OnProgress } from './embedded/progress.ts';

export interface EmbeddedOptions {
  /** Data folder of this installation; the cluster lies in its subfolder `postgres`. Made if missing. */
  readonly dir: string;
  readonly onProgress?: OnProgress;
  /** Major version; 16 is the oldest that our SQL keeps to, for tests. */
  readonly major?: 16 | 18;
  /** `throwaway` forgets everything at a power cut: for tests alone. */
  readonly durability?: Durability;
}

export interface Embedded {
  /** Connects as the application's role, to its database. */
  readonly url: string;
  /** Connects as superuser, to the database `postgres`: backups and checks alone. */
  readonly adminUrl: string;
  /** Stops the server; every committed change is on disk. */
  stop(): Promise<void>;
}

/** Another process may stop the server between two of our steps; each round starts over. */
const ROUNDS = 5;
const RETRY_MS = 250;

/**
 * Starts the PostgreSQL of this data folder, or takes over one that a killed Chancery left running. A server that crashes
 * later is started again. Throws an EmbeddedError; `inUse` when another Chancery works on the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { onProgress = () => undefined, durability = 'durable' } = options;
  const server = await prepare(options, durability, onProgress);
  let held = await hold(server, durability, onProgress);
  let stopping = false;
  let recovery = Promise.resolve();

  const watch = () => {
    held.keeper.client.once('end', () => {
      if (!stopping) recovery = recover();
    });
  };
  const recover = async () => {
    onProgress({ id: 'lost', text: 'The database went away; starting it again.' });
    while (!stopping) {
      try {
        // The pool of the application finds the same socket again; on loopback the port stays as it was.
        held = await hold(server, durability, onProgress, held.port);
        return watch();
      } catch (error) {
        onProgress({ id: 'lost', text: error instanceof Error ? error.message : String(error) });
        await pause(RETRY_MS);
      }
    }
  };
  watch();

  const password = await readFile(server.layout.password, 'utf8');
  return {
    url: urlOf(server.layout, APPLICATION, APPLICATION, password, held.port),
    adminUrl: urlOf(server.layout, 'postgres', 'postgres', password, held.port),
    stop: async () => {
      stopping = true;
      onProgress({ id: 'stop', text: 'Stopping the database.' });
      await recovery;
      // The lock goes with the server, not before: a start that waits for it must not take over what is about to stop.
      await stopServer(server);
      await held.keeper.client.end().catch(() => undefined);
    },
  };
}

/** Address of the server that already runs on this data folder, for a command beside the application; null when none does. */
export async function urlOfRunning(dir: string): Promise<string | null> {
  const layout = layoutOf(dir);
  const running = await findRunning(layout);
  return running ? urlOf(layout, APPLICATION, APPLICATION, await readFile(layout.password, 'utf8'), running.port) : null;
}

async function prepare(options: EmbeddedOptions, durability: Durability, onProgress: OnProgress): Promise<Server> {
  const layout = layoutOf(options.dir);
  const owner = await clusterOwner(layout.data, onProgress);
  await prepareFolders(layout, owner);
  const binaries = await prepareBinaries(options.major ?? 18, resolve(options.dir), onProgress);
  const server = { layout, owner, binaries };
  await ensureCluster(layout, binaries, owner, durability, onProgress);
  return server;
}

interface Held {
  readonly keeper: Keeper;
  readonly port: number;
}

/** Runs the server with our settings and takes it for this process. */
async function hold(server: Server, durability: Durability, onProgress: OnProgress, samePort?: number): Promise<Held> {
  const { layout, binaries } = server;
  const password = await readFile(layout.password, 'utf8');
  for (let round = 0; round < ROUNDS; round++) {
    const running = await findRunning(layout);
    const port = running?.port ?? samePort ?? (await choosePort(layout));
    const settings = serverSettings(layout, binaries, durability, port);
    if (!running) {
      const interrupted = await wasInterrupted(layout);
      await writeFile(layout.conf, settings.text, { mode: 0o644 });
      onProgress(
        interrupted
          ? { id: 'recover', text: 'The database was interrupted; recovering it.' }
          : { id: 'start', text: `Starting the database in ${layout.data}.` },
      );
      await startServer(server, onProgress);
    }
    const outcome = await claim(urlOf(layout, 'postgres', 'postgres', password, port));
    if (outcome.kind === 'taken') throw inUse(layout, outcome.by);
    if (outcome.kind === 'gone') continue;
    if (outcome.keeper.fingerprint === settings.fingerprint) {
      await ensureRoles(outcome.keeper.client, password, binaries.major);
      if (running) onProgress({ id: 'adopt', text: 'Taking over the database that an interrupted Chancery left running.' });
      onProgress({ id: 'ready', text: 'The database is ready.' });
      return { keeper: outcome.keeper, port };
    }
    // Left running by another version: its programs may be gone from the disk.
    await stopServer(server);
    await outcome.keeper.client.end().catch(() => undefined);
  }
  throw new EmbeddedError('failed', `The database in ${layout.data} does not stay up.`, `See the log in ${layout.log}.`);
}

function inUse(layout: Layout, by: string): EmbeddedError {
  return new EmbeddedError(
    'inUse',
    `Chancery already runs with the data in ${layout.home}${by ? ` (process ${by})` : ''}.`,
    'Stop that one first, or set CHANCERY_DATA (and PORT) to start a second one beside it.',
  );
}

function urlOf(layout: Layout, user: string, database: string, password: string, port: number): string {
  if (layout.socket === undefined) return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(layout.socket)}&port=${port}`;
}

/** With a socket the number only names the file; on loopback any free port. */
async function choosePort(layout: Layout): Promise<number> {
  if (layout.socket !== undefined) return 5432;
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : reject(new Error('No free port.'))));
    });
  });
}
