import type { Bilingual } from '../../kernel/bilingual.ts';

export const DOCUMENT_WORDS = {
  title: { fr: 'Interface de programmation de la Chancellerie', en: 'Programming interface of Chancery' },
  about: {
    fr: 'Les mêmes registres, les mêmes règles et les mêmes droits que les pages, en JSON. Sans clé, on lit ce qui est publié. Avec la clé d’un compte de service, on lit et on modifie ce que ce compte peut lire et modifier.',
    en: 'The same registers, the same rules and the same rights as the pages, in JSON. Without a key, one reads what is published. With the key of a service account, one reads and changes what that account may read and change.',
  },
  server: { fr: 'Cette installation', en: 'This installation' },
  organisation: {
    fr: 'L’organisation, telle que l’adresse de ses pages la nomme',
    en: 'The organisation, as the address of its pages names it',
  },
  key: {
    fr: 'Une clé de compte de service, «\u00a0chy_…\u00a0», avec les portées que l’opération demande.',
    en: 'A key of a service account, “chy_…”, with the scopes that the operation asks for.',
  },
  scope: { fr: 'Portée\u00a0: {scope}.', en: 'Scope: {scope}.' },
  open: { fr: 'Sans clé, ce qui est publié.', en: 'Without a key, what is published.' },
  door: { fr: 'Sans clé aussi, comme les formulaires publics.', en: 'Without a key too, as the public forms.' },
  ifMatch: { fr: 'L’ETag de la fiche telle qu’elle a été lue', en: 'The ETag of the record as it was read' },
  ifNoneMatch: { fr: 'L’ETag déjà reçu\u00a0: 304 si rien n’a changé', en: 'The ETag received before: 304 if nothing has changed' },
  idempotencyKey: {
    fr: 'De 8 à 80 caractères de votre choix. Le même envoi répété avec la même clé ne crée qu’une fiche.',
    en: 'From 8 to 80 characters of your choice. The same thing sent again with the same key creates one record.',
  },
  language: { fr: 'Langue des messages\u00a0: fr ou en', en: 'Language of the messages: fr or en' },
  etag: { fr: 'Version de la réponse', en: 'Version of the answer' },
  ok: { fr: 'Réponse', en: 'Answer' },
  made: { fr: 'Créée', en: 'Created' },
  location: { fr: 'Adresse de la fiche', en: 'Address of the record' },
  notModified: { fr: 'Rien n’a changé', en: 'Nothing has changed' },
  problemType: { fr: 'Le motif, stable d’une version et d’une langue à l’autre', en: 'The reason, stable over versions and languages' },
  problemTitle: { fr: 'Le motif en deux mots', en: 'The reason in a few words' },
  problemStatus: { fr: 'Statut HTTP', en: 'HTTP status' },
  problemDetail: { fr: 'Ce qu’il faut corriger', en: 'What to correct' },
  problemErrors: { fr: 'Un à un, les champs à corriger', en: 'One by one, the fields to correct' },
  problemPointer: { fr: 'Champ du corps, en pointeur JSON (RFC 6901)', en: 'Field of the body, as a JSON pointer (RFC 6901)' },
  problemParameter: { fr: 'Paramètre de l’adresse', en: 'Parameter of the address' },
} as const satisfies Record<string, Bilingual>;

/** What the statuses that are problems say, for each operation that may answer with them. */
export const STATUS_WORDS: Readonly<Record<number, Bilingual>> = {
  400: { fr: 'Requête illisible, ou paramètre inconnu', en: 'Unreadable request, or unknown parameter' },
  401: { fr: 'Clé absente, inconnue, expirée ou révoquée', en: 'Key missing, unknown, expired or revoked' },
  403: { fr: 'La clé ou son compte ne le permet pas', en: 'The key or its account does not allow it' },
  404: {
    fr: 'Rien à cette adresse, ou rien que ce compte puisse voir',
    en: 'Nothing at this address, or nothing that this account may see',
  },
  412: { fr: 'La fiche a changé entre-temps', en: 'The record has changed in between' },
  413: { fr: 'Corps de plus de 1\u00a0Mo', en: 'Body larger than 1 MB' },
  415: { fr: 'Ce n’est pas du JSON', en: 'Not JSON' },
  422: { fr: 'Une règle refuse', en: 'A rule refuses' },
  428: { fr: 'If-Match manque', en: 'If-Match is missing' },
  429: { fr: 'Trop de requêtes', en: 'Too many requests' },
};
