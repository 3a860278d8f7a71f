// Builds what the browser loads into public/build/: style sheet, scripts, fonts, icon sprite, world map, manifest.
// Every name carries the hash of its content, so that the files may be cached for ever.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { LUCIDE_ICONS, VERDICT_GLYPHS } from '../src/ui/icons.ts';
import { worldSvg } from './world.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const LIMITS = { css: 40_000, js: 60_000 };

// The globe of the header, on a disc: readable on a light and on a dark tab.
const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36" fill="none" stroke="#fff" stroke-width="2"><circle cx="18" cy="18" r="18" fill="#095797" stroke="none"/><circle cx="18" cy="18" r="12"/><path d="M18 6c-7 7-7 17 0 24M18 6c7 7 7 17 0 24M7 14h22M7 22h22"/></svg>';

const hash = (text) => createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, '').slice(0, 10);

const writeHashed = (outDir, name, extension, text) => {
  const file = `${name}-${hash(text)}.${extension}`;
  writeFileSync(join(outDir, file), text);
  return file;
};

/** One symbol for each icon of `src/ui/icons.ts`. */
const sprite = () => {
  const lucide = require('@iconify-json/lucide/icons.json');
  const bodyOf = (name) => {
    const icon = lucide.icons[name] ?? lucide.icons[lucide.aliases?.[name]?.parent];
    if (!icon) throw new Error(`There is no Lucide icon named ${name}.`);
    return icon.body;
  };
  const symbols = [
    ...LUCIDE_ICONS.map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${bodyOf(name)}</symbol>`),
    ...Object.entries(VERDICT_GLYPHS).map(
      ([name, body]) =>
        `<symbol id="${name}" viewBox="0 0 16 16"><g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2">${body}</g></symbol>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
};

/** The pictures that `npm run cards` has drawn: icons of the application, and one for each kind of page that is shared. */
const pictures = (from, outDir) => {
  const copied = Object.fromEntries(
    readdirSync(from).map((file) => [
      basename(file, '.png'),
      writeHashed(outDir, basename(file, '.png'), 'png', readFileSync(join(from, file))),
    ]),
  );
  const { 'apple-touch-icon': touch, 'icon-192': icon192, 'icon-512': icon512, 'icon-maskable-512': maskable, ...cards } = copied;
  return { touch, icon192, icon512, maskable, cards };
};

/** Writes everything into `outDir` and answers the manifest (file names by role). */
export const buildAssets = async (outDir = join(root, 'public/build')) => {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const ui = join(root, 'src/ui');
  const result = await build({
    absWorkingDir: root,
    entryPoints: { app: join(ui, 'client/main.ts'), theme: join(ui, 'client/theme.ts'), style: join(ui, 'styles/main.css') },
    outdir: outDir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    loader: { '.woff2': 'file' },
    metafile: true,
    logLevel: 'warning',
    // Modern browsers are the floor (layers, light-dark, popover): nothing to lower in CSS.
    supported: { nesting: true },
  });
  const outputs = Object.entries(result.metafile.outputs);
  const entry = (source) => {
    const found = outputs.find(([, output]) => output.entryPoint?.endsWith(source));
    if (!found) throw new Error(`${source} was not built.`);
    return basename(found[0]);
  };
  const font = outputs.map(([file]) => basename(file)).find((file) => /-latin-wght.*\.woff2$/.test(file));
  copyFileSync(join(ui, 'fonts/OFL-public-sans.txt'), join(outDir, 'OFL-public-sans.txt'));
  const manifest = {
    css: entry('styles/main.css'),
    js: entry('client/main.ts'),
    theme: entry('client/theme.ts'),
    icons: writeHashed(outDir, 'icons', 'svg', sprite()),
    world: writeHashed(outDir, 'world', 'svg', worldSvg()),
    font,
    favicon: writeHashed(outDir, 'favicon', 'svg', FAVICON),
    ...pictures(join(ui, 'cards'), outDir),
  };
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  checkWeight(outDir, manifest);
  compress(outDir, manifest);
  return manifest;
};

/** Text lies compressed beside itself, once and as tightly as can be: the server sends the one that the browser takes. */
const compress = (outDir, manifest) => {
  for (const file of Object.values(manifest).filter((name) => /\.(css|js|svg)$/.test(name))) {
    const text = readFileSync(join(outDir, file));
    writeFileSync(join(outDir, `${file}.br`), brotliCompressSync(text));
    writeFileSync(join(outDir, `${file}.gz`), gzipSync(text, { level: 9 }));
  }
};

const checkWeight = (outDir, manifest) => {
  const weigh = (file) => gzipSync(readFileSync(join(outDir, file))).length;
  const weights = { css: weigh(manifest.css), js: weigh(manifest.js) + weigh(manifest.theme) };
  for (const [kind, limit] of Object.entries(LIMITS)) {
    if (weights[kind] > limit) throw new Error(`${kind} weighs ${weights[kind]} bytes compressed; the limit is ${limit}.`);
  }
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const manifest = await buildAssets(process.argv[2]);
  console.log(JSON.stringify(manifest, null, 2));
}
