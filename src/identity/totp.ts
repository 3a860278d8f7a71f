import { randomBytes } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

/** Seconds for which a one-time code stands (RFC 6238, 4.1). */
const PERIOD = 30;
const DIGITS = 6;

/** 160 bits, as RFC 4226 recommends (4, R6). */
export const newTotpSecret = (): Buffer => randomBytes(20);

const secretOf = (bytes: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });

/** What an application reads from the square: SHA-1, six digits and thirty seconds are what all of them know. */
export const totpUri = (secret: Uint8Array, { issuer, label }: { readonly issuer: string; readonly label: string }): string =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: DIGITS, period: PERIOD, secret: secretOf(secret) }).toString();

/** The secret as it is typed into an application that cannot read the square: base 32, in groups of four. */
export const totpText = (secret: Uint8Array): string => (secretOf(secret).base32.match(/.{1,4}/g) ?? []).join(' ');

const stepAt = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000 / PERIOD);

/** The code that an application shows at a moment. */
export const totpCode = (secret: Uint8Array, now: Temporal.Instant): string =>
  HOTP.generate({ secret: secretOf(secret), algorithm: 'SHA1', digits: DIGITS, counter: stepAt(now) });

/**
 * The 30-second step whose code this is, one before or after now (RFC 6238, 5.2: clocks differ, people type slowly), and after the last
 * step that was taken; null when it is none.
 */
export function matchTotp(secret: Uint8Array, code: string, lastStep: number, now: Temporal.Instant): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const counter = stepAt(now);
  const delta = HOTP.validate({ token, secret: secretOf(secret), algorithm: 'SHA1', digits: DIGITS, counter, window: 1 });
  return delta === null || counter + delta <= lastStep ? null : counter + delta;
}
