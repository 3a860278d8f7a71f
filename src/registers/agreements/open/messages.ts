import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Look } from '../../../ui/charts/timeline.ts';
import type { Sort } from '../store/open.ts';
import type { View } from './asked.ts';

/** Words of the public register of agreements. */
export const OPEN_WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Ententes', en: 'Agreements' },
  intro: {
    fr: 'Les ententes internationales que l’organisation a signées et qu’elle publie, avec leurs parties, leurs dates et leur vie.',
    en: 'The international agreements that the organisation has signed and publishes, with their parties, their dates and their life.',
  },
  search: { fr: 'Rechercher dans les ententes', en: 'Search the agreements' },
  kind: { fr: 'Genre', en: 'Kind' },
  nature: { fr: 'Nature', en: 'Nature' },
  country: { fr: 'Pays', en: 'Country' },
  sector: { fr: 'Secteur', en: 'Sector' },
  state: { fr: 'État', en: 'State' },
  year: { fr: 'Année de signature', en: 'Year of signature' },
  sort: { fr: 'Tri', en: 'Order' },
  show: { fr: 'Afficher', en: 'Show' },
  all: { fr: 'Toutes', en: 'All' },
  any: { fr: 'Tous', en: 'All' },
  unknownYear: { fr: 'Date inconnue', en: 'Date unknown' },
  views: { fr: 'Présentation', en: 'View' },
  agreement: { fr: 'Entente', en: 'Agreement' },
  with: { fr: 'Avec', en: 'With' },
  signature: { fr: 'Signature', en: 'Signature' },
  force: { fr: 'En vigueur', en: 'In force' },
  end: { fr: 'Terme ou fin', en: 'Term or end' },
  number: { fr: 'Numéro', en: 'Number' },
  unknown: { fr: 'inconnue', en: 'unknown' },
  notYet: { fr: 'pas encore', en: 'not yet' },
  goesOn: { fr: 'aucune fin connue', en: 'no end known' },
  tacit: { fr: 'reconduction tacite', en: 'renewed tacitly' },
  datesUnknown: { fr: 'Dates inconnues', en: 'Dates unknown' },
  fromSource: {
    fr: '{n} de ces ententes viennent d’une liste publiée ailleurs, qui ne donne aucune date\u00a0: leurs dates restent inconnues ici. La source figure sur la page de chacune.',
    en: '{n} of these agreements come from a list published elsewhere that gives no date: their dates stay unknown here. The page of each names its source.',
  },
  none: { fr: 'Aucune entente ne répond à ces critères', en: 'No agreement matches' },
  noneHelp: { fr: 'Retirez un filtre, ou cherchez un autre mot.', en: 'Remove a filter, or search for another word.' },
  showAll: { fr: 'Voir toutes les ententes', en: 'See all agreements' },
  empty: { fr: 'Aucune entente publiée', en: 'No agreement published' },
  emptyHelp: {
    fr: 'L’organisation n’a publié aucune entente ici. Ce n’est pas dire qu’elle n’en a signé aucune.',
    en: 'The organisation has published no agreement here. That does not say that it has signed none.',
  },
  json: { fr: 'JSON', en: 'JSON' },
  feed: { fr: 'Fil Atom', en: 'Atom feed' },
  feedTitle: { fr: 'Ententes publiées, {org}', en: 'Agreements published, {org}' },
  capped: {
    fr: 'Les nombres portent sur les {n} ententes signées en dernier.',
    en: 'The numbers are those of the {n} agreements signed last.',
  },
  timeline: { fr: 'Vie des ententes affichées', en: 'Life of the agreements shown' },
  timelineText: {
    fr: 'De la signature à la fin, une ligne par entente de cette page. Ce que personne ne sait dater est hachuré ou porte un point d’interrogation.',
    en: 'From signature to end, a row for each agreement of this page. What nobody can date is hatched or bears a question mark.',
  },
  renewal: { fr: 'renouvellement', en: 'renewal' },
  map: { fr: 'Partenaires par pays', en: 'Partners by country' },
  mapText: {
    fr: 'Cercles proportionnels au nombre d’ententes que la liste retient. Les mêmes nombres figurent dans le tableau.',
    en: 'Circles in proportion to the number of agreements that the list keeps. The same numbers are in the table.',
  },
  mapCount: { fr: 'Ententes', en: 'Agreements' },
  noCountry: { fr: 'Sans pays (organisations internationales)', en: 'No country (international organisations)' },
  parties: { fr: 'Parties', en: 'Parties' },
  noParty: { fr: 'Les parties ne sont pas connues.', en: 'The parties are not known.' },
  subject: { fr: 'Objet', en: 'Subject' },
  life: { fr: 'Vie de l’entente', en: 'Life of the agreement' },
  texts: { fr: 'Textes', en: 'Texts' },
  noText: { fr: 'Aucun texte n’est publié ici.', en: 'No text is published here.' },
  authentic: { fr: 'fait foi', en: 'authentic' },
  translation: { fr: 'traduction', en: 'translation' },
  noPiece: { fr: 'texte non publié ici', en: 'text not published here' },
  download: { fr: 'Télécharger ({size})', en: 'Download ({size})' },
  colon: { fr: '\u00a0: ', en: ': ' },
  lifeText: {
    fr: 'De la signature à la fin. Ce que personne ne sait dater est hachuré ou porte un point d’interrogation.',
    en: 'From signature to end. What nobody can date is hatched or bears a question mark.',
  },
  kin: { fr: 'Ententes liées', en: 'Related agreements' },
  amends: { fr: 'Modifie', en: 'Amends' },
  succeeds: { fr: 'Remplace', en: 'Replaces' },
  amendedBy: { fr: 'Modifiée par', en: 'Amended by' },
  succeededBy: { fr: 'Remplacée par', en: 'Replaced by' },
  source: { fr: 'Source', en: 'Source' },
  sourceText: {
    fr: 'Cette entente est connue par une liste, et non par son texte. Ce que la source ne dit pas reste inconnu.',
    en: 'This agreement is known from a list, not from its text. What the source does not say stays unknown.',
  },
  ministries: { fr: 'Ministères et organismes', en: 'Ministries and bodies' },
  place: { fr: 'Lieu de la signature', en: 'Place of signature' },
  signatories: { fr: 'Signataires', en: 'Signatories' },
  important: { fr: 'Engagement international important', en: 'Important international commitment' },
  yes: { fr: 'oui', en: 'yes' },
  tabledOn: { fr: 'Dépôt à l’Assemblée nationale', en: 'Tabled in the National Assembly' },
  approvedOn: { fr: 'Approbation', en: 'Approval' },
  endorsedOn: { fr: 'Entérinement', en: 'Endorsement' },
  renewedOn: { fr: 'Dernier renouvellement', en: 'Last renewal' },
  endedOn: { fr: 'Fin', en: 'End' },
  denouncedOn: { fr: 'Dénonciation', en: 'Denunciation' },
  term: { fr: 'Terme', en: 'Term' },
  what: { fr: 'En bref', en: 'In short' },
  untilThen: { fr: 'jusqu’au {day}', en: 'until {day}' },
} as const satisfies Record<string, Bilingual>;

