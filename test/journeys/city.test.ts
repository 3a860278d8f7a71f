import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

test.each([
  ['/demo-ville-quebec', 'light'],
  ['/demo-ville-quebec', 'dark'],
  ['/en/demo-ville-quebec', 'light'],
] as const)('the city has its own face and its own plan: %s, %s', async (home, colorScheme) => {
  const page = await visitor({ colorScheme });
  for (const path of ['', '/plan', '/plan/demonstration', '/plan/demonstration/1', '/plan/vision', '/actions']) {
    await open(page, `${home}${path}`);
    expect(await page.locator('html').getAttribute('data-org')).toBe('ville');
    await axe(page);
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
