import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of the programming interface of requests. */
export const API_WORDS = {
  fileMore: {
    fr: 'Les limites d’envoi sont celles du formulaire public; un compte de service n’a que celle de l’adresse de courriel. Avec «\u00a0Idempotency-Key\u00a0», le même envoi répété donne le même numéro; le code n’est redonné que si cette clé compte 43 caractères tirés au hasard. Les plaintes passent par le formulaire seul.',
    en: 'The limits are those of the public form; a service account has that of the e-mail address alone. With “Idempotency-Key”, the same thing sent again gives the same number; the code is given again only where that key is 43 characters drawn at random. Complaints go through the form alone.',
  },
  followMore: {
    fr: 'Le code va dans l’en-tête «\u00a0Follow-Up-Code\u00a0», jamais dans l’adresse. Les essais manqués sont comptés par réseau et par numéro.',
    en: 'The code goes into the header “Follow-Up-Code”, never into the address. Failed tries are counted by network and by number.',
  },
  fields: {
    number: { fr: 'Numéro, tel que l’accusé de réception le donne', en: 'Number, as the acknowledgement of receipt gives it' },
    code: {
      fr: 'Code de suivi; null quand le même envoi est répété avec une clé courte',
      en: 'Follow-up code; null when the same thing is sent again with a short key',
    },
    kind: { fr: 'Genre', en: 'Kind' },
    category: { fr: 'Catégorie, un code de la liste de l’organisation', en: 'Category, a code of the organisation’s list' },
    subject: { fr: 'Objet', en: 'Subject' },
    body: { fr: 'Texte', en: 'Text' },
    name: { fr: 'Nom de la personne', en: 'Name of the person' },
    email: { fr: 'Courriel de la personne, où va l’accusé de réception', en: 'E-mail of the person, where the acknowledgement goes' },
    telephone: { fr: 'Téléphone de la personne', en: 'Telephone of the person' },
    receivedAt: { fr: 'Moment de la réception', en: 'When it was received' },
    completeAt: {
      fr: 'Moment où elle était complète; null tant que la personne doit la compléter',
      en: 'When it was complete; null while the person is to complete it',
    },
    correction: { fr: 'Ce qui est demandé à la personne', en: 'What is asked of the person' },
    answeredAt: { fr: 'Moment de la première réponse', en: 'When it was first answered' },
    endedAt: { fr: 'Fin du traitement', en: 'When handling ended' },
    transferredTo: { fr: 'Organisme à qui elle a été transmise', en: 'Organisation that it was sent to' },
    messages: { fr: 'Ce qui a été écrit, du plus ancien au plus récent', en: 'What was written, oldest first' },
  },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>;
