import { expect, test } from 'vitest';
import { checkPassword } from './password-rules.ts';

const PERSON = { email: 'elise.gagnon-roy@exemple.invalid', name: 'Élise Gagnon-Roy' };

test.each([
  ['quatre mots sans rapport', null],
  ['kx7-quai-lampe', null],
  ['été à la plage 2', null],
  ['onze signes', 'passwordShort'],
  ['👩‍🚀👩‍🚀', 'passwordShort'],
  ['x'.repeat(201), 'passwordLong'],
  ['abababababababab', 'passwordPlain'],
  ['Elise Gagnon Roy', 'passwordPlain'],
  ['élisegagnon-roy1', 'passwordPlain'],
  ['Chancellerie2026', 'passwordPlain'],
  ['password-123', 'passwordPlain'],
])('« %s »: %s', (password, refused) => {
  expect(checkPassword(password, PERSON)[0]?.id ?? null).toBe(refused);
});
