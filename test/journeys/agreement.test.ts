import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { answered, heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const TITLE = 'Entente fictive du parcours, de l’exploration à l’entrée en vigueur';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('an agreement goes from exploration to force; its signature waits for the authorisation', { timeout: 60_000 }, async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'manager');
  await open(page, '/demo-mrif/bureau/ententes');
  await page.getByRole('link', { name: 'Ouvrir un dossier' }).click();
  expect(await heading(page)).toBe('Ouvrir le dossier d’une entente');

  // Nothing typed is lost, and each fault leads to its field.
  await page.locator('[name=title]').fill(TITLE);
  await answered(page, () => button(page, 'Ouvrir le dossier').click());
  await page.locator('[data-error-summary]').waitFor();
  expect(await page.locator('[name=title]').inputValue()).toBe(TITLE);

  await page.locator('[name=kind][value=international]').check();
  await page.locator('[name=nature]').selectOption('cooperation');
  await page.locator('[name=party0Name]').fill('République fictive du parcours');
  await page.locator('[name=party0Kind]').selectOption('state');
  await page.locator('[name=party0Country]').selectOption('BE');
  await answered(page, () => button(page, 'Ouvrir le dossier').click());
  expect(await heading(page)).toBe(TITLE);
  const record = new URL(page.url()).pathname;

  await button(page, 'Ouvrir la négociation').click();
  const state = page.locator('.page-head__chips');
  await state.getByText('Négociation').waitFor();

  // The signature is refused, in words that name the rule.
  await page.getByRole('link', { name: 'Consigner la signature' }).click();
  await page.locator('[name=signedOn]').fill('2026-03-02');
  await page.locator('[name=signedPlace]').fill('Bruxelles');
  await button(page, 'Consigner la signature').click();
  await page.locator('[data-error-summary]').getByText('Loi sur le ministère des Relations internationales').waitFor();
  expect(await page.locator('[name=signedPlace]').inputValue()).toBe('Bruxelles');

  await open(page, record);
  await page.locator('[name=authority]').selectOption('minister');
  await page.locator('[name=givenBy]').fill('Ministre fictive');
  await page.locator('[name=on]').first().fill('2026-02-20');
  await page.locator('[name=reference]').fill('Autorisation fictive 1');
  await button(page, 'Verser une autorisation').click();
  await state.getByText('Autorisée').waitFor();

  await page.locator('[name=signedOn]').fill('2026-03-02');
  await button(page, 'Consigner la signature').click();
  await state.getByText('Signée').waitFor();
  expect(await page.locator('.eyebrow').first().innerText()).toMatch(/2026-\d\d/);

  await page.locator('[name=endorsedOn]').fill('2026-03-20');
  await page.locator('[name=endorsedReference]').fill('Décret fictif 1');
  await button(page, 'Consigner l’entérinement').click();
  await state.getByText('Entérinée').waitFor();

  // Force before the signature is refused.
  await page.locator('[name=inForceOn]').fill('2026-03-01');
  await button(page, 'Consigner l’entrée en vigueur').click();
  await page.locator('[data-error-summary]').getByText('ne peut précéder la signature').waitFor();
  await page.locator('[name=inForceOn]').fill('2026-04-01');
  await button(page, 'Consigner l’entrée en vigueur').click();
  await state.getByText('En vigueur').waitFor();

  await page.getByText('Ajouter une obligation').first().click();
  await page.locator('#obligations [name=obligations-title]').fill('Rapport fictif annuel');
  await page.locator('#obligations [name=obligations-dueOn]').fill('2026-05-01');
  await button(page, 'Ajouter une obligation').click();
  await page.locator('#obligations').getByText('En retard').waitFor();
  await page.getByText('Attester').first().click();
  await page.locator('#obligations [name$=-evidence]').first().fill('Rapport remis');
  await button(page, 'Attester').click();
  await page.locator('#obligations').getByText('Rapport remis').waitFor();
  await page.locator('#historique').getByText('a consigné la signature').first().waitFor();
});

test('the same record in English', async () => {
  const page = await visitor({ locale: 'en-CA' });
  await signIn(page, 'planner', 'demo-mrif', 'en');
  await open(page, '/en/demo-mrif/bureau/ententes');
  expect(await heading(page)).toBe('Agreements');
  await axe(page);
  await open(page, '/en/demo-mrif/bureau/ententes/nouvelle?reprise=oui');
  expect(await heading(page)).toBe('Add an agreement already signed');
  await axe(page);
  await page.locator('[name=title]').fill('Reprise fictive du parcours');
  await page.locator('[name=titleEn]').fill('Fictional agreement taken up');
  await page.locator('[name=kind][value=nonBinding]').check();
  await page.locator('[name=nature]').selectOption('other');
  await page.locator('[name=party0Name]').fill('Ville fictive');
  await page.locator('[name=party0Kind]').selectOption('foreignCity');
  await page.locator('[name=source]').fill('Fictional');
  await button(page, 'Open the file').click();
  await page.getByRole('heading', { level: 1, name: 'Fictional agreement taken up' }).waitFor();
  await page.locator('.page-head__chips').getByText('In force').waitFor();
  await axe(page);
});
