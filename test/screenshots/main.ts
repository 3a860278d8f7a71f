import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { startChromium } from '../lib/chromium.ts';
import { openHouse } from '../lib/house.ts';
import { type DemoOrg, signIn } from '../lib/people.ts';
import { type Options, readOptions } from './options.ts';
import { contactSheet, type Shot } from './sheet.ts';
import { type Subject, subjectsOf } from './subjects.ts';

// Writes a picture of each kind of page, as `npm run screenshots` asks. No picture is kept with the code.
const TABS = 3;
const HEIGHT = 900;
const MOST_HIGH = 16_000;
/** Pictures taken of one page at most, until two are the same. */
const TRIES = 4;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  await mkdir(options.out, { recursive: true });
  const house = await openHouse(options.url);
  const chrome = await startChromium();
  const began = performance.now();
  try {
    const browser = await chromium.connect(chrome.endpoint);
    const shots: Shot[] = [];
    for (const org of options.orgs)
      for (const lang of options.langs) shots.push(...(await shoot(browser, house.url, { org, lang }, options)));
    await writeFile(join(options.out, 'index.html'), contactSheet(shots));
    console.log(`${shots.length} pictures in ${Math.round((performance.now() - began) / 1000)} s: ${join(options.out, 'index.html')}`);
  } finally {
    await chrome.stop();
    await house.stop();
  }
}

interface Where {
  readonly org: string;
  readonly lang: string;
}

/** Every picture of an organisation in a language: some tabs take the next page that waits. */
async function shoot(browser: Browser, url: string, where: Where, options: Options): Promise<readonly Shot[]> {
  const waiting = subjectsOf(where.org).filter(({ name }) => options.only.length === 0 || options.only.some((part) => name.includes(part)));
  const readers = new Map<Subject['reader'], BrowserContext>();
  for (const { reader } of waiting) if (!readers.has(reader)) readers.set(reader, await contextOf(browser, url, where, reader));
  const shots: Shot[] = [];
  const work = async () => {
    for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
      const { name } = subject;
      const page = await readers.get(subject.reader)?.newPage();
      if (!page) continue;
      await photograph(page, subject, where, options)
        .then((taken) => shots.push(...taken))
        .catch((error: unknown) => console.error(`${name}: ${String(error).split('\n')[0]}`));
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  for (const context of readers.values()) await context.close();
  return shots.sort((a, b) => a.subject.localeCompare(b.subject));
}

/** A browser of the public's, or of somebody of the organisation. */
async function contextOf(browser: Browser, baseURL: string, { org, lang }: Where, reader: Subject['reader']): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, locale: `${lang}-CA`, timezoneId: 'America/Toronto', reducedMotion: 'reduce' });
  if (reader !== null) {
    const page = await context.newPage();
    // The options allow no other organisation and language.
    await signIn(page, reader, org as DemoOrg, lang as 'fr' | 'en');
    await page.close();
  }
  return context;
}

/** One visit; the window and the theme change around the page, as on its reader's desk. */
async function photograph(page: Page, subject: Subject, { org, lang }: Where, options: Options): Promise<readonly Shot[]> {
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  const answer = await page.goto(`${lang === 'en' ? '/en' : ''}${subject.path}`);
  if ((answer?.status() ?? 500) >= 500) throw new Error(`answers ${answer?.status()}`);
  if (!(await page.evaluate<boolean>('[...document.styleSheets].some(({ cssRules }) => cssRules.length > 0)')))
    throw new Error('has no style: was the site built anew under its server?');
  await subject.act?.(page);
  const name = org === 'demo-mrif' ? subject.name : `${org}-${subject.name}`;
  const shots: Shot[] = [];
  for (const width of options.widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    // The window is made as high as the page: a picture of more than the window may repeat parts of it.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width, height: Math.min(height, MOST_HIGH) });
    for (const theme of options.themes) {
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
      const file = `${name}.${width}.${lang}.${theme}.png`;
      await writeFile(join(options.out, file), await picture(page));
      shots.push({ subject: name, file, width, lang, theme });
    }
  }
  return shots;
}

/**
 * A picture of the window that is true: a window that has just grown may still be drawn as it was, its lower part a copy
 * of its upper one. Two frames are awaited, and two pictures in a row have to be the same.
 */
async function picture(page: Page): Promise<Buffer> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  let before = await page.screenshot({ animations: 'disabled' });
  for (let tries = 1; tries < TRIES; tries++) {
    const again = await page.screenshot({ animations: 'disabled' });
    if (again.equals(before)) return again;
    before = again;
  }
  return before;
}

await main();
