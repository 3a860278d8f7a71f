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

const WIDTHS = [320, 360];
const phone = () => visitor({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

async function expectNoSidewaysScroll(page: Page, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      found.push(...(await sticksOut(page)).map((what) => `${path} at ${width} px: ${what}`));
    }
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
