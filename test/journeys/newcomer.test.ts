import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';

const { visitor } = openBrowser();

test.each([
  ['/', '/demo-mrif', 'Démonstration — données fictives', 'Navigation principale'],
  ['/en', '/en/demo-mrif', 'Demonstration — fictional data', 'Main navigation'],
])(
  'a newcomer who opens %s is led to the demonstration, and every page of the navigation says that it is one',
  async (start, home, strip, navigation) => {
    const page = await visitor();
    await page.goto(start);
    expect(new URL(page.url()).pathname).toBe(home);
    const links = page.getByRole('navigation', { name: navigation }).getByRole('link');
    const names = await links.allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      await page.getByRole('navigation', { name: navigation }).getByRole('link', { name, exact: true }).click();
      await page.locator(`nav[aria-label="${navigation}"] a[aria-current=page]`, { hasText: name }).waitFor();
      expect(await page.locator('aside.demo').innerText()).toBe(strip);
      await axe(page);
    }
  },
);

test('the other language is one link away on the same page, and the theme follows the wish', async () => {
  const page = await visitor({ colorScheme: 'dark' });
  await page.goto('/demo-mrif/plan/demonstration');
  await axe(page);
  await page.getByRole('link', { name: 'English' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/en/demo-mrif/plan/demonstration');
  await axe(page);
});

test('an address that leads nowhere says so in the language of the address, with a way back', async () => {
  const page = await visitor();
  for (const [path, title] of [
    ['/demo-mrif/nulle-part', 'Page introuvable'],
    ['/en/demo-mrif/actions/11111111-1111-4111-8111-111111111111', 'Page not found'],
    ['/nulle-part', 'Page introuvable'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    expect(await page.locator('h1').innerText(), path).toBe(title);
    await axe(page);
  }
});
