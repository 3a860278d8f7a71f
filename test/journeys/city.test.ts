import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { LANGUAGES } from '../lib/pages.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

test.each(LANGUAGES)('the city has its own face and its own plan, in %s', async (_lang, prefix) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await visitor({ colorScheme });
    for (const path of ['', '/plan', '/plan/demonstration', '/plan/demonstration/1', '/plan/vision', '/actions']) {
      await open(page, `${prefix}/demo-ville-quebec${path}`);
      expect(await page.locator('html').getAttribute('data-org')).toBe('ville');
      await axe(page);
    }
  }
});

test('an officer of the city sees the city alone', async () => {
  const page = await visitor();
  await signIn(page, 'officer', 'demo-ville-quebec');
  await axe(page);
  await open(page, '/demo-ville-quebec/bureau/plan/demonstration');
  await axe(page);
  const elsewhere = await page.goto('/demo-mrif/bureau/actions');
  expect(elsewhere?.status()).toBe(403);
  await axe(page);
});
