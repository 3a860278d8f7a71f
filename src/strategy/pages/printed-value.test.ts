import { expect, test } from 'vitest';
import type { PublishedResult } from '../plans/store.ts';
import { printedValue } from './printed-value.ts';

const figure = (value: number | null, unit: string, qualifier = 'exact'): PublishedResult => ({
  ...{ value, unit, qualifier, raw: 'tel quel', series: 's', year: '2020-2021', label: { fr: '', en: '' }, plan: null, indicators: [] },
  ...{ comparable: null, note: { fr: '', en: '' }, source: '', confidence: 'asPublished' },
});

test.each([
  [figure(6396, 'count'), '6 396', '6,396'],
  [figure(666.1, 'M$'), '666,1 M$', '$666.1M'],
  [figure(40, '%', 'about'), 'environ 40 %', 'about 40%'],
  [figure(3800, 'count', 'atLeast'), 'plus de 3 800', 'more than 3,800'],
  [figure(null, 'count'), 'tel quel', 'tel quel'],
])('%j', (one, fr, en) => {
  expect([printedValue(one, 'fr').replaceAll('\u00a0', ' '), printedValue(one, 'en')]).toEqual([fr, en]);
});
