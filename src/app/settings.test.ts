import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeBadSettings, readSettings, type Settings } from './settings.ts';

const person = { cwd: '/srv/here', home: '/srv/chancery', isRoot: false };
const root = { ...person, isRoot: true };

function settings(environment: Record<string, string>, surroundings = person): Settings {
  const outcome = readSettings(environment, surroundings);
  if (!outcome.ok) throw new Error(describeBadSettings(outcome.bad));
  return outcome.value;
}

function complaint(environment: Record<string, string>): string {
  const outcome = readSettings(environment, person);
  return outcome.ok ? '' : describeBadSettings(outcome.bad);
}

describe('without any variable', () => {
  test('everything has a value: loopback, embedded database, demonstration', () => {
    expect(settings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/srv/chancery/.chancery',
      databaseUrl: undefined,
      demo: true,
      publicUrl: undefined,
      proxies: 0,
      smtpUrl: undefined,
      tsaUrl: undefined,
      webhooksInside: [],
      mailFrom: 'Chancery <chancery@localhost>',
      receiptsPerHour: 120,
      mailboxes: [],
      filesDir: '/srv/chancery/.chancery/files',
      clamdUrl: undefined,
      fileLimits: { files: 10, bytes: 25_000_000, total: 100_000_000 },
      metricsToken: undefined,
      logLevel: 'info',
      secretsKey: undefined,
      oidcProviders: [],
    });
  });

  test('root keeps data in the system folder, one for each checkout', () => {
    const { dataDir } = settings({}, root);
    expect(dataDir).toMatch(/^\/var\/lib\/chancery\/chancery-[0-9a-f]{8}$/);
    expect(settings({}, { ...root, home: '/root/chancery' }).dataDir).not.toBe(dataDir);
  });
});

test('a server of the operator means no demonstration, unless it is asked for', () => {
  const DATABASE_URL = 'postgresql://u:p@db/chancery';
  expect(settings({ DATABASE_URL }).demo).toBe(false);
  expect(settings({ DATABASE_URL, CHANCERY_DEMO: 'on' }).demo).toBe(true);
  expect(settings({ CHANCERY_DEMO: 'off' }).demo).toBe(false);
});

test('one proxy stands before a public address, unless another number is said', () => {
  const PUBLIC_URL = 'https://international.example.org';
  expect(settings({ PUBLIC_URL }).proxies).toBe(1);
  expect(settings({ PUBLIC_URL, PROXIES: '2' }).proxies).toBe(2);
});

test('relative folders start where the command was given; an empty variable is unset', () => {
  expect(settings({ CHANCERY_DATA: 'data' })).toMatchObject({ dataDir: '/srv/here/data', filesDir: '/srv/here/data/files' });
  expect(settings({ CHANCERY_DATA: ' ', PORT: '' })).toMatchObject({ dataDir: '/srv/chancery/.chancery', port: 3000 });
});

test.each([['postgresql://u:p@db.example.org:5433/chancery'], ['postgres://chancery@/chancery?host=%2Frun%2Fpostgresql']])(
  'DATABASE_URL %s is accepted',
  (DATABASE_URL) => {
    expect(settings({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  },
);

test('a slash at the end of PUBLIC_URL is dropped', () => {
  expect(settings({ PUBLIC_URL: 'https://international.example.org/' }).publicUrl).toBe('https://international.example.org');
});

test.each([
  ['PORT', '70000', 'from 1 to 65535'],
  ['PORT', 'http', 'number'],
  ['HOST', 'http://localhost', 'host name'],
  ['DATABASE_URL', 'mysql://db/chancery', 'postgresql://'],
  ['CHANCERY_DEMO', 'yes', 'on or off'],
  ['PUBLIC_URL', 'https://example.org/path', 'without a path'],
  ['PUBLIC_URL', 'example.org', 'https://'],
  ['SMTP_URL', 'mail.example.org', 'smtps://'],
  ['MAIL_FROM', 'chancery', 'chancery@example.org'],
  ['CLAMD_URL', 'clamd.example.org:3310', 'tcp://'],
  ['FILES_MOST_MB', '0', 'from 1 to 500'],
  ['LOG_LEVEL', 'loud', 'debug'],
])('%s=%s is refused with variable, value and remedy', (variable, value, remedy) => {
  const text = complaint({ [variable]: value });
  expect(text).toContain(`${variable} cannot be "${value}".`);
  expect(text).toContain(remedy);
});

test('the file of identity providers is read from where the command was given, and a fault in it is named without its secrets', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'chancery-settings-'));
  const read = (content: string) => {
    writeFileSync(join(cwd, 'fournisseurs.json'), content);
    return readSettings({ OIDC_PROVIDERS: 'fournisseurs.json' }, { ...person, cwd });
  };
  const provider = { id: 'essai', name: { fr: 'Fictif', en: 'Fictional' }, issuer: 'https://login.example.org', clientId: 'chancery' };
  expect(read(JSON.stringify([provider]))).toMatchObject({ ok: true, value: { oidcProviders: [{ id: 'essai' }] } });
  const refused = read(JSON.stringify([{ ...provider, clientSecret: 'hunter2', roles: [{ role: 'hunter2' }] }]));
  expect(refused.ok).toBe(false);
  expect(JSON.stringify(refused)).toContain('roles.0.role');
  expect(JSON.stringify(refused)).not.toContain('hunter2');
  expect(complaint({ OIDC_PROVIDERS: '/nowhere/at/all.json' })).toContain('ENOENT');
  rmSync(cwd, { recursive: true });
});

test('every bad value is named at once, and no secret is repeated', () => {
  const text = complaint({ PORT: '0', DATABASE_URL: 'mysql://user:hunter2@db/chancery?password=hunter2' });
  expect(text.split('\n')).toHaveLength(4);
  expect(text).not.toContain('hunter2');
  expect(complaint({ SMTP_URL: 'user:hunter2@mail' })).not.toContain('hunter2');
  expect(complaint({ SECRETS_KEY: 'hunter2' })).toMatch(/64 hexadecimal digits/);
  expect(complaint({ SECRETS_KEY: 'hunter2' })).not.toContain('hunter2');
});
