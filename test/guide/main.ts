import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startTestServer } from '../../src/db/testing.server.ts';
import type { Lang } from '../../src/kernel/bilingual.ts';
import { startApp } from '../lib/app.ts';
import { startChromium } from '../lib/chromium.ts';
import { signIn } from '../lib/people.ts';

// `npm run guide`: writes docs/guide from the chapters of the help, with a picture for each reader.
const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = resolve(ROOT, 'docs/guide');
const built = (path: string) => import(resolve(ROOT, 'dist', path));
const { COMPOSITION }: typeof import('../../src/app/compose.ts') = await built('app/compose.js');
const { GUIDE_LANGS, GUIDE_ORG, guideBook, pictured, pictureOf }: typeof import('../../src/app/guide-book.ts') =
  await built('app/guide-book.js');
const { READERS }: typeof import('../../src/web/guide.ts') = await built('web/guide.js');
const chapters = COMPOSITION.slices.flatMap((slice) => slice.guide ?? []);

async function photograph(browser: Browser, baseURL: string, reader: (typeof READERS)[number], lang: Lang): Promise<void> {
  const subject = pictured(chapters, reader, lang);
  if (!subject) return;
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1100, height: 760 },
    locale: `${lang}-CA`,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The only organisation of the guide is a demonstration: `GUIDE_ORG`.
  if (reader !== 'citizen') await signIn(page, reader === 'everyone' ? 'officer' : reader, 'demo-mrif', lang);
  await page.goto(subject.address);
  await page.screenshot({ path: resolve(GUIDE, pictureOf(reader, lang)), type: 'jpeg', quality: 60, animations: 'disabled' });
  await context.close();
}

await rm(GUIDE, { recursive: true, force: true });
await mkdir(resolve(GUIDE, 'images'), { recursive: true });
for (const [path, text] of guideBook(chapters)) {
  await mkdir(dirname(resolve(GUIDE, path)), { recursive: true });
  await writeFile(resolve(GUIDE, path), text);
}
const server = await startTestServer(18);
const app = await startApp(server);
const chrome = await startChromium();
try {
  const browser = await chromium.connect(chrome.endpoint);
  for (const lang of GUIDE_LANGS) for (const reader of READERS) await photograph(browser, app.url, reader, lang);
  console.log(`docs/guide: ${READERS.length} readers in ${GUIDE_LANGS.length} languages, pictures of ${GUIDE_ORG.slug}`);
} finally {
  await chrome.stop();
  await app.stop();
  await server.stop();
}
