import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { LANGUAGES } from '../lib/pages.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

test.each(LANGUAGES)('a planner filters the cockpit and reads one indicator to its records, in %s', async (lang, prefix) => {
  const page = await visitor();
  await signIn(page, 'planner', 'demo-mrif', lang);
  await open(page, `${prefix}/demo-mrif/bureau/plan`);
  await page
    .locator('main')
    .getByRole('link', { name: /Plan de démonstration|Demonstration plan/ })
    .click();
  await axe(page);
  const rows = page.locator('.cockpit tbody tr');
  const all = await rows.count();
  expect(all).toBe(9);
  // The selects send themselves or wait for their button: either way the page that comes has fewer rows.
  await page.locator('select[name=objectif]').selectOption('objectif-2');
  await page.locator('.filters form button[type=submit]').click();
  await page.waitForURL(/objectif=objectif-2/);
  const fewer = await rows.count();
  expect(fewer).toBeGreaterThan(0);
  expect(fewer).toBeLessThan(all);
  await axe(page);
  await page.locator('select[name=tri]').selectOption({ index: 1 });
  await page.locator('.filters form button[type=submit]').click();
  await page.waitForURL(/tri=/);
  const numbers = (await page.locator('.cockpit tbody td.c-no').allInnerTexts()).map(Number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  const label = await page.locator('.cockpit tbody th a').first().innerText();
  await page.locator('.cockpit tbody th a').first().click();
  expect(await heading(page)).toBe(label);
  await axe(page);
  await page.locator('.answer__s a').first().click();
  await page.locator('#enregistrements').waitFor();
});

test('a filter that leaves nothing says what to do next', async () => {
  const page = await visitor();
  await signIn(page, 'planner');
  await open(page, '/demo-mrif/bureau/plan/demonstration?responsable=personne');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Voir|Tous|toutes/ })
    .first()
    .waitFor();
  await axe(page);
});

test('a reading is entered by hand with its source, corrected by a later one, and withdrawn with a reason', async () => {
  const [page, citizen] = [await visitor(), await visitor()];
  const portal = '/demo-mrif/plan/2019-2023/2?exercice=2022-2023';
  await signIn(page, 'planner');
  await open(page, '/demo-mrif/bureau/plan/2019-2023/2?exercice=2022-2023');
  await page.locator('#lectures').getByRole('link', { name: 'Saisir une lecture' }).click();
  await axe(page);
  await page.locator('.tabs').getByRole('link', { name: '2022-2023' }).click();

  await page.getByLabel('Rang').fill('deuxième');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('[data-error-summary]').waitFor();
  expect(await page.getByLabel('Rang').inputValue()).toBe('deuxième');
  await axe(page);

  await page.getByLabel('Rang').fill('2');
  await page.getByLabel('Source').fill('Classement inventé pour ce parcours, page 3');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/#lectures$/);
  await axe(page);
  await open(citizen, portal);
  await axe(citizen);
  expect(await citizen.locator('.answer').innerText()).toContain('2e');
  expect(await citizen.locator('#lectures').innerText()).toContain('Classement inventé pour ce parcours, page 3');

  await page.locator('#lectures').getByRole('link', { name: 'Saisir une lecture' }).click();
  await page.locator('.tabs').getByRole('link', { name: '2022-2023' }).click();
  await page.getByText('Retirer la valeur en vigueur').first().click();
  await page.getByLabel('Motif').fill('Saisie pour un essai');
  await page.getByRole('button', { name: 'Retirer la valeur en vigueur' }).click();
  await page.waitForURL(/#lectures$/);
  await open(citizen, portal);
  expect(await citizen.locator('.answer').innerText()).not.toContain('2e en');
});

test('an officer may read the plan and enter nothing in it', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  await open(page, '/demo-mrif/bureau/plan/2019-2023/2');
  expect(await page.getByRole('link', { name: 'Saisir une lecture' }).count()).toBe(0);
  expect((await page.goto('/demo-mrif/bureau/plan/2019-2023/2/lectures'))?.status()).toBe(403);
  await axe(page);
});
