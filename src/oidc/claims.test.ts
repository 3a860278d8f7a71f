import { describe, expect, it } from 'vitest';
import { readClaims } from './claims.ts';

const SETTINGS = { acrValues: ['deux'], groupsClaim: 'groups' };
const TOKEN = { iss: 'https://login.example.org', sub: 'personne' };
const claims = (idToken: object, userinfo: Record<string, unknown> | null = null) =>
  readClaims({ ...TOKEN, ...idToken }, userinfo, SETTINGS);

describe('an address', () => {
  it('counts only where the same answer says that it was verified', () => {
    expect(claims({ email: 'A@Exemple.invalid', email_verified: true }).verifiedEmail).toBe('a@exemple.invalid');
    expect(claims({ email: 'a@exemple.invalid', email_verified: 'true' }).verifiedEmail).toBe('a@exemple.invalid');
    expect(claims({ email_verified: true }, { email: 'a@exemple.invalid' }).verifiedEmail).toBeNull();
    for (const given of [
      { email: 'a@exemple.invalid' },
      { email: 'a@exemple.invalid', email_verified: 1 },
      { email: 7, email_verified: true },
    ])
      expect(claims(given).verifiedEmail).toBeNull();
  });
});

describe('groups', () => {
  it('are texts, from userinfo where it tells any, be it one alone', () => {
    expect(claims({ groups: ['a'] }, { groups: ['b', 7, null] }).groups).toEqual(['b']);
    expect(claims({ groups: ['a'] }, {}).groups).toEqual(['a']);
    expect(claims({ groups: 'a' }).groups).toEqual(['a']);
    expect(claims({ groups: { a: true } }).groups).toEqual([]);
  });
});

describe('strength', () => {
  it('is said by the ID token alone: a context that was asked for, or several factors', () => {
    expect(claims({ acr: 'deux' }).strong).toBe(true);
    expect(claims({ amr: ['pwd', 'mfa'] }).strong).toBe(true);
    expect(claims({ acr: 'un', amr: ['pwd'] }, { acr: 'deux', amr: ['mfa'] }).strong).toBe(false);
    expect(readClaims({ ...TOKEN, acr: undefined }, null, { ...SETTINGS, acrValues: ['undefined'] }).strong).toBe(false);
  });
});
