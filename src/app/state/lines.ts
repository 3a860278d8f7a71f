import { type Bilingual, type Lang, same } from '../../kernel/bilingual.ts';
import { formatNumber } from '../../ui/typography.ts';
import type { StateLine } from '../../web/visit.ts';
import type { JobRun, Measurements } from './measurements.ts';
import { JOB_WORDS, WORDS } from './messages.ts';

type State = StateLine['state'];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const both = (say: (lang: Lang) => string): Bilingual => ({ fr: say('fr'), en: say('en') });
const fill = (text: Bilingual, values: Readonly<Record<string, Bilingual>>): Bilingual =>
  both((lang) => text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.[lang] ?? whole));
const count = (n: number): Bilingual => both((lang) => formatNumber(n, lang));

/** « 2,4 Go » */
const bytes = (n: number): Bilingual =>
  n >= 1e9
    ? both((lang) => `${formatNumber(n / 1e9, lang, 1)}\u00a0${lang === 'fr' ? 'Go' : 'GB'}`)
    : both((lang) => `${formatNumber(n / 1e6, lang, 1)}\u00a0${lang === 'fr' ? 'Mo' : 'MB'}`);

/** « 3 h », “3 h”: whole units, the largest that fits. */
function lasting(seconds: number): Bilingual {
  const unit = ([DAY, HOUR, MINUTE] as const).find((one) => seconds >= one) ?? 1;
  const words = { [DAY]: WORDS.days, [HOUR]: WORDS.hours, [MINUTE]: WORDS.minutes, 1: WORDS.seconds }[unit] ?? WORDS.seconds;
  return fill(words, { n: count(Math.floor(Math.max(0, seconds) / unit)) });
}

const secondsSince = (at: Temporal.Instant, now: Temporal.Instant): number => (now.epochMilliseconds - at.epochMilliseconds) / 1000;
const ago = (at: Temporal.Instant | null, now: Temporal.Instant): Bilingual =>
  at === null ? WORDS.never : fill(WORDS.ago, { time: lasting(secondsSince(at, now)) });

/** `ok` below the first limit, `warn` below the second, `bad` from there on. */
const above = (value: number, warn: number, bad: number): State => (value >= bad ? 'bad' : value >= warn ? 'warn' : 'ok');
const worst = (...states: readonly State[]): State => (['bad', 'warn'] as const).find((state) => states.includes(state)) ?? 'ok';

const line = (id: string, label: Bilingual, said: Bilingual, state: State, remedy: Bilingual): StateLine => ({
  id,
  label,
  said,
  state,
  remedy: state === 'ok' ? null : remedy,
});

/** The state of an installation, line by line, from what was measured: what is well, what is not, and what to do about it. */
export const stateLines = (m: Measurements): readonly StateLine[] => [
  line('version', WORDS.version, same(m.version), 'ok', same('')),
  databaseLine(m),
  line(
    'migrations',
    WORDS.migrations,
    m.pending.length === 0 ? WORDS.upToDate : fill(WORDS.pending, { names: same(m.pending.join(', ')) }),
    m.pending.length === 0 ? 'ok' : 'bad',
    WORDS.migrationsRemedy,
  ),
  diskLine(m),
  line(
    'clock',
    WORDS.clock,
    fill(WORDS.clockSaid, { time: both((lang) => `${formatNumber(Math.abs(m.database.aheadMilliseconds) / 1000, lang, 1)}\u00a0s`) }),
    above(Math.abs(m.database.aheadMilliseconds), 2_000, 30_000),
    WORDS.clockRemedy,
  ),
  ...jobLines(m),
  journalLine(m),
  mailLine(m),
  ...receiptsLine(m),
  ...heldBackLine(m),
  antivirusLine(m),
  ...m.mailboxes.map((mailbox) => mailboxLine(mailbox, m.now)),
  line(
    'backup',
    WORDS.backup,
    m.lastBackup === null ? WORDS.never : fill(WORDS.backupSaid, { ago: ago(m.lastBackup, m.now) }),
    m.lastBackup === null ? 'warn' : above(secondsSince(m.lastBackup, m.now), 2 * DAY, 14 * DAY),
    WORDS.backupRemedy,
  ),
];

function databaseLine({ database }: Measurements): StateLine {
  const { version, embedded, inRecovery } = database;
  const said = fill(embedded ? WORDS.embedded : WORDS.external, { version: same(version), size: bytes(database.bytes) });
  return line('database', WORDS.database, said, inRecovery ? 'bad' : 'ok', WORDS.recoveryRemedy);
}

function diskLine({ disk }: Measurements): StateLine {
  const { free, total } = disk;
  const share = total === 0 ? 0 : free / total;
  const state: State = free < 2e8 || share < 0.02 ? 'bad' : free < 1e9 || share < 0.1 ? 'warn' : 'ok';
  return line('disk', WORDS.disk, fill(WORDS.diskSaid, { free: bytes(free), total: bytes(total) }), state, WORDS.diskRemedy);
}

