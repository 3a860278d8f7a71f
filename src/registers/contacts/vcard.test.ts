import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type Card, folded, type Version, vcardOf } from './vcard.ts';

const CARD: Card = {
  id: '01a1fc67-5257-7cee-b8ff-a9171d3ccb22',
  kind: 'person',
  fullName: 'Élodie Fictive; fille',
  given: 'Élodie',
  family: 'Fictive; fille',
  title: 'Directrice, relations',
  body: 'Studio « Nord »\\Sud',
  email: 'elodie@exemple.invalid',
  phone: '+1 418 555-0100',
  country: 'Canada',
  language: 'fr',
};

const read = (text: string) => {
  const card = new ICAL.Component(ICAL.parse(text));
  return (name: string) => card.getFirstPropertyValue(name);
};

test.each<Version>(['4.0', '3.0'])('another reader finds what was written, in version %s', (version) => {
  const value = read(vcardOf(CARD, version));
  expect(value('version')).toBe(version);
  expect(value('fn')).toBe('Élodie Fictive; fille');
  expect(value('n')).toEqual(['Fictive; fille', 'Élodie', '', '', '']);
  expect(value('title')).toBe('Directrice, relations');
  expect(String(value('org'))).toBe('Studio « Nord »\\Sud');
  expect(value('email')).toBe('elodie@exemple.invalid');
  expect(value('tel')).toBe(version === '4.0' ? 'tel:+14185550100' : '+1 418 555-0100');
  expect(value('uid')).toBe('urn:uuid:01a1fc67-5257-7cee-b8ff-a9171d3ccb22');
});

test('a body is one', () => {
  const value = read(vcardOf({ ...CARD, kind: 'body', fullName: 'Studio fictif', given: '', family: '', title: '', body: '' }));
  expect([value('kind'), value('fn'), String(value('org'))]).toEqual(['org', 'Studio fictif', 'Studio fictif']);
});

test('whatever the name, no line is added nor longer than 75 octets, and the name is read back', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.stringMatching(/^[a;,:\\\\\n"]{1,40}$/)),
      (name) => {
        const text = vcardOf({ ...CARD, fullName: name });
        const lines = text.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(lines.filter((line) => /^[A-Z]/.test(line)).length).toBe(
          vcardOf(CARD)
            .split('\r\n')
            .filter((line) => /^[A-Z]/.test(line)).length,
        );
        expect(read(text)('fn')).toBe(name);
      },
    ),
  );
});

test('a character is never cut in two', () => {
  expect(folded('é'.repeat(80)).replaceAll('\r\n ', '')).toBe('é'.repeat(80));
});
