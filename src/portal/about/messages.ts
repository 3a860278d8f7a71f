import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Accessibilité', en: 'Accessibility' },
  lead: {
    fr: 'Ce site vise la conformité aux WCAG 2.2, niveau AA, dont le standard SGQRI 008 3.0 retient l’essentiel.',
    en: 'This site aims at WCAG 2.2 level AA, of which Québec’s standard SGQRI 008 3.0 keeps the essential.',
  },
  checkedTitle: { fr: 'Ce qui est vérifié, et comment', en: 'What is checked, and how' },
  checked: {
    fr: 'Ces essais ouvrent le site dans un vrai navigateur. Une version qui en échoue un seul n’est pas livrée.',
    en: 'These tests open the site in a real browser. A version that fails one of them is not delivered.',
  },
  components: { fr: 'Les composants du site, dans chacun de leurs états', en: 'The components of the site, in each of their states' },
  notTitle: { fr: 'Ce qui ne l’est pas encore', en: 'What is not checked yet' },
  not: {
    fr: 'Aucune personne utilisant un lecteur d’écran n’a encore évalué ce site, et aucun organisme indépendant ne l’a audité. Les essais automatiques ne trouvent qu’une partie des obstacles.',
    en: 'Nobody who uses a screen reader has assessed this site yet, and no independent body has audited it. Automatic tests find only a part of the barriers.',
  },
  keysTitle: { fr: 'Au clavier', en: 'By keyboard' },
  keys: {
    fr: 'Tout se fait au clavier. Un lien, en tête de chaque page, mène au contenu. Chaque graphique a son titre, sa description et son tableau. Les raccourcis d’une seule touche se désactivent.',
    en: 'Everything works by keyboard. A link at the top of each page leads to the content. Each chart has a title, a description and its table. Single-key shortcuts can be turned off.',
  },
  barrierTitle: { fr: 'Un obstacle? Dites-le-nous', en: 'A barrier? Tell us' },
  barrier: {
    fr: 'Écrivez-nous ce que vous vouliez faire et ce qui vous en a empêché. Vous recevez une réponse dans le délai de toute demande, et le renseignement sous une autre forme si vous le voulez.',
    en: 'Write to us what you wanted to do and what kept you from it. You get an answer within the time limit of any request, and the information in another form if you wish.',
  },
  write: { fr: 'Signaler un obstacle', en: 'Report a barrier' },
} as const satisfies Record<string, Bilingual>;

/** What the journeys of `test/journeys` hold at each version, in the words of a reader. */
export const CHECKS = [
  {
    fr: 'Règles des WCAG 2.2 AA\u00a0: axe-core sur les pages publiques et celles du bureau, en français et en anglais, et dans les états des parcours (formulaire en erreur, liste vide).',
    en: 'Rules of WCAG 2.2 AA: axe-core on the public pages and those of the desk, in French and English, and in the states of the journeys (form with errors, empty list).',
  },
  {
    fr: 'Balisage\u00a0: un validateur HTML lit les mêmes pages.',
    en: 'Markup: an HTML validator reads the same pages.',
  },
  {
    fr: 'Contraste\u00a0: chaque couple de couleurs est mesuré, en clair et en sombre, pour chaque thème.',
    en: 'Contrast: each pair of colours is measured, in light and dark, for each theme.',
  },
  {
    fr: 'Écran étroit et zoom\u00a0: à 320 pixels, soit 400\u00a0% d’agrandissement, aucune page ne défile de côté, même avec des mots très longs; des lettres deux fois plus grandes ne coupent rien.',
    en: 'Narrow screens and zoom: at 320 pixels, that is 400% magnification, no page scrolls sideways, even with very long words; letters twice as large cut nothing off.',
  },
  {
    fr: 'Clavier\u00a0: consigner une action, répondre à une demande et parcourir les listes se font sans souris.',
    en: 'Keyboard: recording an action, answering a request and walking through lists work without a mouse.',
  },
  {
    fr: 'Couleurs imposées (contraste élevé)\u00a0: boutons, verdicts et champs gardent un contour.',
    en: 'Imposed colours (high contrast): buttons, verdicts and fields keep an edge.',
  },
  {
    fr: 'Mouvement\u00a0: rien ne bouge quand le système demande moins de mouvement; rien ne se déplace pendant le chargement.',
    en: 'Motion: nothing moves when the system asks for less motion; nothing shifts while a page loads.',
  },
  {
    fr: 'Graphiques et cartes\u00a0: chacun a un nom pour les lecteurs d’écran et ses données en tableau ou en liste.',
    en: 'Charts and maps: each has a name for screen readers, and its data as a table or a list.',
  },
  {
    fr: 'Sans JavaScript\u00a0: les pages publiques et leurs formulaires fonctionnent.',
    en: 'Without JavaScript: the public pages and their forms work.',
  },
] as const satisfies readonly Bilingual[];
