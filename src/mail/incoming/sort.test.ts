import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Database, openDatabase } from '../../db/transaction.ts';
import { testRoom } from '../../files/testing-room.ts';
import { deliverMail } from '../deliver.ts';
import { headerOf, openSink, type Sink } from '../testing-sink.ts';
import { MOST_AN_HOUR } from './classify.ts';
import { EMPTIED_DAYS, emptyOldMessages, READ_LEASE_SECONDS } from './inbox.ts';
import { keepMessage, leaseMailbox } from './intake.ts';
import type { Box, Mailbox } from './mailbox.ts';
import type { Receiver } from './receiver.ts';
import { type Sorting, sortMail } from './sort.ts';
import { report, written } from './testing-message.ts';
import { TEST_ORG, testReceiver } from './testing-receiver.ts';

const NOW = Temporal.Instant.from('2099-11-20T17:00:00Z');
const RECEIPTS = 12;
const clock = { now: NOW };
let database: TestDatabase;
let db: Database;
let sink: Sink;
let uid = 0;

const mailbox = (box: Box): Mailbox => ({
  org: 'essai',
  box,
  host: 'imap.example',
  port: 993,
  secure: true,
  user: box,
  password: '-',
  folder: 'INBOX',
  done: null,
  address: `${box}@ministere.quebec`,
  plus: true,
});
const MAILBOXES = [mailbox('general'), mailbox('complaints')];

beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url, 4);
  sink = await openSink();
  await db.asOwner((tx) =>
    sql`insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fictional, fiscal_start, time_zone)
      values (1, 'essai', 'Organisation', 'Organisation', 'Org', 'Org', 'ministere', false, 4, 'America/Toronto')`.execute(tx),
  );
});
afterAll(async () => {
  await sink.close();
  await db.close();
  await database.close();
});
beforeEach(async () => {
  clock.now = NOW;
  sink.taken.length = 0;
  await db.asOwner(async (tx) => {
    await sql`delete from incoming_mail`.execute(tx);
    await sql`delete from mail`.execute(tx);
    await sql`delete from machinery.intake_attempt`.execute(tx);
    await sql`delete from record`.execute(tx);
  });
});

/** A message lies in the database as the fetching of it leaves it. */
const keep = (raw: Buffer, { box = 'general' as Box, whole = true } = {}) =>
  db.asOwner(async (tx) => {
    await leaseMailbox(tx, mailbox(box), clock.now);
    uid += 1;
    return keepMessage(tx, mailbox(box), 1n, { uid, fetched: { uid, size: raw.length, arrivedAt: clock.now, raw, whole } }, clock.now);
  });
const sort = (receiver: Receiver | null = testReceiver(), more: Partial<Sorting> = {}) =>
  sortMail({
    db,
    organisations: async () => [TEST_ORG],
    receiver,
    mailboxes: MAILBOXES,
    files: testRoom(),
    receiptsPerHour: RECEIPTS,
    mailFrom: 'Chancellerie <chancellerie@ministere.quebec>',
    now: () => clock.now,
    ...more,
  });
const deliver = () =>
  deliverMail(
    db,
    { smtpUrl: sink.url, mailFrom: 'Chancellerie <chancellerie@ministere.quebec>', site: 'https://site.example', mailboxes: MAILBOXES },
    () => clock.now,
  );
interface Row {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly record: string | null;
  readonly audience: string;
  readonly sender: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
  readonly raw: Buffer | null;
}
const all = async <T>(table: string) => (await db.asOwner((tx) => sql<T>`select * from ${sql.table(table)} order by id`.execute(tx))).rows;
const rows = async () => (await db.asOwner((tx) => sql<Row>`select * from incoming_mail order by uid`.execute(tx))).rows;
const last = async () => (await rows()).at(-1);
const records = () => all<{ id: string; number: string; version: number; audience: string }>('record');
const letters = () => all<{ id: string; state: string; error: string; messageId: string; audience: string; recipient: string }>('mail');

it('somebody’s message becomes a request, with a receipt, once', async () => {
  await keep(written());
  expect(await sort()).toBe(1);
  expect(await sort()).toBe(0);
  const [record] = await records();
  expect(await rows()).toMatchObject([
    {
      state: 'taken',
      record: record?.id,
      sender: 'dominique@courriel.quebec',
      subject: 'Une question',
      body: 'Bonjour, une question.',
      audience: 'staff',
    },
  ]);
  expect(await letters()).toMatchObject([{ recipient: 'dominique@courriel.quebec', state: 'waiting' }]);
});

