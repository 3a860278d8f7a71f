import { expect, test } from 'vitest';
import { parseForm } from '../../web/form.ts';
import { filtersOf, pageOf } from './rules.ts';

test.each([
  ['genre=meeting&etat=held', 'etat=held&genre=meeting'],
  ['etat=held&genre=meeting', 'etat=held&genre=meeting'],
  ['pays=JP&pays=FR&avant=2026-01-01', 'pays=FR&pays=JP'],
  ['genre=&page=3', ''],
  ['q=%C3%A9nergie+verte', 'q=%C3%A9nergie+verte'],
])('filters of « %s »', (query, expected) => {
  expect(filtersOf(parseForm(query).values)).toBe(expected);
  expect(filtersOf(parseForm(expected).values), 'the same view again').toBe(expected);
});

test.each([
  ['actions', 'actions'],
  ['plans-de-travail', 'plans-de-travail'],
  ['demandes/satisfaction', 'demandes/satisfaction'],
  ['', null],
  ['//ailleurs.example', null],
  ['../administration', null],
  ['actions?x=1', null],
])('page « %s »', (text, expected) => {
  expect(pageOf(text)).toBe(expected);
});
