import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { deliverMail } from './deliver.ts';
import type { Letter } from './letter.ts';
import { deleteOldMail, LEASE_SECONDS } from './outbox.ts';
import { queueMail } from './queue.ts';
import { headerOf, openSink, type Sink, SmtpRefusal } from './testing-sink.ts';

const NOW = Temporal.Instant.from('2099-11-20T17:00:00Z');
const [REAL, DEMO] = [{ id: 1 }, { id: 2 }];
const LETTER: Letter = {
  to: { email: 'alix@ministere.quebec', name: 'Alix Fictive', lang: 'fr' },
  subject: 'Un rappel',
  paragraphs: ['Une lecture manque.'],
  action: { label: 'Ouvrir', href: '/essai/bureau' },
};

let database: TestDatabase;
let db: Database;
let sink: Sink;
const clock = { now: NOW };

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
  await db.asOwner((tx) => sql`delete from mail`.execute(tx));
});
afterEach(() => sink?.close());

const queue = (letter: Partial<Letter> = {}, org = REAL) => db.asOwner((tx) => queueMail(tx, org, { ...LETTER, ...letter }, clock.now));
const deliver = (smtpUrl: string | undefined = sink.url) =>
  deliverMail(
    db,
    { smtpUrl, mailFrom: 'Chancellerie <chancellerie@ministere.quebec>', site: 'https://site.example', mailboxes: [] },
    () => clock.now,
  );
interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly error: string;
  readonly messageId: string | null;
  readonly nextAt: Temporal.Instant;
  readonly content: unknown;
}
const rows = async () =>
  (
    await db.asOwner((tx) =>
      sql<Row>`select state, attempts, error, message_id, next_at, content from mail order by queued_at, id`.execute(tx),
    )
  ).rows;
const states = async () => (await rows()).map(({ state }) => state);

describe('a letter', () => {
  it('leaves once, in both parts, with the id that its row keeps', async () => {
    sink = await openSink();
    await queue();
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    const [{ raw = '', to = [] } = {}] = sink.taken;
    expect(to).toEqual(['alix@ministere.quebec']);
    expect(headerOf(raw, 'From')).toBe('Chancellerie <chancellerie@ministere.quebec>');
    expect(headerOf(raw, 'To')).toBe('Alix Fictive <alix@ministere.quebec>');
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(raw, 'Date')).toBe('Fri, 20 Nov 2099 17:00:00 +0000');
    expect(headerOf(raw, 'Content-Language')).toBe('fr');
    expect(raw).toContain('Content-Type: text/plain');
    expect(raw).toContain('Content-Type: text/html');
    const [row] = await rows();
    expect(row?.state).toBe('sent');
    expect(headerOf(raw, 'Message-ID')).toBe(row?.messageId);
    expect(row?.messageId).toMatch(/^<[0-9a-f-]{36}@ministere\.quebec>$/);
  });

  it('leaves only if the act that it tells of commits', async () => {
    await db
      .asOwner(async (tx) => {
        await queueMail(tx, REAL, LETTER, NOW);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await rows()).toEqual([]);
  });

  it('with a key is written once', async () => {
    expect(await queue({ once: 'rappel 1' })).not.toBe(null);
    expect(await queue({ once: 'rappel 1' })).toBe(null);
    expect(await queue({ once: 'rappel 1' }, DEMO)).not.toBe(null);
    expect(await rows()).toHaveLength(2);
  });

  it('is sent once where two processes deliver at the same time', async () => {
    sink = await openSink();
    for (let n = 0; n < 20; n++) await queue({ subject: `Lettre ${n}` });
    const sent = await Promise.all([deliver(), deliver(), deliver()]);
    expect(sent.reduce((sum, n) => sum + n)).toBe(20);
    expect(new Set(sink.taken.map(({ raw }) => headerOf(raw, 'Message-ID'))).size).toBe(20);
    expect(sink.taken).toHaveLength(20);
  });
});

describe('what never leaves', () => {
  it.each([
    ['a demonstration, whatever the address', {}, DEMO],
    ['an address of fiction', { to: { ...LETTER.to, email: 'alix@ministere.example' } }, REAL],
  ])('%s', async (_, letter, org) => {
    sink = await openSink();
    await queue(letter, org);
    expect(await deliver()).toBe(0);
    expect(await states()).toEqual(['kept']);
    expect(sink.taken).toEqual([]);
  });

  it('anything, where no server is named; what held a secret is emptied', async () => {
    sink = await openSink();
    await queue({ confidential: true });
    await queue();
    await deliverMail(db, { smtpUrl: undefined, mailFrom: 'a@b.example', site: '', mailboxes: [] }, () => clock.now);
    const kept = await rows();
    expect(kept.map(({ state }) => state)).toEqual(['kept', 'kept']);
    expect(kept.map(({ content }) => JSON.stringify(content) === '{}').sort()).toEqual([false, true]);
    // A server named later does not send what was kept before.
    expect(await deliver()).toBe(0);
  });
});

