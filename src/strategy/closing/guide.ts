import type { GuideChapter } from '../../web/guide.ts';

export const CLOSING_GUIDE: readonly GuideChapter[] = [
  {
    id: 'cloture',
    pages: ['plan/*/cloture', 'plan/*/*/chiffre', 'plan/*/*/corrections', 'corrections'],
    for: 'planner',
    title: { fr: 'Clore un exercice', en: 'Closing a year' },
    steps: [
      {
        fr: 'Une fois l’exercice terminé, ouvrez sa clôture depuis le tableau de bord. Expliquez chaque cible manquée ou partiellement atteinte et chaque chiffre absent, puis soumettez.',
        en: 'Once the year is over, open its closing from the dashboard. Explain each target missed or partly achieved and each missing figure, then submit.',
      },
      {
        fr: 'Une autre personne, à la gestion ou à l’administration, approuve et signe la déclaration de fiabilité, ou retourne l’exercice avec un motif.',
        en: 'Somebody else, in management or administration, approves and signs the statement of reliability, or returns the year with a reason.',
      },
      {
        fr: 'Publiez. Le chiffre approuvé ne change plus\u00a0: une fiche corrigée ensuite donne un écart, montré à côté.',
        en: 'Publish. The approved figure never changes again: a record corrected later gives a difference, shown beside it.',
      },
    ],
    link: { label: { fr: 'Ouvrir le tableau de bord', en: 'Open the dashboard' }, href: (paths) => paths.cockpits() },
  },
];
