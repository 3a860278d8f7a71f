import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';

const { visitor } = openBrowser();

test('a newcomer is led to the demonstration and finds every page of the navigation', async () => {
  const page = await visitor();
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/demo-mrif');
  await axe(page);
});
