import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const HOME = '/demo-mrif/bureau';

test('an officer prepares the programme of a visit, prints it and enters a gift; a colleague of another unit sees nothing of it', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  await open(page, `${HOME}/visites`);
  await page.getByRole('link', { name: 'Annoncer une visite' }).click();
  await axe(page);
  await page.getByLabel('Objet, en une phrase').fill('Visite du parcours');
  await page.getByLabel('Niveau').selectOption('minister');
  await page.getByRole('button', { name: 'Annoncer une visite' }).click();
  await page.waitForURL(/\/visites\/[0-9a-f-]{36}$/);
  await axe(page);
  expect(await heading(page)).toBe('Visite du parcours');
  const record = page.url();

  await page.getByRole('link', { name: /Ajouter une personne.*Délégation/ }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Alba Fictive-Duparcours');
  await axe(page);
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.waitForURL(record);

  await page.getByRole('link', { name: 'Préparer et imprimer le programme' }).click();
  const add = async (hour: string, what: string): Promise<void> => {
    await page.getByLabel('Début').fill(hour);
    await page.getByRole('textbox', { name: 'Activité' }).fill(what);
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  };
  await add('14:00', 'Visite guidée du parcours');
  await page.locator('.programme strong', { hasText: 'Visite guidée du parcours' }).waitFor();
  await add('9h', 'Accueil du parcours');
  await page.locator('[data-error-summary]').waitFor();
  expect(await page.getByRole('textbox', { name: 'Activité' }).inputValue(), 'what was typed is kept').toBe('Accueil du parcours');
  await page.getByLabel('Début').fill('09:00');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.locator('.programme strong', { hasText: 'Accueil du parcours' }).waitFor();
  expect(await page.locator('.programme strong').allInnerTexts()).toEqual(['Accueil du parcours', 'Visite guidée du parcours']);
  await axe(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Ajouter', exact: true }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await open(page, `${HOME}/cadeaux/nouveau`);
  await page.getByLabel('Ce que c’est').fill('Gravure du parcours');
  await page.getByLabel('De qui, ou à qui').fill('Alba Fictive-Duparcours');
  await page.getByLabel(/Valeur estimée/).fill('1 250,75');
  await axe(page);
  await page.getByRole('button', { name: 'Inscrire un cadeau' }).click();
  await page.waitForURL(/\/cadeaux\/[0-9a-f-]{36}$/);
  await page.locator('.facts').getByText('1\u00a0250,75\u00a0$').waitFor();
  const gift = page.url();

  await open(page, `${HOME}/protocole`);
  await axe(page);

  const colleague = await visitor();
  await signIn(colleague, 'manager', 'demo-mrif', 'en');
  for (const address of [record, gift]) expect((await colleague.goto(address))?.status()).toBe(404);
  await open(colleague, '/en/demo-mrif/bureau/recherche?q=Duparcours');
  expect(await colleague.getByText('Visite du parcours').count()).toBe(0);
  await open(colleague, '/en/demo-mrif/bureau/visites');
  expect(await colleague.getByText('Visite du parcours').count()).toBe(0);
  await axe(colleague);
});
