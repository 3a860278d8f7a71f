import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Interface de programmation (API)', en: 'Programming interface (API)' },
  lead: {
    fr: 'Les mêmes registres, les mêmes règles et les mêmes droits que les pages, en JSON. Sans clé, on lit ce qui est publié; avec la clé d’un compte de service, ce que ce compte peut lire et modifier.',
    en: 'The same registers, the same rules and the same rights as the pages, in JSON. Without a key, one reads what is published; with the key of a service account, what that account may read and change.',
  },
  document: { fr: 'Description OpenAPI 3.1 (JSON)', en: 'OpenAPI 3.1 description (JSON)' },
  start: { fr: 'Pour commencer', en: 'To begin' },
  base: { fr: 'Toutes les adresses commencent par', en: 'Every address begins with' },
  keyHow: {
    fr: 'Une clé se demande à l’administration de l’organisation, qui la crée sous «\u00a0Administration, Programmes et clés\u00a0» et la montre une seule fois. Elle s’envoie dans l’en-tête Authorization.',
    en: 'Ask the organisation’s administrators for a key; they create it under “Administration, Programs and keys”, where it is shown once. It is sent in the Authorization header.',
  },
  manners: { fr: 'Conventions', en: 'Conventions' },
  pages: {
    fr: 'Les listes vont par pages de 50 fiches, 200 au plus (limit). «\u00a0next\u00a0» donne l’adresse de la suivante\u00a0: reprenez-la telle quelle.',
    en: 'Lists come in pages of 50 records, 200 at most (limit). “next” gives the address of the next one: use it as it is.',
  },
  versions: {
    fr: 'Chaque réponse porte un ETag (la version de la fiche). Un changement le renvoie dans If-Match\u00a0: 428 s’il manque, 412 si la fiche a changé entre-temps. Une lecture le renvoie dans If-None-Match\u00a0: 304 si rien n’a changé.',
    en: 'Each answer carries an ETag (the version of the record). A change sends it back in If-Match: 428 when it is missing, 412 when the record has changed in between. A read sends it back in If-None-Match: 304 when nothing has changed.',
  },
  once: {
    fr: 'Une création envoyée deux fois avec la même Idempotency-Key ne crée qu’une fiche.',
    en: 'What is sent twice with the same Idempotency-Key creates one record.',
  },
  limits: {
    fr: 'Chaque processus du serveur accepte 120 requêtes par minute d’une adresse sans clé, 600 avec une clé. RateLimit dit ce qui reste; 429 dit d’attendre, et combien (Retry-After).',
    en: 'Each process of the server takes 120 requests a minute from an address without a key, 600 with one. RateLimit says what is left; 429 says to wait, and how long (Retry-After).',
  },
  problemsSaid: {
    fr: 'Tout refus est un problème au sens de la RFC 9457 (application/problem+json), dans la langue d’Accept-Language.',
    en: 'Every refusal is a problem in the sense of RFC 9457 (application/problem+json), in the language of Accept-Language.',
  },
  operations: { fr: 'Opérations', en: 'Operations' },
  open: { fr: 'sans clé\u00a0: ce qui est publié', en: 'without a key: what is published' },
  door: { fr: 'sans clé aussi', en: 'without a key too' },
  scope: { fr: 'portée', en: 'scope' },
  header: { fr: 'en-tête', en: 'header' },
  parameters: { fr: 'Paramètres', en: 'Parameters' },
  parameter: { fr: 'Paramètre', en: 'Parameter' },
  body: { fr: 'Corps', en: 'Body' },
  field: { fr: 'Champ', en: 'Field' },
  type: { fr: 'Type', en: 'Type' },
  required: { fr: 'requis', en: 'required' },
  says: { fr: 'Sens', en: 'Meaning' },
  answer: { fr: 'Réponse', en: 'Answer' },
  example: { fr: 'Exemple', en: 'Example' },
  tryIt: { fr: 'Ouvrir la réponse', en: 'Open the answer' },
  problems: { fr: 'Problèmes', en: 'Problems' },
  problemsLead: {
    fr: 'Le «\u00a0type\u00a0» d’un problème ne change ni avec la langue ni avec la version. Les mots entre accolades sont remplis au moment du refus.',
    en: 'The “type” of a problem changes neither with the language nor with the version. Words in braces are filled in when it is refused.',
  },
  allProblems: { fr: 'Tous les problèmes', en: 'Every problem' },
  oneProblem: { fr: '{n} problème', en: '{n} problem' },
  manyProblems: { fr: '{n} problèmes', en: '{n} problems' },
  problem: { fr: 'Problème', en: 'Problem' },
} as const satisfies Record<string, Bilingual>;
