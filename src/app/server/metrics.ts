import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Measurements } from '../state/measurements.ts';
import type { Context } from './context.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** With a token, whoever has it; without, programs on this machine alone – and none that a proxy let in from elsewhere. */
export function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) {
    const { 'x-forwarded-for': forwardedFor, forwarded } = request.headers;
    return LOOPBACK.test(request.socket.remoteAddress ?? '') && forwardedFor === undefined && forwarded === undefined;
  }
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

/**
 * `/metrics` in the format of Prometheus: requests by route and status with their durations, pools, jobs, mail, journal, the process.
 * Routes are patterns, never addresses: no name, no id, no organisation is told.
 */
export function mountMetrics(app: FastifyInstance, context: Context): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'chancery_' });
  const requests = new Histogram({
    name: 'chancery_http_request_duration_seconds',
    help: 'Requests by method, pattern of the route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `chancery_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const connections = gauge('database_connections', 'Connections of this process by role and state', ['role', 'state']);
  const gauges = {
    up: gauge('database_up', '1 when the database answered'),
    bytes: gauge('database_bytes', 'Size of the database'),
    clock: gauge('database_clock_offset_seconds', 'How far the clock of the database is ahead of ours'),
    pending: gauge('migrations_pending', 'Migrations that this version has and the database has not'),
    waiting: gauge('mail_waiting', 'Letters that wait'),
    oldest: gauge('mail_oldest_waiting_seconds', 'For how long the oldest of them waits'),
    failed: gauge('mail_failed_7d', 'Letters refused or given up in seven days'),
    acts: gauge('journal_waiting', 'Acts without a place in the journal'),
    lag: gauge('journal_lag_seconds', 'For how long the oldest of them waits'),
    checkpoint: gauge('journal_checkpoint_age_seconds', 'Age of the latest checkpoint'),
    backup: gauge('backup_age_seconds', 'Age of the last backup'),
    disk: gauge('disk_free_bytes', 'Free where the data folder is'),
  };
  const jobs = {
    last: gauge('job_last_duration_seconds', 'How long the last run took', ['job']),
    age: gauge('job_last_end_age_seconds', 'For how long it has not ended', ['job']),
    runs: gauge('job_runs_total', 'Runs, as far as they were written down', ['job']),
    failures: gauge('job_failures_total', 'Runs that failed', ['job']),
  };

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });

  const take = (m: Measurements): void => {
    const age = (at: Temporal.Instant | null): number => (at === null ? 0 : (m.now.epochMilliseconds - at.epochMilliseconds) / 1000);
    gauges.bytes.set(m.database.bytes);
    gauges.clock.set(m.database.aheadMilliseconds / 1000);
    gauges.pending.set(m.pending.length);
    gauges.waiting.set(m.mail.waiting);
    gauges.oldest.set(age(m.mail.oldestWaiting));
    gauges.failed.set(m.mail.failed);
    gauges.acts.set(m.journal.waiting);
    gauges.lag.set(age(m.journal.oldestWaiting));
    gauges.disk.set(m.disk.free);
    // What never happened has no age: it is left out.
    for (const [one, at] of [
      [gauges.checkpoint, m.journal.lastCheckpoint],
      [gauges.backup, m.lastBackup],
    ] as const)
      if (at === null) one.remove();
      else one.set(age(at));
    for (const { name: job, endedAt, milliseconds, runs, failures } of m.jobs) {
      jobs.last.set({ job }, milliseconds / 1000);
      jobs.age.set({ job }, age(endedAt));
      jobs.runs.set({ job }, runs);
      jobs.failures.set({ job }, failures);
    }
  };

  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, context.metricsToken)) return reply.code(403).type('text/plain').send('forbidden\n');
    for (const { role, total, idle, waiting } of context.db.pools()) {
      connections.set({ role, state: 'open' }, total);
      connections.set({ role, state: 'idle' }, idle);
      connections.set({ role, state: 'awaited' }, waiting);
    }
    const measured = await context.measure().catch(() => null);
    gauges.up.set(measured === null ? 0 : 1);
    if (measured) take(measured);
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}
