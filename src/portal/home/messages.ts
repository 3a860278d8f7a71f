import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  ministryTitle: { fr: 'Ce que le Québec fait dans le monde', en: 'What Québec does in the world' },
  cityTitle: { fr: 'Ce que la ville fait dans le monde', en: 'What the city does in the world' },
  ministryLead: {
    fr: '{headline} défendent ses intérêts, ouvrent des marchés et soutiennent ses artistes. Chaque chiffre de ce site s’ouvre sur les actions qui le composent.',
    en: '{headline} defend its interests, open markets and support its artists. Every figure on this site opens onto the actions behind it.',
  },
  cityLead: {
    fr: 'La ville rayonne, apprend et attire\u00a0: ses actions à l’étranger, ce qu’elle en retire, et les chiffres qui s’ouvrent sur les actions qui les composent.',
    en: 'The city shines, learns and attracts: its actions abroad, what it gains from them, and figures that open onto the actions behind them.',
  },
  plainLead: {
    fr: 'Chaque chiffre de ce site s’ouvre sur les actions qui le composent.',
    en: 'Every figure on this site opens onto the actions behind it.',
  },
  seePlan: { fr: 'Voir le plan et ses résultats', en: 'See the plan and its results' },
  howWeCount: { fr: 'Comment nous comptons', en: 'How we count' },
  news: { fr: 'Quoi de neuf', en: 'What is new' },
  allActions: { fr: 'Toutes les actions publiées', en: 'All published actions' },
  noNews: {
    fr: 'Rien n’est encore publié. Les actions diffusées paraîtront ici, les plus récentes d’abord.',
    en: 'Nothing is published yet. Published actions will appear here, latest first.',
  },
  openTitle: { fr: 'Un chiffre vous étonne? Ouvrez-le.', en: 'A figure surprises you? Open it.' },
  openText: {
    fr: 'Un chiffre souligné de points mène à la liste des enregistrements qui le composent, à la règle qui le juge et à sa formule en mots.',
    en: 'A figure with a dotted underline leads to the list of records behind it, to the rule that judges it and to its formula in words.',
  },
  network: { fr: 'Le réseau des représentations et son histoire', en: 'The network of representations and its history' },
  actions: { fr: 'Le registre public des actions', en: 'The public register of actions' },
  ask: { fr: 'Poser une question ou déposer une plainte', en: 'Ask a question or make a complaint' },
  follow: { fr: 'Suivre une demande ou une plainte', en: 'Follow a request or a complaint' },
  plans: { fr: 'Les plans, cible par cible', en: 'The plans, target by target' },
} as const satisfies Record<string, Bilingual>;
