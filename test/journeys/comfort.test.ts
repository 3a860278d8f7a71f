import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

const PUBLIC = ['', '/plan/demonstration', '/plan/demonstration/1', '/services', '/reseau', '/demande'].map((path) => `/demo-mrif${path}`);
const INSIDE = ['', '/plan/demonstration', '/actions/nouvelle', '/demandes'].map((path) => `/demo-mrif/bureau${path}`);

/** How far things move by themselves while a page arrives (Cumulative Layout Shift). */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value; }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
  })`);

/** Whoever sets letters twice as large in the settings of the browser: sizes and breakpoints in rem follow. */
async function enlarge(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
}

/** Words cut off by their box, and pages that scroll sideways. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll('main :is(a, button, h1, h2, h3, p, td, th, dd, label)')]
      .filter((one) => one.checkVisibility() && /hidden|clip/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 2 && !one.closest('.sr'))
      .map((one) => one.outerHTML.slice(0, 120));
    return [...(document.documentElement.scrollWidth > wide ? ['scrolls sideways'] : []), ...cut];
  })()`);

/** Links, buttons and chips of which colours imposed by the system would leave nothing but words: they need an edge or a line. */
const edgeless = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.btn, .verdict, .tag, .clock, .field input')]
    .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).borderTopWidth) === 0 && !one.classList.contains('btn--quiet'))
    .map((one) => one.outerHTML.slice(0, 120))`);

const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .filter((one) => getComputedStyle(one).transitionDuration.split(',').some((time) => parseFloat(time) > 0) || getComputedStyle(one).animationName !== 'none')
    .map((one) => one.outerHTML.slice(0, 100))`);

test('pages do not move while they arrive, letters may be twice as large', async () => {
  const page = await visitor();
  const found: string[] = [];
  const look = async (path: string) => {
    await open(page, path);
    const shift = await shiftOf(page);
    if (shift >= 0.02) found.push(`${path} moves by ${shift}`);
    found.push(...(await moving(page)).map((one) => `${path} moves though less motion is asked for: ${one}`));
  };
  for (const path of PUBLIC) await look(path);
  await signIn(page, 'administrator');
  for (const path of INSIDE) await look(path);
  await enlarge(page);
  for (const path of [...PUBLIC, ...INSIDE]) {
    await open(page, path);
    expect(await page.evaluate<string>('getComputedStyle(document.documentElement).fontSize')).toBe('32px');
    found.push(...(await cutOff(page)).map((one) => `${path} with letters twice as large: ${one}`));
  }
  expect(found).toEqual([]);
});

test('where the system imposes its colours, what can be pressed and what was judged keep an edge', async () => {
  const page = await visitor({ forcedColors: 'active' });
  for (const path of PUBLIC) {
    await open(page, path);
    expect(await edgeless(page), path).toEqual([]);
  }
});
