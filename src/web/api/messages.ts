import type { Bilingual } from '../../kernel/bilingual.ts';

/** What the interface itself refuses, before or beside the rules of a register. */
export const API_REFUSALS: Readonly<Record<string, Bilingual>> = {
  notFound: {
    fr: 'Il n’y a rien à cette adresse, ou vous n’y avez pas accès.',
    en: 'There is nothing at this address, or you have no access to it.',
  },
  stale: {
    fr: 'La fiche a changé depuis que vous l’avez lue. Relisez-la, puis recommencez avec son nouvel ETag.',
    en: 'The record has changed since you read it. Read it again, then try again with its new ETag.',
  },
  unauthorised: {
    fr: 'Cette opération demande une clé valable\u00a0: «\u00a0Authorization: Bearer chy_…\u00a0». Une clé expirée ou révoquée n’ouvre plus rien.',
    en: 'This operation requires a valid key: “Authorization: Bearer chy_…”. A key that has expired or was revoked no longer opens anything.',
  },
  insufficientScope: {
    fr: 'Cette clé n’a pas la portée «\u00a0{scope}\u00a0». Demandez-en une autre à l’administration.',
    en: 'This key does not have the scope “{scope}”. Ask an administrator for another one.',
  },
  malformedJson: { fr: 'Le corps de la requête n’est pas un objet JSON.', en: 'The body of the request is not a JSON object.' },
  unsupportedType: {
    fr: 'Envoyez du JSON, avec l’en-tête «\u00a0Content-Type: application/json\u00a0».',
    en: 'Send JSON, with the header “Content-Type: application/json”.',
  },
  tooLarge: { fr: 'Le corps de la requête dépasse 1\u00a0Mo.', en: 'The body of the request is larger than 1 MB.' },
  unknownField: { fr: 'Le champ «\u00a0{name}\u00a0» n’existe pas ici.', en: 'There is no field “{name}” here.' },
  unknownParameter: { fr: 'Le paramètre «\u00a0{name}\u00a0» n’existe pas ici.', en: 'There is no parameter “{name}” here.' },
  wrongType: { fr: 'Le type attendu est «\u00a0{expected}\u00a0».', en: 'The type expected is “{expected}”.' },
  tooMany: { fr: 'Donnez-en au plus {most}.', en: 'Give at most {most}.' },
  badLimit: { fr: 'Donnez un nombre de 1 à 200.', en: 'Give a number from 1 to 200.' },
  badCursor: {
    fr: 'Ce curseur n’est pas de cette liste. Reprenez l’adresse «\u00a0next\u00a0» telle quelle.',
    en: 'This cursor does not belong to this list. Use the address in “next” as it is.',
  },
  badIdempotencyKey: {
    fr: 'La clé d’idempotence compte de 8 à 80 lettres, chiffres, traits d’union ou traits de soulignement.',
    en: 'An idempotency key has from 8 to 80 letters, digits, hyphens or underscores.',
  },
  idempotencyReused: {
    fr: 'Cette clé d’idempotence a déjà servi avec un autre envoi. Prenez-en une nouvelle.',
    en: 'This idempotency key was used before for something else. Use a new one.',
  },
  preconditionRequired: {
    fr: 'Un changement dit de quelle version il part\u00a0: «\u00a0If-Match\u00a0», avec l’ETag de la fiche telle que vous l’avez lue.',
    en: 'A change says which version it starts from: “If-Match”, with the ETag of the record as you read it.',
  },
  tooManyRequests: {
    fr: 'Trop de requêtes. Recommencez dans {seconds} secondes.',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  unavailable: {
    fr: 'Le service est momentanément indisponible. Recommencez\u00a0: une création envoyée avec la même clé d’idempotence ne se fait qu’une fois.',
    en: 'The service is unavailable for the moment. Try again: what is created with the same idempotency key is created only once.',
  },
  failed: { fr: 'Une erreur est survenue\u00a0: {id}.', en: 'Something went wrong: {id}.' },
};

/** Titles of problems by status. */
export const PROBLEM_TITLES: Readonly<Record<number, Bilingual>> = {
  400: { fr: 'Requête illisible', en: 'Unreadable request' },
  401: { fr: 'Clé requise', en: 'Key required' },
  403: { fr: 'Accès refusé', en: 'Access refused' },
  404: { fr: 'Introuvable', en: 'Not found' },
  412: { fr: 'La fiche a changé', en: 'The record has changed' },
  413: { fr: 'Envoi trop volumineux', en: 'Too large' },
  415: { fr: 'Type de contenu refusé', en: 'Unsupported content type' },
  422: { fr: 'Demande refusée', en: 'Request refused' },
  428: { fr: 'Version à préciser', en: 'Version required' },
  429: { fr: 'Trop de requêtes', en: 'Too many requests' },
  500: { fr: 'Erreur', en: 'Error' },
  503: { fr: 'Indisponible', en: 'Unavailable' },
};

/** Fields that several resources share. */
export const FIELD_WORDS = {
  id: { fr: 'Identifiant', en: 'Identifier' },
  number: { fr: 'Numéro', en: 'Number' },
  version: { fr: 'Version, qui est l’ETag', en: 'Version, which is the ETag' },
  state: { fr: 'État', en: 'State' },
  on: { fr: 'Jour', en: 'Day' },
  title: { fr: 'Titre', en: 'Title' },
  visibility: { fr: 'Qui peut lire la fiche', en: 'Who may read the record' },
  unit: { fr: 'Unité responsable; la vôtre par défaut', en: 'Unit in charge; your own unless said' },
  countries: { fr: 'Pays, codes ISO 3166-1 à deux lettres', en: 'Countries, two-letter ISO 3166-1 codes' },
  sectors: { fr: 'Secteurs, codes de la liste de l’organisation', en: 'Sectors, codes of the organisation’s list' },
  post: { fr: 'Représentation', en: 'Post' },
  items: { fr: 'La page', en: 'The page' },
  next: { fr: 'Adresse de la page suivante; null à la dernière', en: 'Address of the next page; null on the last one' },
  fictional: {
    fr: 'Vrai pour une organisation de démonstration\u00a0: tout y est inventé',
    en: 'True for a demonstration organisation: everything in it is fictional',
  },
  limit: { fr: 'Nombre de fiches par page, 200 au plus', en: 'Records a page, 200 at most' },
  after: { fr: 'Curseur de la page précédente', en: 'Cursor of the page before' },
} as const satisfies Record<string, Bilingual>;

/** Where the page of the interface explains a kind of problem. */
export const problemAnchor = (id: string): string => `probleme-${id.replace(/[^\w-]/g, '-')}`;
