import type { Bilingual } from '../../kernel/bilingual.ts';

/** How a cell is written, by the type of its column. */
export const TYPE_WORDS = {
  text: { fr: 'texte', en: 'text' },
  number: { fr: 'nombre', en: 'number' },
  day: { fr: 'date AAAA-MM-JJ', en: 'date YYYY-MM-DD' },
  moment: { fr: 'date et heure', en: 'date and time' },
  flag: { fr: 'oui ou non (yes, no)', en: 'yes or no' },
  code: { fr: 'code', en: 'code' },
  codes: { fr: 'codes séparés par |', en: 'codes separated by |' },
  key: { fr: 'identifiant', en: 'identifier' },
  keys: { fr: 'identifiants séparés par |', en: 'identifiers separated by |' },
} as const satisfies Record<string, Bilingual>;

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  openData: { fr: 'Données ouvertes', en: 'Open data' },
  openLead: {
    fr: 'Tout ce que ce site publie, en fichiers. Chaque fichier est fait au moment où vous le demandez.',
    en: 'Everything that this site publishes, as files. Each file is made at the moment you ask for it.',
  },
  file: { fr: 'Données', en: 'Data' },
  what: { fr: 'Contenu', en: 'Content' },
  files: { fr: 'Fichiers', en: 'Files' },
  actions: { fr: 'Actions tenues que l’organisation publie.', en: 'Actions held that the organisation publishes.' },
  agreements: { fr: 'Ententes signées que l’organisation publie.', en: 'Signed agreements that the organisation publishes.' },
  network: { fr: 'Représentations à l’étranger, aujourd’hui.', en: 'Posts abroad, today.' },
  missions: { fr: 'Missions publiées', en: 'Published missions' },
  missionsWhat: {
    fr: 'Missions à l’étranger et leurs coûts, trimestre par trimestre, dans les colonnes du règlement.',
    en: 'Missions abroad and their costs, quarter by quarter, in the columns of the regulation.',
  },
  standards: { fr: 'Normes de service', en: 'Service standards' },
  standardsWhat: {
    fr: 'Résultats par exercice et trimestre\u00a0: respectés, en retard, non échus, exclus.',
    en: 'Results by fiscal year and quarter: met, late, not due, excluded.',
  },
  plan: {
    fr: 'Chaque indicateur et chaque exercice\u00a0: valeur, cible, verdict, projection.',
    en: 'Each indicator and fiscal year: value, target, verdict, forecast.',
  },
  figures: {
    fr: 'Les enregistrements derrière chaque chiffre et sa répartition sont sur la page de l’indicateur.',
    en: 'The records behind each figure, and its breakdown, are on the page of the indicator.',
  },
  listCsv: { fr: 'CSV, en mots', en: 'CSV, in words' },
  dataCsv: { fr: 'CSV, en codes', en: 'CSV, as codes' },
  xlsx: { fr: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  json: { fr: 'JSON', en: 'JSON' },
  formats: { fr: 'Les formats', en: 'The formats' },
  csvHow: {
    fr: 'CSV en UTF-8. Sur les pages françaises, les cellules sont séparées par un point-virgule et les décimales par une virgule, comme un tableur réglé pour le Québec les lit; sur les pages anglaises, par une virgule et un point (RFC 4180). Les dates sont en AAAA-MM-JJ.',
    en: 'CSV in UTF-8. On French pages cells are separated by a semicolon and decimals by a comma, as a spreadsheet set for Québec reads them; on English pages, by a comma and a point (RFC 4180). Dates are YYYY-MM-DD.',
  },
  inertHow: {
    fr: 'Un texte qui commencerait par =, +, -, @ ou une tabulation est précédé d’une apostrophe, pour qu’aucun tableur ne le prenne pour une formule.',
    en: 'A text that would begin with =, +, -, @ or a tab is preceded by an apostrophe, so that no spreadsheet takes it for a formula.',
  },
  jsonHow: {
    fr: 'Le JSON vient de l’interface de programmation, page par page.',
    en: 'The JSON comes from the programming interface, page by page.',
  },
  api: { fr: 'Voir l’interface de programmation', en: 'See the programming interface' },
  licence: { fr: 'Licence', en: 'Licence' },
  licenceNone: {
    fr: 'Aucune licence n’est indiquée ici\u00a0: il revient à l’organisation de la fixer. D’ici là, demandez-lui avant de rediffuser.',
    en: 'No licence is stated here: it is for the organisation to set one. Until then, ask it before you publish the data again.',
  },
  dictionary: { fr: 'Dictionnaire des données', en: 'Data dictionary' },
  dictionaryLead: {
    fr: 'Ce que contient chaque colonne des fichiers, publics et internes. Cette page vient de la description même qui fait les fichiers.',
    en: 'What each column of the files holds, public and internal. This page comes from the very description that makes the files.',
  },
  column: { fr: 'Colonne', en: 'Column' },
  oneColumn: { fr: '{n} colonne', en: '{n} column' },
  columns: { fr: '{n} colonnes', en: '{n} columns' },
  label: { fr: 'Libellé', en: 'Label' },
  meaning: { fr: 'Sens', en: 'Meaning' },
  type: { fr: 'Forme', en: 'Form' },
  source: { fr: 'Source', en: 'Source' },
  publicity: { fr: 'Diffusion', en: 'Disclosure' },
  inWordsOnly: { fr: 'dans la liste seulement', en: 'in the list only' },
  typed: { fr: 'Saisi au formulaire', en: 'Typed in the form' },
  computed: { fr: 'Attribué ou calculé', en: 'Given or computed' },
  published: { fr: 'Publique', en: 'Public' },
  internal: { fr: 'Interne', en: 'Internal' },
  codes: { fr: 'Codes', en: 'Codes' },
  unit: { fr: 'Unité\u00a0: {unit}', en: 'Unit: {unit}' },
  register: { fr: 'Fichier', en: 'File' },
} as const satisfies Record<string, Bilingual>;
