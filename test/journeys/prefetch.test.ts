import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../lib/browser.ts';

const { visitor } = openBrowser();

/** The addresses that the browser would fetch of itself, as soon as it says any. */
const sourcesOf = (session: CDPSession): Promise<readonly string[]> =>
  new Promise((done) => {
    session.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources: all }) => {
      if (all.length > 0) done(all.map(({ key }) => new URL(key.url).pathname));
    });
  });
const fetched = (session: CDPSession, path: string): Promise<void> =>
  new Promise((done) => {
    session.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
      if (status === 'Ready' && new URL(prefetchUrl).pathname === path) done();
    });
  });

test('the next public page is there before its link is pressed; what is a person’s own, and files, are left alone', async () => {
  const page = await visitor();
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  const sources = sourcesOf(session);
  await page.goto('/demo-mrif/actions');
  expect(await sources).toContain('/demo-mrif/plan');
  for (const path of await sources) expect(path).not.toMatch(/\/(bureau|connexion|suivi)|\./);

  const link = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Plan et résultats' });
  const ready = fetched(session, '/demo-mrif/plan');
  await link.hover();
  await ready;
  await link.click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/demo-mrif/plan');
  expect(await page.evaluate<string>(`performance.getEntriesByType('navigation')[0].deliveryType`)).toBe('navigational-prefetch');

  expect((await page.request.get('/demo-mrif/connexion')).headers()['speculation-rules']).toBeUndefined();
});
