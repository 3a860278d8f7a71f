import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { openDatabase } from '../db/transaction.ts';
import { ensureBootKey } from '../identity/boot-key.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { queueMail } from '../mail/queue.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { runBootKey } from './cli/boot-key.ts';
import { runDoctor } from './cli/doctor.ts';
import { readSettings } from './settings.ts';
import { rememberRuns } from './state/record-runs.ts';
import { recordBackup } from './state/store/records.ts';
import { addPerson, makeReal, NOW, openSite, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(91, 'essai-etat');
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await makeReal(site.db, ORG);
});
afterAll(async () => {
  await site.close();
  await database.close();
});
beforeEach(() => {
  clock.now = NOW;
});

const JOB = { name: 'mail: send what waits', every: 5, run: async () => undefined };
const jobRows = async () =>
  (
    await site.db.asOwner((tx) =>
      sql<{
        runs: number;
        failures: number;
        error: string;
        milliseconds: number;
      }>`select runs, failures, error, milliseconds from machinery.job_run`.execute(tx),
    )
  ).rows;

describe('the page of the state', () => {
  it.each(['', '/en'])('shows each thing with its state and its remedy, in valid HTML: %s', async (lang) => {
    const admin = await addPerson(site.db, ORG, ['administrator'], { now: NOW });
    const { status, html } = await visit(site, `${lang}/essai-etat/bureau/administration/etat`, admin.token);
    expect(status).toBe(200);
    expect(html).toContain(lang ? 'Background jobs' : 'Travaux de fond');
    expect(html).toContain(lang ? 'Set the mail server in SMTP_URL' : 'Indiquez le serveur d’envoi dans SMTP_URL');
    expect(html).not.toContain(tmpdir());
    expect(await faultsOfHtml(html)).toEqual([]);
  });
});

describe('how jobs go', () => {
  it('is written down: at once when it changes, else together, with what failed', async () => {
    const remember = rememberRuns(site.db, () => clock.now);
    const run = async (seconds: number, error: unknown = null) => {
      const startedAt = clock.now;
      clock.now = clock.now.add({ seconds });
      await remember(JOB, startedAt, error);
    };
    await run(2);
    expect(await jobRows()).toEqual([{ runs: 1, failures: 0, error: '', milliseconds: 2000 }]);
    await run(5);
    await run(5);
    expect(await jobRows()).toMatchObject([{ runs: 1 }]);
    await run(30);
    expect(await jobRows()).toMatchObject([{ runs: 4, failures: 0 }]);
    await run(1, new Error('line one\nline two'));
    expect(await jobRows()).toMatchObject([{ runs: 5, failures: 1, error: 'line one line two' }]);
    await run(1);
    expect(await jobRows()).toMatchObject([{ runs: 6, failures: 1, error: '' }]);
  });

  it('is no failure of theirs when it cannot be written', async () => {
    const remember = rememberRuns({ asOwner: () => Promise.reject(new Error('away')) }, () => clock.now);
    await expect(remember(JOB, clock.now, null)).resolves.toBe(undefined);
  });
});

describe('health', () => {
  it('is alive whatever the database does, and ready only with a database that takes changes and has its tables', async () => {
    const away = await openSite({ ...database, url: 'postgresql://nobody@127.0.0.1:9/none' }, clock);
    expect((await visit(away, '/healthz')).status).toBe(200);
    const lost = await away.app.inject({ url: '/readyz' });
    expect({ status: lost.statusCode, again: lost.headers['retry-after'] }).toEqual({ status: 503, again: '5' });
    await away.close();

    expect((await visit(site, '/readyz')).status).toBe(200);
    const [last] = (
      await site.db.asOwner((tx) =>
        sql<{
          name: string;
          digest: string;
        }>`delete from machinery.migration where name = (select max(name) from machinery.migration) returning name, digest`.execute(tx),
      )
    ).rows;
    expect((await visit(site, '/readyz')).status).toBe(503);
    await site.db.asOwner((tx) => sql`insert into machinery.migration (name, digest) values (${last?.name}, ${last?.digest})`.execute(tx));
    expect((await visit(site, '/readyz')).status).toBe(200);
  });
});

