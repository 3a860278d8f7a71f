import type { Lang } from '../../../kernel/bilingual.ts';
import { loadVocabulary, type Vocabulary } from '../../../records/vocabulary.ts';
import type { Visit } from '../../../web/visit.ts';

/** What the words of a list need besides its rows. */
export interface Names {
  readonly lang: Lang;
  readonly vocabulary: Vocabulary;
}

export const namesOf = async ({ tx, org, lang }: Visit): Promise<Names> => ({
  lang,
  vocabulary: await loadVocabulary(tx, org.id),
});
