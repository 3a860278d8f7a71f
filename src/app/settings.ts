import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import type { FileLimits } from '../files/room.ts';
import type { Mailbox } from '../mail/incoming/mailbox.ts';
import type { ProviderSettings } from '../oidc/settings.ts';
import { readMailboxes } from './mailboxes.ts';
import { readProvidersFile } from './settings-oidc.ts';

/** What the operator decides, read once from the environment. Paths are absolute. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of everything this installation keeps that is not in the database: the embedded database, files. */
  readonly dataDir: string;
  /** A PostgreSQL server of the operator's; undefined: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Fictional organisations beside the real ones. */
  readonly demo: boolean;
  /** Address under which people reach the application, without a slash at the end; undefined: as the request says. */
  readonly publicUrl: string | undefined;
  /** Proxies before the application: each adds to `X-Forwarded-For` the address that it saw, and only theirs are believed. */
  readonly proxies: number;
  /** Undefined: no mail leaves, pages show what would have. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Mailboxes whose mail is taken; empty: none is. */
  readonly mailboxes: readonly Mailbox[];
  readonly filesDir: string;
  /** An antivirus (clamd) that looks at each file; undefined: none does. */
  readonly clamdUrl: string | undefined;
  /** Receipts for mail that came in, an organisation and hour. */
  readonly receiptsPerHour: number;
  /** What may be sent at once with a form. */
  readonly fileLimits: FileLimits;
  /** Inner networks that webhooks may reach, such as `10.1.0.0/16`. */
  readonly webhooksInside: readonly string[];
  /** Time-stamp authority (RFC 3161) that stamps the journal's checkpoints once a day; undefined: none does. */
  readonly tsaUrl: string | undefined;
  /** Whoever gives it may read /metrics; undefined: programs on this machine may. */
  readonly metricsToken: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** 64 hexadecimal digits; undefined: the data folder keeps the key. */
  readonly secretsKey: string | undefined;
  /** Providers of OpenID Connect through which people may sign in. */
  readonly oidcProviders: readonly ProviderSettings[];
}

/** One variable with a value that cannot be used. */
export interface BadSetting {
  readonly variable: string;
  /** As given, without what may be a password. */
  readonly value: string;
  readonly remedy: string;
}

/** What settings do not come from the environment's variables but from where and as whom we were started. */
export interface Surroundings {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The checkout or package that runs. */
  readonly home: string;
  readonly isRoot: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SYSTEM_FOLDER = '/var/lib/chancery';

const port = z.coerce
  .number('Give a number from 1 to 65535.')
  .int('Give a whole number.')
  .min(1, 'Give a number from 1 to 65535.')
  .max(65535, 'Give a number from 1 to 65535.');

function count(least: number, most: number) {
  const remedy = `Give a whole number from ${least} to ${most}.`;
  return z.coerce.number(remedy).int(remedy).min(least, remedy).max(most, remedy);
}

/** A URL of one of these schemes; a URL of a database may name a socket instead of a host. */
function address(protocols: readonly string[], example: string) {
  return z.string().refine((text) => {
    const parsed = URL.canParse(text.replace('@/', '@socket/')) ? new URL(text.replace('@/', '@socket/')) : undefined;
    return parsed !== undefined && protocols.includes(parsed.protocol) && parsed.host !== '';
  }, `Give an address such as ${example}.`);
}

/** An address and, after a slash, how many of its bits name the network. */
function isNetwork(text: string): boolean {
  const [, address = '', bits = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(text) ?? [];
  const family = isIP(address);
  return family > 0 && Number(bits) <= (family === 4 ? 32 : 128);
}

const variables = z.object({
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'Give a host name or an IP address, such as 127.0.0.1, or 0.0.0.0 for every network.')
    .default('127.0.0.1'),
  CHANCERY_DATA: z.string().optional(),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgresql://chancery:secret@db.example.org/chancery').optional(),
  CHANCERY_DEMO: z.enum(['on', 'off'], 'Give on or off.').optional(),
  PUBLIC_URL: address(['http:', 'https:'], 'https://international.example.org')
    .refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text), 'Give the address without a path, such as https://international.example.org.')
    .transform((text) => text.replace(/\/$/, ''))
    .optional(),
  PROXIES: count(0, 10).optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:secret@mail.example.org').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
      'Give an address such as chancery@example.org or "Chancery <chancery@example.org>".',
    )
    .default('Chancery <chancery@localhost>'),
  MAILBOXES: z
    .string()
    .transform((text, context) => {
      const read = readMailboxes(text);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: read.problems.join(' ') });
      return z.NEVER;
    })
    .optional(),
  RECEIPTS_PER_HOUR: count(1, 100_000).default(120),
  FILES_DIR: z.string().optional(),
  CLAMD_URL: z
    .string()
    .refine(
      (text) => /^(?:tcp:\/\/[^/?#@]+|unix:\/\/\/[^?#]+)$/.test(text) && URL.canParse(text),
      'Give an address such as tcp://clamd.example.org:3310 or unix:///run/clamav/clamd.ctl.',
    )
    .optional(),
  FILES_MOST: count(1, 50).default(10),
  FILES_MOST_MB: count(1, 500).default(25),
  FILES_TOTAL_MB: count(1, 2000).default(100),
  METRICS_TOKEN: z.string().min(16, 'Give 16 characters or more.').optional(),
  WEBHOOK_ALLOW: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((nets) => nets.every(isNetwork), 'Give networks such as 10.1.0.0/16,fd00:1::/32.')
    .optional(),
  TSA_URL: address(['http:', 'https:'], 'https://stamps.example.org/tsa').optional(),
  SECRETS_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'Give 64 hexadecimal digits, the same to every process.')
    .optional(),
  OIDC_PROVIDERS: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `Give one of ${LOG_LEVELS.join(', ')}.`).default('info'),
});

