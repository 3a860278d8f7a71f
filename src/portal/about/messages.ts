import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Accessibilité', en: 'Accessibility' },
  lead: {
    fr: 'Ce site vise la conformité aux WCAG 2.2, niveau AA, dont le standard SGQRI 008 3.0 retient l’essentiel.',
    en: 'This site aims to conform to WCAG 2.2 level AA, which Québec’s standard SGQRI 008 3.0 largely adopts.',
  },
  stateTitle: { fr: 'Où nous en sommes', en: 'Where we stand' },
  state: {
    fr: 'Conformité partielle\u00a0: les essais automatiques ne relèvent aucun manquement, mais les essais par des personnes restent à faire. Déclaration établie le {date}, par l’équipe qui construit le site, à partir de ses propres essais.',
    en: 'Partial conformance: automatic tests find no breach, but tests by people remain to be done. Statement made on {date} by the team that builds the site, from its own tests.',
  },
  checkedTitle: { fr: 'Ce qui est vérifié, et comment', en: 'What is checked, and how' },
  checked: {
    fr: 'Ces essais ouvrent le site dans Chromium, avec des données fictives. Ils sont repris à chaque version\u00a0: celle qui en échoue un seul n’est pas livrée. État décrit au {date}, avec {tools}.',
    en: 'These tests open the site in Chromium, with fictional data. They are run again at each version: one that fails a single test is not delivered. State described on {date}, with {tools}.',
  },
  components: { fr: 'Les composants du site, dans chacun de leurs états', en: 'The components of the site, in each of their states' },
  notTitle: { fr: 'Ce qui n’est pas vérifié, ou pas encore conforme', en: 'What is not checked, or does not conform yet' },
  keysTitle: { fr: 'Au clavier', en: 'By keyboard' },
  keys: {
    fr: 'Tout se fait au clavier. Un lien, en tête de chaque page, mène au contenu. Chaque graphique a son titre, sa description et son tableau. Les raccourcis d’une seule touche se désactivent.',
    en: 'Everything works by keyboard. A link at the top of each page leads to the content. Each chart has a title, a description and its table. Single-key shortcuts can be turned off.',
  },
  barrierTitle: { fr: 'Un obstacle? Dites-le-nous', en: 'A barrier? Tell us' },
  barrier: {
    fr: 'Écrivez-nous ce que vous vouliez faire et ce qui vous en a empêché. Vous recevrez une réponse dans le délai de toute demande, et le renseignement sous une autre forme si vous le voulez.',
    en: 'Tell us what you wanted to do and what prevented it. You will receive an answer within the time limit for any request, and the information in another form if you wish.',
  },
  complain: {
    fr: 'La réponse ne vous convient pas? Déposez une plainte\u00a0: elle est examinée à part. Vous pouvez aussi vous adresser à l’ombudsman dont relève l’organisation.',
    en: 'The answer does not satisfy you? Make a complaint: it is examined apart. You may also turn to the ombudsman who is competent for the organisation.',
  },
  complainGo: { fr: 'Déposer une plainte', en: 'Make a complaint' },
  write: { fr: 'Signaler un obstacle', en: 'Report a barrier' },
} as const satisfies Record<string, Bilingual>;

/** Day on which the statement was made, and what the journeys were then run with. */
export const CHECKED_ON = '2026-11-21';
export const TOOLS = ['axe-core 4.14.1', 'html-validate 10.17.0', 'Chromium 156', 'Lighthouse 13.5.0'] as const;

/** What nobody has assessed, and what is known to fall short. */
export const GAPS = [
  {
    fr: 'Aucune personne utilisant un lecteur d’écran, une loupe ou une commande vocale n’a encore évalué ce site.',
    en: 'Nobody who uses a screen reader, a magnifier or voice control has assessed this site yet.',
  },
  {
    fr: 'Aucun organisme indépendant ne l’a audité. Les essais automatiques ne trouvent qu’une partie des obstacles.',
    en: 'No independent body has audited it. Automatic tests find only a part of the barriers.',
  },
  {
    fr: 'Les essais se font dans Chromium; Firefox et Safari ne sont pas essayés.',
    en: 'Tests run in Chromium; Firefox and Safari are not tried.',
  },
  {
    fr: 'Les fichiers joints par d’autres sont rendus comme ils ont été reçus\u00a0: leur accessibilité n’est pas vérifiée.',
    en: 'Files attached by others are given as they were received: their accessibility is not checked.',
  },
  {
    fr: 'Les courriels et les documents PDF suivent les mêmes règles, mais aucun n’a été lu avec un lecteur d’écran.',
    en: 'E-mails and PDF documents follow the same rules, but none has been read with a screen reader.',
  },
] as const satisfies readonly Bilingual[];

/** What the journeys of `test/journeys` hold at each version, in the words of a reader. */
export const CHECKS = [
  {
    fr: 'Règles des WCAG 2.2 AA\u00a0: axe-core sur les pages publiques et celles du bureau, replis ouverts, en français et en anglais, en clair et en sombre, et dans les états des parcours (menu ouvert, formulaire en erreur, liste vide).',
    en: 'Rules of WCAG 2.2 AA: axe-core on the public pages and those of the desk, folds open, in French and English, in light and dark, and in the states of the journeys (open menu, form with errors, empty list).',
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
    en: 'Narrow screens and zoom: at 320 pixels, that is 400% magnification, no page scrolls sideways, even with very long words; text twice as large is not cut off.',
  },
  {
    fr: 'Clavier\u00a0: se connecter, consigner une action, répondre à une demande, trouver un chiffre et ses enregistrements, publier un trimestre se font sans souris; l’endroit où l’on est se voit, et Échap ferme ce qui s’ouvre.',
    en: 'Keyboard: signing in, recording an action, answering a request, finding a figure and its records, publishing a quarter work without a mouse; where one is shows, and Escape closes what opens.',
  },
  {
    fr: 'Cibles\u00a0: ce qui se presse mesure 24 pixels, ou s’écarte d’autant du reste; rien ne demande de glisser.',
    en: 'Targets: what is pressed measures 24 pixels, or stands as far from the rest; nothing asks to drag.',
  },
  {
    fr: 'Ligne coupée, séance finie\u00a0: ce qui est écrit dans un formulaire n’est pas perdu, et n’est enregistré qu’une fois.',
    en: 'A line that drops, a session that ends: what is written in a form is not lost, and is recorded once.',
  },
  {
    fr: 'Couleurs imposées (contraste élevé)\u00a0: boutons, verdicts et champs gardent un contour.',
    en: 'Forced colours (high contrast): buttons, verdicts and fields keep an outline.',
  },
  {
    fr: 'Mouvement\u00a0: rien ne bouge quand le système demande moins de mouvement; rien ne se déplace pendant le chargement.',
    en: 'Motion: nothing moves when the system asks for less motion; nothing shifts while a page loads.',
  },
  {
    fr: 'Graphiques et cartes\u00a0: chacun a un nom, une description et ses données en tableau ou en liste; motifs et hachures se lisent en noir et blanc.',
    en: 'Charts and maps: each has a name, a description and its data as a table or a list; patterns and hatches are read in black and white.',
  },
  {
    fr: 'Sans JavaScript\u00a0: les pages publiques et leurs formulaires fonctionnent.',
    en: 'Without JavaScript: the public pages and their forms work.',
  },
] as const satisfies readonly Bilingual[];
