import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { keyboardOf } from '../lib/keyboard.ts';
import { emptyQuarter, waitingQuarter } from '../lib/pages.ts';
import { answered, heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const ORG = 'demo-ville-quebec';
const QUARTER = waitingQuarter(ORG);
const DESK = `/${ORG}/bureau/missions/publication/${QUARTER}`;
const PUBLIC = `/${ORG}/missions/trimestres/${QUARTER}`;

test('a quarter is refused while columns are empty, published once they are filled, and read by a citizen without a script', async () => {
  const planner = await visitor();
  const citizen = await visitor({ javaScriptEnabled: false });
  await signIn(planner, 'planner', ORG);
  expect((await citizen.goto(PUBLIC))?.status(), 'not before it is published').toBe(404);

  await open(planner, DESK);
  await planner.getByRole('button', { name: 'Publier le trimestre' }).click();
  await planner.locator('.notice--bad').getByText('A-2.1, r. 2').first().waitFor();
  await axe(planner);
  const links = await planner.locator('#manques th a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  for (const mission of new Set(links)) await mend(planner, mission);

  await open(planner, DESK);
  await planner.getByText('Toutes les colonnes exigées sont remplies.').waitFor();
  const keys = keyboardOf(planner);
  await keys.tabTo('main form .btn--primary');
  await keys.press('Enter');
  await planner.locator('.page-head').getByText('Publié', { exact: true }).waitFor();
  await axe(planner);

  await open(citizen, `/${ORG}/missions`);
  expect(await heading(citizen)).toBe('Missions à l’étranger');
  await citizen.getByText('Coût des missions par trimestre').first().waitFor();
  await citizen.locator('#trimestres tbody tr').first().getByRole('link').click();
  expect(new URL(citizen.url()).pathname).toBe(PUBLIC);
  await citizen.getByRole('columnheader', { name: 'Total des frais des accompagnateurs' }).waitFor();
  await citizen.locator('.table--legal').getByRole('link', { name: 'Voir le rapport' }).first().click();
  await citizen.getByText('Rapport écrit pour ce parcours').waitFor();
  // Axe needs a script: the same page, read by somebody who has one.
  await open(planner, new URL(citizen.url()).pathname);
  await axe(planner);
  await open(planner, PUBLIC);
  await axe(planner);
  await open(citizen, `/${ORG}/missions/trimestres/${emptyQuarter(ORG)}`);
  await citizen.getByText('Rien à signaler').first().waitFor();
  await open(citizen, `/en${PUBLIC}`);
  await citizen.getByRole('columnheader', { name: 'Total costs of accompanying people' }).waitFor();
});

/** Fills what the law asks for: no other cost, and a report. */
async function mend(page: Page, mission: string): Promise<void> {
  await open(page, `${mission}/couts`);
  await page.getByRole('checkbox', { name: 'Autres frais inhérents' }).check();
  await answered(page, () => page.getByRole('button', { name: 'Déclarer' }).click());
  await open(page, `${mission}/rapport`);
  await page.locator('#f-report').fill('Rapport écrit pour ce parcours');
  await answered(page, () => page.getByRole('button', { name: 'Enregistrer' }).click());
}
