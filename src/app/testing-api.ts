import type { Database } from '../db/transaction.ts';
import { newApiKey } from '../identity/api-keys.ts';
import type { Org, Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { SCOPES, type Scope } from '../web/api/scopes.ts';
import { COMPOSITION } from './compose.ts';
import type { Site } from './testing-site.ts';

export const API_ROUTES = COMPOSITION.slices.flatMap((slice) => slice.api ?? []);

export interface Program {
  readonly account: string;
  readonly key: string;
  readonly keyId: string;
}

interface Made {
  readonly now: Temporal.Instant;
  readonly scopes?: readonly Scope[];
  readonly unit?: string | null;
  readonly expires?: Temporal.Instant;
}

/** A service account with these roles and a key of its own. */
export async function addProgram(db: Database, org: Org, roles: readonly Role[], made: Made): Promise<Program> {
  const { now, scopes = SCOPES, unit = null, expires = now.add({ hours: 24 * 90 }) } = made;
  const [account, keyId] = [newId(), newId()];
  const { key, hint, hash } = newApiKey();
  await db.asOwner(async (tx) => {
    await tx
      .insertInto('account')
      .values({ id: account, email: `${account}@service.invalid`, name: 'Programme fictif', service: true })
      .execute();
    for (const role of roles) {
      await tx.insertInto('membership').values({ org: org.id, id: newId(), account, role, unit, since: '2020-01-01' }).execute();
    }
    await tx
      .insertInto('serviceAccount')
      .values({ org: org.id, id: account, purpose: 'Fictif', createdAt: now, createdBy: account })
      .execute();
    await tx
      .insertInto('apiKey')
      .values({
        org: org.id,
        id: keyId,
        account,
        name: 'Clé fictive',
        hint,
        hash,
        scopes: [...scopes],
        createdAt: now,
        createdBy: account,
        expiresAt: expires,
      })
      .execute();
  });
  return { account, key, keyId };
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The body, read as JSON; null when there is none. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

interface Sent {
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is a text. */
  readonly body?: unknown;
}

/** One request of a program, as a client sends it. `url` is under `/api/v1`. */
export async function ask(
  site: Site,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  { key, headers = {}, body }: Sent = {},
): Promise<ApiAnswer> {
  const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const response = await site.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const text = response.body;
  return { status: response.statusCode, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) };
}
