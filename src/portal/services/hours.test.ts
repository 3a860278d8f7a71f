import { expect, test } from 'vitest';
import { isZone, zoneLabel, zoneOptions } from '../../web/zones.ts';
import { elsewhere, rangesWords, zoneWords } from './hours.ts';

const HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '16:30' },
];
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

test('the hours of a day, in words', () => {
  expect(plain(rangesWords(HOURS, 'fr'))).toBe('8 h 30 à 12 h et 13 h à 16 h 30');
  expect(plain(rangesWords(HOURS, 'en'))).toBe('8:30 a.m. to 12:00 p.m. and 1:00 p.m. to 4:30 p.m.');
});

test.each([
  ['Europe/Paris', '2026-01-15', '14 h 30 à 18 h et 19 h à 22 h 30'],
  // Between the two changes to daylight saving time Québec is an hour nearer.
  ['Europe/Paris', '2026-03-20', '13 h 30 à 17 h et 18 h à 21 h 30'],
  ['Asia/Tokyo', '2026-01-15', '22 h 30 à 2 h (lendemain) et 3 h (lendemain) à 6 h 30 (lendemain)'],
  ['America/Toronto', '2026-07-15', '8 h 30 à 12 h et 13 h à 16 h 30'],
])('in %s on %s', (zone, day, text) => {
  expect(plain(elsewhere(HOURS, day, 'America/Toronto', zone, 'fr'))).toBe(text);
});

test('a zone is named so that it holds all year, or by its city', () => {
  expect(plain(zoneWords('America/Toronto', 'fr'))).toBe('heure de l’Est');
  expect(plain(zoneWords('Asia/Tokyo', 'fr'))).toBe('Tokyo');
  expect(['Asia/Tokyo', 'Asia/Kolkata', 'Mars/Olympus', 'UTC', ''].map(isZone)).toEqual([true, true, false, false, false]);
  expect(zoneLabel('Europe/Kyiv', 'fr')).toBe('Kiev (Ukraine)');
});

test('zones are offered by city and country, in the language, by continent', () => {
  const of = (lang: 'fr' | 'en') =>
    new Map(zoneOptions('Asia/Kolkata', lang).map(({ value, label, group }) => [value, `${group}: ${label}`]));
  const [fr, en] = [of('fr'), of('en')];
  expect(fr.get('Europe/London')).toBe('Europe: Londres (Royaume-Uni)');
  expect(fr.get('America/Toronto')).toBe('Amériques: Montréal, Québec, Toronto (Canada)');
  expect(en.get('Europe/Brussels')).toBe('Europe: Brussels (Belgium)');
  expect(en.get('Asia/Kolkata')).toBe('Asia: Kolkata, New Delhi (India)');
  expect(en.has('Asia/Calcutta')).toBe(false);
  expect(en.get('America/Indiana/Knox')).toBe('Americas: Knox, Indiana (United States)');
  expect([...fr.values()].filter((label) => /[/_]/.test(label))).toEqual([]);
});
