import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

/** Asks by `words`, waits for the list that answers, takes its first option. */
async function goTo(page: Page, words: string, label: string): Promise<void> {
  await page.keyboard.insertText(words);
  await page.getByRole('option').first().filter({ hasText: label }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('the search box of the desk leads to pages, acts and records by a few letters', async () => {
  const page = await visitor();
  await signIn(page, 'administrator');
  await open(page, '/demo-mrif/bureau');
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  await axe(page);
  await goTo(page, 'calen', 'Calendriers');
  await page.waitForURL('**/administration/calendriers');

  await page.keyboard.press('/');
  await goTo(page, 'consigner act', 'Consigner une action');
  await page.waitForURL('**/actions/nouvelle');

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('energie');
  const record = page
    .getByRole('option')
    .filter({ hasText: /A-\d{4}-\d+/ })
    .first();
  const title = (await record.locator('span').first().innerText()).trim();
  await record.click();
  await page.waitForURL(/\/bureau\/actions\/[0-9a-f-]{36}$/);
  expect(await heading(page)).toBe(title);

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('energie');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/bureau/recherche?q=energie');

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('xyzxyz');
  await page.getByText('Rien de ce nom').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('#q[aria-expanded=false]').count()).toBe(1);
});

test('an officer is not led to the administration', async () => {
  const page = await visitor();
  await signIn(page, 'officer', 'demo-mrif', 'en');
  await open(page, '/en/demo-mrif/bureau');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('account');
  await page.getByRole('option', { name: 'My account' }).waitFor();
  expect(
    await page
      .getByRole('option')
      .filter({ hasText: /^Accounts/ })
      .count(),
  ).toBe(0);
});
