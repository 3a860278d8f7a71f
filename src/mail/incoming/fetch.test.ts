import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Database, openDatabase } from '../../db/transaction.ts';
import { fetchMail } from './fetch.ts';
import { BEGINNING, LARGEST } from './imap.ts';
import { LEASE_SECONDS } from './intake.ts';
import type { Mailbox } from './mailbox.ts';
import { type MailServer, openMailServer } from './testing-imap.ts';

const NOW = Temporal.Instant.from('2099-11-20T17:00:00Z');
const clock = { now: NOW };
let database: TestDatabase;
let db: Database;
let server: MailServer;

beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url, 4);
  await db.asOwner((tx) =>
    sql`insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fictional, fiscal_start, time_zone)
      select id, slug, 'Organisation', 'Organisation', 'Org', 'Org', 'ministere', id = 2, 4, 'America/Toronto' from (values (1, 'essai'), (2, 'demo')) v (id, slug)`.execute(
      tx,
    ),
  );
});
afterAll(async () => {
  await db.close();
  await database.close();
});
beforeEach(async () => {
  clock.now = NOW;
  await db.asOwner(async (tx) => {
    await sql`delete from incoming_mail`.execute(tx);
    await sql`delete from machinery.mailbox`.execute(tx);
  });
  server = await openMailServer();
});
afterEach(() => server.close());

const letter = (name: string, more = ''): string =>
  `Message-ID: <${name}@courriel.quebec>\r\nFrom: alix@courriel.quebec\r\nDate: Fri, 20 Nov 2099 11:00:00 -0500\r\nSubject: ${name}\r\n${more}\r\nBonjour, c’est ${name}.\r\n`;
const fetchNow = (...mailboxes: readonly Mailbox[]) => fetchMail(db, mailboxes.length > 0 ? mailboxes : [server.mailbox], () => clock.now);
interface Row {
  readonly uid: number;
  readonly raw: Buffer;
  readonly whole: boolean;
  readonly size: number;
  readonly settled: boolean;
  readonly messageId: string;
  readonly arrivedAt: Temporal.Instant;
  readonly audience: string;
}
const rows = async () => (await db.asOwner((tx) => sql<Row>`select * from incoming_mail order by uid_validity, uid`.execute(tx))).rows;
const boxes = async () =>
  (
    await db.asOwner((tx) =>
      sql<{ error: string; fetchedAt: Temporal.Instant | null }>`select * from machinery.mailbox order by key`.execute(tx),
    )
  ).rows;

it('what is new is kept as it came, marked as read, and never fetched again', async () => {
  server.put(letter('un'));
  server.put(letter('deux'));
  expect(await fetchNow()).toBe(2);
  expect(await fetchNow()).toBe(0);
  server.put(letter('trois'));
  expect(await fetchNow()).toBe(1);
  const kept = await rows();
  expect(kept.map(({ raw }) => raw.toString())).toEqual(['un', 'deux', 'trois'].map((name) => letter(name)));
  expect(kept.map(({ messageId, settled }) => [messageId, settled])).toEqual(
    ['un', 'deux', 'trois'].map((name) => [`<${name}@courriel.quebec>`, true]),
  );
  expect(kept[0]?.arrivedAt.toString()).toBe('2099-11-20T16:00:00Z');
  expect(server.list().map(({ flags }) => flags)).toEqual([['\\Seen'], ['\\Seen'], ['\\Seen']]);
  expect(await boxes()).toMatchObject([{ error: '', fetchedAt: NOW }]);
});

it('they are moved where the settings say so', async () => {
  const mailbox = { ...server.mailbox, done: 'Traites' };
  server.put(letter('un'));
  expect(await fetchNow(mailbox)).toBe(1);
  expect([server.list().length, server.list('Traites').length]).toEqual([0, 1]);
  server.put(letter('deux'));
  expect(await fetchNow(mailbox)).toBe(1);
});

it('what lay there long before the first contact stays', async () => {
  server.put(letter('vieux'), '01-Nov-2099 16:00:00 +0000');
  server.put(letter('un'));
  expect(await fetchNow()).toBe(1);
  expect(server.list().map(({ flags }) => flags)).toEqual([[], ['\\Seen']]);
});

it('a message delivered twice is kept once, and so is a folder that its server numbers anew', async () => {
  server.put(letter('un', 'Received: by a\r\n'));
  server.put(letter('un', 'Received: by b\r\n'));
  server.put(letter('deux'));
  expect(await fetchNow()).toBe(2);
  expect(server.list().every(({ flags }) => flags.includes('\\Seen'))).toBe(true);
  server.renumber();
  server.put(letter('trois'));
  expect(await fetchNow()).toBe(1);
  expect((await rows()).map(({ messageId }) => messageId)).toEqual([
    '<un@courriel.quebec>',
    '<deux@courriel.quebec>',
    '<trois@courriel.quebec>',
  ]);
});

it('the Message-ID of another does not have a message passed over', async () => {
  server.put(letter('un'));
  server.put(letter('un').replace('Bonjour', 'Autre chose'));
  expect(await fetchNow()).toBe(2);
});

it('several processes at once keep each message once', async () => {
  for (let n = 0; n < 6; n++) server.put(letter(`n${n}`));
  const kept = await Promise.all([fetchNow(), fetchNow(), fetchNow()]);
  expect(kept.reduce((sum, n) => sum + n)).toBe(6);
  expect(await rows()).toHaveLength(6);
});

