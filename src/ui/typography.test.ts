import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDayDate,
  formatDollars,
  formatGrowth,
  formatList,
  formatNumber,
  formatPercent,
  formatTime,
  plural,
  relativeDays,
  spaced,
} from './typography.ts';

const nb = (text: string) => text.replaceAll('_', '\u00a0');

describe('numbers', () => {
  it.each([
    [2000, 'fr', 0, '2_000'],
    [2000, 'en', 0, '2,000'],
    [1234567.5, 'fr', 1, '1_234_567,5'],
    [-3, 'fr', 0, '−3'],
    [12, 'en', 1, '12.0'],
  ] as const)('%d in %s', (value, lang, decimals, words) => {
    expect(formatNumber(value, lang, decimals)).toBe(nb(words));
  });
  it('says dollars and growth', () => {
    expect(formatDollars(41280, 'fr')).toBe(nb('41_280_$'));
    expect(formatDollars(-41280, 'en')).toBe('−$41,280');
    expect(formatGrowth(11.8, 'fr')).toBe(nb('+_11,8_%'));
    expect(formatGrowth(-5, 'en')).toBe('−5%');
    expect(formatGrowth(0, 'fr')).toBe(nb('0_%'));
  });
});

describe('shares round toward the wrong side of the target', () => {
  it.each([
    [8996, 10000, 'fr', 'down', '89,9_%'],
    [8996, 10000, 'fr', 'nearest', '90_%'],
    [8991, 10000, 'en', 'up', '90%'],
    [9, 10, 'fr', 'down', '90_%'],
    [29, 100, 'fr', 'down', '29_%'],
    [1, 3, 'en', 'nearest', '33.3%'],
    [0, 0, 'fr', 'nearest', '–'],
  ] as const)('%d of %d', (num, den, lang, rounding, words) => {
    expect(formatPercent(num, den, lang, { rounding })).toBe(nb(words));
  });
});

describe('dates', () => {
  it.each([
    ['2017-04-01', 'fr', 'long', '1er_avril_2017'],
    ['2026-04-08', 'fr', 'long', '8_avril_2026'],
    ['2017-01-31', 'fr', 'short', '31_janv._2017'],
    ['2017-04-01', 'en', 'long', 'April_1, 2017'],
    ['2017-01-31T12:00:00Z', 'en', 'short', 'Jan._31, 2017'],
  ] as const)('%s in %s', (iso, lang, style, words) => {
    expect(formatDate(iso, lang, style)).toBe(nb(words));
  });
  it('names the day and the hour', () => {
    expect(formatDayDate('2026-04-08', 'fr')).toBe(nb('mercredi 8_avril_2026'));
    expect(formatDayDate('2026-04-08', 'en')).toBe(nb('Wednesday, April_8, 2026'));
    expect(formatTime('14:20', 'fr')).toBe(nb('14_h_20'));
    expect(formatTime('09:00', 'fr')).toBe(nb('9_h'));
    expect(formatTime('00:05', 'en')).toBe(nb('12:05_a.m.'));
  });
  it.each([
    ['2023-01-12', 'hier'],
    ['2023-01-13', 'aujourd’hui'],
    ['2023-01-10', 'il y a 3_jours'],
    ['2023-03-20', 'dans 2_mois'],
    ['2020-01-13', 'il y a 3_ans'],
    ['2021-06-01', 'l’année dernière'],
  ])('%s from 13 January 2023', (iso, words) => {
    expect(relativeDays(iso, '2023-01-13', 'fr')).toBe(nb(words));
  });
  it('refuses what is not a date', () => {
    expect(() => formatDate('soon', 'fr')).toThrow(RangeError);
  });
});

describe('French spacing', () => {
  it.each([
    ["L'état : « Planifiée » ?", 'L’état_: «_Planifiée_»?'],
    ['85 % des 2 000 cas, 40 $', '85_% des 2_000 cas, 40_$'],
    ['+ 20 % le 1er avril à 14 h 20', '+_20_% le 1er_avril à 14_h_20'],
    ['no 7 et 1 j', 'no_7 et 1_j'],
  ])('%s', (plain, set) => {
    expect(spaced(plain)).toBe(nb(set));
  });
  it('is stable', () => {
    const once = spaced('Cible : 85 % ; « oui » !');
    expect(spaced(once)).toBe(once);
  });
});

it('lists and plurals', () => {
  expect(formatList(['Paris', 'Rome', 'Tokyo'], 'fr')).toBe('Paris, Rome et Tokyo');
  expect(formatList(['Paris', 'Rome'], 'en', 'disjunction')).toBe('Paris or Rome');
  expect([0, 1, 2].map((n) => plural(n, 'fr', 'jour', 'jours'))).toEqual(['jour', 'jour', 'jours']);
  expect([0, 1, 2].map((n) => plural(n, 'en', 'day', 'days'))).toEqual(['days', 'day', 'days']);
});
