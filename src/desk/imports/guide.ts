import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const IMPORTS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'importer',
    pages: ['importations'],
    for: 'officer',
    title: { fr: 'Importer un tableau', en: 'Importing a table' },
    steps: [
      {
        fr: 'Choisissez un fichier CSV ou XLSX, puis vérifiez à quoi correspond chaque colonne.',
        en: 'Choose a CSV or XLSX file, then check what each column is.',
      },
      {
        fr: 'L’essai juge chaque ligne sans rien écrire. Les lignes fautives se téléchargent avec le motif.',
        en: 'The dry run judges each row and writes nothing. Wrong rows are downloaded with the reason.',
      },
      {
        fr: 'L’importation s’annule pendant 30 jours\u00a0: ce qui a changé depuis est laissé, et listé.',
        en: 'An import can be undone for 30 days: what changed since is left, and listed.',
      },
    ],
    link: {
      label: WORDS.imports,
      href: (paths) => paths.imports(),
      roles: ['officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary'],
    },
  },
];
