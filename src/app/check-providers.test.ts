import { expect, test } from 'vitest';
import { trialOrg } from '../keep/testing-visit.ts';
import type { ProviderSettings } from '../oidc/settings.ts';
import { checkProviders } from './check-providers.ts';

test('a rule for an organisation that is not there is named once, with those that are', () => {
  const rule = (organisation: string) => ({ organisation, group: 'agents', role: 'officer' as const });
  const settings = (...organisations: string[]): ProviderSettings => ({
    id: 'essai',
    name: { fr: 'Fictif', en: 'Fictional' },
    issuer: 'https://login.example.org',
    clientId: 'chancery',
    clientAuth: 'client_secret_basic',
    scope: 'openid',
    acrValues: [],
    trustedDomains: [],
    logout: true,
    groupsClaim: 'groups',
    roles: organisations.map(rule),
  });
  const organisations = [trialOrg(1, 'essai-un'), trialOrg(2, 'essai-deux')];
  expect(checkProviders([settings('essai-un', 'essai-deux')], organisations)).toEqual([]);
  const [first = '', ...rest] = checkProviders([settings('essai-trois', 'essai-un', 'essai-trois')], organisations);
  expect(first).toMatch(/essai gives roles in "essai-trois".*essai-un, essai-deux/);
  expect(rest).toEqual([]);
});
