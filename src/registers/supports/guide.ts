import { RECORDERS } from '../../kernel/actor.ts';
import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const SUPPORTS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'soutiens',
    pages: ['soutiens'],
    for: 'officer',
    title: { fr: 'Consigner un soutien', en: 'Recording a support' },
    steps: [
      {
        fr: 'Dites qui a reçu le soutien, le service rendu, le jour et l’objet en une phrase. Le genre du bénéficiaire décide des chiffres qu’il nourrit.',
        en: 'Say who received the support, the service given, the day and the purpose in one sentence. The kind of recipient decides which figures it feeds.',
      },
      {
        fr: 'Un bénéficiaire compte une fois par exercice, quel que soit le nombre de ses soutiens. Consignez-les tous.',
        en: 'A recipient counts once in a fiscal year, however many supports it received. Record them all.',
      },
      {
        fr: 'Un soutien se consigne une fois donné. Saisi par erreur, il s’annule avec un motif, et les chiffres suivent.',
        en: 'A support is recorded once it is given. One recorded by mistake is cancelled with a reason, and the figures follow.',
      },
    ],
    link: { label: WORDS.record, href: (paths) => paths.deskNew('supports'), roles: RECORDERS },
  },
];
