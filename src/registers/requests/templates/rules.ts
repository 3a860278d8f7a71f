import type { Lang } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';

/** What a letter from a template is for: one of the acts that write to the person. */
export const PURPOSES = ['acknowledgement', 'correction', 'reply', 'closure'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a template may leave open, by the word of each language; both are understood in either. */
export const PLACEHOLDERS = {
  name: { fr: 'nom', en: 'name' },
  number: { fr: 'numero', en: 'number' },
  subject: { fr: 'objet', en: 'subject' },
  received: { fr: 'recue', en: 'received' },
  due: { fr: 'echeance', en: 'due' },
  officer: { fr: 'agent', en: 'officer' },
  unit: { fr: 'unite', en: 'unit' },
  organisation: { fr: 'organisme', en: 'organisation' },
} as const satisfies Record<string, Readonly<Record<Lang, string>>>;
export type Placeholder = keyof typeof PLACEHOLDERS;
export const PLACEHOLDER_IDS = Object.keys(PLACEHOLDERS) as readonly Placeholder[]; // keys of the literal above

/** What each placeholder stands for in one letter; '' or absent: it is not known, and stays as it is for whoever writes. */
export type Values = Readonly<Partial<Record<Placeholder, string>>>;

const known = (word: string): Placeholder | undefined =>
  PLACEHOLDER_IDS.find((id) => PLACEHOLDERS[id].fr === word || PLACEHOLDERS[id].en === word);

const SLOT = /\{([^{}]*)\}/g;

/** Refuses braces that hold no placeholder that is known, each once: nobody should receive them. */
export function checkTemplate(body: string): readonly Refusal[] {
  const unknown = [...body.matchAll(SLOT)].flatMap(([whole, word = '']) => (known(word) ? [] : [whole.slice(0, 40)]));
  const loose = /[{}][^{}\n]{0,20}/.exec(body.replace(SLOT, ''));
  return [...new Set([...unknown, ...(loose ? [loose[0]] : [])])].map((value) => ({
    id: 'unknownPlaceholder',
    field: 'body',
    values: { value },
  }));
}

/** The text with what is known in place of its placeholders. Values are put in once: braces inside them stay text. */
export const fillTemplate = (body: string, values: Values): string =>
  body.replace(SLOT, (whole, word: string) => {
    const id = known(word);
    return (id && values[id]) || whole;
  });

/** Placeholders of a letter that nobody has filled. */
export const leftOpen = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(SLOT)].flatMap(([whole, word = '']) => (known(word) ? [whole] : []))),
];
