import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '../src/ui/assets.ts';
import { ALL_CARDS, CARD_SIZE, cardName } from '../src/ui/cards.ts';
import { LUCIDE_ICONS, VERDICT_GLYPHS } from '../src/ui/icons.ts';
import { buildAssets } from './assets.mjs';

describe('the built assets', () => {
  const dir = mkdtempSync(join(tmpdir(), 'chancery-assets-'));
  let manifest;
  // Under its limits of weight, or it throws.
  beforeAll(async () => {
    manifest = await buildAssets(dir);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('are named by their content and found by the application', () => {
    const { cards, ...files } = manifest;
    for (const name of [...Object.values(files), ...Object.values(cards)]) expect(name).toMatch(/-[\w]{8,}\.(css|js|svg|woff2|png)$/);
    expect(loadAssets(dir).css).toBe(`/build/${manifest.css}`);
  });
  it('lie compressed beside themselves, for slow lines', () => {
    const weigh = (name) => readFileSync(join(dir, name)).length;
    for (const name of Object.values(manifest)
      .filter((one) => typeof one === 'string')
      .filter((one) => /\.(css|js|svg)$/.test(one))) {
      expect(brotliDecompressSync(readFileSync(join(dir, `${name}.br`)))).toEqual(readFileSync(join(dir, name)));
      expect(gunzipSync(readFileSync(join(dir, `${name}.gz`)))).toEqual(readFileSync(join(dir, name)));
    }
    expect(weigh(`${manifest.css}.br`)).toBeLessThan(weigh(manifest.css) / 3);
  });
  it('hold a small picture for each kind of page, organisation and language, and the icons of the application', () => {
    const sizeOf = (name) => [16, 20].map((at) => readFileSync(join(dir, name)).readUInt32BE(at));
    expect(Object.keys(manifest.cards).sort()).toEqual(ALL_CARDS.map(cardName).sort());
    for (const name of Object.values(manifest.cards)) {
      expect(sizeOf(name)).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
      expect(statSync(join(dir, name)).size).toBeLessThan(40_000);
    }
    const { touch, icon192, icon512, maskable } = manifest;
    expect([touch, icon192, icon512, maskable].map((name) => sizeOf(name)[0])).toEqual([180, 192, 512, 512]);
  });
  it('hold every icon once', () => {
    const sprite = readFileSync(join(dir, manifest.icons), 'utf8');
    for (const name of [...LUCIDE_ICONS, ...Object.keys(VERDICT_GLYPHS)]) expect(sprite.split(`id="${name}"`)).toHaveLength(2);
  });
  it('hold the land and Europe, without Antarctica', () => {
    const world = readFileSync(join(dir, manifest.world), 'utf8');
    expect(world).toContain('id="land"');
    expect(world).toContain('id="europe"');
    expect(world.length).toBeLessThan(60_000);
  });
  it('ask nothing of another site', () => {
    const css = readFileSync(join(dir, manifest.css), 'utf8');
    expect(css).not.toMatch(/url\(["']?https?:/);
    expect(css).toContain('light-dark(');
  });
});
