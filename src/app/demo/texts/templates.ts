import type { Bilingual, Lang } from '../../../kernel/bilingual.ts';
import type { Kind } from '../../../registers/requests/rules.ts';
import type { Purpose } from '../../../registers/requests/templates/rules.ts';
import { randomOf } from '../random.ts';

interface Letter {
  readonly kind: Kind;
  readonly purpose: Purpose;
  /** Code of the vocabulary of its kind; '': every category. */
  readonly category: string;
  readonly name: Bilingual;
  readonly body: Bilingual;
}

/** Letters with which the demonstration answers. No real office wrote them. */
const LETTERS: readonly Letter[] = [
  {
    kind: 'request',
    purpose: 'acknowledgement',
    category: '',
    name: { fr: 'Accusé de réception', en: 'Acknowledgement' },
    body: {
      fr: 'Bonjour,\n\nNous avons bien reçu votre demande le {recue}. Vous recevrez une réponse au plus tard le {echeance}.\n\n{agent}\n{organisme}',
      en: 'Hello,\n\nWe received your request on {received}. You will have an answer by {due}.\n\n{officer}\n{organisation}',
    },
  },
  {
    kind: 'request',
    purpose: 'correction',
    category: '',
    name: { fr: 'Pièce manquante', en: 'Something is missing' },
    body: {
      fr: 'Bonjour,\n\nPour répondre à votre demande «\u00a0{objet}\u00a0», il nous manque un renseignement. Pouvez-vous nous l’envoyer en répondant à ce courriel?\n\n{agent}',
      en: 'Hello,\n\nTo answer your request “{subject}”, we need one thing more. Could you send it by answering this e-mail?\n\n{officer}',
    },
  },
  {
    kind: 'request',
    purpose: 'reply',
    category: '',
    name: { fr: 'Réponse courante', en: 'Usual answer' },
    body: {
      fr: 'Bonjour,\n\nVous nous avez écrit au sujet suivant\u00a0: {objet}.\n\nVoici ce que nous pouvons vous dire\u00a0:\n\nN’hésitez pas à nous écrire de nouveau, en rappelant le numéro {numero}.\n\n{agent}\n{organisme}',
      en: 'Hello,\n\nYou wrote to us about this: {subject}.\n\nThis is what we can tell you:\n\nPlease write again if you need more, with the number {number}.\n\n{officer}\n{organisation}',
    },
  },
  {
    kind: 'request',
    purpose: 'reply',
    category: 'stages',
    name: { fr: 'Stages\u00a0: prochain appel', en: 'Internships: next call' },
    body: {
      fr: 'Bonjour,\n\nLes dates du prochain appel de candidatures seront publiées sur notre site. Le dossier se dépose en ligne.\n\n{agent}\n{organisme}',
      en: 'Hello,\n\nThe dates of the next call will be published on our site. Applications are made online.\n\n{officer}\n{organisation}',
    },
  },
  {
    kind: 'complaint',
    purpose: 'acknowledgement',
    category: '',
    name: { fr: 'Accusé de réception d’une plainte', en: 'Acknowledgement of a complaint' },
    body: {
      fr: 'Bonjour,\n\nVotre plainte est arrivée le {recue}. Seules les personnes responsables des plaintes la lisent. Nous vous répondrons au plus tard le {echeance}.\n\n{agent}',
      en: 'Hello,\n\nYour complaint arrived on {received}. Complaints officers alone read it. We will answer by {due}.\n\n{officer}',
    },
  },
];

/** The letters of one organisation, in both languages. */
export const templatesOf = (slug: string) =>
  LETTERS.flatMap(({ kind, purpose, category, name, body }) =>
    (['fr', 'en'] as const satisfies readonly Lang[]).map((lang) => ({
      id: randomOf('template', slug, name.en, lang).id(0),
      kind,
      purpose,
      lang,
      category,
      name: name[lang],
      body: body[lang],
      ended_on: null,
    })),
  );
