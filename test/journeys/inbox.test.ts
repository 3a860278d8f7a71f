import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const DESK = '/demo-mrif/bureau/demandes';
const RECORD = /\/demandes\/[0-9a-f-]{36}/;

test('on a wide screen the lanes stay beside the request, by keyboard too; on a phone it stands alone', async () => {
  const page = await visitor();
  await signIn(page, 'agent');
  await open(page, DESK);
  await page.getByRole('heading', { name: 'Choisissez une demande' }).waitFor();
  const list = page.locator('.inbox__list');
  const scrolled = () => list.evaluate((pane) => pane.scrollTop);
  const rows = list.locator('a.req__t');

  // The list stays where it was, and the request chosen in it is told.
  const row = rows.nth(9);
  const chosen = (await row.innerText()).trim();
  await row.scrollIntoViewIfNeeded();
  const before = await scrolled();
  expect(before).toBeGreaterThan(100);
  await row.click();
  await page.waitForURL(RECORD);
  expect(await heading(page)).toBe(chosen);
  expect(await list.locator('a[aria-current=page]').innerText()).toBe(chosen);
  expect(Math.abs((await scrolled()) - before)).toBeLessThan(60);
  await axe(page);

  // j goes on from there, r to the answer.
  const next = (await rows.nth(10).innerText()).trim();
  await page.keyboard.press('j');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(next);
  await page.keyboard.press('Enter');
  await page.waitForFunction((title) => document.querySelector('main h1')?.textContent === title, next);
  await page.keyboard.press('r');
  expect(await page.evaluate('document.activeElement.closest("#acte") !== null')).toBe(true);
  await page.goBack();
  await page.waitForFunction((title) => document.querySelector('main h1')?.textContent === title, chosen);

  await page.setViewportSize({ width: 360, height: 740 });
  expect(await list.isVisible()).toBe(false);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});

test('what nobody has in hand is taken by one key, and without a script by one button; the list stays the one that was chosen', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await visitor({ javaScriptEnabled });
    await signIn(page, 'agent');
    await open(page, `${DESK}/nouvelle`);
    await page.locator('[name=category]').selectOption({ index: 1 });
    await page.locator('[name=subject]').fill('Appel fictif à prendre');
    await page.locator('main [name=body]').fill('Fictif');
    await page.locator('main form .btn--primary').click();
    await page.waitForURL(RECORD);
    const record = new URL(page.url()).pathname;
    const filters = '?vue=libres&voie=telephone';
    await open(page, `${DESK}${filters}`);
    const link = page.locator(`a.req__t[href^="${record}"]`);
    await link.focus();
    if (javaScriptEnabled) {
      // r answers what has the focus, from the list.
      await page.keyboard.press('r');
      await page.waitForURL((url) => url.pathname === record && url.searchParams.get('acte') === 'reponse');
      expect(await page.evaluate('document.activeElement.name')).toBe('body');
      await open(page, `${DESK}${filters}`);
      await link.focus();
    }
    if (javaScriptEnabled) await page.keyboard.press('a');
    else
      await page
        .locator('li.req', { has: link })
        .getByRole('button', { name: /^Prendre/ })
        .click();
    await page.waitForURL((url) => url.pathname === record && url.search === `${filters}&fait=attribution`);
    expect(await page.locator('.case__who b').innerText()).not.toBe('Sans responsable');
    expect(await page.locator('.inbox__list').isVisible()).toBe(true);
    expect(await link.count()).toBe(0);
  }
});
