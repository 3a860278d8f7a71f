import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { LANGUAGES } from '../lib/pages.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

const SECRET = 'Xylophage confidentiel (parcours)';

/** Somebody without JavaScript, and the same person with it to look at the page by axe. */
test.each(LANGUAGES)('a citizen without JavaScript goes from the plan to the records behind a figure, in %s', async (lang, prefix) => {
  const page = await visitor({ javaScriptEnabled: false });
  const checked = await visitor();
  const look = async () => {
    await open(checked, page.url());
    await axe(checked);
  };
  await open(page, `${prefix}/demo-mrif`);
  await page.locator('.hero .btn--primary').click();
  await page
    .locator('main')
    .getByRole('link', { name: lang === 'fr' ? 'Plan de démonstration (fictif)' : 'Demonstration plan (fictional)' })
    .click();
  await look();
  const indicator =
    lang === 'fr'
      ? 'Rencontres avec des personnes influentes, dans les priorités'
      : 'Meetings with influential people, within the priorities';
  await page.getByRole('link', { name: indicator }).first().click();
  expect(await heading(page)).toBe(indicator);
  await look();
  const listed = page.locator('#enregistrements tbody th a');
  expect(await listed.count()).toBeGreaterThan(0);
  const title = await listed.first().innerText();
  await listed.first().click();
  expect(await heading(page)).toBe(title);
  await look();
});

test('the figure of a closed year is the number of records behind it, and the file holds them', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await open(page, '/demo-mrif/plan/demonstration/3');
  const figure = Number((await page.locator('.answer__s a').first().innerText()).match(/\d+/)?.[0]);
  const [shown, hidden] = await recordsBehind(page);
  expect(shown + hidden).toBe(figure);
  const file = await page.request.get((await page.locator('#enregistrements a[href*=".csv"]').first().getAttribute('href')) ?? '');
  expect(file.status()).toBe(200);
});

/** Records shown, and how many more count without being published, as the page says. */
async function recordsBehind(page: Page): Promise<readonly [number, number]> {
  const text = await page.locator('#enregistrements p.muted').last().innerText();
  const [shown = 0, hidden = 0] = [...text.matchAll(/\d+/g)].map(([n]) => Number(n));
  return [shown, hidden];
}

test('a citizen finds a post on the map and in the list, without JavaScript', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await open(page, '/demo-mrif/reseau');
  expect(await page.locator('main svg').count()).toBeGreaterThan(0);
  await page
    .locator('main')
    .getByRole('link', { name: /Délégation générale du Québec à Tokyo/ })
    .first()
    .click();
  expect(await heading(page)).toContain('Tokyo');
  expect(await page.locator('aside.demo').count()).toBe(1);
  const checked = await visitor();
  await open(checked, page.url());
  await axe(checked);
});

test('a search reads words with and without accents alike', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await open(page, '/demo-mrif');
  await page.getByRole('link', { name: 'Rechercher' }).first().click();
  const found: string[][] = [];
  for (const words of ['énergie', 'ENERGIE']) {
    await page.locator('main input[name=q]').fill(words);
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(new RegExp(`q=${encodeURIComponent(words)}`));
    found.push(await page.locator('main h2 a, main h3 a, main th a, main li a').allInnerTexts());
  }
  expect(found[0]?.some((title) => /énergie/i.test(title))).toBe(true);
  expect(found[1]).toEqual(found[0]);
});

test('what is not published is nowhere: neither at its address, nor in a list, a file or the search', async () => {
  const [page, officer] = [await visitor({ javaScriptEnabled: false }), await visitor()];
  await signIn(officer, 'officer');
  await open(officer, '/demo-mrif/bureau/actions/nouvelle');
  await officer.locator('input[name=kind][value=protocol]').check();
  await officer.locator('input[name=title]').fill(SECRET);
  await officer.locator('form.entry__form .btn--primary').click();
  await officer.waitForURL(/\/bureau\/actions\/[0-9a-f-]{36}$/);
  const id = new URL(officer.url()).pathname.split('/').at(-1) ?? '';
  for (const path of [
    `/demo-mrif/actions/${id}`,
    `/en/demo-mrif/actions/${id}`,
    `/mrif/actions/${id}`,
    `/demo-ville-quebec/actions/${id}`,
    `/demo-mrif/reseau/${id}`,
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    expect(await page.content(), path).not.toContain('Xylophage');
  }
  await open(page, '/demo-mrif/recherche?q=Xylophage');
  expect(await page.getByText(SECRET).count()).toBe(0);
  await open(page, '/demo-mrif/actions?genre=protocol');
  expect(await page.getByText(SECRET).count()).toBe(0);
  await page.goto(`/demo-mrif/bureau/actions/${id}`);
  expect(new URL(page.url()).pathname, 'the desk asks who it is').toBe('/demo-mrif/connexion');
});

test.each(LANGUAGES)(
  'a citizen reads what is declared, when the office is open where she is, and how it is kept, in %s',
  async (lang, prefix) => {
    const page = await visitor({ javaScriptEnabled: false });
    const checked = await visitor();
    const look = async () => {
      await open(checked, page.url());
      await axe(checked);
    };
    await open(page, `${prefix}/mrif/services`);
    expect(await page.locator('#normes tbody tr').count()).toBe(7);
    await page.locator('#heures select[name=fuseau]').selectOption('Asia/Tokyo');
    await page.locator('#heures button').click();
    expect(await page.locator('#converties').innerText()).toContain('Tokyo');
    await look();
    await page.locator('#heures .link-go').click();
    expect(await heading(page)).toContain(lang === 'fr' ? 'Jours ouvrables' : 'Business days');
    expect(await page.locator('.month').count()).toBe(12);
    await look();
    await page.goBack();
    await page.locator('#normes .link-go').first().click();
    expect(await heading(page)).toContain(lang === 'fr' ? 'Résultats' : 'Results');
    await look();
  },
);
