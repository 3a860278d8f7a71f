import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { ALL_CARDS, CARD_SIZE, cardName } from '../../src/ui/cards.ts';
import { startChromium } from '../lib/chromium.ts';
import { cardDocument, type Drawing, iconDocument } from './page.ts';
import { withPalette } from './palette.ts';

// `npm run cards`: the pictures that the networks show beside a shared page, and the icons of the application. They are kept with the code,
// as the application has no browser: run it again when the words or the colours of `src/ui/cards.ts` and `tokens.css` change.
const ROOT = join(import.meta.dirname, '..', '..');
const ICONS = [
  { name: 'icon-192', size: 192, full: false },
  { name: 'icon-512', size: 512, full: false },
  { name: 'icon-maskable-512', size: 512, full: true },
  { name: 'apple-touch-icon', size: 180, full: true },
] as const;

async function drawing(): Promise<Drawing> {
  const built = join(ROOT, 'public', 'build');
  const names = await readdir(built);
  const text = (start: string) =>
    readFile(join(built, names.find((name) => name.startsWith(start) && name.endsWith('.svg')) ?? start), 'utf8');
  const font = await readFile(join(ROOT, 'src', 'ui', 'fonts', 'public-sans-latin-wght-normal.woff2'), 'base64');
  const tokens = await readFile(join(ROOT, 'src', 'ui', 'styles', 'tokens.css'), 'utf8');
  const hidden = (svg: string) => svg.replace('<svg ', '<svg class="sprite" ');
  return {
    css: `${tokens}\n@font-face{font-family:"Public Sans Variable";font-weight:100 900;src:url(data:font/woff2;base64,${font})}`,
    icons: hidden(await text('icons-')),
    world: hidden(await text('world-')),
  };
}

async function picture(page: Page, html: string, size: { readonly width: number; readonly height: number }, file: string): Promise<void> {
  await page.setViewportSize(size);
  await page.setContent(html);
  await page.evaluate('document.fonts.ready');
  const png = withPalette(await page.screenshot({ omitBackground: true, type: 'png' }));
  await writeFile(file, png);
  console.log(`${file.slice(ROOT.length + 1)} ${png.length}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'src', 'ui', 'cards') } } });
  await mkdir(values.out, { recursive: true });
  const chrome = await startChromium();
  try {
    const browser = await chromium.connect(chrome.endpoint);
    const page = await browser.newPage();
    const drawn = await drawing();
    for (const of of ALL_CARDS) await picture(page, cardDocument(of, drawn), CARD_SIZE, join(values.out, `${cardName(of)}.png`));
    for (const { name, size, full } of ICONS)
      await picture(page, iconDocument(size, full), { width: size, height: size }, join(values.out, `${name}.png`));
  } finally {
    await chrome.stop();
  }
}

await main();
