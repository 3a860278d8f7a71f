import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trialOrg } from '../keep/testing-visit.ts';
import { checkMailboxes, readMailboxes } from './mailboxes.ts';
import { describeBadSettings, readSettings } from './settings.ts';

const ONE = 'mrif general imaps://demandes%40ministere.quebec:s%40cret@imap.ministere.quebec/';
const read = (text: string) => {
  const outcome = readMailboxes(text);
  return outcome.ok ? outcome.value : outcome.problems;
};

test('a line names a mailbox; the rest has values that serve', () => {
  expect(read(ONE)).toEqual([
    {
      org: 'mrif',
      box: 'general',
      host: 'imap.ministere.quebec',
      port: 993,
      secure: true,
      user: 'demandes@ministere.quebec',
      password: 's@cret',
      folder: 'INBOX',
      done: null,
      address: 'demandes@ministere.quebec',
      plus: false,
    },
  ]);
});

test('lines and semicolons, remarks, folders with accents, an address of its own', () => {
  const text = `# boîtes\n${ONE};mrif complaints imap://u:p@127.0.0.1:1143/Bo%C3%AEte done=Trait%C3%A9 address=Plaintes@ministere.quebec plus=on\n\n`;
  expect(read(text)).toMatchObject([
    { box: 'general' },
    { box: 'complaints', port: 1143, secure: false, folder: 'Boîte', done: 'Traité', address: 'plaintes@ministere.quebec', plus: true },
  ]);
});

test.each([
  ['mrif general', 'characters such as'],
  ['mrif urgent imaps://u:p@h/', 'write <organisation>'],
  ['mrif general https://u:p@h/', 'begins with imaps://'],
  ['mrif general imaps://u@h/', 'holds a user and a password'],
  ['mrif general imaps://u:p@h/', 'with address='],
  [`${ONE} done`, 'done=, address= or plus=on'],
  [`${ONE} plus=yes`, 'on or off'],
  [`${ONE}\n${ONE}`, 'Mailbox 2: it is named twice'],
])('%s: %s', (text, words) => {
  expect(String(read(text))).toContain(words);
});

test('what is wrong is said with the other settings, and no password ever', () => {
  const outcome = readSettings({ MAILBOXES: 'mrif general imaps://u:s%40cret@h/ plus=s@cret' }, { cwd: '/', home: '/srv', isRoot: false });
  const said = outcome.ok ? '' : describeBadSettings(outcome.bad);
  expect(said).toContain('MAILBOXES cannot be "…"');
  expect(said).not.toMatch(/cret/);
});

test('a file holds them beside the environment, or says that it cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailboxes-'));
  writeFileSync(join(folder, 'boites'), ONE);
  const surroundings = { cwd: folder, home: '/srv', isRoot: false };
  expect(readSettings({ MAILBOXES_FILE: 'boites' }, surroundings)).toMatchObject({ ok: true, value: { mailboxes: [{ org: 'mrif' }] } });
  expect(readSettings({ MAILBOXES_FILE: 'absent' }, surroundings)).toMatchObject({ ok: false, bad: [{ variable: 'MAILBOXES_FILE' }] });
});

test('a mailbox is of an organisation that is there, and real', () => {
  const real = { ...trialOrg(1, 'mrif'), fictional: false };
  const outcome = readMailboxes(ONE);
  const of = (org: string) =>
    checkMailboxes(
      (outcome.ok ? outcome.value : []).map((mailbox) => ({ ...mailbox, org })),
      [real, trialOrg(2, 'demo')],
    );
  expect(of('mrif')).toEqual([]);
  expect(of('ville')).toEqual([expect.stringContaining('There are: mrif, demo.')]);
  expect(of('demo')).toEqual([expect.stringContaining('takes no real mail')]);
});