it('without a register it is kept aside', async () => {
  await keep(written());
  await sort(null);
  expect(await last()).toMatchObject({ state: 'aside', reason: 'noRegister', subject: 'Une question' });
});

it('a complaint is for its officers alone, from the first moment on', async () => {
  await keep(written(), { box: 'complaints' });
  expect(await last()).toMatchObject({ state: 'waiting', audience: 'confidential' });
  await sort();
  expect(await last()).toMatchObject({ state: 'taken', audience: 'confidential' });
  expect(await letters()).toMatchObject([{ audience: 'confidential' }]);
});

it('an answer joins its request: by the address for answers, by the letter it names, by a number in the subject from that person alone', async () => {
  await keep(written());
  await sort();
  await deliver();
  const [{ raw = '' } = {}] = sink.taken;
  const [record] = await records();
  const replyTo = headerOf(raw, 'Reply-To');
  expect(replyTo).toBe(`general+r${record?.id.replaceAll('-', '')}@ministere.quebec`);
  expect(raw).toContain('Vous pouvez r');

  let n = 0;
  const answer = async (headers: Readonly<Record<string, string>>) => {
    n += 1;
    await keep(written({ 'Message-ID': `<reponse${n}@courriel.quebec>`, ...headers }));
    await sort();
    return (await last())?.record === record?.id;
  };
  const other = { From: 'collegue@ailleurs.quebec' };
  expect(await answer({ ...other, To: replyTo })).toBe(true);
  expect(await answer({ ...other, 'In-Reply-To': headerOf(raw, 'Message-ID') })).toBe(true);
  expect(await answer({ ...other, References: `<x@y.quebec> ${headerOf(raw, 'Message-ID')}` })).toBe(true);
  expect(await answer({ Subject: `RE: votre dossier ${record?.number}` })).toBe(true);
  expect((await records()).map(({ version }) => version)).toEqual([5]);
  // A stranger who tries numbers gets what everybody gets: a request of his own.
  expect(await answer({ ...other, Subject: `RE: votre dossier ${record?.number}` })).toBe(false);
  expect(await last()).toMatchObject({ state: 'taken' });
});

it('an answer about a complaint is for its officers, in whatever mailbox it arrives', async () => {
  await keep(written(), { box: 'complaints' });
  await sort();
  await deliver();
  expect(headerOf(sink.taken[0]?.raw ?? '', 'Reply-To')).toMatch(/^complaints\+r/);
  await keep(written({ 'Message-ID': '<b@courriel.quebec>', 'In-Reply-To': headerOf(sink.taken[0]?.raw ?? '', 'Message-ID') }));
  await sort();
  expect(await last()).toMatchObject({ state: 'taken', audience: 'confidential' });
});

it('what comes to the mailbox of complaints joins no request that others read, whatever it answers', async () => {
  await keep(written());
  await sort();
  await deliver();
  const [{ raw = '' } = {}] = sink.taken;
  const [request] = await records();
  const ways: readonly Readonly<Record<string, string>>[] = [
    { 'In-Reply-To': headerOf(raw, 'Message-ID') },
    { To: headerOf(raw, 'Reply-To') },
    { Subject: `Plainte : ${request?.number}` },
  ];
  for (const [n, headers] of ways.entries()) {
    await keep(written({ 'Message-ID': `<plainte${n}@courriel.quebec>`, ...headers }), { box: 'complaints' });
    await sort();
    const taken = await last();
    expect(taken).toMatchObject({ state: 'taken', audience: 'confidential' });
    expect((await records()).find(({ id }) => id === taken?.record)).toMatchObject({ audience: 'confidential' });
  }
  expect((await records()).find(({ id }) => id === request?.id)?.version).toBe(1);
});

it('an answer to what is over waits for somebody', async () => {
  await keep(written());
  await sort();
  await deliver();
  await db.asOwner((tx) => sql`update record set state = 'closed'`.execute(tx));
  await keep(written({ 'Message-ID': '<b@courriel.quebec>', 'In-Reply-To': headerOf(sink.taken[0]?.raw ?? '', 'Message-ID') }));
  await sort();
  expect(await last()).toMatchObject({ state: 'aside', reason: 'ended' });
});

