import * as client from 'openid-client';
import { type Claims, readClaims } from './claims.ts';
import type { ProviderSettings } from './settings.ts';

/** Seconds after which a provider that does not answer is given up. */
const PATIENCE_SECONDS = 5;

/** What the start of a sign-in keeps, to hold the answer against. */
export interface Begun {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** `down`: it cannot be reached; `refused`: it said no; `invalid`: what it sent is not what was asked for. */
export type Why = 'down' | 'refused' | 'invalid';
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Why };

/** One provider of OpenID Connect. Nothing is asked of it before somebody wants to sign in there. Never call it inside a transaction. */
export interface Provider {
  readonly settings: ProviderSettings;
  /** The address to send the browser to. */
  begin(asked: { readonly returnTo: string; readonly lang: string }): Promise<Outcome<Begun>>;
  /** What the provider says of whoever came back with this address. */
  finish(answer: URL, kept: Omit<Begun, 'url'>): Promise<Outcome<Claims>>;
  /** Where to leave the provider too; null when it has no such place, or cannot be reached. */
  leave(backTo: string): Promise<string | null>;
  /** Does it answer now? Reads anew what it says of itself. */
  isReachable(): Promise<boolean>;
}

interface Around {
  readonly patienceSeconds?: number;
  /** Tells the operator what a visitor is told in softer words: a line, without what the provider said of anybody. */
  readonly report?: (line: string) => void;
}

export function openProvider(settings: ProviderSettings, { patienceSeconds = PATIENCE_SECONDS, report }: Around = {}): Provider {
  let known: Promise<client.Configuration> | undefined;
  const discovered = (): Promise<client.Configuration> => {
    known ??= discover(settings, patienceSeconds).catch((error: unknown) => {
      // Asked again by the next who wants to sign in.
      known = undefined;
      throw error;
    });
    return known;
  };
  const outcomeOf = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      const why = whyOf(error);
      // What it says of itself may have changed: read anew by the next.
      if (why !== 'refused') known = undefined;
      report?.(`OpenID Connect, ${settings.id}: ${why}: ${causesOf(error).join(': ')}`);
      return { ok: false, why };
    }
  };
  return {
    settings,
    begin: ({ returnTo, lang }) =>
      outcomeOf(async () => {
        const config = await discovered();
        const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: returnTo,
          scope: settings.scope,
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ui_locales: lang,
          ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
        });
        return { url: url.href, state, nonce, verifier };
      }),
    finish: (answer, { state, nonce, verifier }) =>
      outcomeOf(async () => {
        const config = await discovered();
        const tokens = await client.authorizationCodeGrant(config, answer, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const idToken = tokens.claims();
        if (!idToken) throw new Error('The provider sent no ID token');
        const tells = config.serverMetadata().userinfo_endpoint !== undefined;
        const userinfo = tells ? await client.fetchUserInfo(config, tokens.access_token, idToken.sub) : null;
        return readClaims(idToken, userinfo, settings);
      }),
    leave: async (backTo) => {
      const config = await discovered().catch(() => null);
      if (!config?.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
    },
    isReachable: async () => {
      known = undefined;
      return discovered().then(
        () => true,
        () => false,
      );
    },
  };
}

function discover(settings: ProviderSettings, timeout: number): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret, clientAuth, userinfoSignedResponseAlg } = settings;
  const url = new URL(issuer);
  const auth = { client_secret_basic: client.ClientSecretBasic, client_secret_post: client.ClientSecretPost }[clientAuth];
  return client.discovery(
    url,
    clientId,
    userinfoSignedResponseAlg ? { userinfo_signed_response_alg: userinfoSignedResponseAlg } : {},
    clientSecret ? auth(clientSecret) : client.None(),
    {
      timeout,
      execute: [
        // Signatures are checked even where TLS alone would do: a userinfo that is signed is worth nothing unchecked.
        client.enableNonRepudiationChecks,
        // The settings let plain http through for the loopback address alone.
        ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    },
  );
}

function whyOf(error: unknown): Why {
  if (error instanceof client.AuthorizationResponseError) return 'refused';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // What the time-out throws, an answer that is an error page, and what `fetch` throws.
  return /TIMEOUT|RESPONSE_IS_NOT_CONFORM/.test(code) || isNetwork(error) ? 'down' : 'invalid';
}

const isNetwork = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.message === 'fetch failed' || isNetwork(error.cause));

/** Messages of an error and of what caused it. */
const causesOf = (error: unknown): readonly string[] => (error instanceof Error ? [error.message, ...causesOf(error.cause)] : []);
