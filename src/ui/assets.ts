import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestShape = z.object({
  css: z.string(),
  js: z.string(),
  theme: z.string(),
  icons: z.string(),
  world: z.string(),
  font: z.string(),
  favicon: z.string(),
  touch: z.string(),
  icon192: z.string(),
  icon512: z.string(),
  maskable: z.string(),
  /** By `cardName` of cards.ts. */
  cards: z.record(z.string(), z.string()),
});

/** Addresses of the built files, each with the hash of its content in its name. */
export type Assets = Readonly<z.infer<typeof manifestShape>>;

/** Where the built files are served. */
export const BUILD_PATH = '/build/';

/** Reads `manifest.json` of the build folder; called once, by whoever starts the application. Throws when the build has not run. */
export const loadAssets = (dir: string): Assets => {
  const names = manifestShape.parse(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')));
  const { cards, ...files } = names;
  const at = (some: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(some).map(([key, name]) => [key, `${BUILD_PATH}${name}`]));
  return manifestShape.parse({ ...at(files), cards: at(cards) });
};

/** Where a part is rendered to be read as text, and in tests without a build: names that lead nowhere. */
export const NO_ASSETS: Assets = {
  css: '/build/app.css',
  js: '/build/app.js',
  theme: '/build/theme.js',
  icons: '/build/icons.svg',
  world: '/build/world.svg',
  font: '/build/font.woff2',
  favicon: '/build/favicon.svg',
  touch: '/build/apple-touch-icon.png',
  icon192: '/build/icon-192.png',
  icon512: '/build/icon-512.png',
  maskable: '/build/icon-maskable-512.png',
  cards: {},
};