describe('a server that says no', () => {
  it('for good: refused at once, with its words, never tried again', async () => {
    sink = await openSink((address) => {
      if (address.startsWith('partie')) throw new SmtpRefusal(550, 'No such person\there');
    });
    await queue({ to: { ...LETTER.to, email: 'partie@ministere.quebec' }, confidential: true });
    await queue();
    expect(await deliver()).toBe(1);
    clock.now = NOW.add({ hours: 47 });
    expect(await deliver()).toBe(0);
    // Ids of one millisecond have no order.
    const [other, refused] = (await rows()).sort((a, b) => b.state.localeCompare(a.state));
    expect(refused).toMatchObject({ state: 'refused', attempts: 1, content: {} });
    expect(refused?.error).toContain('No such person here');
    expect(other?.state).toBe('sent');
  });

  it('for now: tried again later and later, under the same id, until it is given up', async () => {
    let refuse = true;
    sink = await openSink(() => {
      if (refuse) throw new SmtpRefusal(451, 'Greylisted');
    });
    await queue();
    await deliver();
    const [first] = await rows();
    expect(first).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(first?.nextAt.toString()).toBe(NOW.add({ minutes: 1 }).toString());
    expect(await deliver()).toBe(0);
    expect((await rows())[0]?.attempts).toBe(1);
    clock.now = NOW.add({ minutes: 1 });
    await deliver();
    expect((await rows())[0]?.nextAt.toString()).toBe(NOW.add({ minutes: 6 }).toString());
    refuse = false;
    clock.now = NOW.add({ minutes: 6 });
    expect(await deliver()).toBe(1);
    expect((await rows())[0]?.messageId).toBe(first?.messageId);
    expect(headerOf(sink.taken[0]?.raw ?? '', 'Message-ID')).toBe(first?.messageId);
  });

  it('for two days: given up, which is to be seen', async () => {
    sink = await openSink(() => {
      throw new SmtpRefusal(451, 'Greylisted');
    });
    await queue();
    for (let hours = 0; hours < 50; hours += 1) {
      clock.now = NOW.add({ hours });
      await deliver();
    }
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'failed', error: expect.stringContaining('Greylisted') });
    expect(row?.attempts).toBeGreaterThan(8);
  });

  it('to our password: the letter waits for the operator', async () => {
    sink = await openSink(undefined, undefined, { authOptional: false, onAuth: (_auth, _session, done) => done(new Error('Wrong')) });
    await queue();
    await deliver(sink.url.replace('smtp://', 'smtp://moi:secret@'));
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(row?.error).not.toContain('secret');
  });

  it('because it is not there', async () => {
    sink = await openSink();
    await queue();
    await deliver('smtp://127.0.0.1:9');
    expect(await states()).toEqual(['waiting']);
  });
});

describe('a sender that is killed', () => {
  /** Delivers in a process of its own, which is killed once the server has the message and before it acknowledges. */
  async function killAfterData(): Promise<void> {
    let reached = () => {};
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let kill = true;
    sink = await openSink(undefined, async () => {
      if (!kill) return;
      kill = false;
      reached();
      // Never acknowledged: the connection goes with the process.
      await gone;
      throw new Error('gone');
    });
    const fixture = join(import.meta.dirname, 'deliver.fixture.ts');
    const child = spawn(process.execPath, [fixture, database.url, sink.url, NOW.toString()], { stdio: ['ignore', 'inherit', 'inherit'] });
    const gone = once(child, 'exit');
    await there;
    child.kill('SIGKILL');
    await gone;
  }

  it('leaves the letter to the next one, under the same id, once its claim has run out', async () => {
    await queue();
    await killAfterData();
    const [claimed] = await rows();
    expect(claimed).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(await deliver()).toBe(0);
    clock.now = NOW.add({ seconds: LEASE_SECONDS });
    expect(await deliver()).toBe(1);
    expect(headerOf(sink.taken.at(-1)?.raw ?? '', 'Message-ID')).toBe(claimed?.messageId);
    // Acknowledged and recorded: never again.
    clock.now = NOW.add({ hours: 24 });
    expect(await deliver()).toBe(0);
  });
});

