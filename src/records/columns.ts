import { type Bilingual, type Lang, say } from '../kernel/bilingual.ts';
import type { Visibility } from '../kernel/visibility.ts';
import type { Column } from '../tables/column.ts';
import { VISIBILITY_TAGS } from './pages/messages.ts';
import { type Vocabulary, wordOf } from './vocabulary.ts';

/** Columns that every register's files have: its key, and who may read the record. */

export const NUMBER: Column<{ readonly number: string }> = {
  id: 'number',
  label: { fr: 'Numéro', en: 'Number' },
  help: {
    fr: 'Numéro de la fiche. Avec «\u00a0id\u00a0», il dit quelle fiche une importation met à jour.',
    en: 'Number of the record. With “id”, it says which record an import updates.',
  },
  type: 'text',
  open: true,
  shown: (row) => row.number,
  data: (row) => row.number,
};

export const ID: Omit<Column<object, { readonly id: string }>, 'shown'> = {
  id: 'id',
  label: { fr: 'Identifiant', en: 'Identifier' },
  help: {
    fr: 'Identifiant permanent de la fiche (UUID), attribué à sa création.',
    en: 'Permanent identifier of the record (UUID), given when it is made.',
  },
  type: 'key',
  open: true,
  data: (row) => row.id,
};

// The check constraint of the column holds it to the list.
const tagOf = (visibility: string): Bilingual => VISIBILITY_TAGS[visibility as Visibility];

export const VISIBILITY: Column<{ readonly visibility: string }, { readonly visibility: string }, { readonly lang: Lang }> = {
  id: 'visibility',
  label: { fr: 'Qui peut lire', en: 'Who may read' },
  help: {
    fr: 'Qui peut lire la fiche\u00a0: tout le monde, l’organisation, une unité, ou des personnes nommées.',
    en: 'Who may read the record: everyone, the organisation, one unit, or people named.',
  },
  type: 'code',
  words: VISIBILITY_TAGS,
  field: true,
  shown: (row, { lang }) => say(tagOf(row.visibility), lang),
  data: (row) => row.visibility,
};

export const UNIT: Column<object, { readonly unit: string | null }> = {
  id: 'unit',
  label: { fr: 'Unité', en: 'Unit' },
  help: { fr: 'Identifiant de l’unité qui tient la fiche.', en: 'Identifier of the unit that keeps the record.' },
  type: 'key',
  field: true,
  data: (row) => row.unit,
};

/** Words of codes of a vocabulary, as lists show them. */
export const wordsOf = (vocabulary: Vocabulary, list: string, codes: readonly string[], lang: Lang): string =>
  codes.map((code) => say(wordOf(vocabulary, list, code), lang)).join(', ');
