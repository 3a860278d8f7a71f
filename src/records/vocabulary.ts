import type { Tx } from '../db/kysely.ts';
import type { Bilingual } from '../kernel/bilingual.ts';

/** Lists of words of an organisation: code → label, in the order of the list. */
export type Vocabulary = Readonly<Record<string, ReadonlyMap<string, Bilingual>>>;

export async function loadVocabulary(tx: Tx, org: number): Promise<Vocabulary> {
  const rows = await tx
    .selectFrom('vocabulary')
    .selectAll()
    .where('org', '=', org)
    .orderBy('list')
    .orderBy('place')
    .orderBy('code')
    .execute();
  const lists: Record<string, Map<string, Bilingual>> = {};
  for (const { list, code, labelFr, labelEn } of rows) {
    lists[list] ??= new Map();
    lists[list].set(code, { fr: labelFr, en: labelEn });
  }
  return lists;
}

/** The word of a code; the code itself when its word has left the list. */
export const wordOf = (vocabulary: Vocabulary, list: string, code: string): Bilingual =>
  vocabulary[list]?.get(code) ?? { fr: code, en: code };

export interface VocabularyWord {
  readonly list: string;
  readonly code: string;
  readonly label: Bilingual;
  readonly place: number;
}

/** Adds words that are not there yet; those that an administrator changed since stay as they are. */
export async function addWords(tx: Tx, org: number, words: readonly VocabularyWord[]): Promise<void> {
  if (words.length === 0) return;
  await tx
    .insertInto('vocabulary')
    .values(words.map(({ list, code, label, place }) => ({ org, list, code, labelFr: label.fr, labelEn: label.en, place })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds a word at the end of its list. */
export async function insertWord(tx: Tx, org: number, list: string, code: string, label: Bilingual): Promise<void> {
  const last = await tx
    .selectFrom('vocabulary')
    .select(({ fn }) => fn.max('place').as('place'))
    .where('org', '=', org)
    .where('list', '=', list)
    .executeTakeFirst();
  await tx
    .insertInto('vocabulary')
    .values({ org, list, code, labelFr: label.fr, labelEn: label.en, place: Number(last?.place ?? -1) + 1 })
    .execute();
}

/** Gives a code other words: everything that holds the code shows them from now on. */
export async function renameWord(tx: Tx, org: number, list: string, code: string, label: Bilingual): Promise<void> {
  await tx
    .updateTable('vocabulary')
    .set({ labelFr: label.fr, labelEn: label.en })
    .where('org', '=', org)
    .where('list', '=', list)
    .where('code', '=', code)
    .execute();
}
