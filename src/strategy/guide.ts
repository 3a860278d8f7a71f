import type { GuideChapter } from '../web/guide.ts';
import { WORDS } from './pages/messages.ts';

export const STRATEGY_GUIDE: readonly GuideChapter[] = [
  {
    id: 'resultats',
    for: 'citizen',
    title: { fr: 'Lire un résultat, jusqu’aux fiches', en: 'Reading a result, down to its records' },
    steps: [
      {
        fr: 'Choisissez un plan, puis un indicateur\u00a0: sa page dit la cible, le chiffre, et la règle qui mène au verdict.',
        en: 'Choose a plan, then an indicator: its page says the target, the figure, and the rule that leads to the verdict.',
      },
      {
        fr: 'Sous le chiffre sont listées les fiches qui le composent. Celles qui ne sont pas publiques y sont comptées, sans être nommées.',
        en: 'Under the figure are listed the records behind it. Those that are not public are counted there without being named.',
      },
      {
        fr: 'Un exercice publié garde ses chiffres tels qu’ils ont été approuvés. Ce qui a été corrigé depuis paraît à côté.',
        en: 'A published year keeps its figures as they were approved. What was corrected since is shown beside them.',
      },
    ],
    link: { label: WORDS.plans, href: (paths) => paths.plans() },
  },
  {
    id: 'tableau-de-bord',
    pages: ['plan', 'priorites'],
    for: 'planner',
    title: { fr: 'Suivre le plan', en: 'Following the plan' },
    steps: [
      {
        fr: 'Le tableau de bord montre, une ligne par indicateur, le chiffre de l’exercice, la cible, la projection et le verdict.',
        en: 'The dashboard shows, one row per indicator, the figure of the year, the target, the forecast and the verdict.',
      },
      {
        fr: 'Ce que nul registre ne calcule se saisit comme une lecture, avec sa date et sa source, sur la page de l’indicateur.',
        en: 'What no register can compute is entered as a reading, with its date and its source, on the page of the indicator.',
      },
      {
        fr: 'Désignez qui répond de chaque indicateur\u00a0: cette personne est relancée quand une lecture ou une explication tarde.',
        en: 'Say who is responsible for each indicator: that person is reminded when a reading or an explanation is overdue.',
      },
    ],
    link: { label: WORDS.plans, href: (paths) => paths.cockpits() },
  },
];
