import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Accessibilité', en: 'Accessibility' },
  lead: {
    fr: 'Ce site vise la conformité aux WCAG 2.1, niveau AA, et aux points des WCAG 2.2 que retient le standard SGQRI 008 3.0.',
    en: 'This site aims at WCAG 2.1 level AA, and at the points of WCAG 2.2 that Québec’s standard SGQRI 008 3.0 keeps.',
  },
  checkedTitle: { fr: 'Ce qui est vérifié', en: 'What is checked' },
  checked: {
    fr: 'À chaque version, des essais automatiques parcourent les pages dans un vrai navigateur avec axe-core, en français et en anglais, et lisent le balisage avec un validateur HTML. Les contrastes des couleurs sont mesurés, en clair et en sombre. Les pages publiques sont aussi ouvertes sans JavaScript.',
    en: 'At each version, automatic tests walk the pages in a real browser with axe-core, in French and in English, and read the markup with an HTML validator. Colour contrasts are measured, in light and dark. Public pages are also opened without JavaScript.',
  },
  notTitle: { fr: 'Ce qui ne l’est pas encore', en: 'What is not checked yet' },
  not: {
    fr: 'Aucune personne utilisant un lecteur d’écran n’a encore évalué ce site, et aucun organisme indépendant ne l’a audité.',
    en: 'Nobody who uses a screen reader has assessed this site yet, and no independent body has audited it.',
  },
  keysTitle: { fr: 'Au clavier', en: 'By keyboard' },
  keys: {
    fr: 'Tout se fait au clavier. Un lien, en tête de chaque page, mène au contenu. Chaque graphique a son titre, sa description et son tableau.',
    en: 'Everything works by keyboard. A link at the top of each page leads to the content. Each chart has a title, a description and its table.',
  },
} as const satisfies Record<string, Bilingual>;