describe('a server that was down for an hour, and processes that are killed meanwhile', () => {
  const fixture = join(import.meta.dirname, 'deliver.fixture.ts');
  const LETTERS = 8;

  /** A process delivers, and is killed once the server has taken a letter and before that is committed: somebody holds the letter's row. */
  async function killAfterTaken(): Promise<void> {
    const child = spawn(process.execPath, [fixture, database.url, sink.url, clock.now.toString()], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const gone = once(child, 'exit');
    const holder = await database.pool.connect();
    await nextTaken(async (raw) => {
      await holder.query('begin');
      await holder.query('select from mail where message_id = $1 for update', [headerOf(raw, 'Message-ID')]);
    });
    const blocked = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%update mail set state%'`;
    while ((await database.pool.query(blocked)).rows.length === 0);
    child.kill('SIGKILL');
    await gone;
    await holder.query('rollback');
    holder.release();
  }

  let onData: ((raw: string) => Promise<void>) | null = null;
  /** The next message is at the server, and `before` has run: now it is acknowledged. */
  const nextTaken = (before: (raw: string) => Promise<void>): Promise<void> =>
    new Promise((resolve) => {
      onData = async (raw) => {
        onData = null;
        await before(raw);
        resolve();
      };
    });

  it('each person gets each letter, none is lost, and the few second copies are told by their Message-ID', async () => {
    for (let n = 0; n < LETTERS; n++) await queue({ subject: `Lettre ${n}`, to: { ...LETTER.to, email: `personne${n}@ministere.quebec` } });
    for (let minutes = 0; minutes <= 60; minutes += 12) {
      clock.now = NOW.add({ minutes });
      await deliver('smtp://127.0.0.1:9');
    }
    expect(new Set(await states())).toEqual(new Set(['waiting']));
    sink = await openSink(undefined, (raw) => onData?.(raw));
    const KILLED = 2;
    for (let n = 0; n < KILLED; n++) {
      clock.now = clock.now.add({ hours: 3 });
      await killAfterTaken();
    }
    clock.now = clock.now.add({ hours: 3 });
    await Promise.all([deliver(), deliver()]);
    expect(await states()).toEqual(Array.from({ length: LETTERS }, () => 'sent'));

    const copies = Map.groupBy(sink.taken, ({ raw }) => headerOf(raw, 'Message-ID'));
    expect(copies.size).toBe(LETTERS);
    expect(new Set([...copies.values()].map(([first]) => first?.to.join())).size).toBe(LETTERS);
    expect(sink.taken).toHaveLength(LETTERS + KILLED);
    // A second copy is the same letter: who has the first need not show it.
    const sameness = ({ raw }: Sink['taken'][number]) => [headerOf(raw, 'Subject'), headerOf(raw, 'Date'), headerOf(raw, 'To')].join();
    for (const same of copies.values()) expect(new Set(same.map(sameness)).size).toBe(1);
  });
});

describe('headers', () => {
  it.each([
    'alix@ministere.quebec\r\nBcc: autre@exemple.quebec',
    'a@b.quebec, c@d.quebec',
    '<a@b.quebec>',
    'a b@c.quebec',
    'sans-arobase',
    '',
  ])('an address that is none is refused: %j', async (email) => {
    await expect(queue({ to: { ...LETTER.to, email } })).rejects.toThrow(RangeError);
    expect(await rows()).toEqual([]);
  });

  it.each(['https://ailleurs.example', '//ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)', '/a\r\nb'])(
    'a link that leads elsewhere is refused: %j',
    async (href) => {
      await expect(queue({ action: { label: 'Ouvrir', href } })).rejects.toThrow(RangeError);
    },
  );

  it('hold what was given as one line, whatever it is, and nothing else', async () => {
    sink = await openSink();
    const nasty = fc.string({
      unit: fc.constantFrom('\r', '\n', '\0', '\u2028', ':', ',', '<', '>', '"', 'B', 'c', 'é', ' ', '=?utf-8?Q?=0A?='),
    });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (subject, name) => {
        sink.taken.length = 0;
        await queue({ subject: `S${subject}\r\nBcc: autre@exemple.quebec`, to: { ...LETTER.to, name: `${name}\r\nBcc: a@b.quebec` } });
        expect(await deliver()).toBe(1);
        const [{ raw = '', to = [] } = {}] = sink.taken;
        expect(to).toEqual(['alix@ministere.quebec']);
        const names = [...raw.slice(0, raw.indexOf('\r\n\r\n')).matchAll(/^([\w-]+):/gm)].map(([, header]) => header);
        expect(names.sort()).toEqual(
          ['From', 'To', 'Subject', 'Message-ID', 'Auto-Submitted', 'Content-Language', 'Date', 'MIME-Version', 'Content-Type'].sort(),
        );
      }),
      { numRuns: 40 },
    );
  });
});

it('what ended long ago is deleted', async () => {
  sink = await openSink();
  await queue();
  await deliver();
  clock.now = NOW.add({ hours: 24 * 80 });
  await queue();
  await db.asOwner((tx) => deleteOldMail(tx, NOW.add({ hours: 24 * 91 })));
  expect(await states()).toEqual(['waiting']);
});