it('our own letter that comes round, and answers of programs, make nothing', async () => {
  await keep(written());
  await sort();
  await deliver();
  const [{ raw = '' } = {}] = sink.taken;
  await keep(Buffer.from(raw));
  await keep(
    written({ 'Message-ID': '<absence@courriel.quebec>', 'Auto-Submitted': 'auto-replied', 'In-Reply-To': headerOf(raw, 'Message-ID') }),
  );
  await sort();
  expect((await rows()).map(({ reason }) => reason)).toEqual(['', 'loop', 'autoReply']);
  expect(await records()).toHaveLength(1);
  expect(await letters()).toHaveLength(1);
});

it('two machines that answer each other stop after some letters', async () => {
  for (let n = 0; n < MOST_AN_HOUR + 3; n++) {
    await keep(written({ 'Message-ID': `<boucle${n}@courriel.quebec>` }));
    await sort();
  }
  expect((await rows()).filter(({ state }) => state === 'taken')).toHaveLength(MOST_AN_HOUR);
  expect(await letters()).toHaveLength(MOST_AN_HOUR);
  clock.now = NOW.add({ hours: 1 });
  await keep(written({ 'Message-ID': '<plus-tard@courriel.quebec>' }));
  await sort();
  expect(await last()).toMatchObject({ state: 'taken' });
});

it.each([
  ['its Message-ID', (letter: { messageId: string }) => ({ messageId: letter.messageId, recipient: 'inconnu@ailleurs.quebec' })],
  [
    'the address for reports',
    (letter: { id: string }) => ({ messageId: '', recipient: '', to: `general+b${letter.id.replaceAll('-', '')}@ministere.quebec` }),
  ],
  ['whom it was for', () => ({ messageId: '', recipient: 'dominique@courriel.quebec' })],
])('a letter that comes back is noted, by %s, on the letter and on its record', async (_, how) => {
  await keep(written());
  await sort();
  await deliver();
  const [letter] = await letters();
  if (!letter) throw new Error('No letter');
  await keep(report(how(letter)));
  await sort();
  const [record] = await records();
  expect(await last()).toMatchObject({ state: 'noted', record: record?.id });
  expect(await letters()).toMatchObject([{ state: 'bounced', error: '5.1.1 550 5.1.1 Boîte inconnue' }]);
  expect(record?.version).toBe(2);
});

it('servers report to an address that names the letter', async () => {
  await keep(written());
  await sort();
  let from: unknown;
  const watch = await openSink(undefined, undefined, {
    onMailFrom: ({ address }, _session, done) => {
      from = address;
      done();
    },
  });
  await deliverMail(
    db,
    { smtpUrl: watch.url, mailFrom: 'a@ministere.quebec', site: 'https://site.example', mailboxes: MAILBOXES },
    () => clock.now,
  );
  await watch.close();
  expect(from).toBe(`general+b${(await letters())[0]?.id.replaceAll('-', '')}@ministere.quebec`);
});

it('a report that could mean several letters means none, and a complaint’s stays with its officers', async () => {
  for (const n of [1, 2]) await keep(written({ 'Message-ID': `<n${n}@courriel.quebec>` }), { box: n === 1 ? 'general' : 'complaints' });
  await sort();
  await deliver();
  await keep(report({ messageId: '', recipient: 'dominique@courriel.quebec' }));
  await sort();
  expect(await last()).toMatchObject({ state: 'aside', reason: 'unmatched', audience: 'staff' });
  const secret = (await letters()).find(({ audience }) => audience === 'confidential');
  await keep(report({ messageId: secret?.messageId ?? '', recipient: 'dominique@courriel.quebec' }));
  await sort();
  expect(await last()).toMatchObject({ state: 'noted', audience: 'confidential' });
});

it('what is too large shows its beginning; what cannot be read shows nothing; neither is lost', async () => {
  await keep(written({}, 'x'.repeat(100)), { whole: false });
  await keep(written({ 'X-Long': 'x'.repeat(300_000) }));
  await sort();
  expect(await rows()).toMatchObject([
    { state: 'aside', reason: 'oversized', subject: 'Une question' },
    { state: 'aside', reason: 'unreadable', subject: '', raw: expect.any(Buffer) },
  ]);
});

it('a register that fails is asked again, then the message waits for somebody; nothing of a failed try stays', async () => {
  await keep(written());
  const broken = testReceiver(() => {
    throw new Error('Dominique Fictive');
  });
  for (const attempt of [1, 2]) {
    // The job says which, never what was in it.
    await expect(sort(broken)).rejects.toThrow(/^Messages that will be tried again: [0-9a-f-]{36}$/);
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: attempt }]);
    clock.now = clock.now.add({ seconds: READ_LEASE_SECONDS });
  }
  await sort(broken);
  expect(await rows()).toMatchObject([{ state: 'aside', reason: 'failed', subject: 'Une question' }]);
  expect([await records(), await letters()]).toEqual([[], []]);
});

