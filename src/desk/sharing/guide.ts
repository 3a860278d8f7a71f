import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

/** How two organisations come to see what the other plans. */
export const SHARING_GUIDE: readonly GuideChapter[] = [
  {
    id: 'partages',
    pages: ['administration/partages'],
    for: 'administrator',
    title: { fr: 'Partager ce qui est prévu avec un partenaire', en: 'Sharing what is planned with a partner' },
    steps: [
      {
        fr: 'Dans «\u00a0Partages\u00a0», choisissez le partenaire et, si vous voulez, les registres; proposez. Rien n’est montré avant qu’il accepte.',
        en: 'In “Sharing”, choose the partner and, if you want, the registers; offer. Nothing is shown before it accepts.',
      },
      {
        fr: 'Son personnel voit alors, quand il prépare quelque chose au même endroit à trois semaines près, le titre, le registre, les dates et le lieu de ce que tous vos membres peuvent lire.',
        en: 'When its staff prepare something in the same place within three weeks, they then see the title, register, dates and place of what all your members may read.',
      },
      {
        fr: 'Un partage va dans un seul sens\u00a0: pour voir ce que le partenaire prévoit, acceptez sa proposition. Chacun y met fin quand il veut; les deux journaux le disent.',
        en: 'Sharing goes one way: to see what the partner plans, accept its offer. Either side ends it at will; both journals say so.',
      },
    ],
    link: { label: WORDS.sharings, href: (paths) => paths.sharings(), roles: ['administrator'] },
  },
];
