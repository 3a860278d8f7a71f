import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { type Provider as Known, openProvider } from '../oidc/provider.ts';
import { type ProviderSettings, readProviders } from '../oidc/settings.ts';

/** What the provider says of whoever signs in there next. */
export interface Holder {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
}

/** A real provider of OpenID Connect on the loopback address, in this process. Its people are fictional and sign in at once. */
export interface TestProvider {
  readonly issuer: string;
  holder: Holder;
  /** The authentication context that it says it has checked. */
  acr: string | undefined;
  /** Changes what it says in the ID token; signed again. */
  lie: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined;
  /** Changes the answer of userinfo, as it was sent. */
  garble: ((body: string) => string) | undefined;
  /** Answers nothing at all, as long as it is true. */
  hangs: boolean;
  /** How many times a code was shown. */
  readonly exchanges: number;
  /** What the application knows of it. */
  known(settings?: Partial<ProviderSettings>): Known;
  /** Goes where the application sent the browser; answers with where the provider sends it back to. */
  browse(url: string): Promise<string>;
  close(): Promise<void>;
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function openTestProvider(returns: readonly string[], leaves: readonly string[] = []): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'essai', alg: 'RS256', use: 'sig' };
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on a port has an address of this kind.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_secret: 'secret-fictif', redirect_uris: [...returns], post_logout_redirect_uris: [...leaves] };
  const people = new Map<string, Holder>();
  const configuration: Configuration = {
    clients: [
      { ...client, client_id: 'chancery' },
      { ...client, client_id: 'chancery-signed', userinfo_signed_response_alg: 'RS256' },
      { redirect_uris: [...returns], client_id: 'chancery-public', token_endpoint_auth_method: 'none' },
    ],
    // Keys of this kind have every member that is asked for.
    jwks: { keys: [key as NonNullable<Configuration['jwks']>['keys'][number]] },
    cookies: { keys: ['fictif'] },
    acrValues: ['deux-facteurs'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  const state = { exchanges: 0 };
  const test: TestProvider = {
    issuer,
    holder: { sub: 'personne' },
    acr: undefined,
    lie: undefined,
    garble: undefined,
    hangs: false,
    get exchanges() {
      return state.exchanges;
    },
    known: (given = {}) => {
      const settings = { id: 'essai', name: { fr: 'Fournisseur fictif', en: 'Fictional provider' }, issuer, clientId: 'chancery' };
      const read = readProviders(
        JSON.stringify([{ ...settings, clientSecret: client.client_secret, scope: 'openid email profile groups', ...given }]),
      );
      if (!(read.ok && read.value[0])) throw new Error(read.ok ? 'none' : read.problems.join());
      return openProvider(read.value[0], { patienceSeconds: 0.5 });
    },
    browse: async (url) => {
      const cookies = new Map<string, string>();
      let next = url;
      while (next.startsWith(issuer)) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
        for (const set of response.headers.getSetCookie()) cookies.set(set.split('=')[0] ?? '', /=([^;]*)/.exec(set)?.[1] ?? '');
        const to = response.headers.get('location');
        if (to === null) throw new Error(`${next}: ${response.status} ${await response.text()}`);
        next = new URL(to, issuer).href;
      }
      return next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  server.on('request', async (request, response) => {
    if (test.hangs) return;
    const path = request.url ?? '';
    if (path.startsWith('/interaction/')) {
      people.set(test.holder.sub, test.holder);
      const login = { accountId: test.holder.sub, ...(test.acr ? { acr: test.acr } : {}), remember: false };
      return provider.interactionFinished(request, response, { login });
    }
    if (path.startsWith('/token')) {
      state.exchanges += 1;
      rewrite(response, (body) => {
        if (!test.lie) return body;
        const sent: { id_token: string } = JSON.parse(body);
        const claims = JSON.parse(Buffer.from(sent.id_token.split('.')[1] ?? '', 'base64url').toString());
        const said = `${base64({ alg: 'RS256', kid: key.kid })}.${base64(test.lie(claims))}`;
        return JSON.stringify({ ...sent, id_token: `${said}.${sign('sha256', Buffer.from(said), privateKey).toString('base64url')}` });
      });
    }
    if (path.startsWith('/me')) rewrite(response, (body) => test.garble?.(body) ?? body);
    return answer(request, response);
  });
  return test;
}

/** Passes the body of an answer through `change` before it leaves. */
function rewrite(response: ServerResponse, change: (body: string) => string): void {
  const end = response.end.bind(response);
  response.end = (body?: unknown) => {
    const changed = change(String(body ?? ''));
    response.setHeader('content-length', Buffer.byteLength(changed));
    return end(changed);
  };
}

/** A name for a person that no other test uses. */
export const newSubject = (): string => `personne-${randomUUID()}`;
