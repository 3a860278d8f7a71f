import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { answered, heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

const TITLE = 'Mission fictive au Japon (parcours)';
/** Nothing is planned or published on these days by the demonstration. */
const [FROM, UNTIL] = ['2014-06-26', '2014-07-02'];

test('a mission from its draft to its end: estimated, authorised by somebody else, costs in two currencies, what is missing said', async () => {
  const page = await visitor();
  const boss = await visitor();
  await signIn(page, 'officer');
  await signIn(boss, 'manager');
  const mission = await openMission(page);
  await axe(page);

  await page.goto(`${mission}/couts`);
  await addCost(page, { category: 'publicTransport', amount: '4 500' });
  await addCost(page, { category: 'lodgingAndMeals', amount: '2 200,50' });
  expect(await total(page, 'Estimation')).toBe('6 700,50 $');
  await page.goto(mission);
  expect(await page.getByRole('button', { name: 'Autoriser la mission' }).count(), 'an officer authorises none').toBe(0);
  await open(boss, new URL(mission).pathname);
  await boss.getByRole('button', { name: 'Autoriser la mission' }).click();
  await boss.locator('.page-head').getByText('Autorisée').waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Confirmer le départ' }).click();
  await page.locator('.page-head').getByText('En cours').waitFor();
  await page.goto(`${mission}/couts`);
  await addCost(page, { category: 'publicTransport', amount: '4321,09' });
  // A foreign amount without its rate is refused, and nothing typed is lost.
  await addCost(page, { category: 'lodgingAndMeals', amount: '185 000', currency: 'JPY' });
  await page.locator('[data-error-summary]').waitFor();
  await axe(page);
  expect(await page.locator('#f-amount').inputValue()).toBe('185 000');
  await addCost(page, { rate: '0,0115', rateOn: FROM, rateSource: 'Relevé fictif', costUntil: UNTIL });
  expect(await total(page, 'Frais réels')).toBe('6 448,59 $');
  // 2 127,50 $ over five days of June and two of July.
  const parts = page.locator('section', { has: page.getByRole('heading', { name: 'Part de chacun, par trimestre' }) });
  expect(await plain(parts.locator('tbody tr').nth(1))).toContain('607,86 $');
  await axe(page);

  await page.goto(mission);
  await page.getByRole('button', { name: 'Déclarer la mission achevée' }).click();
  await page.locator('.page-head').getByText('Achevée').waitFor();
  await page.getByText('Il manque, avant la publication des coûts').waitFor();
  for (const label of ['Autres frais inhérents', 'Hors Canada', 'Total des frais des accompagnateurs']) {
    await page.goto(`${mission}/couts`);
    await page.getByRole('checkbox', { name: label }).check();
    await answered(page, () => page.getByRole('button', { name: 'Déclarer' }).click());
  }
  await page.goto(`${mission}/rapport`);
  await page.locator('#f-report').fill('Rapport fictif de la mission');
  await axe(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Toutes les rubriques exigées sont remplies.').waitFor();
  await page.goto(mission);
  await page.locator('#historique').getByText('a écrit le rapport').waitFor();
  await open(boss, new URL(mission).pathname);
  await boss.getByRole('link', { name: 'Publier les coûts' }).waitFor();
  await axe(boss);
  await open(page, '/demo-mrif/bureau/missions?etat=completed');
  await page.getByRole('link', { name: TITLE }).waitFor();
});

/** Opens a mission in draft; the address of its page. */
async function openMission(page: Page): Promise<string> {
  await open(page, '/demo-mrif/bureau/missions/nouvelle');
  await page.locator('#f-title').fill(TITLE);
  await page.locator('#f-from').fill(FROM);
  await page.locator('#f-until').fill(UNTIL);
  await page.locator('#f-purpose').fill('Rencontrer des partenaires fictifs');
  await page.locator('#f-name').fill('Ministre Fictive');
  await page.locator('#f-office').fill('Ministre fictive');
  await page.locator('#f-city').fill('Tokyo');
  await page.locator('#f-country').selectOption('JP');
  await axe(page);
  await page.locator('form.entry__form .btn--primary').click();
  await page.waitForURL(/\/missions\/[0-9a-f-]{36}$/);
  expect(await heading(page)).toBe(TITLE);
  return page.url();
}

const FOLDED = ['currency', 'rate', 'rateOn', 'rateSource', 'costUntil'];
const LISTS = ['category', 'currency'];

/** Fills the form of a line of costs over what it holds, and sends it. */
async function addCost(page: Page, line: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator('#f-costs');
  if (Object.keys(line).some((name) => FOLDED.includes(name)) && (await form.locator('details[open]').count()) === 0)
    await form.locator('summary').click();
  for (const [name, value] of Object.entries(line)) {
    const field = form.locator(`[name=${name}]`);
    await (LISTS.includes(name) ? field.selectOption(value) : field.fill(value));
  }
  await answered(page, () => form.getByRole('button', { name: 'Ajouter' }).click());
}

const plain = async (found: { innerText(): Promise<string> }): Promise<string> => (await found.innerText()).replace(/\s/g, ' ');

/** The running total of a stage, as its heading says it. */
const total = (page: Page, stage: string): Promise<string> =>
  plain(page.locator('.section__head', { has: page.getByRole('heading', { name: stage, exact: true }) }).locator('strong'));
