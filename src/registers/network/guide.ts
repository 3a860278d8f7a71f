import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';
import { CHANGERS } from './policy.ts';

export const NETWORK_GUIDE: readonly GuideChapter[] = [
  {
    id: 'reseau',
    pages: ['reseau'],
    for: 'planner',
    title: { fr: 'Tenir le réseau', en: 'Keeping the network' },
    steps: [
      {
        fr: 'Une représentation a une histoire datée\u00a0: type, nom, direction, rattachement et territoire valent à partir d’un jour, avec leur source.',
        en: 'A post has a dated history: type, name, head, parent and territory hold from a day on, with their source.',
      },
      {
        fr: 'Choisissez le bon geste\u00a0: «\u00a0Consigner un changement\u00a0» ouvre une nouvelle période; «\u00a0Corriger\u00a0» rectifie ce qui fut mal noté. Une date inconnue reste vide.',
        en: 'Choose the right act: “Record a change” begins a new period; “Correct” mends what was noted wrongly. A date that is unknown stays empty.',
      },
      {
        fr: 'Une fermeture garde la fiche et son histoire. La représentation n’est plus proposée dans les formulaires dès le lendemain.',
        en: 'A closing keeps the record and its history. The post is no longer offered in forms from the next day on.',
      },
      {
        fr: 'Les heures d’ouverture se disent à l’heure du poste; le site public les convertit pour qui lit.',
        en: 'Opening hours are given in the time of the post; the public site converts them for its readers.',
      },
    ],
    link: { label: WORDS.record, href: (paths) => paths.deskNew('network'), roles: CHANGERS },
  },
];
