import { DOCUMENT_REFUSALS } from '../../documents/messages.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Reach } from '../../kernel/visibility.ts';
import { ATTACHMENT_VERBS, FILE_REFUSALS } from '../attachments/messages.ts';
import type { LinkKind } from '../links.ts';

export const VISIBILITY_WORDS = {
  public: { fr: 'Tout le monde', en: 'Everyone' },
  organisation: { fr: 'L’organisation', en: 'The organisation' },
  unit: { fr: 'Mon unité', en: 'My unit' },
  named: { fr: 'Moi et les personnes nommées', en: 'Me and the people named' },
  staff: { fr: 'Le personnel', en: 'The staff' },
  confidential: { fr: 'Les responsables des plaintes', en: 'The complaints officers' },
} as const satisfies Record<Reach, Bilingual>;

export const VISIBILITY_TAGS = {
  public: { fr: 'Diffusé', en: 'Published' },
  organisation: { fr: 'Interne', en: 'Internal' },
  unit: { fr: 'Unité seulement', en: 'Unit only' },
  named: { fr: 'Personnes nommées', en: 'Named people' },
  staff: { fr: 'Personnel', en: 'Staff' },
  confidential: { fr: 'Responsables des plaintes', en: 'Complaints officers' },
} as const satisfies Record<Reach, Bilingual>;

export const LINK_WORDS = {
  relates: { out: { fr: 'Lié à', en: 'Related to' }, in: { fr: 'Lié à', en: 'Related to' } },
  follows: { out: { fr: 'Fait suite à', en: 'Follows' }, in: { fr: 'Suivi de', en: 'Followed by' } },
  causes: { out: { fr: 'A mené à', en: 'Led to' }, in: { fr: 'Issu de', en: 'Comes from' } },
} as const satisfies Record<LinkKind, { out: Bilingual; in: Bilingual }>;

export const WORDS = {
  namedRecords: { fr: 'Fiches que la personne lit parce qu’elle y est nommée', en: 'Records that name the person as a reader' },
  readers: { fr: 'Lectrices et lecteurs', en: 'Readers' },
  addReader: { fr: 'Ajouter une lectrice ou un lecteur', en: 'Add a reader' },
  reader: { fr: 'Membre', en: 'Member' },
  readerHelp: {
    fr: 'Cette personne lira la fiche, ses pièces, ses commentaires et son historique.',
    en: 'This person will read the record, its attachments, its comments and its history.',
  },
  readerGo: { fr: 'Ajouter', en: 'Add' },
  removeReader: { fr: 'Retirer', en: 'Remove' },
  glance: { fr: 'En bref', en: 'At a glance' },
  history: { fr: 'Historique', en: 'History' },
  noHistory: { fr: 'Rien n’a changé depuis que la fiche a été chargée.', en: 'Nothing has changed since the record was loaded.' },
  summaryOn: { fr: 'Fiche au {day}', en: 'Summary of {day}' },
  summary: { fr: 'Fiche (PDF)', en: 'Summary (PDF)' },
  comments: { fr: 'Commentaires', en: 'Comments' },
  links: { fr: 'Liens', en: 'Links' },
  noComment: { fr: 'Aucun commentaire pour l’instant.', en: 'No comments yet.' },
  noLink: { fr: 'Aucune fiche liée.', en: 'No linked records.' },
  comment: { fr: 'Ajouter un commentaire', en: 'Add a comment' },
  commentHelp: { fr: 'Lu par les personnes qui lisent cette fiche.', en: 'Read by those who read this record.' },
  commentGo: { fr: 'Commenter', en: 'Comment' },
  link: { fr: 'Numéro de la fiche', en: 'Number of the record' },
  addLink: { fr: 'Lier une fiche', en: 'Link a record' },
  linkKind: { fr: 'Lien', en: 'Link' },
  linkGo: { fr: 'Lier', en: 'Link' },
  unlink: { fr: 'Délier', en: 'Unlink' },
  system: { fr: 'Chancellerie', en: 'Chancery' },
  someone: { fr: 'Une personne partie', en: 'Someone who left' },
  field: { fr: 'Champ', en: 'Field' },
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  whatChanged: { fr: 'Ce qui a changé', en: 'What changed' },
  erased: { fr: 'Les valeurs ont été effacées avec la personne.', en: 'The values were erased with the person.' },
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  empty: { fr: '–', en: '–' },
  place: { fr: 'n°\u00a0{n} au journal', en: 'no. {n} in the journal' },
  waiting: { fr: 'en attente d’inscription', en: 'waiting to be entered' },
  created: { fr: 'a créé la fiche', en: 'created the record' },
} as const satisfies Record<string, Bilingual>;

export const REFUSALS: Readonly<Record<string, Bilingual>> = {
  ...FILE_REFUSALS,
  ...DOCUMENT_REFUSALS,
  noSuchRecord: {
    fr: 'Aucune fiche que vous pouvez lire ne porte le numéro «\u00a0{value}\u00a0». Vérifiez-le.',
    en: 'No record that you may read has the number “{value}”. Check it.',
  },
  lastReader: {
    fr: 'Une fiche garde au moins une lectrice ou un lecteur\u00a0: ajoutez quelqu’un d’abord, ou choisissez une autre visibilité.',
    en: 'A record keeps at least one reader: add somebody first, or choose another visibility.',
  },
  linkToSelf: { fr: 'Une fiche ne se lie pas à elle-même.', en: 'A record is not linked to itself.' },
};

export const VERBS: Readonly<Record<string, Bilingual>> = {
  comment: { fr: 'a commenté', en: 'commented' },
  nameReader: { fr: 'a ajouté une lectrice ou un lecteur', en: 'added a reader' },
  removeReader: { fr: 'a retiré une lectrice ou un lecteur', en: 'removed a reader' },
  link: { fr: 'a lié une fiche', en: 'linked a record' },
  extract: { fr: 'a extrait la liste', en: 'extracted the list' },
  recomputeTerm: {
    fr: 'a calculé de nouveau une échéance\u00a0: une norme ou un calendrier a changé',
    en: 'recomputed a due day: a standard or a calendar has changed',
  },
  unlink: { fr: 'a délié une fiche', en: 'unlinked a record' },
  ...ATTACHMENT_VERBS,
};

/** Words of the lists of registers. */
export const LIST_WORDS = {
  search: { fr: 'Chercher dans cette liste', en: 'Search this list' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  year: { fr: 'Exercice', en: 'Fiscal year' },
  anyYear: { fr: 'Tous', en: 'All' },
  display: { fr: 'Affichage', en: 'Display' },
  order: { fr: 'Ordre', en: 'Order' },
  latestFirst: { fr: 'Les plus récents d’abord', en: 'Latest first' },
  oldestFirst: { fr: 'Les plus anciens d’abord', en: 'Oldest first' },
  without: { fr: 'Colonnes à masquer', en: 'Columns to hide' },
  apply: { fr: 'Appliquer', en: 'Apply' },
  clear: { fr: 'Retirer les filtres', en: 'Remove the filters' },
  bestOnly: {
    fr: 'Seules les {n} fiches qui répondent le mieux sont montrées\u00a0: précisez la recherche.',
    en: 'Only the {n} records that match best are shown: narrow the search.',
  },
} as const satisfies Record<string, Bilingual>;
