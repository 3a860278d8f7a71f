import type { Bilingual, Lang } from '../../kernel/bilingual.ts';

/** What can be wrong with a command line; `{value}` is filled in. */
const PROBLEMS = {
  unknownCommand: { fr: 'commande inconnue\u00a0: «\u00a0{value}\u00a0»', en: 'unknown command: “{value}”' },
  unknownOption: { fr: 'option inconnue\u00a0: {value}', en: 'unknown option: {value}' },
  valueMissing: { fr: '{value} demande une valeur', en: '{value} needs a value' },
  valueUnwanted: { fr: '{value} ne prend pas de valeur', en: '{value} takes no value' },
  optionTwice: { fr: '{value} est donné deux fois', en: '{value} is given twice' },
  optionMissing: { fr: 'il manque {value}', en: '{value} is missing' },
  argumentMissing: { fr: 'il manque {value}', en: '{value} is missing' },
  argumentUnwanted: { fr: '«\u00a0{value}\u00a0» est de trop', en: '“{value}” is one argument too many' },
  conflict: { fr: '{value} ne vont pas ensemble', en: '{value} do not go together' },
  day: { fr: '«\u00a0{value}\u00a0» n’est pas une date (AAAA-MM-JJ)', en: '“{value}” is not a date (YYYY-MM-DD)' },
  count: {
    fr: '«\u00a0{value}\u00a0» n’est pas un nombre entier, de 0 à 10\u00a0000',
    en: '“{value}” is not a whole number from 0 to 10,000',
  },
  scale: {
    fr: '«\u00a0{value}\u00a0» n’est pas un nombre entier, de 1 à 10\u00a0000',
    en: '“{value}” is not a whole number from 1 to 10,000',
  },
  year: { fr: '«\u00a0{value}\u00a0» n’est pas un exercice (2019-2020 ou 2019)', en: '“{value}” is not a fiscal year (2019-2020 or 2019)' },
  slug: {
    fr: '«\u00a0{value}\u00a0» n’est pas un nom court (lettres minuscules, chiffres, traits d’union)',
    en: '“{value}” is not a short name (lower-case letters, digits, hyphens)',
  },
  email: { fr: '«\u00a0{value}\u00a0» n’est pas une adresse de courriel', en: '“{value}” is not an e-mail address' },
  role: { fr: '«\u00a0{value}\u00a0» n’est pas un rôle', en: '“{value}” is not a role' },
  lang: { fr: '«\u00a0{value}\u00a0» n’est ni fr ni en', en: '“{value}” is neither fr nor en' },
  empty: { fr: '{value} est vide', en: '{value} is empty' },
  // The address may hold a password: it is not repeated.
  databaseUrl: { fr: '--to demande une adresse postgres://…', en: '--to needs an address postgres://…' },
  calendarUnknown: { fr: 'calendrier inconnu\u00a0: {value}', en: 'unknown calendar: {value}' },
  calendarSilent: { fr: 'le calendrier n’a pas de règles pour {value}', en: 'the calendar has no rules for {value}' },
  calendarBroken: { fr: 'calendrier mal formé\u00a0: {value}', en: 'malformed calendar: {value}' },
} as const satisfies Record<string, Bilingual>;

export interface Problem {
  readonly id: keyof typeof PROBLEMS;
  readonly value: string;
}

/** A value read from the command line, or what is wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const read = <T>(value: T): Read<T> => ({ ok: true, value });
export const wrong = (id: Problem['id'], value = ''): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { id, value },
});

/** One line for stderr, without its newline: the command, what is wrong, where help is. */
export function sayProblem({ id, value }: Problem, lang: Lang, command: string | null): string {
  const name = command ? `chancery ${command}` : 'chancery';
  const words = PROBLEMS[id][lang];
  const before = lang === 'fr' ? `${name}\u00a0: ${words}` : `${name}: ${words}`;
  const after = lang === 'fr' ? `. Aide\u00a0: ${name} --help` : `. Help: ${name} --help`;
  // A function, so that a `$&` in what was typed stays itself; and one line, whatever was typed.
  return before.replace('{value}', () => printable(value)) + after;
}

const printable = (text: string): string => text.replace(/\p{Cc}/gu, '?');
