import { rm } from 'node:fs/promises';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { TestDatabase } from '../db/testing.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { testRoom } from '../files/testing-room.ts';
import { hashPassword } from '../identity/password.ts';
import { newToken, tokenHash } from '../identity/token.ts';
import type { Org, Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { type Assets, NO_ASSETS } from '../ui/assets.ts';
import type { Installation } from '../web/visit.ts';
import { COMPOSITION } from './compose.ts';
import { rememberOrganisations } from './server/context.ts';
import { buildServer, type ServerOptions } from './server/server.ts';
import { stateLines } from './state/lines.ts';
import { measure } from './state/measure.ts';
import { providerLines } from './state/providers.ts';

/** A Friday, noon in Québec. Far ahead: the database holds the end of a session against its own clock, which no test may depend on. */
export const NOW = Temporal.Instant.from('2099-11-20T17:00:00Z');
export const TODAY = '2099-11-20';

export const TEST_SECRETS_KEY = Buffer.alloc(32, 7);

/** The whole application on a database, without a network: one process of it. */
export interface Site {
  readonly app: FastifyInstance;
  readonly db: Database;
  close(): Promise<void>;
}

/** `clock.now` is the time at every edge: a test moves it. `build`: styles and scripts, where a browser looks at the pages. */
export async function openSite(
  database: Pick<TestDatabase, 'url'>,
  clock: { now: Temporal.Instant },
  given: Partial<Installation> = {},
  metricsToken?: string,
  logTo?: ServerOptions['logTo'],
  build: { readonly assets: Assets; readonly folder: string } = { assets: NO_ASSETS, folder: fileURLToPath(new URL('.', import.meta.url)) },
): Promise<Site> {
  const db = openDatabase(database.url, 6);
  const room = testRoom();
  const measured = () =>
    measure({ db, dataDir: tmpdir(), embedded: true, mailLeaves: false, mailboxes: [], antivirus: false, now: () => clock.now });
  const app = await buildServer(
    {
      db,
      assets: build.assets,
      composition: COMPOSITION,
      organisations: rememberOrganisations(db),
      now: () => clock.now,
      secureCookies: false,
      installation: {
        site: 'https://chancery.example',
        mailLeaves: false,
        mailboxes: [],
        files: room,
        webhooksInside: new BlockList(),
        providers: [],
        secretsKey: TEST_SECRETS_KEY,
        state: async () => [...stateLines(await measured()), ...(await providerLines(given.providers ?? []))],
        ...given,
      },
      measure: measured,
      metricsToken,
    },
    {
      ...(logTo ? { logLevel: 'info', logTo } : { logLevel: 'silent' }),
      buildDir: build.folder,
      proxies: 0,
    },
  );
  return {
    app,
    db,
    close: async () => {
      await app.close();
      await db.close();
      await rm(room.folder, { recursive: true, force: true });
    },
  };
}

/** Says that an organisation of a test is a real one, for what demonstrations do not have. */
export const makeReal = (db: Database, org: Org): Promise<unknown> =>
  db.asOwner((tx) => sql`update organisation set fictional = false where id = ${org.id}`.execute(tx));

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  /** The value of the cookie of an open session. */
  readonly token: string;
}

interface Made {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  readonly unit?: string | null;
  readonly now: Temporal.Instant;
}

/** Somebody with these roles and an open session; with a password, somebody who can also sign in. */
export async function addPerson(db: Database, org: Org, roles: readonly Role[], made: Made): Promise<Person> {
  const { name = 'Personne Fictive', password, unit = null, now } = made;
  const account = newId();
  const email = made.email ?? `${account}@exemple.invalid`;
  const token = newToken();
  const hash = password === undefined ? null : await hashPassword(password);
  await db.asOwner(async (tx) => {
    await tx.insertInto('account').values({ id: account, email, name, passwordHash: hash }).execute();
    for (const role of roles) {
      await tx.insertInto('membership').values({ org: org.id, id: newId(), account, role, unit, since: '2020-01-01' }).execute();
    }
    await tx
      .insertInto('session')
      .values({ id: newId(), account, tokenHash: tokenHash(token), createdAt: now, lastSeenAt: now, expiresAt: now.add({ hours: 336 }) })
      .execute();
  });
  return { account, name, email, token };
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  /** Token of the session that the answer opened; '' when it ended one; null when it says nothing of it. */
  readonly session: string | null;
}

interface Sent {
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(site: Site, method: 'GET' | 'POST', url: string, { token, headers }: Sent, payload?: string): Promise<Answer> {
  const response = await site.app.inject({
    method,
    url,
    headers: {
      ...(token ? { cookie: `chancery_session=${token}` } : {}),
      ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const cookie = String(response.headers['set-cookie'] ?? '');
  return {
    status: response.statusCode,
    location: String(response.headers.location ?? ''),
    html: response.body,
    session: cookie.startsWith('chancery_session=') ? (/^chancery_session=([^;]*)/.exec(cookie)?.[1] ?? '') : null,
  };
}

export const visit = (site: Site, url: string, token?: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  send(site, 'GET', url, { token, headers });

/** Sends a form as a browser on this site does. */
export const submit = (
  site: Site,
  url: string,
  form: Readonly<Record<string, string | readonly string[]>>,
  token?: string,
  headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
): Promise<Answer> => {
  const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
  return send(site, 'POST', url, { token, headers }, new URLSearchParams(pairs).toString());
};

/** A page without the keys of its forms, which are new each time. */
export const withoutKeys = (html: string): string => html.replace(/name="_key" value="[^"]*"/g, '');
