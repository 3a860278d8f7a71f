import { expect, inject, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

test('a member adds a passkey, comes in with it alone, and removes it', async () => {
  // A passkey belongs to a name, never to a number of the network.
  const page = await visitor({ baseURL: inject('app').url.replace('127.0.0.1', 'localhost') });
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  await signIn(page, 'programmeOfficer');
  await open(page, '/demo-mrif/bureau/compte');
  await page.getByRole('link', { name: 'Gérer les clés d’accès' }).click();
  await axe(page);
  await page.getByLabel('Nom de la clé d’accès').fill('Téléphone fictif');
  await page.getByLabel('Mot de passe actuel').fill('un autre');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByText('Ce n’est pas votre mot de passe actuel').waitFor();
  await page.getByLabel('Mot de passe actuel').fill('tout est fictif ici');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByText('La clé d’accès est inscrite').waitFor();
  await page.locator('main strong', { hasText: 'Téléphone fictif' }).waitFor();
  await axe(page);

  await page.context().clearCookies();
  await open(page, '/demo-mrif/connexion');
  await axe(page);
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  await page.waitForURL('**/demo-mrif/bureau');
  await open(page, '/demo-mrif/bureau/compte');
  await page.getByText('clé d’accès ·').first().waitFor();

  await open(page, '/demo-mrif/cles-acces');
  await page.getByRole('link', { name: 'Retirer la clé d’accès' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('Remplissez ce champ').first().waitFor();
  await page.getByLabel('Mot de passe actuel').fill('tout est fictif ici');
  await page.getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('La clé d’accès est retirée').waitFor();
  expect(await page.getByText('Vous n’avez aucune clé d’accès').count()).toBe(1);
});

test('without a script there is no button for a passkey, and the password does', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await open(page, '/demo-mrif/connexion');
  expect(await page.getByRole('button', { name: /clé d’accès/ }).count()).toBe(0);
  await signIn(page, 'programmeOfficer');
  await open(page, '/demo-mrif/cles-acces');
  expect(await page.getByText('Ce navigateur ne permet pas').isVisible()).toBe(true);
});