/** Address of the site for links that leave it, without a slash at the end. */
export const siteOf = ({ publicUrl, port }: Settings): string => publicUrl ?? `http://localhost:${port}`;

export type SettingsOutcome = { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly bad: readonly BadSetting[] };

/** Reads every setting, or every bad one at once. An empty variable counts as unset. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, surroundings: Surroundings): SettingsOutcome {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const { MAILBOXES_FILE: path } = given;
  if (path !== undefined) {
    // Passwords need not stand in the environment: a file that the service alone reads may hold them.
    try {
      given.MAILBOXES = `${readFileSync(resolve(surroundings.cwd, path), 'utf8')}\n${given.MAILBOXES ?? ''}`;
    } catch (error) {
      const said = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return { ok: false, bad: [{ variable: 'MAILBOXES_FILE', value: path, remedy: `Name a file that can be read (${said}).` }] };
    }
  }
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    return { ok: false, bad: parsed.error.issues.map((issue) => badSetting(String(issue.path[0]), given, issue.message)) };
  const { data } = parsed;
  const providers = readProvidersFile(data.OIDC_PROVIDERS, surroundings.cwd);
  if (!providers.ok) return { ok: false, bad: providers.remedies.map((remedy) => badSetting('OIDC_PROVIDERS', given, remedy)) };
  const dataDir = resolve(surroundings.cwd, data.CHANCERY_DATA ?? defaultFolder(surroundings));
  const value: Settings = {
    port: data.PORT,
    host: data.HOST,
    dataDir,
    databaseUrl: data.DATABASE_URL,
    demo: data.CHANCERY_DEMO === undefined ? data.DATABASE_URL === undefined : data.CHANCERY_DEMO === 'on',
    publicUrl: data.PUBLIC_URL,
    proxies: data.PROXIES ?? (data.PUBLIC_URL === undefined ? 0 : 1),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    mailboxes: data.MAILBOXES ?? [],
    receiptsPerHour: data.RECEIPTS_PER_HOUR,
    filesDir: resolve(surroundings.cwd, data.FILES_DIR ?? resolve(dataDir, 'files')),
    clamdUrl: data.CLAMD_URL,
    fileLimits: {
      files: data.FILES_MOST,
      bytes: data.FILES_MOST_MB * 1_000_000,
      total: Math.max(data.FILES_MOST_MB, data.FILES_TOTAL_MB) * 1_000_000,
    },
    webhooksInside: data.WEBHOOK_ALLOW ?? [],
    tsaUrl: data.TSA_URL,
    metricsToken: data.METRICS_TOKEN,
    logLevel: data.LOG_LEVEL,
    secretsKey: data.SECRETS_KEY,
    oidcProviders: providers.value,
  };
  return { ok: true, value };
}

/** Two lines for each bad setting, for the terminal. */
export function describeBadSettings(bad: readonly BadSetting[]): string {
  return bad.map(({ variable, value, remedy }) => `${variable} cannot be "${value}".\n→ ${remedy}`).join('\n');
}

/**
 * Beside the program; as root in a folder of the system, since PostgreSQL does not run as root and the user it runs as may
 * not be let into the checkout. Two checkouts never share one.
 */
function defaultFolder({ home, isRoot }: Surroundings): string {
  if (!isRoot) return resolve(home, '.chancery');
  return resolve(SYSTEM_FOLDER, `${basename(home)}-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`);
}

function badSetting(variable: string, given: Readonly<Record<string, string | undefined>>, remedy: string): BadSetting {
  const value = given[variable] ?? '';
  // What stands before the host may be a secret, also where the address is not well formed.
  const shown =
    /_(?:TOKEN|KEY)$/.test(variable) || variable === 'MAILBOXES'
      ? '…'
      : variable.endsWith('_URL')
        ? value.replace(/^(\w+:\/\/)?.*@/, '$1…@').replace(/password=[^&]*/g, 'password=…')
        : value;
  return { variable, value: shown, remedy };
}
