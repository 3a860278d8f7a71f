import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';
import { OPENERS } from './rules.ts';

/** How mail that comes in is looked after. */
export const RECEIVED_GUIDE: readonly GuideChapter[] = [
  {
    id: 'courriels-recus',
    pages: ['courriels-recus'],
    for: 'agent',
    title: { fr: 'Décider d’un courriel reçu', en: 'Deciding about a message received' },
    steps: [
      {
        fr: 'Un courriel envoyé à la boîte de l’organisation devient une demande, avec un accusé de réception; une réponse rejoint sa demande. Les réponses automatiques, les infolettres et les boucles sont ignorées, mais gardées.',
        en: 'A message sent to the organisation’s mailbox becomes a request, with an acknowledgement; an answer joins its request. Automatic replies, newsletters and loops are ignored, but kept.',
      },
      {
        fr: 'Ce qui est trop volumineux, mal formé, indésirable ou répété attend sous «\u00a0Courriels reçus\u00a0», avec la raison. Faites-en une demande, versez-le à un dossier par son numéro, ou écartez-le avec un motif.',
        en: 'What is too large, malformed, unwanted or repeated waits under “Mail received”, with the reason. Make it a request, add it to a file by its number, or discard it with a reason.',
      },
      {
        fr: 'Si un de vos courriels revient, une note le dit dans la demande.',
        en: 'If one of your messages comes back, a note in the request says so.',
      },
    ],
    link: { label: WORDS.received, href: (paths) => paths.received(), roles: OPENERS },
  },
];
