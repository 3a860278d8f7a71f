import type { Bilingual } from '../../../kernel/bilingual.ts';

/** What stands in a request that came by mail beside what was written. */
export const MAIL_WORDS = {
  noSubject: { fr: 'Sans objet', en: 'No subject' },
  noText: { fr: '(Message sans texte)', en: '(Message without text)' },
  notKept: {
    fr: '[Pièces non gardées, trop volumineuses ou d’un type qui n’est pas accepté\u00a0: {names}]',
    en: '[Attachments not kept, too large or of a type that is not accepted: {names}]',
  },
  cameBack: {
    fr: 'Un courriel envoyé à {address} est revenu. Réponse du serveur\u00a0: {said}',
    en: 'A message sent to {address} came back. Answer of the server: {said}',
  },
} as const satisfies Record<string, Bilingual>;
