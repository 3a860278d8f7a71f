import { BlockList } from 'node:net';
import { expect, test } from 'vitest';
import type { Database } from '../../db/transaction.ts';
import { testRoom } from '../../files/testing-room.ts';
import type { Mailbox } from '../../mail/incoming/mailbox.ts';
import { jobs } from '../schedule.ts';
import { stateLines, unreachable } from './lines.ts';
import type { Measurements } from './measurements.ts';
import { JOB_WORDS } from './messages.ts';

const NOW = Temporal.Instant.from('2099-11-20T17:00:00Z');
const before = (seconds: number): Temporal.Instant => NOW.subtract({ seconds });
const DAY = 86_400;
const JOB = {
  name: 'mail: send what waits',
  every: 5,
  endedAt: before(4),
  milliseconds: 12,
  failedAt: null,
  error: '',
  runs: 9,
  failures: 0,
};

const MAILBOX = 'mailbox demandes@ministere.quebec';
const WELL: Measurements = {
  now: NOW,
  version: '1.2.3',
  database: { version: '18.4', bytes: 2_400_000_000, embedded: true, inRecovery: false, aheadMilliseconds: 12 },
  pending: [],
  mail: { leaves: true, waiting: 0, oldestWaiting: null, lastSent: before(3 * 3600), failed: 0 },
  unacknowledged: 0,
  heldBack: 0,
  mailboxes: [{ address: 'demandes@ministere.quebec', fetchedAt: before(30), error: '' }],
  antivirus: { isSet: true, waiting: 0, oldestWaiting: null, infected: 0 },
  jobs: [JOB],
  disk: { free: 50e9, total: 100e9 },
  journal: { waiting: 0, oldestWaiting: null, lastCheckpoint: before(200) },
  lastBackup: before(DAY),
};

const stateOf = (m: Measurements, id: string) => stateLines(m).find((line) => line.id === id);

test('where all is well nothing asks for anything', () => {
  const lines = stateLines(WELL);
  expect(lines.map(({ state, remedy }) => [state, remedy])).toEqual(lines.map(() => ['ok', null]));
  expect(stateOf(WELL, 'database')?.said).toEqual({
    fr: 'PostgreSQL 18.4, intégré, 2,4\u00a0Go',
    en: 'PostgreSQL 18.4, embedded, 2.4\u00a0GB',
  });
  expect(stateOf(WELL, 'backup')?.said).toEqual({
    fr: 'il y a 1\u00a0j, sans la clé secrets.key, dont il faut une copie à part',
    en: '1 d ago, without the key secrets.key, to be copied apart',
  });
});

