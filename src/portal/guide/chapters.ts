import type { GuideChapter } from '../../web/guide.ts';

export const PORTAL_GUIDE: readonly GuideChapter[] = [
  {
    id: 'reprendre',
    for: 'citizen',
    title: { fr: 'Reprendre les données, vérifier un chiffre', en: 'Reusing data, checking a figure' },
    steps: [
      {
        fr: 'Les listes publiques se téléchargent en CSV et en XLSX, et leurs colonnes sont décrites dans le dictionnaire.',
        en: 'Public lists can be downloaded as CSV and XLSX, and their columns are described in the dictionary.',
      },
      {
        fr: 'Chaque chiffre publié porte sa preuve\u00a0: la page du journal dit comment la vérifier, même sans notre logiciel.',
        en: 'Each published figure carries its proof: the page of the journal says how to check it, even without our software.',
      },
    ],
    link: { label: { fr: 'Données ouvertes', en: 'Open data' }, href: (paths) => paths.openData() },
  },
];
