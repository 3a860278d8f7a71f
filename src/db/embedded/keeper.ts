import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** The connection that marks the data folder as ours: its lock ends with our process, however that ends. */
export interface Keeper {
  readonly client: Client;
  /** Fingerprint of the settings the server runs with; empty for a server that is not ours. */
  readonly fingerprint: string;
}

export type Claim =
  | { readonly kind: 'held'; readonly keeper: Keeper }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'gone' };

const LOCK = 4_201_926;
const TRIES = 15;
const BETWEEN_TRIES_MS = 150;

/**
 * Takes the server at `adminUrl` for this process. `taken` names the process of the other Chancery that holds it;
 * `gone` means that the server is not there, or just going.
 */
export async function claim(adminUrl: string): Promise<Claim> {
  let outcome: Claim | 'starting' = 'starting';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await pause(BETWEEN_TRIES_MS);
    const client = new Client({ connectionString: adminUrl, application_name: `chancery keeper ${process.pid}`, keepAlive: true });
    // Without a listener, a server that goes away would end our process.
    client.on('error', () => undefined);
    outcome = await tryClaim(client).catch(asOutcome);
    if (outcome !== 'starting' && outcome.kind === 'held') return outcome;
    await client.end().catch(() => undefined);
    if (outcome !== 'starting' && outcome.kind === 'gone') return outcome;
    // A holder that is just stopping, or was just killed, lets go a moment later: worth two seconds.
  }
  return outcome === 'starting' ? { kind: 'gone' } : outcome;
}

async function tryClaim(client: Client): Promise<Claim> {
  await client.connect();
  const { rows } = await client.query<{ held: boolean; fingerprint: string | null }>(
    `SELECT pg_try_advisory_lock($1) AS held, current_setting('chancery.fingerprint', true) AS fingerprint`,
    [LOCK],
  );
  const [row] = rows;
  if (row?.held) return { kind: 'held', keeper: { client, fingerprint: row.fingerprint ?? '' } };
  const holder = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1`,
    [LOCK],
  );
  return { kind: 'taken', by: holder.rows[0]?.name.replace(/\D+/g, '') ?? '' };
}

/** 57P03: the server starts, recovers or stops; worth another try. Anything else: it is not there. */
function asOutcome(error: unknown): Claim | 'starting' {
  return error instanceof Error && 'code' in error && error.code === '57P03' ? 'starting' : { kind: 'gone' };
}
