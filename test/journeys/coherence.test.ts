import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

const CITY_VISIT = 'Délégation islandaise de la journée de la cohérence';
const OWN = 'Forum nordique de la journée de la cohérence';

/** What the form of an action says, but for the button. */
async function fillAction(page: Page, title: string, day: string): Promise<void> {
  await open(page, '/demo-mrif/bureau/actions/nouvelle');
  await page.locator('input[name=kind][value=promotion]').check({ force: true });
  await page.locator('input[name=state][value=planned]').check({ force: true });
  await page.locator('input[name=title]').fill(title);
  await page.locator('[name=on]').fill(day);
  await page.locator('details.more > summary').first().click();
  await page.locator('select[name=countries]').selectOption('IS');
}

test('a planner sees that the city already plans a visit with the same country, as she types and without a script', async () => {
  const city = await visitor();
  await signIn(city, 'planner', 'demo-ville-quebec');
  await open(city, '/demo-ville-quebec/bureau/visites/nouvelle');
  await city.locator('input[name=title]').fill(CITY_VISIT);
  await city.locator('[name=on]').fill('2031-05-10');
  await city.locator('[name=until]').fill('2031-05-12');
  await city.locator('select[name=level]').selectOption({ index: 1 });
  await city.locator('select[name=country]').selectOption('IS');
  await city.locator('details.more > summary').first().click();
  await city.locator('input[name=visibility][value=organisation]').check({ force: true });
  await city.locator('main form .btn--primary').last().click();
  await city.waitForURL(/visites\/[0-9a-f-]{36}$/);
  await axe(city);

  const planner = await visitor();
  await signIn(planner, 'planner');
  await fillAction(planner, OWN, '2031-05-25');
  // Nothing was pressed: the script asked.
  const strip = planner.locator('chancery-near');
  await strip.getByText(CITY_VISIT).waitFor();
  expect(await strip.innerText()).toMatch(/Visites reçues.*10\smai\s2031.*Islande/s);
  await axe(planner);
  await planner.locator('main form .btn--primary').last().click();
  await planner.waitForURL(/actions\/[0-9a-f-]{36}$/);
  await planner.locator('aside').getByText(CITY_VISIT).waitFor();
  await axe(planner);

  const plain = await visitor({ javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
  await signIn(plain, 'planner');
  await fillAction(plain, 'Mission de repérage fictive', '2031-06-01');
  await plain.getByRole('button', { name: 'Vérifier' }).click();
  expect(plain.url()).toContain('#deja-prevu');
  await plain.getByText(CITY_VISIT).waitFor();
  await plain.getByText(OWN).waitFor();
  expect(await plain.locator('input[name=title]').inputValue()).toBe('Mission de repérage fictive');
  expect(await plain.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
