import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { LANGUAGES } from '../lib/pages.ts';
import { heading, open } from '../lib/people.ts';

const { visitor } = openBrowser();

test('a citizen without JavaScript narrows the agreements, sees their lives and partners, and opens one', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await open(page, '/demo-mrif');
  await page.locator('#menu').getByRole('link', { name: 'Ententes' }).click();
  expect(await heading(page)).toBe('Ententes');
  const all = await page.locator('tbody tr').count();
  await page.locator('select[name="nature"]').selectOption('arm');
  await page.getByRole('button', { name: 'Afficher' }).click();
  const option = await page.locator('select[name="nature"] option[value="arm"]').innerText();
  const arms = Number(/\((\d+)\)/.exec(option)?.[1]);
  expect(arms).toBeGreaterThan(0);
  expect(await page.locator('tbody tr').count()).toBe(Math.min(arms, all));
  await page.getByRole('link', { name: 'Frise' }).click();
  expect(await page.locator('.tline__rows > li').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Carte' }).click();
  await page.locator('details.data summary').click();
  const country = page.locator('details.data tbody th a').first();
  const name = await country.innerText();
  await country.click();
  expect(await page.locator('select[name="pays"] option:checked').innerText()).toContain(name);
  const agreement = page.locator('tbody th a').first();
  const title = await agreement.innerText();
  await agreement.click();
  expect(await heading(page)).toBe(title);
  const json = await page.request.get('/api/v1/demo-mrif/agreements?nature=arm&limit=200');
  expect((await json.json()).items).toHaveLength(arms);
});

test.each(LANGUAGES)('the register of agreements and one of them are sound, in %s', async (_lang, prefix) => {
  const page = await visitor();
  await open(page, `${prefix}/demo-mrif/ententes`);
  await page.locator('tbody th a').first().click();
  await axe(page);
  expect(await page.locator('.tline').count()).toBe(1);
});
