import { expect, test } from 'vitest';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

/** Pages of a PDF of Chromium, each with its width and height in points. */
const sizesOf = (pdf: Buffer): readonly (readonly [number, number])[] =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b[\s\S]*?\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
    Number(w),
    Number(h),
  ]);

test.each([
  '/demo-mrif/plan/demonstration',
  '/en/demo-mrif/plan/demonstration',
  '/demo-mrif/plan/2019-2023',
  '/demo-ville-quebec/plan/demonstration',
])('the plan prints on one landscape page: %s', async (path) => {
  const page = await visitor();
  await open(page, path);
  const sizes = sizesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(sizes.map(([w, h]) => w > h)).toEqual([true]);
});

test('the cockpit prints on one landscape page, in both languages', async () => {
  const page = await visitor();
  await signIn(page, 'planner');
  for (const path of [
    '/demo-mrif/bureau/plan/demonstration',
    '/en/demo-mrif/bureau/plan/demonstration',
    '/demo-mrif/bureau/plan/2019-2023',
  ]) {
    await open(page, path);
    const sizes = sizesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(
      sizes.map(([w, h]) => w > h),
      path,
    ).toEqual([true]);
  }
});
