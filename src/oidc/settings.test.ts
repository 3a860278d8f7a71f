import { expect, test } from 'vitest';
import { readProviders } from './settings.ts';

const ONE = { id: 'essai', name: { fr: 'Fictif', en: 'Fictional' }, issuer: 'https://login.example.org/a', clientId: 'chancery' };
const read = (...providers: readonly object[]) => readProviders(JSON.stringify(providers));
const problems = (...providers: readonly object[]): string => {
  const result = read(...providers);
  return result.ok ? '' : result.problems.join('\n');
};

test('the least that a provider needs; the rest has values that give nobody anything', () => {
  expect(read(ONE)).toMatchObject({
    ok: true,
    value: [{ scope: 'openid email profile', roles: [], trustedDomains: [], acrValues: [], groupsClaim: 'groups', logout: true }],
  });
  expect(read()).toEqual({ ok: true, value: [] });
});

test('plain http is for the loopback address alone', () => {
  for (const host of ['127.0.0.1:8080', 'localhost', '[::1]:80']) expect(read({ ...ONE, issuer: `http://${host}` }).ok).toBe(true);
  for (const issuer of ['http://login.example.org', 'http://127.0.0.1.example.org', 'login.example.org', 'ftp://localhost'])
    expect(problems({ ...ONE, issuer })).toContain('0.issuer is no issuer');
});

test.each([
  [{ id: 'Essai' }, '0.id is no id'],
  [{ scope: 'email' }, '0.scope does not hold openid'],
  [{ roles: [{ organisation: 'mrif', group: 'a', role: 'king' }] }, '0.roles.0.role is none of administrator'],
  [{ trustedDomains: ['@example.org'] }, '0.trustedDomains.0 is no domain'],
  [{ userinfoSignedResponseAlg: 'none' }, '0.userinfoSignedResponseAlg is none of'],
  [{ clientSecret: '' }, '0.clientSecret is empty'],
  [{ tokenEndpoint: 'https://login.example.org' }, 'tokenEndpoint'],
])('%o is refused with its place', (change, text) => {
  expect(problems({ ...ONE, ...change })).toContain(text);
});

test('two providers share neither id nor issuer', () => {
  expect(problems(ONE, { ...ONE, issuer: 'https://login.example.org/b' })).toContain('the same id');
  expect(problems(ONE, { ...ONE, id: 'autre' })).toContain('the same issuer');
});

test('no secret is repeated, be the file JSON or not', () => {
  expect(problems({ ...ONE, clientSecret: 'hunter2', roles: 'hunter2' })).not.toContain('hunter2');
  expect(readProviders('[{"clientSecret": "hunter2"')).toEqual({ ok: false, problems: ['it is not JSON'] });
});
