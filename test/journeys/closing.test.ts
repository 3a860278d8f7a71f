import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { yearToClose } from '../lib/pages.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const ORG = 'demo-ville-quebec';
const YEAR = yearToClose(ORG);
const CLOSING = `/${ORG}/bureau/plan/demonstration/cloture?exercice=${YEAR}`;
const FIGURE = `plan/demonstration/1/chiffre?exercice=${YEAR}`;

const state = (page: Page, word: string) => page.locator('.page-head').getByText(word, { exact: true }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a year is submitted with its explanations, returned, approved under a signature and published; a correction is heard', async () => {
  const [planner, manager, citizen] = [await visitor(), await visitor(), await visitor()];
  await signIn(planner, 'planner', ORG);
  await signIn(manager, 'manager', ORG);

  await open(planner, CLOSING);
  const boxes = planner.locator('#explications textarea:visible');
  expect(await boxes.count(), 'a missing figure asks for words').toBeGreaterThan(0);
  await press(planner, 'Soumettre l’exercice');
  await planner.locator('[data-error-summary]').waitFor();
  await axe(planner);
  for (const box of await boxes.all()) await box.fill('Explication inventée pour ce parcours.');
  await press(planner, 'Soumettre l’exercice');
  await state(planner, 'Soumis');
  await axe(planner);

  await open(manager, `/en${CLOSING}`);
  await axe(manager);
  await open(manager, CLOSING);
  await manager.getByText('Retourner à la planification').click();
  await manager.getByLabel('Motif').fill('Motif inventé pour ce parcours');
  await press(manager, 'Retourner');
  await state(manager, 'Retourné');
  await open(planner, CLOSING);
  await planner.getByText('Motif inventé pour ce parcours').first().waitFor();
  await press(planner, 'Soumettre l’exercice');
  await state(planner, 'Soumis');

  await open(manager, CLOSING);
  await manager.getByLabel('Fonction').fill('Direction inventée');
  await press(manager, 'Approuver et signer');
  await state(manager, 'Approuvé');
  await axe(manager);
  expect((await citizen.goto(`/${ORG}/${FIGURE}`))?.status(), 'not before it is published').toBe(404);
  await press(manager, 'Publier l’exercice');
  await state(manager, 'Publié');

  await open(citizen, `/${ORG}/${FIGURE}`);
  await citizen.getByText('Cédric Bergevin-Duquette, Direction inventée').waitFor();
  await axe(citizen);
  await correct(planner, citizen);
});

/** The figure is said to be wrong; what the planner accepts shows beside it. */
async function correct(planner: Page, citizen: Page): Promise<void> {
  const officer = await visitor();
  await signIn(officer, 'officer', ORG);
  await open(officer, `/${ORG}/bureau/${FIGURE}`);
  await officer.getByRole('link', { name: 'Proposer une correction', exact: true }).click();
  await press(officer, 'Proposer');
  await officer.locator('[data-error-summary]').waitFor();
  await axe(officer);
  await officer.getByLabel('Motif').fill('Une rencontre inventée manque');
  await press(officer, 'Proposer');
  await officer.waitForURL(/\/bureau\/corrections/);

  await open(planner, `/${ORG}/bureau/corrections`);
  await planner.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await axe(planner);
  await planner.getByLabel('Motif de la décision').fill('Fiche inventée à ajouter');
  await press(planner, 'Accepter');
  await planner.waitForURL(/\/bureau\/corrections/);
  await open(citizen, `/${ORG}/${FIGURE}`);
  await citizen.getByText('Fiche inventée à ajouter').waitFor();
  expect(await citizen.getByText('Une rencontre inventée manque').count()).toBe(0);
}
