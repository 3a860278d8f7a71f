import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const DAY_GUIDE: readonly GuideChapter[] = [
  {
    id: 'se-reperer',
    pages: ['', 'recherche', 'compte', 'premiers-pas'],
    for: 'everyone',
    title: { fr: 'Se repérer au bureau', en: 'Finding one’s way on the desk' },
    steps: [
      {
        fr: '«\u00a0Ma journée\u00a0» réunit ce qui est à faire et ce qui vient. La recherche lit tous les registres que vous pouvez voir, avec ou sans accents.',
        en: '“My day” brings together what there is to do and what is coming. The search reads every register that you may see, with or without accents.',
      },
      {
        fr: 'Au clavier\u00a0: / pour chercher, n pour consigner, j et k pour descendre et monter dans une liste, ? pour toutes les touches.',
        en: 'By keyboard: / to search, n to record, j and k to move down and up a list, ? for all the keys.',
      },
      {
        fr: 'Chaque fiche a son historique\u00a0: qui a fait quoi, et quand. Chaque liste se télécharge telle qu’elle est montrée.',
        en: 'Each record has its history: who did what, and when. Each list is downloaded as it is shown.',
      },
    ],
    link: { label: WORDS.day, href: (paths) => paths.desk() },
  },
];