it('a process that is killed at work leaves nothing half done, and the next one does all of it', async () => {
  await keep(written());
  const fixture = join(import.meta.dirname, 'sort.fixture.ts');
  const child = spawn(process.execPath, [fixture, database.url, NOW.toString()], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await gone;
  expect([await records(), await letters()]).toEqual([[], []]);
  expect(await sort()).toBe(0);
  clock.now = NOW.add({ seconds: READ_LEASE_SECONDS });
  expect(await sort()).toBe(1);
  expect([(await records()).length, (await letters()).length]).toEqual([1, 1]);
});

it('what kills the process each time is not read a fourth time', async () => {
  await keep(written());
  await db.asOwner((tx) => sql`update incoming_mail set attempts = 3`.execute(tx));
  await sort();
  expect(await last()).toMatchObject({ state: 'aside', reason: 'failed' });
});

it('several processes make one request of each message', async () => {
  for (let n = 0; n < 8; n++) await keep(written({ 'Message-ID': `<n${n}@courriel.quebec>`, From: `p${n}@courriel.quebec` }));
  const done = await Promise.all([sort(), sort(), sort()]);
  expect(done.reduce((sum, n) => sum + n)).toBe(8);
  expect(await records()).toHaveLength(8);
});

it('what was dealt with long ago is emptied, and still known', async () => {
  await keep(written());
  await sort();
  await keep(written({ 'Message-ID': '<aside@courriel.quebec>', 'X-Spam-Flag': 'YES' }));
  await sort();
  await db.asOwner((tx) => emptyOldMessages(tx, NOW.add({ hours: 24 * EMPTIED_DAYS + 1 })));
  expect(await rows()).toMatchObject([
    { state: 'taken', raw: null, sender: '', subject: '', body: '' },
    { state: 'aside', sender: 'dominique@courriel.quebec' },
  ]);
  expect(await keep(written())).toBe(false);
});

it('so many receipts leave an organisation in an hour, whoever claims to write; what comes beyond is recorded all the same', async () => {
  for (let n = 0; n < RECEIPTS + 3; n++)
    await keep(written({ From: `personne${n}@courriel.quebec`, 'Message-ID': `<${n}@courriel.quebec>` }));
  await sort();
  expect(await letters()).toHaveLength(RECEIPTS);
  expect(await records()).toHaveLength(RECEIPTS + 3);
  expect((await rows()).map(({ state, reason }) => `${state} ${reason}`).slice(-4)).toEqual([
    'taken ',
    'taken noReceipt',
    'taken noReceipt',
    'taken noReceipt',
  ]);
  clock.now = NOW.add({ minutes: 61 });
  await keep(written({ From: 'plustard@courriel.quebec', 'Message-ID': '<tard@courriel.quebec>' }));
  await sort();
  expect(await letters()).toHaveLength(RECEIPTS + 1);
});

it('so many messages of a mailbox are taken in an hour, whoever claims to write; beyond, answers to what is ours are, the rest waits', async () => {
  const few = () => sort(testReceiver(), { takenPerHour: 2 });
  for (let n = 0; n < 3; n++) await keep(written({ From: `personne${n}@courriel.quebec`, 'Message-ID': `<${n}@courriel.quebec>` }));
  await keep(written({ From: 'autre@courriel.quebec', 'Message-ID': '<autre@courriel.quebec>' }), { box: 'complaints' });
  await few();
  expect((await rows()).map(({ state, reason }) => `${state} ${reason}`)).toEqual(['taken ', 'taken ', 'aside boxFull', 'taken ']);
  await deliver();
  const [letter] = await letters();
  await keep(written({ From: 'personne0@courriel.quebec', 'Message-ID': '<r@courriel.quebec>', 'In-Reply-To': letter?.messageId ?? '' }));
  clock.now = NOW.add({ minutes: 1 });
  await few();
  expect(await last()).toMatchObject({ state: 'taken' });
  clock.now = NOW.add({ minutes: 62 });
  await keep(written({ From: 'plustard@courriel.quebec', 'Message-ID': '<tard@courriel.quebec>' }));
  await few();
  expect(await last()).toMatchObject({ state: 'taken' });
});
