import { RECORDERS } from '../../kernel/actor.ts';
import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const MISSIONS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'missions',
    pages: ['missions'],
    for: 'officer',
    title: { fr: 'Tenir le dossier d’une mission', en: 'Keeping the dossier of a mission' },
    steps: [
      {
        fr: 'Ouvrez la mission avec son but, ses dates et la personne au nom de qui elle se fait. Nommez ensuite les autres personnes, les étapes et les organismes qui paient.',
        en: 'Open the mission with its purpose, its dates and the person in whose name it is. Then name the other people, the stops and the bodies that pay.',
      },
      {
        fr: 'L’estimation des coûts est ce qui est autorisé. Une ou un gestionnaire autorise la mission, jamais la sienne, ni une mission qui l’a compté parmi ses membres. Changer les dates, les étapes ou les personnes d’une mission autorisée oblige à l’autoriser de nouveau.',
        en: 'The estimate of the costs is what is authorised. A manager authorises the mission, but never their own, nor one that they were to travel on. Changing the dates, the stops or the people of an authorised mission sends it back for authorisation.',
      },
      {
        fr: 'Au retour, consignez chaque coût dans la rubrique que veut la loi, dans sa monnaie, avec le taux, sa date et sa source. Ce qui n’a rien coûté se déclare.',
        en: 'On return, record each cost in the column that the law requires, in its currency, with the rate, its date and its source. Declare what cost nothing.',
      },
      {
        fr: 'Écrivez le rapport, puis déclarez la mission achevée. Le dossier dit ce qui manque encore avant que les coûts puissent être publiés.',
        en: 'Write the report, then declare the mission completed. The dossier says what is still missing before the costs can be published.',
      },
    ],
    link: {
      label: WORDS.open,
      href: (paths) => paths.deskNew('missions'),
      roles: RECORDERS,
    },
  },
];
