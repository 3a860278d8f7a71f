import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { cockpitFigure, publicFigure } from '../lib/figures.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

/** Companies supported abroad, each once a year. No other journey records a support. */
const COMPANIES = '4';
const COMPANY = 'Aérofictions Parcours inc.';

test('a company supported twice counts once, and no more when both are cancelled', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  const before = await cockpitFigure(page, COMPANIES);
  const first = await support(page, 'Premier appui (parcours)', 'new');
  await axe(page);
  expect(await cockpitFigure(page, COMPANIES)).toBe(before + 1);
  const second = await support(page, 'Second appui (parcours)', 'known');
  expect(await cockpitFigure(page, COMPANIES)).toBe(before + 1);
  expect(await publicFigure(await visitor(), COMPANIES)).toBe(before + 1);

  await cancel(page, first);
  expect(await cockpitFigure(page, COMPANIES), 'the other one still counts').toBe(before + 1);
  await cancel(page, second);
  expect(await cockpitFigure(page, COMPANIES)).toBe(before);
});

/** Records a support to the company, made in the same form the first time, found by its name the second. Answers with the record's address. */
async function support(page: Page, title: string, company: 'new' | 'known'): Promise<string> {
  await open(page, '/demo-mrif/bureau/soutiens/nouveau');
  await page.locator('#f-party[role=combobox]').fill(company === 'new' ? COMPANY : COMPANY.slice(0, 12));
  const option = company === 'new' ? page.locator('.combo__new') : page.locator('[role=option]', { hasText: COMPANY }).first();
  await option.click();
  if (company === 'new') {
    // Who is new has a kind, and the form says so before it is taken.
    await page.locator('select[name=service]').selectOption({ index: 1 });
    await page.locator('input[name=title]').fill(title);
    await page.locator('form.entry__form .btn--primary').click();
    await page.locator('[data-error-summary]').waitFor();
    await axe(page);
    expect(await page.locator('#f-party[role=combobox]').inputValue(), 'the name typed is kept').toBe(COMPANY);
    await page.locator('input[name=partyKind][value=company]').check();
  }
  await page.locator('select[name=service]').selectOption({ index: 1 });
  await page.locator('input[name=title]').fill(title);
  await page.locator('form.entry__form .btn--primary').click();
  await page.waitForURL(/\/soutiens\/[0-9a-f-]{36}$/);
  expect(await heading(page)).toBe(title);
  return new URL(page.url()).pathname;
}

async function cancel(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.getByText('Annuler ce soutien').first().click();
  await page.getByLabel('Motif').fill('Consigné pour un essai');
  await page.locator('main form .btn--danger').click();
  await page.locator('.page-head').getByText('Annulé').waitFor();
}

test('somebody met for the first time is made in the form of the meeting, and the meeting is on that person’s page', async () => {
  const page = await visitor();
  await signIn(page, 'officer', 'demo-ville-quebec');
  await open(page, '/demo-ville-quebec/bureau/actions/nouvelle');
  await page.locator('#f-participant[role=combobox]').fill('Noémie Parcours');
  await page.locator('.combo__new').click();
  await page.locator('input[name=title]').fill('Premier échange (parcours)');
  await page.locator('form.entry__form .btn--primary').click();
  await page.waitForURL(/\/actions\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'Noémie Parcours' }).click();
  expect(await heading(page)).toBe('Noémie Parcours');
  await page.getByRole('link', { name: 'Premier échange (parcours)' }).waitFor();
  await axe(page);
  await open(page, '/demo-ville-quebec/bureau/contacts?q=noemie');
  await page.getByRole('link', { name: 'Noémie Parcours' }).waitFor();
});

test('a post that changes its name keeps its history, and the public page tells both', async () => {
  const [page, citizen] = [await visitor(), await visitor()];
  await signIn(page, 'planner');
  await open(page, '/demo-mrif/bureau/reseau');
  await page.getByRole('link', { name: 'Délégation du Québec à Houston' }).first().click();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await axe(page);
  await open(page, `/demo-mrif/bureau/reseau/${id}/changement`);
  await axe(page);
  await page.locator('input[name=nameFr]').fill('Délégation du parcours à Houston');
  await page.locator('input[name=nameEn]').fill('Journey Delegation in Houston');
  await page.locator('[name=source]').fill('Décret inventé du parcours');
  await page.locator('main form .btn--primary').click();
  await page.waitForURL(new RegExp(`/bureau/reseau/${id}(\\?.*)?$`));
  expect(await heading(page)).toContain('Délégation du parcours à Houston');
  await open(citizen, `/demo-mrif/reseau/${id}`);
  await axe(citizen);
  expect(await heading(citizen)).toContain('Délégation du parcours à Houston');
  expect(await citizen.locator('main').innerText()).toContain('Délégation du Québec à Houston');
});

test('every person of the demonstration is one button away from the desk', async () => {
  const page = await visitor();
  await open(page, '/demo-mrif/connexion');
  const people = await page.locator('section[aria-labelledby=demo-h] li form').count();
  expect(people).toBe(11);
  for (let i = 0; i < people; i++) {
    await open(page, '/demo-mrif/connexion');
    await page.locator('section[aria-labelledby=demo-h] li form button').nth(i).click();
    await page.waitForURL('**/demo-mrif/bureau');
    expect(await heading(page)).toMatch(/^Bonjour /);
    await page.locator('button[popovertarget=compte]').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.waitForURL('**/demo-mrif');
  }
});
