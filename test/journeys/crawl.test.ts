import { expect, test } from 'vitest';
import { openBrowser } from '../lib/browser.ts';
import { crawl } from '../lib/crawl.ts';
import { signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const BOUNDS = { depth: 3, alike: 3, most: 300 };

test.each(['/demo-mrif', '/en/demo-mrif', '/demo-ville-quebec', '/en/demo-ville-quebec', '/mrif', '/ville-quebec'])(
  'every link of the portal leads somewhere, from %s',
  async (start) => {
    const page = await visitor();
    const { pages, faults } = await crawl(page.request, start, BOUNDS);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(10);
  },
);

test.each([
  ['administrator', 'fr'],
  ['officer', 'fr'],
  ['planner', 'en'],
  ['auditor', 'en'],
] as const)('every link of the desk leads somewhere, for the %s, in %s', async (role, lang) => {
  const page = await visitor();
  await signIn(page, role, 'demo-mrif', lang);
  const { pages, faults } = await crawl(page.request, lang === 'en' ? '/en/demo-mrif/bureau' : '/demo-mrif/bureau', BOUNDS);
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(20);
});
