import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

test('without a script, a planner keeps the filters of a list, finds them the next morning and lets them go; nobody else sees them', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'planner');
  await open(page, '/demo-mrif/bureau/actions?genre=promotion&etat=planned');
  await page.getByText('Garder cette vue').click();
  await page.getByLabel('Nom de la vue').fill('Promotions à venir');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await page.waitForURL('**/bureau/actions?etat=planned&genre=promotion');
  await page.getByRole('link', { name: 'Promotions à venir' }).and(page.locator('[aria-current=true]')).waitFor();

  await open(page, '/demo-mrif/bureau');
  await page.getByRole('link', { name: 'Promotions à venir' }).click();
  await page.waitForURL('**/bureau/actions?etat=planned&genre=promotion');

  const other = await visitor();
  await signIn(other, 'officer');
  await open(other, '/demo-mrif/bureau/actions?genre=promotion&etat=planned');
  await other.getByText('Garder cette vue').click();
  await axe(other);
  expect(await other.getByText('Promotions à venir').count()).toBe(0);

  await page.getByRole('button', { name: 'Ne plus garder « Promotions à venir »' }).click();
  await page.getByText('Garder cette vue').waitFor();
  expect(await page.getByText('Promotions à venir').count()).toBe(0);
});
