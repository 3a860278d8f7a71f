import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../lib/browser.ts';
import { type Crawled, crawl } from '../lib/crawl.ts';
import { signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const BOUNDS = { depth: 3, alike: 3, most: 300 };

test.each(['/en/demo-mrif', '/demo-ville-quebec', '/en/demo-ville-quebec', '/mrif', '/ville-quebec'])(
  'every link of the portal leads somewhere, from %s',
  async (start) => {
    const page = await visitor();
    const { pages, faults } = await crawl(page.request, start, BOUNDS);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(10);
  },
);

/** Who walks through the demonstration from its first page. The public reads it in French above all. */
const WALKERS = [
  ['public', 'fr'],
  ['administrator', 'fr'],
  ['officer', 'fr'],
  ['planner', 'en'],
  ['auditor', 'en'],
  ['complaintsOfficer', 'fr'],
] as const;
const walked = new Map<string, Crawled>();

beforeAll(async () => {
  for (const [role, lang] of WALKERS) {
    const page = await visitor();
    if (role !== 'public') await signIn(page, role, 'demo-mrif', lang);
    walked.set(role, await crawl(page.request, `${lang === 'en' ? '/en' : ''}/demo-mrif${role === 'public' ? '' : '/bureau'}`, BOUNDS));
  }
}, 300_000);

test.each(WALKERS)('every link leads somewhere, for the %s, in %s', (role) => {
  const { pages, faults } = walked.get(role) ?? { pages: 0, faults: [] };
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(20);
});

/** Not for walking to: they answer a form or a script. */
const ANSWERS: ReadonlySet<string> = new Set([
  '/bureau/contacts/options',
  '/bureau/deja-prevu',
  '/bureau/demandes/lot',
  '/bureau/recherche/propositions',
]);

test('every page that is not of one record is reached in three steps from the first page of the portal or of the desk', async () => {
  const { COMPOSITION }: typeof import('../../src/app/compose.ts') = await import(
    resolve(import.meta.dirname, '../../dist/app/compose.js')
  );
  const linked = new Set([...walked.values()].flatMap((one) => [...one.linked]));
  const lost = COMPOSITION.slices
    .flatMap(({ routes }) => routes)
    .filter(({ method, realm, path }) => method === 'GET' && realm !== 'door' && path !== '' && !/[:.*]/.test(path) && !ANSWERS.has(path))
    .map(({ path }) => path)
    .filter((path) => !linked.has(`/demo-mrif${path}`));
  expect(lost).toEqual([]);
});
