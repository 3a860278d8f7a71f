import { expect, test } from 'vitest';
import { PDF } from '../../src/app/testing-files.ts';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

test('a file is attached to a record, refused where its name lies, downloaded, and followed by a new version', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  await open(page, '/demo-mrif/bureau/actions');
  await page.locator('main tbody a').first().click();
  await page.waitForURL(/\/actions\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'Joindre un fichier' }).click();
  await axe(page);
  await page.getByLabel('Titre').fill('Ordre du jour');
  await page.locator('input[type=file]').setInputFiles({ name: 'ordre.docx', mimeType: 'application/octet-stream', buffer: PDF });
  await page.getByRole('button', { name: 'Joindre' }).click();
  await page.locator('[data-error-summary]').waitFor();
  await axe(page);
  expect(await page.getByLabel('Titre').inputValue(), 'what was typed is kept').toBe('Ordre du jour');
  await page.locator('input[type=file]').setInputFiles({ name: 'ordre du jour.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: 'Joindre' }).click();
  await page.waitForURL(/#pieces$/);
  await page.locator('#pieces strong', { hasText: 'Ordre du jour' }).waitFor();
  await axe(page);

  await page.getByRole('link', { name: 'Aperçu ordre du jour.pdf' }).click();
  await page.locator('iframe[title="Aperçu de ordre du jour.pdf"]').waitFor();
  await axe(page);
  await page.getByRole('link', { name: 'Revenir à la fiche' }).click();
  await page.getByRole('link', { name: 'Classer Ordre du jour' }).click();
  await axe(page);
  await page.getByLabel('Nature').selectOption({ label: 'Note' });
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/#pieces$/);
  await page.locator('#pieces .tag', { hasText: 'Note' }).waitFor();
  const summary = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Fiche (PDF)' }).click();
  expect((await summary).suggestedFilename()).toMatch(/^A-\d{4}-\d{4}\.pdf$/);

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'ordre du jour.pdf', exact: true }).click();

  expect((await coming).suggestedFilename()).toBe('ordre du jour.pdf');

  await page.getByRole('link', { name: 'Nouvelle version' }).click();
  await axe(page);
  await page.locator('input[type=file]').setInputFiles({ name: 'ordre-2.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: 'Ajouter la version' }).click();
  await page.waitForURL(/#pieces$/);
  await page.getByText('Versions précédentes').click();
  await page.getByRole('link', { name: 'ordre du jour.pdf', exact: true }).waitFor();
  await axe(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
