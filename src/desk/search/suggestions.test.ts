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

test('other words, plurals and articles find a command too, after those of that name', () => {
  const commands = [
    { label: 'Ouvrir une entente', href: '/e', also: 'nouvelle créer new agreement accord' },
    { label: 'Calendriers ouvrables', href: '/c', also: 'jours fériés vacances holidays' },
    { label: 'Accords', href: '/a' },
  ];
  const labels = (typed: string) => matching(commands, typed).map(({ label }) => label);
  expect(labels('nouvelle entente')).toEqual(['Ouvrir une entente']);
  expect(labels('créer un accord')).toEqual(['Ouvrir une entente']);
  expect(labels('accord')).toEqual(['Accords', 'Ouvrir une entente']);
  expect(labels('jour férié')).toEqual(['Calendriers ouvrables']);
  expect(labels('Vacance')).toEqual(['Calendriers ouvrables']);
  expect(labels('new agreements')).toEqual(['Ouvrir une entente']);
  expect(labels('la')).toEqual([]);
});