/** A job is late when it has not ended for five of its turns, and five minutes at least. */
const isLate = ({ every, endedAt }: JobRun, now: Temporal.Instant): boolean => secondsSince(endedAt, now) > Math.max(5 * MINUTE, every * 5);

function jobLines({ jobs, now }: Measurements): readonly StateLine[] {
  if (jobs.length === 0) return [line('jobs', WORDS.jobs, WORDS.noJob, 'bad', WORDS.jobsRemedy)];
  // One that is late while others run may be at a long piece of work; all of them late means that nobody runs them.
  const late: State = jobs.every((job) => isLate(job, now)) ? 'bad' : 'warn';
  return jobs.map((job) => {
    const label = fill(WORDS.job, { name: JOB_WORDS[job.name] ?? same(job.name) });
    const said = fill(job.error === '' ? WORDS.jobSaid : WORDS.jobFailed, { ago: ago(job.endedAt, now), error: same(job.error) });
    const state = isLate(job, now) ? late : job.error === '' ? 'ok' : 'bad';
    return line(`job ${job.name}`, label, said, state, isLate(job, now) ? WORDS.jobsRemedy : WORDS.jobErrorRemedy);
  });
}

function journalLine({ journal, now }: Measurements): StateLine {
  const { waiting, oldestWaiting, lastCheckpoint } = journal;
  const state = oldestWaiting === null ? 'ok' : above(secondsSince(oldestWaiting, now), 5 * MINUTE, HOUR);
  return line(
    'journal',
    WORDS.journal,
    fill(WORDS.journalSaid, { n: count(waiting), ago: ago(lastCheckpoint, now) }),
    state,
    WORDS.journalRemedy,
  );
}

function mailLine({ mail, now }: Measurements): StateLine {
  const { leaves, waiting, oldestWaiting, lastSent, failed } = mail;
  const said = fill(leaves ? WORDS.mailSaid : WORDS.mailStays, { waiting: count(waiting), failed: count(failed), ago: ago(lastSent, now) });
  if (!leaves) return line('mail', WORDS.mail, said, 'warn', WORDS.mailNoneRemedy);
  const stuck = oldestWaiting === null ? 'ok' : above(secondsSince(oldestWaiting, now), HOUR, DAY);
  return line('mail', WORDS.mail, said, worst(stuck, failed > 0 ? 'warn' : 'ok'), WORDS.mailRemedy);
}

/** Said only when there is something to do: most installations take no mail. */
const receiptsLine = ({ unacknowledged }: Measurements): readonly StateLine[] =>
  unacknowledged === 0
    ? []
    : [line('receipts', WORDS.receipts, fill(WORDS.receiptsSaid, { n: count(unacknowledged) }), 'warn', WORDS.receiptsRemedy)];

const heldBackLine = ({ heldBack }: Measurements): readonly StateLine[] =>
  heldBack === 0 ? [] : [line('held-back', WORDS.heldBack, fill(WORDS.heldBackSaid, { n: count(heldBack) }), 'warn', WORDS.heldBackRemedy)];

function antivirusLine({ antivirus, now }: Measurements): StateLine {
  const { isSet, waiting, oldestWaiting, infected } = antivirus;
  if (!isSet) return line('antivirus', WORDS.antivirus, WORDS.antivirusNone, 'warn', WORDS.antivirusNoneRemedy);
  const stuck = oldestWaiting === null ? 'ok' : above(secondsSince(oldestWaiting, now), 5 * MINUTE, HOUR);
  const said = fill(WORDS.antivirusSaid, { waiting: count(waiting), infected: count(infected) });
  return line('antivirus', WORDS.antivirus, said, worst(stuck, infected > 0 ? 'warn' : 'ok'), WORDS.antivirusRemedy);
}

/** A visit every half minute: one that never came, or failed for a while, is to be looked at. */
const mailboxLine = ({ address, fetchedAt, error }: Measurements['mailboxes'][number], now: Temporal.Instant): StateLine =>
  line(
    `mailbox ${address}`,
    fill(WORDS.mailbox, { address: same(address) }),
    fill(error === '' ? WORDS.mailboxSaid : WORDS.mailboxFailed, { ago: ago(fetchedAt, now), error: same(error) }),
    fetchedAt === null ? (error === '' ? 'warn' : 'bad') : above(secondsSince(fetchedAt, now), 10 * MINUTE, HOUR),
    WORDS.mailboxRemedy,
  );

/** The one line that can be said where the database does not answer. */
export const unreachable = (error: string): readonly StateLine[] => [
  line('database', WORDS.database, fill(WORDS.unreachable, { error: same(error) }), 'bad', WORDS.unreachableRemedy),
];
