import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { LANGUAGES } from '../lib/pages.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const PLAN = '/demo-mrif/bureau/plan/demonstration';

test.each(LANGUAGES)('a planner breaks a figure down, by post, by country, month by month, in %s', async (lang, prefix) => {
  const page = await visitor();
  await signIn(page, 'planner', 'demo-mrif', lang);
  await open(page, `${prefix}${PLAN}/1`);
  await page.locator('#repartition .link-go').click();
  expect(await heading(page)).toMatch(/Répartition du résultat|Breakdown of the result/);
  await axe(page);
  // The rows add up to the figure.
  const table = page.locator('table.table--fold').first();
  const values = await table.locator('tbody tr td:nth-child(2)').allInnerTexts();
  const total = await table.locator('tfoot td').first().innerText();
  const number = (text: string): number => Number(text.replace(/[^\d]/g, ''));
  expect(values.map(number).reduce((sum, value) => sum + value, 0)).toBe(number(total));
  // Some of the target is shared out in the demonstration.
  await table
    .getByText(/En cours|In progress/)
    .first()
    .waitFor();
  await page.locator('table.heat').waitFor();
  await page.getByRole('link', { name: /^(Par pays|By country)$/ }).click();
  await axe(page);
  await page.getByRole('link', { name: /^(Par mois|By month)$/ }).click();
  await axe(page);
});

test('a planner shares out a target: too much is refused with what was typed, and the rest is said', async () => {
  const page = await visitor();
  await signIn(page, 'planner');
  await open(page, `${PLAN}/3/repartition`);
  await page.getByRole('link', { name: 'Répartir la cible' }).click();
  await axe(page);
  const paris = page.locator('fieldset input').first();
  await paris.fill('100000');
  await page.getByRole('button', { name: 'Enregistrer la répartition' }).click();
  await page.locator('[data-error-summary]').waitFor();
  expect(await paris.inputValue()).toBe('100000');
  await axe(page);
  await paris.fill('5');
  await page.getByRole('button', { name: 'Enregistrer la répartition' }).click();
  await page.waitForURL(/repartition\?/);
  await page.getByText(/Part répartie\s: 5 de la cible de/).waitFor();
  await axe(page);
});

test.each(LANGUAGES)('a planner compares two years, then one indicator month by month, in %s', async (lang, prefix) => {
  const page = await visitor();
  await signIn(page, 'planner', 'demo-mrif', lang);
  await open(page, `${prefix}${PLAN}`);
  await page.getByRole('link', { name: /^(Comparer|Compare)$/ }).click();
  await axe(page);
  const first = await page.locator('select[name=de] option').first().getAttribute('value');
  await page.locator('select[name=de]').selectOption(first ?? '');
  await page.getByRole('button', { name: /^(Comparer|Compare)$/ }).click();
  await page.waitForURL(/de=/);
  expect(await page.locator('tbody tr').count()).toBe(9);
  await page.locator('tbody th a').first().click();
  expect(await heading(page)).toMatch(/mois par mois|month by month/);
  await page.locator('svg.chart').first().waitFor();
  await axe(page);
});

test('a planner says who answers for an indicator, and that person finds on her day what is late', async () => {
  const [page, manager] = [await visitor(), await visitor()];
  await signIn(page, 'planner');
  await open(page, PLAN);
  await page.getByRole('link', { name: 'Suivi', exact: true }).click();
  await axe(page);
  await page
    .locator('tbody tr')
    .filter({ hasText: 'nouveaux marchés' })
    .getByRole('link', { name: /Modifier/ })
    .click();
  await axe(page);
  await page.getByLabel('Jours sans nouvelle donnée au plus').fill('jamais');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('[data-error-summary]').waitFor();
  await axe(page);
  await page.getByLabel('Responsable').selectOption({ label: 'Solène Castonguay-Marcil' });
  await page.getByLabel('Jours sans nouvelle donnée au plus').fill('1');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/\/suivi$/);
  await page.locator('tbody tr').filter({ hasText: 'nouveaux marchés' }).getByText('Solène Castonguay-Marcil').waitFor();
  await page.locator('select[name=responsable]').selectOption({ label: 'Solène Castonguay-Marcil' });
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.waitForURL(/responsable=/);
  // Whether the demonstration held such an act yesterday depends on the day: both pages say the same.
  const late = await page.locator('section[aria-labelledby=en-retard] li').count();
  await signIn(manager, 'manager');
  await axe(manager);
  const lanes = manager.locator('section[aria-labelledby^=lane-] .rows__main > a[href*="/plan/demonstration/"]:not([href*=cloture])');
  expect(await lanes.count()).toBe(late);
});

test.each(LANGUAGES)('anyone sees the effort made against the priorities of a year, in %s', async (_lang, prefix) => {
  const page = await visitor();
  await open(page, `${prefix}/demo-mrif/plan`);
  await page.getByRole('link', { name: /effort/i }).click();
  await axe(page);
  await page.locator('select[name=exercice]').selectOption({ index: 1 });
  await page.getByRole('button', { name: /^(Montrer|Show)/ }).click();
  await page.waitForURL(/exercice=/);
  await axe(page);
  expect(await page.locator('#territoires table tbody tr').count()).toBeGreaterThan(0);
});
