import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startTestServer } from '../src/db/testing.server.ts';
import { startApp } from '../test/lib/app.ts';
import { startChromium } from '../test/lib/chromium.ts';
import { signIn } from '../test/lib/people.ts';

// `npm run bench -- slow-line`: a post with a poor line. 400 ms for each answer to begin and 50 KB a second, in a browser that holds nothing
// of the site: until the first page shows its words and its form can be typed in; then the next page of the same visit.
const LINE = { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 };
const LIMIT = 3;
const ROUNDS = 3;
const PAGES = [
  ['home of the portal', '/demo-mrif', false],
  ['plan', '/demo-mrif/plan/2019-2023', false],
  ['form of a request', '/demo-mrif/demande', false],
  ['my day', '/demo-mrif/bureau', true],
  ['form of an action', '/demo-mrif/bureau/actions/nouvelle', true],
] as const;

const server = await startTestServer(18);
const app = await startApp(server);
const chrome = await startChromium();
try {
  const browser = await chromium.connect(chrome.endpoint);
  const opened = async (): Promise<BrowserContext> => browser.newContext({ baseURL: app.url, locale: 'fr-CA' });
  console.log('page                    first visit     next page   limit 3 s');
  for (const [name, path, desk] of PAGES) {
    const first: number[] = [];
    const next: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const context = await opened();
      const page = await context.newPage();
      if (desk) await signIn(page, 'officer');
      await onSlowLine(page, desk);
      first.push(await shown(page, path));
      next.push(await shown(page, path));
      await context.close();
    }
    const seconds = (all: readonly number[]): string => `${(all.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0).toFixed(2)} s`.padStart(11);
    console.log(`${name.padEnd(22)} ${seconds(first)}   ${seconds(next)}`);
    if (Math.min(...first) > LIMIT) process.exitCode = 1;
  }
} finally {
  await chrome.stop();
  await app.stop();
  await server.stop();
}

/** Whoever signed in has the style sheet already: its cache is left out, for a first visit. */
async function onSlowLine(page: Page, cold: boolean): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  if (cold) await line.send('Network.clearBrowserCache');
  await line.send('Network.emulateNetworkConditions', LINE);
}

/** Seconds until the words are painted and the document is whole. */
async function shown(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: 'load' });
  return page.evaluate<number>(`(() => {
    const [visit] = performance.getEntriesByType('navigation');
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return Math.max(visit.domContentLoadedEventEnd, paint ? paint.startTime : 0) / 1000;
  })()`);
}
