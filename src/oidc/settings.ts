import { z } from 'zod';
import { ROLES } from '../kernel/actor.ts';

const text = z.string().trim().min(1, 'is empty');

/** Plain http is for a provider on this machine, in a trial. */
const issuer = text.superRefine((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isLoopback = url !== null && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)))
    context.addIssue({
      code: 'custom',
      message: 'is no issuer: give an address that begins with https:// (http:// on the loopback address alone)',
    });
});

const provider = z.strictObject({
  /** In addresses and in the journal: `oidc:<id>`. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is no id: small letters, digits and dashes, beginning with a letter'),
  name: z.strictObject({ fr: text, en: text }),
  issuer,
  clientId: text,
  /** Without one: a public client, which PKCE protects. */
  clientSecret: text.optional(),
  /** How the secret is shown. */
  clientAuth: z
    .enum(['client_secret_basic', 'client_secret_post'], 'is neither client_secret_basic nor client_secret_post')
    .default('client_secret_basic'),
  scope: text.default('openid email profile').refine((value) => value.split(/\s+/).includes('openid'), 'does not hold openid'),
  /** Asked for with each sign-in; one of them in the answer counts as two factors. */
  acrValues: z.array(text).default([]),
  /** The provider signs what it says of a person: `RS256` and the like. */
  userinfoSignedResponseAlg: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA'], 'is none of RS256, PS256, ES256, EdDSA').optional(),
  /**
   * Whoever holds, at this provider, a verified address of one of these domains holds the account that has this address. Otherwise people
   * link an identity themselves, signed in to their account.
   */
  trustedDomains: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain: give one in small letters, such as example.org'))
    .default([]),
  /** Offers to leave the provider too when somebody signs out. */
  logout: z.boolean().default(true),
  groupsClaim: text.default('groups'),
  roles: z.array(z.strictObject({ organisation: text, group: text, role: z.enum(ROLES, `is none of ${ROLES.join(', ')}`) })).default([]),
});

const file = z
  .array(provider)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two providers have the same id')
  .refine((all) => new Set(all.map((one) => one.issuer)).size === all.length, 'two providers have the same issuer');

export type ProviderSettings = z.infer<typeof provider>;

export type ProvidersRead =
  | { readonly ok: true; readonly value: readonly ProviderSettings[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the file of providers. A problem names the place and what to do, and never repeats a secret. */
export function readProviders(json: string): ProvidersRead {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return { ok: false, problems: ['it is not JSON'] };
  }
  const parsed = file.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')} ${said(message)}` : said(message))),
  };
}

// Messages of our own begin with a small letter; those of zod are sentences.
const said = (message: string): string => (/^[A-Z]/.test(message) ? `(${message})` : message);
