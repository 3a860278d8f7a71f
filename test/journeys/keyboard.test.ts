import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { keyboardOf } from '../lib/keyboard.ts';
import { emailOf, heading, open, PASSWORD } from '../lib/people.ts';

const { visitor } = openBrowser();

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`document.activeElement.id || document.activeElement.getAttribute('popovertarget') || ''`);

test('a citizen finds a figure and one of its records without a mouse, past the menus by the first link', async () => {
  const page = await visitor();
  const keys = keyboardOf(page);
  await open(page, '/demo-mrif/plan/demonstration');
  await keys.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Aller au contenu');
  await keys.press('Enter');
  await keys.press('Tab');
  expect(await page.evaluate<boolean>(`document.querySelector('#contenu').contains(document.activeElement)`)).toBe(true);
  await keys.tabTo('a[href*="/plan/demonstration/1?"]');
  await keys.press('Enter');
  await page.waitForURL('**/plan/demonstration/1?**');
  await keys.tabTo('.answer__s a');
  await keys.press('Enter');
  await page.waitForURL(/#enregistrements$/);
  await keys.tabTo('#enregistrements tbody th a');
  const title = await page.locator(':focus').innerText();
  await keys.press('Enter');
  await page.waitForURL('**/actions/**');
  expect(await heading(page)).toBe(title);
});

test('somebody signs in, opens what lies over the page and closes it without a mouse; the focus comes back', async () => {
  const page = await visitor({ colorScheme: 'dark' });
  const keys = keyboardOf(page);
  await open(page, '/en/demo-mrif/connexion');
  await keys.tabTo('main .rows li:last-child button');
  // Nothing keeps the focus: from the last button of the page it leaves, and comes back at its head.
  await keys.tabTo('.skip');
  await keys.tabTo('input[name=email]');
  await keys.type(emailOf('officer', 'demo-mrif'));
  await keys.press('Tab');
  await keys.type(PASSWORD);
  await keys.press('Enter');
  await page.waitForURL('**/demo-mrif/bureau');

  await keys.tabTo('button.avatar');
  await keys.press('Enter');
  await page.locator('#compte').waitFor();
  await axe(page);
  await keys.press('Tab');
  expect(await page.evaluate<boolean>(`document.querySelector('#compte').contains(document.activeElement)`)).toBe(true);
  await keys.press('Escape');
  await page.locator('#compte').waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('compte');

  await keys.press('?');
  await page.locator('dialog[open]').waitFor();
  await axe(page);
  await keys.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('compte');

  await open(page, '/en/demo-mrif/bureau/actions');
  await keys.tabTo('.exporter > summary');
  await keys.press('Enter');
  await axe(page);
  await keys.tabTo('.exporter__list li:last-child a');
});
