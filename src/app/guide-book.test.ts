import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { READERS } from '../web/guide.ts';
import { COMPOSITION } from './compose.ts';
import { GUIDE_LANGS, guideBook, pictured, pictureOf } from './guide-book.ts';

const GUIDE = resolve(import.meta.dirname, '../../docs/guide');
const chapters = COMPOSITION.slices.flatMap((slice) => slice.guide ?? []);

test('docs/guide says what the help of the application says: `npm run guide` writes it', () => {
  const book = guideBook(chapters);
  for (const [path, text] of book) expect(readFileSync(resolve(GUIDE, path), 'utf8'), path).toBe(text);
  const kept = GUIDE_LANGS.flatMap((lang) => readdirSync(resolve(GUIDE, lang)).map((name) => `${lang}/${name}`));
  expect(new Set(kept)).toEqual(new Set(book.keys()));
});

test('each reader has chapters in both languages, and a picture where a page is named', () => {
  for (const reader of READERS) {
    expect(
      chapters.some((one) => one.for === reader),
      reader,
    ).toBe(true);
    for (const lang of GUIDE_LANGS)
      if (pictured(chapters, reader, lang)) expect(existsSync(resolve(GUIDE, pictureOf(reader, lang)))).toBe(true);
  }
});
