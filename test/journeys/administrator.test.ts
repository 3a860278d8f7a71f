import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { ADMINISTRATION } from '../lib/pages.ts';
import { answered, open, signIn, signInAs } from '../lib/people.ts';

const { visitor } = openBrowser();

const BASE = '/demo-mrif/bureau/administration';
const NAME = 'Camille Parcours-Essai';
const EMAIL = 'camille@parcours.example';
const OWN_PASSWORD = 'quatre mots sans rapport aucun';

test('an administrator invites somebody, who comes in and is out as soon as the role ends', async () => {
  const [page, person] = [await visitor(), await visitor()];
  await signIn(page, 'administrator');
  await comeIn(person, await invite(page));
  await person.getByText(/^Bonjour Camille/).waitFor();
  await axe(person);

  await page.getByRole('link', { name: 'Voir les comptes' }).click();
  await page.getByRole('link', { name: NAME }).click();
  await axe(page);
  const account = new URL(page.url()).pathname;
  await page.getByLabel('Rôle', { exact: true }).selectOption('auditor');
  await page.getByRole('button', { name: 'Donner ce rôle' }).click();
  await page.getByText('Le rôle est donné.').waitFor();
  await axe(page);

  for (const role of ['Vérification', 'Affaires internationales']) {
    await page
      .getByRole('row', { name: new RegExp(role) })
      .getByRole('button', { name: /Mettre fin/ })
      .click();
    await page.getByText('Le rôle a pris fin.').waitFor();
    await open(page, account);
  }
  expect((await person.goto('/demo-mrif/bureau/actions'))?.status(), 'the other browser, at its next request').toBe(403);
  await axe(person);

  await page.getByRole('button', { name: 'Fermer le compte' }).click();
  await page.getByText('Le compte est fermé').waitFor();
  await person.goto('/demo-mrif/bureau/actions');
  expect(new URL(person.url()).pathname).toBe('/demo-mrif/connexion');
  await signInAs(person, EMAIL, OWN_PASSWORD);
  await person.getByText('L’adresse ou le mot de passe ne convient pas.').first().waitFor();
  await axe(person);

  await open(page, `${BASE}/journal`);
  const journal = await page.locator('main tbody').innerText();
  for (const act of ['a invité', 'a accepté l’invitation', 'a donné un rôle', 'a mis fin à un rôle', 'a fermé le compte'])
    expect(journal).toContain(act);
  expect(journal).toContain(NAME);
});

/** Answers with the link, which a demonstration shows: no mail leaves it. */
async function invite(page: Page): Promise<string> {
  await open(page, `${BASE}/comptes/nouveau`);
  await answered(page, () => page.getByRole('button', { name: 'Inviter' }).click());
  await page.locator('[data-error-summary]').waitFor();
  await axe(page);
  await page.getByLabel('Prénom et nom').fill(NAME);
  await page.getByLabel('Adresse de courriel').fill(EMAIL);
  await page.getByLabel(/^Affaires internationales/).check();
  await answered(page, () => page.getByRole('button', { name: 'Inviter' }).click());
  await axe(page);
  return new URL(await page.locator('.secret').innerText()).pathname;
}

/** By the link, with a password of one's own. */
async function comeIn(person: Page, link: string): Promise<void> {
  await person.goto(link);
  await axe(person);
  await person.locator('input[name=password]').fill(OWN_PASSWORD);
  await person.locator('input[name=again]').fill(OWN_PASSWORD);
  await person.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await person.waitForURL('**/bureau/premiers-pas');
  await axe(person);
  await person.locator('.desk__side a.org').click();
}

test('units and priorities are added and ended, and the journal says by whom', async () => {
  const page = await visitor();
  await signIn(page, 'administrator');
  await open(page, `${BASE}/unites`);
  await page.getByLabel('Nom en français').fill('Service du parcours');
  await page.getByLabel('Nom en anglais').fill('Journey Service');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByText('Les unités sont à jour.').waitFor();
  await axe(page);
  await page
    .getByRole('row', { name: /Service du parcours/ })
    .getByRole('button', { name: /Fermer/ })
    .click();
  await page.getByText('Les unités sont à jour.').waitFor();
  expect(
    await page
      .getByRole('row', { name: /Service du parcours/ })
      .getByRole('button')
      .count(),
  ).toBe(0);

  await open(page, `${BASE}/priorites`);
  await page.getByLabel('Territoire ou secteur').selectOption('territory:IS');
  await page.getByLabel('Décision').fill('Décision inventée du parcours');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByText('Les priorités sont à jour.').waitFor();
  await page
    .getByRole('row', { name: /Islande/ })
    .getByRole('link', { name: /Fixer la fin/ })
    .click();
  await axe(page);
  await page.getByRole('button', { name: 'Fixer la fin' }).click();
  await page.getByText('Les priorités sont à jour.').waitFor();

  await open(page, `${BASE}/journal`);
  const journal = await page.locator('main tbody').innerText();
  for (const act of ['a ajouté l’unité', 'a fermé l’unité', 'a ajouté une priorité', 'a fixé la fin d’une priorité'])
    expect(journal).toContain(act);
});

test('every page of the administration can be used by all, in both languages, and by nobody else', async () => {
  const [page, officer] = [await visitor(), await visitor()];
  await signIn(page, 'administrator');
  await signIn(officer, 'officer');
  for (const path of ADMINISTRATION('demo-mrif')) {
    for (const prefix of ['', '/en']) {
      await open(page, `${prefix}${path}`);
      await axe(page);
    }
    expect((await officer.request.get(path)).status(), path).toBe(403);
  }
});
