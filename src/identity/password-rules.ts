import type { Refusal } from '../kernel/decision.ts';
import { fold } from '../kernel/text.ts';

export const SHORTEST_PASSWORD = 12;
/** Longer texts would only make the server work. */
export const LONGEST_PASSWORD = 200;

/** Words that anyone would try first, folded: the product's, and the person's own. */
const wordsOf = (person: { readonly email: string; readonly name: string }): readonly string[] =>
  [
    ...fold(person.name).split(/[^a-z0-9]+/),
    fold(person.email.split('@')[0] ?? ''),
    'chancellerie',
    'chancery',
    'motdepasse',
    'password',
  ].filter((word) => word.length >= 3);

/**
 * May this be somebody's password? Length counts, not kinds of characters (NIST SP 800-63B, 3.1.1). Refuses with `passwordShort`,
 * `passwordLong` or `passwordPlain`: little more than the person's name, or fewer than five different characters.
 */
export function checkPassword(password: string, person: { readonly email: string; readonly name: string }): readonly Refusal[] {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD)
    return [{ id: 'passwordShort', field: 'password', values: { least: SHORTEST_PASSWORD, length: characters.length } }];
  if (characters.length > LONGEST_PASSWORD) return [{ id: 'passwordLong', field: 'password', values: { most: LONGEST_PASSWORD } }];
  const left = wordsOf(person).reduce((text, word) => text.replaceAll(word, ''), fold(password));
  if (new Set(characters).size < 5 || left.length < 5) return [{ id: 'passwordPlain', field: 'password' }];
  return [];
}
