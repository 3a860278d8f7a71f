import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const NOTICES_GUIDE: readonly GuideChapter[] = [
  {
    id: 'avis',
    pages: ['avis'],
    for: 'everyone',
    title: { fr: 'Être averti de ce qui vous concerne', en: 'Being told of what concerns you' },
    steps: [
      {
        fr: 'La cloche, en haut du bureau, dit combien d’avis vous n’avez pas lus\u00a0: un commentaire sur votre fiche, une demande qu’on vous attribue, ce que la personne y ajoute, une fiche qu’on vous donne à lire, une clôture retournée ou approuvée, une correction décidée, une importation terminée, une mission autorisée.',
        en: 'The bell, at the top of the desk, says how many notices you have not read: a comment on your record, a request assigned to you, what the person adds to it, a record that you are given access to, a closing returned or approved, a correction decided, an import finished, a mission authorised.',
      },
      {
        fr: 'Ouvrir un avis mène à sa fiche et le marque comme lu. L’avis d’une fiche que vous ne pouvez plus lire disparaît.',
        en: 'Opening a notice leads to its record and marks it as read. The notice of a record that you may no longer read disappears.',
      },
      {
        fr: 'Dans «\u00a0Mon compte\u00a0», choisissez pour chaque sorte d’avis\u00a0: à l’écran, à l’écran et par un courriel quotidien, ou aucun.',
        en: 'In “My account”, choose for each kind of notice: on screen, on screen and in a daily letter, or none.',
      },
    ],
    link: { label: WORDS.title, href: (paths) => paths.notices() },
  },
];
