import { expect, test } from 'vitest';
import { matching } from './suggestions.tsx';

const COMMANDS = ['Consigner une action', 'Actions', 'Calendriers ouvrables', 'Réseau', 'Plan et résultats'].map((label) => ({
  label,
  href: `/${label}`,
}));
const found = (typed: string) => matching(COMMANDS, typed).map(({ label }) => label);

test.each([
  ['', COMMANDS.map(({ label }) => label)],
  ['action', ['Actions', 'Consigner une action']],
  ['RESEAU', ['Réseau']],
  ['res', ['Réseau', 'Plan et résultats']],
  ['ouvr cal', ['Calendriers ouvrables']],
  ['ction', []],
])('« %s »', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});
