import type { ProviderSettings } from './settings.ts';

/** What a provider says of a person, checked and narrowed to what is used. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  /** In small letters; null unless the provider says that it has verified it. */
  readonly verifiedEmail: string | null;
  readonly name: string | null;
  readonly groups: readonly string[];
  /** The provider says that two factors were shown. */
  readonly strong: boolean;
}

type Said = Readonly<Record<string, unknown>>;

/**
 * Reads the ID token and, where there is one, the answer of userinfo. An address and its being verified come from the same of the two.
 * Strength is in the ID token alone: it tells of this very sign-in.
 */
export function readClaims(idToken: Said, userinfo: Said | null, settings: Pick<ProviderSettings, 'acrValues' | 'groupsClaim'>): Claims {
  const from = (claim: string): Said => (userinfo && userinfo[claim] !== undefined ? userinfo : idToken);
  const { email, email_verified: verified } = from('email');
  const { name } = from('name');
  const isVerified = typeof email === 'string' && email !== '' && email.length <= 254 && (verified === true || verified === 'true');
  return {
    issuer: String(idToken.iss),
    subject: String(idToken.sub),
    verifiedEmail: isVerified ? email.toLowerCase() : null,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : null,
    groups: textsOf(from(settings.groupsClaim)[settings.groupsClaim]),
    strong: textsOf(idToken.amr).includes('mfa') || (typeof idToken.acr === 'string' && settings.acrValues.includes(idToken.acr)),
  };
}

/** Some providers give one group as a text. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
