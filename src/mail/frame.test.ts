import { expect, test } from 'vitest';
import { type Framed, frameLetter } from './frame.ts';

const LETTER: Framed = {
  org: { name: { fr: 'Ministère fictif', en: 'Fictional ministry' }, fictional: false },
  lang: 'fr',
  name: 'Alix <b>Fictive</b>',
  subject: 'Objet & titre',
  paragraphs: ['Il reste 12 % : voyez « la fiche ».', '<script>alert(1)</script>'],
  items: [{ text: 'Une fiche', href: '/mrif/bureau/actions/1?a=1&b="2"' }, { text: 'Sans lien' }],
  action: { label: 'Ouvrir', href: '/mrif/bureau' },
};

test.each(['fr', 'en'] as const)('both parts say the same, in the language: %s', (lang) => {
  const { text, html } = frameLetter({ ...LETTER, lang }, 'https://site.example');
  expect(html).toContain(`<html lang="${lang}">`);
  for (const part of [text, html]) {
    expect(part).toContain(lang === 'fr' ? 'Ministère fictif' : 'Fictional ministry');
    expect(part).toContain('https://site.example/mrif/bureau');
  }
  expect(html).not.toMatch(/<script|<b>|alert\(1\)<\/script>/);
  expect(text).toContain('<script>alert(1)</script>');
});

test('French has its no-break spaces', () => {
  expect(frameLetter(LETTER, '').text).toContain('Il reste 12\u00a0%\u00a0: voyez «\u00a0la fiche\u00a0».');
});

test('a demonstration says that all is fictional', () => {
  const demo = { ...LETTER, org: { ...LETTER.org, fictional: true } };
  expect(frameLetter(demo, '').text).toMatch(/^Démonstration/);
  expect(frameLetter(demo, '').html).toContain('tout est fictif');
  expect(frameLetter(LETTER, '').html).not.toContain('fictif dans');
});