describe('metrics', () => {
  const ask = (at: Site, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    at.app.inject({ url: '/metrics', headers, remoteAddress });

  it('tell of requests by pattern, of pools, jobs, mail and journal, and of nobody', async () => {
    const person = await addPerson(site.db, ORG, ['administrator'], { name: 'Personne Secrète', now: NOW });
    await visit(site, '/essai-etat/bureau/actions/11111111-1111-4111-8111-111111111111', person.token);
    await submit(site, '/essai-etat/connexion', { email: 'quelquun@exemple.invalid', password: 'secret-1' });
    const to = { email: 'alix@ministere.quebec', name: 'Alix', lang: 'fr' } as const;
    await site.db.asOwner((tx) => queueMail(tx, ORG, { to, subject: 'Un', paragraphs: ['Deux.'] }, NOW.subtract({ seconds: 90 })));
    const { statusCode, body } = await ask(site);
    expect(statusCode).toBe(200);
    expect(body).toContain('chancery_http_request_duration_seconds_count{method="GET",route="/:org/bureau/actions/:id",status="404"} 1');
    expect(body).toMatch(/chancery_http_request_duration_seconds_count\{method="POST",route="\/:org\/connexion",status="422"\} \d/);
    expect(body).toContain('chancery_mail_waiting 1');
    expect(body).toContain('chancery_mail_oldest_waiting_seconds 90');
    expect(body).toMatch(/chancery_database_connections\{role="chancery_app",state="open"\} [1-9]/);
    expect(body).toContain('chancery_job_failures_total{job="mail: send what waits"} 1');
    expect(body).toContain('chancery_database_up 1');
    expect(body).not.toMatch(/chancery_backup_age_seconds \d/);
    await site.db.asOwner((tx) => recordBackup(tx, NOW.subtract({ hours: 1 }), 10));
    expect((await ask(site)).body).toContain('chancery_backup_age_seconds 3600');
    expect(body).not.toMatch(/essai-etat|Secrète|11111111-1111|exemple\.invalid|ministere|alix/i);
  });

  it('are for this machine alone, and for nobody whom a proxy let in', async () => {
    for (const at of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await ask(site, {}, at)).statusCode).toBe(200);
    for (const at of ['192.0.2.7', '2001:db8::1']) expect((await ask(site, {}, at)).statusCode).toBe(403);
    expect((await ask(site, { 'x-forwarded-for': '192.0.2.7' })).statusCode).toBe(403);
    expect((await ask(site, { forwarded: 'for=192.0.2.7' })).statusCode).toBe(403);
  });

  it('with a token are for whoever has it, from anywhere', async () => {
    const guarded = await openSite(database, clock, {}, 'un-jeton-de-mesures');
    expect((await ask(guarded)).statusCode).toBe(403);
    expect((await ask(guarded, { authorization: 'Bearer un-autre-jeton' })).statusCode).toBe(403);
    expect((await ask(guarded, { authorization: 'Bearer un-jeton-de-mesures' }, '192.0.2.7')).statusCode).toBe(200);
    await guarded.close();
  });

  it('are answered while the database is away', async () => {
    const away = await openSite({ ...database, url: 'postgresql://nobody@127.0.0.1:9/none' }, clock);
    const { statusCode, body } = await ask(away);
    expect({ statusCode, up: /^chancery_database_up (\d)/m.exec(body)?.[1] }).toEqual({ statusCode: 200, up: '0' });
    await away.close();
  });
});

describe('the command line', () => {
  const io = () => {
    const said = { out: [] as string[], err: [] as string[] };
    return { said, io: { out: (text: string) => said.out.push(text), err: (text: string) => said.err.push(text), live: false } };
  };
  const settings = () => {
    const read = readSettings({ CHANCERY_DATA: tmpdir() }, { cwd: '/', home: '/', isRoot: false });
    if (!read.ok) throw new Error('settings');
    return read.value;
  };
  const store = (url: string) => ({ url, embedded: false, stop: async () => undefined });

  it.each([
    ['fr', 'À corriger'],
    ['en', 'To be fixed'],
  ] as const)('doctor prints what the page shows, and ends with 1 when something is to be mended: %s', async (lang, bad) => {
    const { said, io: into } = io();
    // The job of an earlier test ended long ahead of this machine's clock; here, none runs.
    await site.db.asOwner((tx) => sql`truncate machinery.job_run`.execute(tx));
    expect(await runDoctor(store(database.url), settings(), lang, into)).toBe(1);
    const text = said.out.join('\n');
    expect(text).toContain(bad);
    expect(text).toContain('→ ');
    expect(text).toMatch(/PostgreSQL \d\d/);
  });

  it('doctor ends with 0 when nothing is to be mended, whatever is to be watched', async () => {
    await site.db.asOwner(async (tx) => {
      await sql`truncate machinery.job_run, machinery.backup_run`.execute(tx);
      await sql`update mail set state = 'kept'`.execute(tx);
      await sql`insert into machinery.job_run (name, every, started_at, ended_at, milliseconds) values ('x', 5, now(), now(), 1)`.execute(
        tx,
      );
      await sql`update machinery.progress set xid = pg_current_xact_id()::text::bigint`.execute(tx);
    });
    const { said, io: into } = io();
    expect({
      code: await runDoctor(store(database.url), settings(), 'fr', into),
      said: said.out.filter((line) => line.startsWith('À corriger')),
    }).toEqual({
      code: 0,
      said: [],
    });
  });

  it('doctor says that the database does not answer', async () => {
    const { said, io: into } = io();
    expect(await runDoctor(store('postgresql://nobody@127.0.0.1:9/none'), settings(), 'en', into)).toBe(1);
    expect(said.out.join()).toContain('does not answer');
  });

  it('boot-key replaces a key that was lost, until somebody is administrator', async () => {
    const fresh = await testDatabase();
    const db = openDatabase(fresh.url, 2);
    await addOrganisation(db, ORG);
    await makeReal(db, ORG);
    const first = await db.asOwner(ensureBootKey);
    expect(first).not.toBe(null);
    const { said, io: into } = io();
    expect(await runBootKey(fresh.url, 'fr', into)).toBe(0);
    const key = /([a-z0-9]{4}-){4}[a-z0-9]{4}/.exec(said.out.join())?.[0] ?? '';
    expect(key).not.toBe(first);
    const other = await openSite(fresh, clock);
    const password = 'quatre mots sans rapport';
    const use = (given: string) =>
      submit(other, '/essai-etat/premiere-cle', {
        key: given,
        name: 'Première Administratrice',
        email: 'premiere@example.org',
        password,
        again: password,
      });
    expect((await use(first ?? '')).status).toBe(422);
    expect((await use(key)).status).toBe(303);
    expect(await runBootKey(fresh.url, 'fr', into)).toBe(1);
    expect(said.err.join()).toContain('déjà une administration');
    await other.close();
    await db.close();
    await fresh.close();
  });
});
