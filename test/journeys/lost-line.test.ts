import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { emailOf, heading, open, PASSWORD, signIn, signInAs } from '../lib/people.ts';

const { visitor } = openBrowser();

const NEW = '/demo-mrif/bureau/actions/nouvelle';
const RECORD = /\/bureau\/actions\/[0-9a-f-]{36}$/;
const purpose = (page: Page) => page.getByLabel('Objet, en une phrase');
const save = (page: Page) => page.locator('form.entry__form .btn--primary').click();
const keptAt = (page: Page) => page.getByText(/^brouillon gardé à/).waitFor();

/** What the browser holds of drafts, in words. */
const held = (page: Page, where: 'localStorage' | 'sessionStorage'): Promise<string> =>
  page.evaluate<string>(`JSON.stringify(Object.entries(${where}).filter(([key]) => key.startsWith('chancery-draft:')))`);

async function expectOneRecord(page: Page, title: string): Promise<void> {
  await open(page, '/demo-mrif/bureau/actions');
  expect(await page.locator('tbody th a').filter({ hasText: title }).count()).toBe(1);
}

/** Types the least that the form of an action asks. */
async function type(page: Page, title: string): Promise<void> {
  await open(page, NEW);
  await purpose(page).fill(title);
  await page.locator('#f-participant[role=combobox]').click();
  await page.locator('.combo__opt').first().click();
  await page.locator('details.more > summary').click();
  await page.locator('#f-summary').fill('Trois pages de notes, écrites dans le train.');
  await keptAt(page);
}

test('the line drops before an officer saves: told, kept, sent once it is back', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  const title = 'Rencontre consignée sans ligne';
  await type(page, title);
  await page.context().setOffline(true);
  await save(page);
  await page.getByRole('alert').filter({ hasText: 'La ligne est coupée' }).waitFor();
  expect(await page.locator(':focus').innerText()).toBe('Réessayer');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'même si vous fermez la page' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(NEW);
  await axe(page);
  await page.context().setOffline(false);
  await page.waitForURL(RECORD);
  expect(await heading(page)).toBe(title);
  expect(await held(page, 'localStorage')).toBe('[]');
  await expectOneRecord(page, title);
});

test('the server stops, the page is closed: what was typed comes back in another one', async () => {
  const first = await visitor();
  const context = first.context();
  await signIn(first, 'officer');
  const title = 'Rencontre consignée avant une panne';
  await type(first, title);
  await context.route('**', (route) => route.abort('connectionrefused'));
  await save(first);
  await first.getByRole('button', { name: 'Réessayer' }).waitFor();
  await context.unroute('**');
  await first.close();

  const page = await context.newPage();
  await open(page, NEW);
  await page.getByText('Rien n’est perdu').waitFor();
  await axe(page);
  expect(await purpose(page).inputValue()).toBe(title);
  expect(await page.locator('#f-summary').isVisible()).toBe(true);
  await save(page);
  await page.waitForURL(RECORD);
  await expectOneRecord(page, title);
});

test('the answer is lost after the server received the form: sending again makes no second record', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  const title = 'Rencontre consignée deux fois plutôt qu’une';
  await type(page, title);
  const posts = (url: URL) => url.pathname === '/demo-mrif/bureau/actions';
  await page.route(posts, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort('connectionreset');
  });
  await Promise.all([page.waitForEvent('requestfailed'), save(page)]);
  await page.unroute(posts);
  await open(page, NEW);
  await page.getByText('Rien n’est perdu').waitFor();
  await save(page);
  await page.waitForURL(RECORD);
  await expectOneRecord(page, title);
});

test('the session had ended: signing in leads back to the form and what was typed; signing out forgets it', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  const title = 'Rencontre consignée après la séance';
  await type(page, title);
  await page.context().clearCookies();
  await save(page);
  await page.getByText('Votre session avait pris fin').waitFor();
  await axe(page);
  await signInAs(page, emailOf('officer', 'demo-mrif'), PASSWORD);
  await page.waitForURL(`**${NEW}`);
  expect(await purpose(page).inputValue()).toBe(title);
  await save(page);
  await page.waitForURL(RECORD);
  await expectOneRecord(page, title);

  await open(page, NEW);
  await purpose(page).fill('Laissé là');
  await keptAt(page);
  expect(await held(page, 'localStorage')).toContain('Laissé là');
  await open(page, NEW);
  await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
  expect(await purpose(page).inputValue()).toBe('Laissé là');
  await page.locator('button[popovertarget=compte]').click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL('**/demo-mrif');
  expect(await held(page, 'localStorage')).toBe('[]');
});

test('a citizen at a shared computer: the same words in her language, and nothing kept before she sends nor after', async () => {
  const page = await visitor();
  await open(page, '/en/demo-mrif/demande');
  const earlier = Temporal.Now.instant().subtract({ minutes: 1 }).toString();
  const subject = page.locator('#f-subject');
  await page.locator('#f-category').selectOption({ index: 1 });
  await subject.fill('A question about a scholarship');
  await page.locator('#f-body').fill('Three paragraphs, typed on a borrowed computer in a library.');
  // As somebody who took her time.
  await page.locator('input[name=_shown]').evaluate((field, at) => field.setAttribute('value', at), earlier);
  await page.context().setOffline(true);
  expect([await held(page, 'localStorage'), await held(page, 'sessionStorage')]).toEqual(['[]', '[]']);
  await page.locator('form.entry__form .btn--primary').click();
  await page.getByRole('alert').filter({ hasText: 'What you wrote stays on this page' }).waitFor();
  expect(await held(page, 'localStorage')).toBe('[]');
  expect(await subject.inputValue()).toBe('A question about a scholarship');
  await page.context().setOffline(false);
  await page.getByRole('status').filter({ hasText: /^Keep/ }).waitFor();
  expect(await held(page, 'sessionStorage')).toBe('[]');
});
