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
        fr: 'Ctrl\u00a0K ouvre partout le champ «\u00a0Chercher ou aller à…\u00a0»\u00a0: quelques lettres suffisent pour une fiche, une page ou un geste courant.',
        en: 'Ctrl\u00a0K opens the field “Search or go to…” anywhere: a few letters are enough for a record, a page or a common task.',
      },
      {
        fr: 'Au clavier encore\u00a0: / pour chercher, n pour consigner, j et k pour descendre et monter dans une liste, ? pour toutes les touches, et pour les désactiver.',
        en: 'Also by keyboard: / to search, n to record, j and k to move down and up a list, ? for all the keys, and to turn them off.',
      },
      {
        fr: 'Dans une liste, choisissez des filtres, puis «\u00a0Garder cette vue\u00a0»\u00a0: elle reste sous «\u00a0Mes vues\u00a0», dans la liste et dans «\u00a0Ma journée\u00a0», pour vous seulement. Elle se retire au même endroit.',
        en: 'In a list, choose filters, then “Save this view”: it stays under “My views”, in the list and in “My day”, for you only. It is removed in the same place.',
      },
      {
        fr: '«\u00a0Affichage\u00a0» met les plus anciens d’abord et masque des colonnes; une vue gardée et le fichier de la liste font de même.',
        en: '“Display” puts the oldest first and hides columns; a saved view and the file of the list do the same.',
      },
      {
        fr: 'Un formulaire interrompu garde un brouillon sur cet appareil, sept jours au plus\u00a0: «\u00a0Reprendre le brouillon\u00a0» vous le rend.',
        en: 'A form that was interrupted keeps a draft on this device, for seven days at most: “Resume the draft” brings it back.',
      },
      {
        fr: 'Chaque fiche a son historique\u00a0: qui a fait quoi, et quand. Chaque liste se télécharge telle qu’elle est montrée.',
        en: 'Each record has its history: who did what, and when. Each list is downloaded as it is shown.',
      },
    ],
    link: { label: WORDS.day, href: (paths) => paths.desk() },
  },
];
