import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../lib/browser.ts';
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
      if (holder.closest('svg, button, .sr, select, label, script')) continue;
      texts.currentNode.data = data + ' ${LONG}';
    }
  })()`);

const WIDTH = 320;
const phone = () => visitor({ viewport: { width: WIDTH, height: 740 }, isMobile: true, hasTouch: true });

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

async function expectNoSidewaysScroll(page: Page, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    found.push(...(await sticksOut(page)).map((what) => `${path}: ${what}`));
    await lengthen(page);
    found.push(...(await sticksOut(page)).map((what) => `${path} with long words: ${what}`));
  }
  expect(found).toEqual([]);
}

test.each(LANGUAGES)('no page of the portal scrolls sideways on a phone, in %s', async (_lang, prefix) => {
  const page = await phone();
  const paths = [...PORTAL('demo-mrif'), ...PORTAL('demo-ville-quebec').slice(0, 4), '/demo-mrif/plan/2019-2023'];
  await expectNoSidewaysScroll(
    page,
    paths.map((path) => prefix + path),
  );
});

test.each(LANGUAGES)('no page of the desk scrolls sideways on a phone, in %s', async (lang, prefix) => {
  const page = await phone();
  await signIn(page, 'administrator', 'demo-mrif', lang);
  await expectNoSidewaysScroll(
    page,
    [...DESK('demo-mrif'), ...ADMINISTRATION('demo-mrif')].map((path) => prefix + path),
  );
});

test('on a phone the menus open by touch and lead somewhere', async () => {
  const page = await phone();
  await open(page, '/demo-mrif');
  await page.locator('button[popovertarget=menu]').first().tap();
  await page.locator('#menu').getByRole('link', { name: 'Réseau' }).tap();
  await page.waitForURL('**/demo-mrif/reseau');
  await signIn(page, 'officer');
  await page.locator('button[popovertarget=bureau-nav]').first().tap();
  await page.locator('#bureau-nav').getByRole('link', { name: 'Actions' }).tap();
  await page.waitForURL('**/bureau/actions');
});
