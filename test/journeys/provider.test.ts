import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { HOME, openProviderWorld, PASSWORD } from '../../src/app/testing-provider-world.ts';
import { loadAssets } from '../../src/ui/assets.ts';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { signInAs } from '../lib/people.ts';

/** A port that nothing listens on, asked of the system. */
const port = await new Promise<number>((done, fail) => {
  const probe = createServer().once('error', fail);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('No free port.'))));
  });
});
const BUILT = fileURLToPath(new URL('../../public/build/', import.meta.url));
const origin = `http://127.0.0.1:${port}`;
const world = await openProviderWorld(origin, { assets: loadAssets(BUILT), folder: BUILT });
afterAll(() => world.close());
const { visitor } = openBrowser();

// The application and the provider on two addresses: what a browser's policies say of the ways between them is what is looked at here.
test('a member links an identity, comes in with it alone, and leaves the provider too', async () => {
  await world.site.app.listen({ host: '127.0.0.1', port });
  world.next();
  const { email } = await world.person();
  const page = await visitor({ baseURL: origin });
  await page.goto(`${HOME}/connexion`);
  await page.getByRole('link', { name: 'Continuer avec Fournisseur fictif' }).waitFor();
  await signInAs(page, email, PASSWORD);
  await page.waitForURL(`**${HOME}/bureau`);
  await page.goto(`${HOME}/bureau/compte`);
  await page.getByRole('link', { name: 'Gérer les identités' }).click();
  await page.getByRole('link', { name: 'Lier une identité de Fournisseur fictif' }).click();
  await page.getByText('Lier cette identité à votre compte?').waitFor();
  await axe(page);
  await page.getByLabel('Mot de passe actuel').fill(PASSWORD);
  await page.getByRole('button', { name: 'Lier cette identité' }).click();
  await page.getByText('L’identité est liée à votre compte.').waitFor();
  await axe(page);

  await page.context().clearCookies();
  await page.goto(`${HOME}/connexion?suite=${HOME}/bureau/compte`);
  await page.getByRole('link', { name: 'Continuer avec Fournisseur fictif' }).click();
  await page.waitForURL(`**${HOME}/bureau/compte`);
  await page.getByText('fournisseur d’identité (essai)').first().waitFor();

  await page.goto(`${HOME}/bureau/compte`);
  await page.locator(`form[action="${HOME}/deconnexion"]`).evaluate((form: HTMLFormElement) => form.requestSubmit());
  await page.getByRole('link', { name: 'Quitter aussi Fournisseur fictif' }).waitFor();
  await axe(page);
  await page.getByRole('link', { name: 'Quitter aussi Fournisseur fictif' }).click();
  await page.waitForURL(`${world.idp.issuer}/session/end**`);
  expect(page.url()).toContain('client_id=chancery');
});
