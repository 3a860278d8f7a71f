import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTotp, newTotpSecret, totpCode, totpText, totpUri } from './totp.ts';

// RFC 6238, appendix B: the secret of its SHA-1 rows, and the last six of the eight digits.
const SECRET = Buffer.from('12345678901234567890');
const at = (second: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(second * 1000);

describe('a one-time code', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %d is that of RFC 6238', (second, code) => {
    expect(totpCode(SECRET, at(second))).toBe(code);
    expect(matchTotp(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, 0, at(second))).toBe(Math.floor(second / 30));
  });

  it('stands thirty seconds around its own, and never again once its step was taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 1e8 }), fc.integer({ min: -4, max: 4 }), (step, away) => {
        const code = totpCode(SECRET, at(step * 30));
        const now = at((step + away) * 30 + 29);
        // Two steps may show the same six digits: then the nearer one is found.
        const found = matchTotp(SECRET, code, 0, now);
        if (Math.abs(away) <= 1) expect(found).not.toBeNull();
        expect(matchTotp(SECRET, code, step + away + 1, now)).toBeNull();
      }),
      { numRuns: 200 },
    );
    expect(matchTotp(SECRET, totpCode(SECRET, at(3000)), 0, at(3060))).toBeNull();
    for (const other of ['', '28708', '2870821', 'abcdef', '28708a']) expect(matchTotp(SECRET, other, 0, at(59))).toBeNull();
  });

  it('is given to the application as a URI and as text that say the same secret', () => {
    const uri = new URL(totpUri(SECRET, { issuer: 'Ministère fictif', label: 'une@exemple.invalid' }));
    expect(uri.searchParams.get('secret')).toBe(totpText(SECRET).replaceAll(' ', ''));
    expect(uri.searchParams.get('issuer')).toBe('Ministère fictif');
    expect(newTotpSecret()).toHaveLength(20);
  });
});
