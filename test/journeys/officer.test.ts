import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { cockpitFigure, openRunningYear, publicFigure } from '../lib/figures.ts';
import { keyboardOf } from '../lib/keyboard.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

/** Meetings with influential people, within the priorities. No other journey records one. */
const INDICATOR = '1';
const PURPOSE = 'Rencontre de la journée du clavier';

test('an officer records a meeting by keyboard alone, corrects it and withdraws it; the figures follow at once', async () => {
  const page = await visitor();
  const citizen = await visitor();
  await signIn(page, 'officer');
  await axe(page);
  const person = await somebodyInfluential(page);
  const before = { desk: await cockpitFigure(page, INDICATOR), portal: await publicFigure(citizen, INDICATOR) };
  expect(before.desk).toBe(before.portal);

  await open(page, '/demo-mrif/bureau');
  const cost = await recordByKeyboard(page, person);
  expect(cost.presses, 'keys beside letters').toBeLessThanOrEqual(30);
  // Somebody who types five letters a second, and takes a second for each other key.
  expect(cost.letters / 5 + cost.presses, 'seconds to record a meeting').toBeLessThan(60);

  await axe(page);
  expect(await heading(page)).toBe(PURPOSE);
  const counts = page.locator('aside').filter({ hasText: 'Compte pour' });
  await counts.getByText('Rencontres avec des personnes influentes').waitFor();
  const record = page.url();

  expect(await cockpitFigure(page, INDICATOR)).toBe(before.desk + 1);
  await axe(page);
  expect(await publicFigure(citizen, INDICATOR)).toBe(before.portal + 1);
  await axe(citizen);
  // It was kept to the organisation: the public sees that one more counts, not which.
  await expect.poll(() => citizen.getByText(PURPOSE).count()).toBe(0);

  await cockpitFigure(page, INDICATOR);
  await page.locator(`a.fig[href*="/${INDICATOR}?"]`).first().click();
  await axe(page);
  await page.locator('#enregistrements').getByRole('link', { name: PURPOSE }).click();
  expect(page.url()).toBe(record);

  await correct(page);
  expect(await heading(page)).toBe(`${PURPOSE}, corrigée`);
  await page.locator('#historique').getByText('a modifié l’action').first().waitFor();

  await withdraw(page, 'Saisie deux fois');
  await axe(page);
  await page.getByText('Saisie deux fois').first().waitFor();
  expect(await cockpitFigure(page, INDICATOR)).toBe(before.desk);
  expect(await publicFigure(citizen, INDICATOR)).toBe(before.portal);
  await openRunningYear(citizen, INDICATOR);
  expect(await citizen.getByText(PURPOSE).count()).toBe(0);
});

async function somebodyInfluential(page: Page): Promise<string> {
  await open(page, '/demo-mrif/bureau/contacts?influence=oui&genre=person');
  await axe(page);
  return page.locator('tbody th a').first().innerText();
}

/** From « Ma journée » to the record. Kind, date and state are right as they are. */
async function recordByKeyboard(page: Page, person: string): Promise<{ readonly presses: number; readonly letters: number }> {
  const keys = keyboardOf(page);
  await keys.press('n');
  await page.waitForURL('**/actions/nouvelle#contenu');
  await page.locator('#f-participant[role=combobox]').waitFor();
  await axe(page);
  expect(await page.locator('input[name=kind]:checked').getAttribute('value')).toBe('meeting');
  expect(await page.locator('input[name=state]:checked').getAttribute('value')).toBe('held');
  await keys.tabTo('#f-participant');
  await keys.type(person.slice(0, 6));
  await page.getByRole('option', { name: person }).first().waitFor();
  // The names found may be several: down to the one.
  while (!(await page.locator('[role=option][aria-selected=true]').innerText()).startsWith(person)) await keys.press('ArrowDown');
  await axe(page);
  await keys.press('Enter');
  await keys.press('Tab');
  await keys.type(PURPOSE);
  await keys.tabTo('#f-sectors');
  await keys.type('Cultu');
  await keys.tabTo('form.entry__form button[type=submit], form.entry__form .btn--primary');
  expect(await inOneScreen(page), 'all that is always asked fits one screen').toBe(true);
  await keys.press('Enter');
  await page.waitForURL(/\/bureau\/actions\/[0-9a-f-]{36}/);
  return keys;
}

/** What is always asked and the button stand within one laptop screen, from the title down. */
const inOneScreen = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    `document.querySelector('form.entry__form .btn--primary').getBoundingClientRect().bottom - document.querySelector('main h1').getBoundingClientRect().top <= innerHeight`,
  );

async function correct(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Modifier' }).click();
  await axe(page);
  await page.getByLabel('Objet, en une phrase').fill(`${PURPOSE}, corrigée`);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/\/bureau\/actions\/[0-9a-f-]{36}(\?.*)?$/);
}

async function withdraw(page: Page, reason: string): Promise<void> {
  await page.getByText('Retirer l’action, saisie par erreur').first().click();
  await page.getByLabel('Motif').fill(reason);
  await page.getByRole('button', { name: 'Retirer l’action, saisie par erreur' }).click();
  await page.getByText('Annulée').first().waitFor();
}
