/** A promise, what it does not cover, and what proves it. */
export interface Guarantee {
  readonly id: number;
  readonly promise: string;
  readonly limits: string;
  /** Files of the tests; none: not kept yet. */
  readonly tests: readonly string[];
  /** What their runs measure: ids that `recordFigure` is called with, and how they are run. */
  readonly figures: Readonly<Record<string, string>>;
}

const TEST = 'npm test';

/** Numbers are those of the house's list of promises; they do not change. */
export const GUARANTEES: readonly Guarantee[] = [
  {
    id: 1,
    promise: 'A kill -9 of PostgreSQL or of the application loses no acknowledged record and doubles none (1, 2).',
    limits: 'One machine and its disk. Mail and stored files are not counted by this run.',
    tests: ['test/reliability/kill.test.ts', 'test/chaos/kill.ts'],
    figures: { 'kill-short': TEST, kill: 'npm run chaos -- kill' },
  },
  {
    id: 2,
    promise:
      'A kill -9 of the process that sends and fetches mail loses nothing: each message is one request with one receipt, each letter reaches its server, and a letter sent again has the Message-ID of the first.',
    limits:
      'Servers of mail on the same machine, for tests. That a mailbox shows one of two copies is its own doing. Files that come with messages are not counted.',
    tests: ['src/mail/deliver.test.ts', 'src/mail/incoming/fetch.test.ts', 'src/mail/incoming/sort.test.ts', 'test/chaos/mail.ts'],
    figures: { mail: 'npm run chaos -- mail' },
  },
  {
    id: 7,
    promise: 'Closing a year takes a true cut: list, figure and digest agree, then and after all that follows.',
    limits: 'Orders of three sessions and random histories; freezing under 16 writers has a test of its own.',
    tests: ['src/app/cut.test.ts', 'test/reliability/cut.test.ts', 'test/chaos/cut.ts'],
    figures: { cut: 'npm run chaos -- cut' },
  },
  {
    id: 8,
    promise: 'A form sent many times makes one record.',
    limits: 'Two processes on one database; no failover.',
    tests: ['test/reliability/twice.test.ts', 'test/chaos/twice.ts', 'src/app/requests-at-once.test.ts'],
    figures: { 'twice-short': TEST, 'at-once': TEST, twice: 'npm run chaos -- twice' },
  },
  {
    id: 9,
    promise: 'Tampering inside the database is found by `verify`: any column of the journal and the ledger, any row lost.',
    limits:
      'Loss of a signed checkpoint shows outside only, to those who have it. Who rewrites everything and recomputes the chain is found by checkpoints that strangers keep. The columns left out are listed in src/app/testing-tamper.ts with the reason. A small history: how long a million entries take is not measured here.',
    tests: ['src/app/verify-columns.test.ts', 'src/app/verify.test.ts', 'test/chaos/tamper.ts'],
    figures: { columns: TEST, tamper: 'npm run chaos -- tamper' },
  },
  {
    id: 10,
    promise: 'A stranger can check the journal with tools that share no code with it: inclusion proofs, signature, time stamp.',
    limits: 'Two tools (Python, OpenSSL); the third, Tessera fsck, is not run. No witness signs yet. Asks for python3 and openssl.',
    tests: ['test/chaos/proof.ts', 'test/peers/verify_journal.py', 'src/app/published-journal.test.ts'],
    figures: { proof: 'npm run chaos -- proof' },
  },
  {
    id: 11,
    promise: 'Each published figure carries its proof, which a stranger checks offline: its value in the journal, its list recounted.',
    limits:
      'The demonstrations’ figures. What undisclosed records bring beyond their number, and the totals of base and earlier years, are taken from the file. The long run asks for python3; `npm test` checks the same files with our own verifier.',
    tests: ['test/journeys/figures.test.ts', 'test/chaos/figures.ts', 'test/peers/verify_journal.py'],
    figures: { 'figures-short': TEST, figures: 'npm run chaos -- figures' },
  },
  {
    id: 12,
    promise: 'The database itself refuses: no row of another organisation, unit or named circle, whatever the SQL.',
    limits: 'Who holds the superuser or the owner of the tables. New tables enter the test by themselves.',
    tests: ['src/db/access-matrix.test.ts', 'src/db/access.test.ts'],
    figures: { database: TEST },
  },
  {
    id: 13,
    promise: 'Each route answers each role as listed; what one may not see answers as what never was, byte for byte.',
    limits:
      'A published figure counts records that its reader may not see, and says how many. Times are compared on one page, within one process.',
    tests: [
      'src/app/access.test.ts',
      'src/app/api-access.test.ts',
      'src/app/hidden.test.ts',
      'src/app/complaints.test.ts',
      'test/chaos/timing.ts',
    ],
    figures: { hidden: TEST, complaints: TEST, timing: 'npm run chaos -- timing' },
  },
  {
    id: 14,
    promise: 'Whatever is sent, the answer is words and never a failure (500).',
    limits:
      'Requests one after the other; in `npm test` without sockets, in the long run over a network to a process of its own. What that process uses stays below 100 MB above rest; what it holds, with garbage not yet collected, does not. A file of an import has its own test (15).',
    tests: ['src/app/inputs.test.ts', 'src/app/api-access.test.ts', 'test/chaos/inputs.ts'],
    figures: { 'inputs-short': TEST, inputs: 'npm run chaos -- inputs' },
  },
  {
    id: 15,
    promise: 'Files that are imported are bounded; cells of exports carry no formula.',
    limits: 'A sample of hostile files, not 500; no virus scanner.',
    tests: ['src/app/imports-roundtrip.test.ts', 'src/app/imports.test.ts'],
    figures: {},
  },
  {
    id: 16,
    promise: 'Webhooks reach no inner address, whatever the spelling.',
    limits: 'Tried within the process, not in a network namespace. Inner networks that the operator allows are reached.',
    tests: ['src/desk/webhooks/reach.test.ts'],
    figures: {},
  },
  {
    id: 17,
    promise: 'What is taken away (role, session, account, key, calendar) opens nothing at the next request, on every process.',
    limits: 'A file whose download has begun is delivered. Two processes in one test.',
    tests: ['src/app/revocation.test.ts', 'src/app/webhooks.test.ts', 'src/app/imports.test.ts'],
    figures: { revocation: TEST },
  },
  { id: 3, promise: 'Failover without loss.', limits: '', tests: [], figures: {} },
  { id: 4, promise: 'A peer that hangs never blocks a record.', limits: '', tests: [], figures: {} },
  { id: 5, promise: 'A full or read-only disk leaves no half record.', limits: '', tests: [], figures: {} },
  { id: 6, promise: 'Silent corruption of the disk is caught before a figure is published.', limits: '', tests: [], figures: {} },
  { id: 18, promise: 'Each requirement of ASVS has its test or its document.', limits: '', tests: [], figures: {} },
  { id: 19, promise: 'An upgrade is safe from every release, and can be undone.', limits: '', tests: [], figures: {} },
  { id: 20, promise: 'Each day a backup is restored as a rehearsal.', limits: '', tests: [], figures: {} },
  { id: 21, promise: 'Due dates agree with a second implementation.', limits: '', tests: [], figures: {} },
  { id: 22, promise: 'Erased means erased, down to the bytes.', limits: '', tests: [], figures: {} },
  { id: 23, promise: 'One rude client does not hurt others.', limits: '', tests: [], figures: {} },
  { id: 24, promise: 'Two clean builds give the same bytes.', limits: '', tests: [], figures: {} },
];
