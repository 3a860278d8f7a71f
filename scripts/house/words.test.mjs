import { expect, test } from 'vitest';
import { dataBreaches, typographyBreaches } from './words.mjs';

const broken = (text, file = 'src/registers/actions/messages.ts') =>
  typographyBreaches(file, text).map((line) => line.replace(/ typography, (\w+):.*/, ' $1'));
const here = (line, ...names) => names.map((name) => `src/registers/actions/messages.ts:${line} ${name}`);

test.each([
  ["const a = 'Échéance : demain';", here(1, 'colon')],
  ["\nconst a = `$\u007b'é'} : $\u007bb}`;", here(2, 'colon')],
  ["const a = 'Échéance\\u00a0: demain';", []],
  ["const a = 'la liste « Été »';", here(1, 'guillemets')],
  ["const a = 'la liste «\\u00a0Été\\u00a0»';", []],
  ['const a = `la liste «$\u007bSPACE}Été`;', []],
  ["const a = 'Été ?';", here(1, 'marks')],
  ["const a = 'Été\\u00a0; hiver';", here(1, 'marks')],
  ["const a = 'Réglé à 30 %';", here(1, 'sign')],
  ["const a = `$\u007b'é'} % des cas`;", here(1, 'sign')],
  ['const a = "l\'été";', here(1, 'apostrophe')],
  ["const a = { fr: 'Été', en: '\"Summer\"' };", here(1, 'quotes')],
  ["const a = { fr: 'Été', en: () => `Summer...` };", here(1, 'dots')],
  ["const a = { fr: '“Été”', en: '«\\u00a0Summer\\u00a0»' };", here(1, 'quotes', 'quotes')],
  ["const a = { fr: 'le 24 mars à 14 h', en: '1,000' };", here(1, 'numbers')],
  ["const a = { fr: 'le 1er mai, 1 000 fois', en: '' };", here(1, 'numbers')],
  ["const a = 'Échéance\u00a0: demain';", here(1, 'invisible')],
  ["const a = { fr: 'Votre email', en: 'Your email' };", here(1, 'word', 'word')],
  ["const a = { fr: 'Demande(s)', en: 'Choose a lane' };", here(1, 'word', 'word')],
  ["const a = { fr: 'À {email}', en: 'To {email}, by e-mail' };", []],
])('%s', (code, expected) => {
  expect(broken(code)).toEqual(expected);
});

test.each([
  'const é = a ? b : c;',
  "const a = 'é'; // l'été : « non » ?",
  "const a = ['a'].map((b) => (b === 'é' ? 'c' : `$\u007bd} e`));",
  "const a = { fr: 'Composez le 418 555-0100', en: 'Dial 418 555-0100' };",
  "const a = 'é'.split(/ : /);",
])('code is not words: %s', (code) => {
  expect(broken(code)).toEqual([]);
});

test('tests and SQL are left alone, other sources are not', () => {
  const text = "const a = 'Échéance : demain';";
  expect(broken(text, 'src/registers/actions/rules.test.ts')).toEqual([]);
  expect(broken(text, 'src/registers/actions/store.ts')).toEqual([]);
  expect(broken(text, 'src/app/cli/move.ts')).toHaveLength(1);
});

test('the words of data and of documents are held to the same', () => {
  expect(dataBreaches('data/a.yaml', "# l'été : « non »\nlist:\n  - name: { fr: 'Été : oui', en: 'Summer: yes' }")).toEqual([
    'data/a.yaml /list/0/name/fr typography, colon: a no-break space stands before «\u00a0:\u00a0»',
  ]);
  expect(dataBreaches('data/a.typ', '#let A = (fr: "Objet : ", en: "Subject: ")')).toHaveLength(1);
});