it('two that both believe to have the mailbox keep each message once too', async () => {
  for (let n = 0; n < 4; n++) server.put(letter(`n${n}`));
  let second: Promise<number> | undefined;
  server.on('UID FETCH', () => {
    if (second) return;
    // The lease of the first has run out, as if its process had slept.
    clock.now = NOW.add({ seconds: LEASE_SECONDS });
    second = fetchNow();
  });
  const one = await fetchNow();
  expect(one + ((await second) ?? 0)).toBe(4);
  expect(await rows()).toHaveLength(4);
});

it('of a message that is too large the beginning is kept; it stays in the mailbox, flagged', async () => {
  const large = letter('grand') + 'x'.repeat(LARGEST);
  server.put(large);
  expect(await fetchNow({ ...server.mailbox, done: 'Traites' })).toBe(1);
  const [row] = await rows();
  expect(row).toMatchObject({ whole: false, size: Buffer.byteLength(large) });
  expect(row?.raw.length).toBe(BEGINNING);
  expect(server.list().map(({ flags }) => flags)).toEqual([['\\Flagged']]);
});

it('the mailbox of complaints keeps for their officers alone', async () => {
  server.put(letter('un'));
  await fetchNow({ ...server.mailbox, box: 'complaints' });
  expect(await rows()).toMatchObject([{ audience: 'confidential' }]);
});

it('a demonstration takes no mail', async () => {
  server.put(letter('un'));
  expect(await fetchNow({ ...server.mailbox, org: 'demo' })).toBe(0);
  expect(server.list().map(({ flags }) => flags)).toEqual([[]]);
});

describe('a server that fails', () => {
  it.each([
    ['is not there', { port: 9 }, /ECONNREFUSED/],
    ['refuses the password', { password: 'a-wrong-secret' }, /refused user and password/],
    ['has no such folder', { folder: 'Absent' }, /./],
  ])('%s: that is noted without the password, and others are served', async (_, wrong, words) => {
    server.put(letter('un'));
    expect(await fetchNow({ ...server.mailbox, user: 'autre', ...wrong }, { ...server.mailbox, box: 'complaints' })).toBe(1);
    const said = (await boxes()).map(({ error }) => error).filter((error) => error !== '');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(words);
    expect(said[0]).not.toMatch(/testpass|a-wrong-secret/);
  });

  it('says nothing at all: the visit ends, and nobody waits for it', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address with one.
    const { port } = silent.address() as { port: number };
    const patience = { greeting: 700, silence: 700, visit: 5000 };
    server.put(letter('un'));
    expect(await fetchMail(db, [{ ...server.mailbox, box: 'complaints', port }, server.mailbox], () => clock.now, patience)).toBe(1);
    expect((await boxes()).filter(({ error }) => error !== '')).toHaveLength(1);
    silent.close();
  });

  it('falls silent at a message: those before it are kept, and after some visits its beginning is, so that the others come', async () => {
    for (const name of ['un', 'deux', 'trois']) server.put(letter(name));
    let fetches = 0;
    let hang = true;
    server.on('UID FETCH', () => {
      fetches += 1;
      // Each message takes two: what it is, and what it holds.
      return hang && fetches > 2 ? new Promise(() => undefined) : undefined;
    });
    const patience = { greeting: 2000, silence: 250, visit: 5000 };
    const visit = () => fetchMail(db, [server.mailbox], () => clock.now, patience);
    expect(await visit()).toBe(1);
    fetches = 2;
    expect(await visit()).toBe(0);
    expect(await visit()).toBe(0);
    hang = false;
    expect(await visit()).toBe(2);
    expect((await rows()).map(({ whole }) => whole)).toEqual([true, false, true]);
  });
});

describe('a process that is killed', () => {
  /** Fetches in a process of its own, which is killed when the server is asked for that. */
  async function killAt(command: 'UID FETCH' | 'UID STORE' | 'UID MOVE', mailbox: Mailbox): Promise<void> {
    let reached = () => {};
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let kill = true;
    server.on(command, () => {
      if (!kill) return undefined;
      kill = false;
      reached();
      return new Promise(() => undefined);
    });
    const fixture = join(import.meta.dirname, 'fetch.fixture.ts');
    const child = spawn(process.execPath, [fixture, database.url, JSON.stringify(mailbox), NOW.toString()], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const gone = once(child, 'exit');
    await there;
    child.kill('SIGKILL');
    await gone;
  }

  it.each([
    ['before anything is kept', 'UID FETCH', 0],
    ['once it is kept and before the mailbox knows', 'UID STORE', 1],
    ['before it is moved', 'UID MOVE', 1],
  ] as const)('%s: the next one goes on where it was, and each message is kept once', async (_, command, before) => {
    const mailbox = { ...server.mailbox, done: 'Traites' };
    server.put(letter('un'));
    await killAt(command, mailbox);
    expect(await rows()).toHaveLength(before);
    expect(await fetchNow(mailbox)).toBe(0);
    clock.now = NOW.add({ seconds: LEASE_SECONDS });
    expect(await fetchNow(mailbox)).toBe(1 - before);
    expect(await rows()).toMatchObject([{ messageId: '<un@courriel.quebec>', settled: true }]);
    expect([server.list().length, server.list('Traites').length]).toEqual([0, 1]);
  });
});
