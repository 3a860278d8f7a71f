import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { breaches } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { poorDrawings } from '../lib/drawings.ts';
import { ADMINISTRATION, DESK, LANGUAGES, PORTAL } from '../lib/pages.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

/** What makes a page scroll sideways: the outermost boxes that end beyond its edge, but for what scrolls in a box of its own. */
const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const clipped = (one) => one !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX) || clipped(one.parentElement));
    const found = [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > wide + 1 && one.checkVisibility() && !clipped(one.parentElement))
      .slice(0, 3)
      .map((one) => one.outerHTML.slice(0, 160));
    return found.length > 0 ? found : ['something that cannot be seen'];
  })()`);

const LONG = 'prenom.nom.dune-longueur-rare-courriel.exemple.gouvernement';

/**
 * What people write may be one long word: an address, a digest, a word of another language. The last words of each cell,
 * value and line become one, so that the test needs no record that happens to have it. What stands on one line by design is left.
 */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate<void>(`(() => {
    const held = 'main :is(h1, h2, h3, p, li, dd, td, tbody th)';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: holder, data } = texts.currentNode;
      const style = getComputedStyle(holder);
      if (data.trim() === '' || !holder.closest(held) || style.whiteSpaceCollapse !== 'collapse' || style.textWrapMode === 'nowrap') continue;
      if (holder.closest('svg, button, .sr, [aria-hidden], select, label, script')) continue;
      texts.currentNode.data = data + ' ${LONG}';
    }
  })()`);

const WIDTH = 320;
/** Seventy pages, half of them read by axe, on a machine that does other things. */
const SWEEP = { timeout: 300_000 };
/** In French by day with the ministry's theme, in English by night with the city's: each page is seen in both. Axe, which is slow, reads every other page in the first and the rest in the second. */
const LOOKS = {
  fr: { org: 'demo-mrif', colorScheme: 'light', first: 0 },
  en: { org: 'demo-ville-quebec', colorScheme: 'dark', first: 1 },
} as const;
const phone = (lang: 'fr' | 'en' = 'fr') =>
  visitor({ viewport: { width: WIDTH, height: 740 }, isMobile: true, hasTouch: true, colorScheme: LOOKS[lang].colorScheme });

/** What is folded is looked at too, but for menus that lie over the page: the journeys open these one by one. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate<void>(`for (const fold of document.querySelectorAll('main details:not(.exporter)')) fold.open = true`);

/** Lists that a demonstration leaves empty get a line: a letter, an invitation, a program and its webhook. */
beforeAll(async () => {
  const page = await visitor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const base = '/demo-mrif/bureau/administration';
  await signIn(page, 'administrator');
  await open(page, `${base}/comptes/nouveau`);
  await page.getByLabel('Prénom et nom').fill('Personne Inventée');
  await page.getByLabel('Adresse de courriel').fill(`${LONG}@personne.example`);
  await page
    .getByLabel(/^Vérification/)
    .first()
    .check();
  await press('Inviter');
  await page.waitForURL(`**${base}/comptes/**`);
  await open(page, `${base}/services/nouveau`);
  await page.getByLabel('Nom du programme').fill('Programme inventé');
  await page.getByLabel('À quoi il sert').fill('Téléphone inventé');
  await page.getByLabel(/^Vérification/).check();
  await press('Créer le compte');
  await open(page, `${base}/points-d-appel`);
  await page.getByLabel('Adresse').fill(`http://127.0.0.1:9/${LONG}`);
  await page.getByLabel('Au nom du compte de service').selectOption({ label: 'Programme inventé' });
  await page.getByLabel('Actions', { exact: true }).check();
  await press('Ouvrir');
  await page.locator('code').filter({ hasText: 'whsec_' }).waitFor();
});

/** Every fold open: no breach of WCAG 2.2 AA, every drawing with its name and data, nothing beyond the edge, whatever the words. */
async function expectWhole(page: Page, paths: readonly string[], first: 0 | 1): Promise<void> {
  const found: string[] = [];
  for (const [index, path] of paths.entries()) {
    await open(page, path);
    await unfold(page);
    for (const faults of [await sticksOut(page), await poorDrawings(page), index % 2 === first ? await breaches(page) : []])
      found.push(...faults.map((what) => `${path}: ${what}`));
    await lengthen(page);
    found.push(...(await sticksOut(page)).map((what) => `${path} with long words: ${what}`));
  }
  expect(found).toEqual([]);
}

test.each(LANGUAGES)('the pages of the portal are whole on a phone, every fold open, in %s', SWEEP, async (lang, prefix) => {
  const page = await phone(lang);
  const paths = [...PORTAL(LOOKS[lang].org), '/demo-mrif/plan/2019-2023'];
  await expectWhole(
    page,
    paths.map((path) => prefix + path),
    LOOKS[lang].first,
  );
});

test.each(LANGUAGES)('the pages of the desk are whole on a phone, every fold open, in %s', SWEEP, async (lang, prefix) => {
  const page = await phone(lang);
  const { org, first } = LOOKS[lang];
  await signIn(page, 'administrator', org, lang);
  await expectWhole(
    page,
    [...DESK(org), ...ADMINISTRATION(org)].map((path) => prefix + path),
    first,
  );
});

test('on a phone the menus open by touch and lead somewhere', async () => {
  const page = await phone();
  await open(page, '/demo-mrif');
  await page.locator('button[popovertarget=menu]').first().tap();
  expect(await breaches(page)).toEqual([]);
  await page.locator('#menu').getByRole('link', { name: 'Réseau' }).tap();
  await page.waitForURL('**/demo-mrif/reseau');
  await signIn(page, 'officer');
  await page.locator('button[popovertarget=bureau-nav]').first().tap();
  expect(await breaches(page)).toEqual([]);
  await page.locator('#bureau-nav').getByRole('link', { name: 'Actions' }).tap();
  await page.waitForURL('**/bureau/actions');
});
