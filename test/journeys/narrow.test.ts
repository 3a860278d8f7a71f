import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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

async function expectNoSidewaysScroll(page: Page, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    found.push(...(await sticksOut(page)).map((what) => `${path}: ${what}`));
  }
  expect(found).toEqual([]);
}

const SIZES = [320, 360].flatMap((width) => LANGUAGES.map(([lang, prefix]) => [width, lang, prefix] as const));
const phone = (width: number) => visitor({ viewport: { width, height: 740 }, isMobile: true, hasTouch: true });

test.each(SIZES)('no page of the portal scrolls sideways at %i px, in %s', async (width, _lang, prefix) => {
  const page = await phone(width);
  const paths = [...PORTAL('demo-mrif'), ...PORTAL('demo-ville-quebec').slice(0, 4), '/demo-mrif/plan/2019-2023'];
  await expectNoSidewaysScroll(
    page,
    paths.map((path) => prefix + path),
  );
});

test.each(SIZES)('no page of the desk scrolls sideways at %i px, in %s', async (width, lang, prefix) => {
  const page = await phone(width);
  await signIn(page, 'administrator', 'demo-mrif', lang);
  await expectNoSidewaysScroll(
    page,
    [...DESK('demo-mrif'), ...ADMINISTRATION('demo-mrif')].map((path) => prefix + path),
  );
});

test('on a phone the menus open by touch and lead somewhere', async () => {
  const page = await phone(360);
  await open(page, '/demo-mrif');
  await page.locator('button[popovertarget=menu]').first().tap();
  await page.locator('#menu').getByRole('link', { name: 'Réseau' }).tap();
  await page.waitForURL('**/demo-mrif/reseau');
  await signIn(page, 'officer');
  await page.locator('button[popovertarget=bureau-nav]').first().tap();
  await page.locator('#bureau-nav').getByRole('link', { name: 'Actions' }).tap();
  await page.waitForURL('**/bureau/actions');
});
