import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToText } from './html-text.ts';

test.each([
  ['<p>Bonjour</p><p>Madame&nbsp;X &amp; fils</p>', 'Bonjour\n\nMadame\u00a0X & fils'],
  ['<html><head><title>x</title><style>p{color:red}</style></head><body>un<br>deux</body></html>', 'un\ndeux'],
  ['a<script>alert("</p>")</script>b', 'ab'],
  ['<script>never closed', ''],
  ['a <!-- un > deux --> b', 'a b'],
  ['a < b et b > c', 'a < b et b > c'],
  ['&eacute;t&eacute; &#233; &#xE9; &#x110000; &unknown; &lt;b&gt;', 'été é é &#x110000; &unknown; <b>'],
  ['<ul><li>un<li>deux</ul>', 'un\ndeux'],
  ['<table><tr><td>a<td>b</table>', 'a b'],
  ['<a href="https://ailleurs.example">ici</a><img src=x onerror=alert(1)>', 'ici'],
  ['texte <a', 'texte'],
  ['<STYLE >x</STYLE\n>y', 'y'],
  ['un&nbsp; <br> &nbsp;<br>&nbsp; deux', 'un\n\ndeux'],
])('%s', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('whatever is left open, each character is looked at once, and the text without signs stays', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('<', '>', '<!--', '-->', '<script', '</script', '<a ', '&', '&#', ';', 'x', ' ', '"', '</', '<p>'),
  });
  fc.assert(fc.property(nasty, (html) => htmlToText(html).length <= html.length));
  for (const piece of ['<', '<a ', '<!--', '<script>', '&#', '</script', '<p>', '&nbsp;', '&nbsp;<br>']) {
    const length = htmlToText(piece.repeat(200_000)).length;
    expect(length).toBeLessThanOrEqual(piece.length * 200_000);
  }
});
