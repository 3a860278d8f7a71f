import type { Lang } from '../../kernel/bilingual.ts';

/** Words that stand in almost any letter of one language and in none of the other. */
const FRENCH = new Set(
  'le la les des du une est et que qui pour dans vous nous je mon ma mes votre vos avec sur pas bonjour merci madame monsieur'.split(' '),
);
const ENGLISH = new Set(
  'the and of to is are that for in you your my with on not hello dear please thank thanks would have this regards'.split(' '),
);

/** The language that somebody writes in; French where it cannot be told, as the State's letters are. */
export function guessLang(text: string): Lang {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{Letter}+/gu) ?? [];
  const count = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;
  return count(ENGLISH) > count(FRENCH) ? 'en' : 'fr';
}