/** The dates of an agreement in a sentence, piece by piece. */
export const LIFE_WORDS = {
  signed: { fr: 'signée le {day}', en: 'signed on {day}' },
  signedUnknown: { fr: 'date de signature inconnue', en: 'date of signature unknown' },
  since: { fr: 'en vigueur depuis le {day}', en: 'in force since {day}' },
  from: { fr: 'en vigueur le {day}', en: 'in force on {day}' },
  forceUnknown: { fr: 'date d’entrée en vigueur inconnue', en: 'date of coming into force unknown' },
  until: { fr: 'jusqu’au {day}', en: 'until {day}' },
  tacit: { fr: 'reconduite tacitement', en: 'renewed tacitly' },
  ended: { fr: 'terminée le {day}', en: 'ended on {day}' },
  denounced: { fr: 'dénoncée le {day}', en: 'denounced on {day}' },
  endUnknown: { fr: 'date de fin inconnue', en: 'date of end unknown' },
} as const satisfies Record<string, Bilingual>;

export const SORT_WORDS = {
  recent: { fr: 'Signées en dernier d’abord', en: 'Signed last first' },
  oldest: { fr: 'Signées en premier d’abord', en: 'Signed first first' },
  ending: { fr: 'Terme le plus proche d’abord', en: 'Nearest term first' },
} as const satisfies Record<Sort, Bilingual>;

export const VIEW_WORDS = {
  list: { fr: 'Liste', en: 'List' },
  timeline: { fr: 'Frise', en: 'Timeline' },
  map: { fr: 'Carte', en: 'Map' },
} as const satisfies Record<View, Bilingual>;

export const LOOK_WORDS = {
  firm: { fr: 'en vigueur', en: 'in force' },
  outline: { fr: 'signée, pas en vigueur', en: 'signed, not in force' },
  unknown: { fr: 'dates inconnues', en: 'dates unknown' },
} as const satisfies Record<Look, Bilingual>;
