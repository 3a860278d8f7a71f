import type { Bilingual } from '../kernel/bilingual.ts';

export const WORDS = {
  fictional: {
    fr: 'Démonstration\u00a0: tout est fictif dans ce courriel, et il n’est envoyé à personne.',
    en: 'Demonstration: everything in this message is fictional, and it is sent to nobody.',
  },
  greeting: { fr: 'Bonjour {name},', en: 'Hello {name},' },
  copy: {
    fr: 'Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur\u00a0:',
    en: 'If the button does not open, copy this address into your browser:',
  },
  footAnswered: {
    fr: '{org}. Vous pouvez répondre à ce courriel\u00a0: votre réponse sera versée au dossier.',
    en: '{org}. You may answer this message: your answer will be added to the file.',
  },
  foot: {
    fr: '{org}. Ce courriel est envoyé automatiquement\u00a0: les réponses à cette adresse ne sont pas lues.',
    en: '{org}. This message is sent automatically: replies to this address are not read.',
  },
} as const satisfies Record<string, Bilingual>;
