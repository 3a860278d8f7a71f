import type { APIRequestContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOfHtml } from '../../src/ui/testing-html.ts';
import { openBrowser } from '../lib/browser.ts';
import { ADMINISTRATION, DESK, LANGUAGES, PORTAL } from '../lib/pages.ts';
import { signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

async function validate(request: APIRequestContext, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) {
    const faults = await faultsOfHtml(await (await request.get(path)).text());
    found.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  expect(found).toEqual([]);
}

test.each(LANGUAGES)('the pages of the portal are valid HTML, in %s', async (_lang, prefix) => {
  const page = await visitor();
  const paths = [
    ...PORTAL('demo-mrif'),
    ...PORTAL('demo-ville-quebec').slice(0, 4),
    '/mrif/plan/2019-2023',
    '/mrif/plan/2014-2018',
    '/demo-mrif/nulle-part',
  ];
  await validate(
    page.request,
    paths.map((path) => prefix + path),
  );
});

test.each(LANGUAGES)('the pages of the desk are valid HTML, in %s', async (lang, prefix) => {
  const page = await visitor();
  await signIn(page, 'administrator', 'demo-mrif', lang);
  await validate(
    page.request,
    [...DESK('demo-mrif'), ...ADMINISTRATION('demo-mrif'), '/demo-mrif/bureau/plan/2019-2023/2/lectures'].map((path) => prefix + path),
  );
  const list = await (await page.request.get(`${prefix}/demo-mrif/bureau/actions`)).text();
  const record = /href="([^"]*\/bureau\/actions\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  await validate(page.request, [record, `${record}/modifier`]);
});
