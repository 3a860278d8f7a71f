import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

const FILE = [
  'Clé externe;Prénom;Nom de famille;Courriel;Pays;Remarque interne',
  'PARCOURS-1;Zoé;Importée;zoe.importee@exemple.invalid;Japon;',
  'PARCOURS-2;Noé;Importé;pas une adresse;Japon;',
  'PARCOURS-3;Aïcha;Importée;aicha.importee@exemple.invalid;Mexique;',
].join('\r\n');

const state = (page: Page, word: string) => page.locator('.page-head').getByText(word).waitFor({ timeout: 60_000 });

test('a file is checked without a trace, its right rows imported, and all of it undone', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  await open(page, '/demo-mrif/bureau/importations');
  await axe(page);
  await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
  await page.locator('[data-error-summary]').waitFor();
  await axe(page);
  await page.locator('select[name=importer]').selectOption('contacts');
  await page.locator('input[name=file]').setInputFiles({ name: 'parcours.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
  await state(page, 'Colonnes à confirmer');
  await axe(page);
  const chosen = await page.locator('select[name^=column]').evaluateAll((all) => all.map((one) => ('value' in one ? one.value : null)));
  expect(chosen).toEqual(['key', 'given', 'family', 'email', 'country', '']);

  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await state(page, 'Vérifié, rien d’écrit');
  await page.getByRole('cell', { name: 'pas une adresse' }).waitFor();
  await axe(page);
  expect(await found(page), 'the dry run writes nothing').toBe(false);

  await page.getByRole('button', { name: 'Importer les lignes justes' }).click();
  await state(page, 'Importé');
  await axe(page);
  expect(await found(page)).toBe(true);

  await page.getByRole('button', { name: 'Annuler l’importation' }).click();
  await state(page, 'Annulé');
  expect(await found(page), 'who was imported is found no more').toBe(false);
  await open(page, '/demo-mrif/bureau/importations');
  await page.getByRole('link', { name: 'parcours.csv' }).first().waitFor();
  await axe(page);
});

/** Does the search find who the file brings? Comes back to where it was. */
async function found(page: Page): Promise<boolean> {
  const here = page.url();
  await open(page, '/demo-mrif/bureau/recherche?q=Aïcha+Importée');
  const seen = await page.getByRole('main').getByRole('link', { name: 'Aïcha Importée' }).count();
  await page.goto(here);
  return seen > 0;
}
