import type { Page } from 'playwright-core';
import { open } from './people.ts';

const PLAN = 'plan/demonstration';

/** « 1 234 » → 1234. */
const number = (text: string): number => Number(text.replace(/[\s\u00a0\u202f]/g, ''));

/** This year's figure of an indicator on the cockpit. */
export async function cockpitFigure(page: Page, no: string): Promise<number> {
  await open(page, `/demo-mrif/bureau/${PLAN}`);
  const row = page.locator('tbody tr').filter({ has: page.locator(`td.c-no:text-is("${no}")`) });
  return number(await row.locator('.c-val a').first().innerText());
}

/** The same on the public page of the indicator, for the fiscal year that runs. */
export async function publicFigure(page: Page, no: string): Promise<number> {
  await openRunningYear(page, no);
  return number((await page.locator('.answer__s a').first().innerText()).replace(/[^\d\s\u00a0\u202f].*$/, ''));
}

/** The public page of an indicator of the demonstration's own plan, for the fiscal year that runs. */
export async function openRunningYear(page: Page, no: string, prefix = ''): Promise<void> {
  await open(page, `${prefix}/demo-mrif/${PLAN}/${no}`);
  const tab = page
    .getByRole('navigation', { name: /^(Exercice|Fiscal year)$/ })
    .getByRole('link', { name: /en cours|current|running|under way/ });
  if ((await tab.getAttribute('aria-current')) !== null) return;
  await tab.click();
  await page.waitForURL(/exercice=/);
}
