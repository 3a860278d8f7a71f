import type { GuideChapter } from '../../../web/guide.ts';
import { WORDS } from './messages.ts';
import { PAGE_WORDS } from './page-messages.ts';

export const PUBLICATION_GUIDE: readonly GuideChapter[] = [
  {
    id: 'missions-publiees',
    for: 'citizen',
    title: { fr: 'Lire les missions à l’étranger et leurs coûts', en: 'Reading the missions abroad and their costs' },
    steps: [
      {
        fr: 'Chaque trimestre publie ses missions dans les colonnes du règlement sur la diffusion de l’information. Un trimestre sans mission dit qu’il n’y a rien à signaler.',
        en: 'Each quarter publishes its missions in the columns of the regulation on the distribution of information. A quarter without mission says that there is nothing to report.',
      },
      {
        fr: 'Une mission qui touche deux trimestres, ou que plusieurs organismes paient, montre sa part à côté de son coût consolidé, et mène à ses autres parts.',
        en: 'A mission that touches two quarters, or that several bodies pay, shows its part beside its consolidated cost, and leads to its other parts.',
      },
      {
        fr: 'Ce qui est publié ne change pas en silence\u00a0: une correction est une nouvelle édition, avec sa date, son motif et ce qui a changé; l’ancienne reste lisible.',
        en: 'What is published does not change silently: a correction is a new edition, with its date, its reason and what changed; the earlier one can still be read.',
      },
    ],
    link: { label: PAGE_WORDS.title, href: (paths) => paths.missions() },
  },
  {
    id: 'publier-un-trimestre',
    pages: ['missions/publication'],
    for: 'planner',
    title: { fr: 'Publier un trimestre de missions', en: 'Publishing a quarter of missions' },
    steps: [
      {
        fr: '«\u00a0Publication trimestrielle\u00a0», dans les missions, dit où en est chaque trimestre, ce qu’il lui manque et son terme, avec la source de ce terme.',
        en: '“Quarterly publication”, in the missions, says where each quarter stands, what it lacks and its term, with the source of that term.',
      },
      {
        fr: 'Une colonne vide se remplit au dossier de la mission\u00a0: un lien y mène. Ce qui n’a rien coûté se déclare. Tant qu’il en manque une, la publication est refusée.',
        en: 'An empty column is filled in the dossier of the mission: a link leads there. What cost nothing is declared. As long as one is missing, the publication is refused.',
      },
      {
        fr: 'Un trimestre sans mission se publie aussi\u00a0: «\u00a0Rien à signaler\u00a0».',
        en: 'A quarter without mission is published too: “Nothing to report”.',
      },
      {
        fr: 'Si un dossier change après la publication, le trimestre demande une correction\u00a0: relisez ce qui diffère, donnez le motif, publiez. Une mission dont toutes les parts sont publiques compte comme publiée.',
        en: 'If a dossier changes after publication, the quarter asks for a correction: read what differs, give the reason, publish. A mission whose parts are all public counts as published.',
      },
    ],
    link: { label: WORDS.publication, href: (paths) => paths.deskMissionQuarters() },
  },
];
