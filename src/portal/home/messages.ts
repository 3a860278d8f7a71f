import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  ministryTitle: { fr: 'Ce que le Québec fait dans le monde', en: 'What Québec does in the world' },
  cityTitle: { fr: 'Ce que la ville fait dans le monde', en: 'What the city does in the world' },
  ministryLead: {
    fr: '{headline} défendent ses intérêts, ouvrent des marchés et soutiennent ses artistes.',
    en: '{headline} defend its interests, open markets and support its artists.',
  },
  cityLead: {
    fr: 'La ville rayonne, apprend et attire\u00a0: ses actions à l’étranger et ce qu’elle en retire.',
    en: 'The city shines, learns and attracts: its actions abroad and what it gains from them.',
  },
  promise: {
    fr: 'Chaque chiffre de ce site s’ouvre sur les actions qui le composent.',
    en: 'Every figure on this site opens onto the actions behind it.',
  },
  seePlan: { fr: 'Voir le plan et ses résultats', en: 'See the plan and its results' },
  howWeCount: { fr: 'Comment nous comptons', en: 'How we count' },
  news: { fr: 'Quoi de neuf', en: 'What is new' },
  allNews: { fr: 'Tout ce qui est publié', en: 'Everything that is published' },
  openTitle: { fr: 'Un chiffre vous étonne? Ouvrez-le.', en: 'Surprised by a figure? Open it.' },
  openText: {
    fr: 'Un chiffre souligné de points mène à la liste des enregistrements qui le composent, à la règle qui le juge et à sa formule en mots.',
    en: 'A figure with a dotted underline leads to the list of records behind it, to the rule that judges it and to its formula in words.',
  },
  plans: { fr: 'Les plans, cible par cible', en: 'The plans, target by target' },
  actions: { fr: 'Le registre public des actions', en: 'The public register of actions' },
  data: { fr: 'Télécharger les registres publics\u00a0: CSV, XLSX, JSON', en: 'Download the public registers: CSV, XLSX, JSON' },
  journal: { fr: 'Vérifier qu’un chiffre publié n’a pas changé', en: 'Check that a published figure has not changed' },
} as const satisfies Record<string, Bilingual>;