test.each<[string, string, Partial<Measurements>]>([
  ['database', 'bad', { database: { ...WELL.database, inRecovery: true } }],
  ['migrations', 'bad', { pending: ['0099_new.sql'] }],
  ['clock', 'ok', { database: { ...WELL.database, aheadMilliseconds: -1_999 } }],
  ['clock', 'warn', { database: { ...WELL.database, aheadMilliseconds: -2_000 } }],
  ['clock', 'bad', { database: { ...WELL.database, aheadMilliseconds: 30_000 } }],
  ['disk', 'warn', { disk: { free: 9e9, total: 100e9 } }],
  ['disk', 'warn', { disk: { free: 9e8, total: 2e9 } }],
  ['disk', 'bad', { disk: { free: 1e9, total: 100e9 } }],
  ['disk', 'bad', { disk: { free: 1e8, total: 2e8 } }],
  ['disk', 'bad', { disk: { free: 0, total: 0 } }],
  ['jobs', 'bad', { jobs: [] }],
  [`job ${JOB.name}`, 'ok', { jobs: [{ ...JOB, endedAt: before(300) }] }],
  [`job ${JOB.name}`, 'bad', { jobs: [{ ...JOB, endedAt: before(301) }] }],
  [
    `job ${JOB.name}`,
    'warn',
    {
      jobs: [
        { ...JOB, endedAt: before(301) },
        { ...JOB, name: 'x' },
      ],
    },
  ],
  [`job ${JOB.name}`, 'ok', { jobs: [{ ...JOB, every: 3600, endedAt: before(5 * 3600) }] }],
  [`job ${JOB.name}`, 'bad', { jobs: [{ ...JOB, error: 'lost', failedAt: before(4) }] }],
  // It failed once, and has gone well since.
  [`job ${JOB.name}`, 'ok', { jobs: [{ ...JOB, failedAt: before(400), failures: 1 }] }],
  ['journal', 'ok', { journal: { ...WELL.journal, waiting: 3, oldestWaiting: before(299) } }],
  ['journal', 'warn', { journal: { ...WELL.journal, waiting: 3, oldestWaiting: before(300) } }],
  ['journal', 'bad', { journal: { ...WELL.journal, waiting: 3, oldestWaiting: before(3600) } }],
  ['mail', 'warn', { mail: { ...WELL.mail, leaves: false } }],
  ['mail', 'ok', { mail: { ...WELL.mail, waiting: 1, oldestWaiting: before(3599) } }],
  ['mail', 'warn', { mail: { ...WELL.mail, waiting: 1, oldestWaiting: before(3600) } }],
  ['mail', 'bad', { mail: { ...WELL.mail, waiting: 1, oldestWaiting: before(DAY) } }],
  ['mail', 'warn', { mail: { ...WELL.mail, failed: 1 } }],
  ['antivirus', 'warn', { antivirus: { ...WELL.antivirus, isSet: false } }],
  ['antivirus', 'ok', { antivirus: { ...WELL.antivirus, waiting: 1, oldestWaiting: before(299) } }],
  ['antivirus', 'warn', { antivirus: { ...WELL.antivirus, waiting: 1, oldestWaiting: before(300) } }],
  ['antivirus', 'bad', { antivirus: { ...WELL.antivirus, waiting: 1, oldestWaiting: before(3600) } }],
  ['antivirus', 'warn', { antivirus: { ...WELL.antivirus, infected: 1 } }],
  ['receipts', 'warn', { unacknowledged: 1 }],
  ['held-back', 'warn', { heldBack: 1 }],
  [MAILBOX, 'ok', { mailboxes: [{ address: 'demandes@ministere.quebec', fetchedAt: before(599), error: 'refused' }] }],
  [MAILBOX, 'warn', { mailboxes: [{ address: 'demandes@ministere.quebec', fetchedAt: before(600), error: 'refused' }] }],
  [MAILBOX, 'bad', { mailboxes: [{ address: 'demandes@ministere.quebec', fetchedAt: before(3600), error: 'refused' }] }],
  [MAILBOX, 'warn', { mailboxes: [{ address: 'demandes@ministere.quebec', fetchedAt: null, error: '' }] }],
  [MAILBOX, 'bad', { mailboxes: [{ address: 'demandes@ministere.quebec', fetchedAt: null, error: 'refused' }] }],
  ['backup', 'warn', { lastBackup: null }],
  ['backup', 'warn', { lastBackup: before(2 * DAY) }],
  ['backup', 'bad', { lastBackup: before(14 * DAY) }],
])('%s is %s: %o', (id, state, change) => {
  const line = stateOf({ ...WELL, ...change }, id);
  expect(line?.state).toBe(state);
  // Whatever is not well says in both languages what to do.
  if (state === 'ok') expect(line?.remedy).toBe(null);
  else expect([line?.remedy?.fr, line?.remedy?.en].every((text) => (text ?? '').length > 10)).toBe(true);
  for (const text of [line?.said.fr, line?.said.en, line?.label.fr, line?.label.en]) expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
});

test('a database that does not answer is one line', () => {
  expect(unreachable('connection refused')).toMatchObject([{ state: 'bad', said: { en: 'does not answer: connection refused' } }]);
});

test('every job has words', () => {
  const unused = () => Promise.reject(new Error('not run here'));
  const all = jobs({
    // None of them runs.
    db: {} as Database,
    organisations: unused,
    now: () => NOW,
    mail: { smtpUrl: undefined, mailFrom: '', site: '', mailboxes: [{} as Mailbox], receiptsPerHour: 1 },
    clamdUrl: 'tcp://localhost',
    authority: { address: '', ask: unused, newNonce: () => Buffer.alloc(8) },
    webhooksInside: new BlockList(),
    installation: {
      site: '',
      mailLeaves: false,
      mailboxes: [],
      files: testRoom(),
      webhooksInside: new BlockList(),
      providers: [],
      secretsKey: Buffer.alloc(32),
      state: async () => [],
    },
  });
  expect(all.map(({ name }) => name).filter((name) => !(name in JOB_WORDS))).toEqual([]);
});
