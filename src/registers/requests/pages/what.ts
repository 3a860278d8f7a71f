import type { Bilingual } from '../../../kernel/bilingual.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { KIND_WORDS } from '../messages.ts';
import type { Kind } from '../rules.ts';

/** Says a text with « votre demande » or « votre plainte » where it has `{what}` or `{What}`. */
export const sayWhat =
  (visit: Visit, kind: Kind) =>
  (text: Bilingual): string =>
    words(visit, text).replace('{what}', words(visit, KIND_WORDS[kind].yours)).replace('{What}', words(visit, KIND_WORDS[kind].Yours));
