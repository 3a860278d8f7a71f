import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Certainty, List, PostType, State, Status } from './rules.ts';

export const TYPE_WORDS = {
  generalDelegation: { fr: 'Délégation générale', en: 'General delegation' },
  delegation: { fr: 'Délégation', en: 'Delegation' },
  bureau: { fr: 'Bureau', en: 'Bureau' },
  antenna: { fr: 'Antenne', en: 'Antenna' },
  multilateral: { fr: 'Représentation en affaires multilatérales', en: 'Representation for multilateral affairs' },
} as const satisfies Record<PostType, Bilingual>;

/** After a number: « 7 délégations générales ». */
export const TYPE_COUNTS = {
  generalDelegation: {
    one: { fr: 'délégation générale', en: 'general delegation' },
    other: { fr: 'délégations générales', en: 'general delegations' },
  },
  delegation: { one: { fr: 'délégation', en: 'delegation' }, other: { fr: 'délégations', en: 'delegations' } },
  bureau: { one: { fr: 'bureau', en: 'bureau' }, other: { fr: 'bureaux', en: 'bureaus' } },
  antenna: { one: { fr: 'antenne', en: 'antenna' }, other: { fr: 'antennes', en: 'antennas' } },
  multilateral: {
    one: { fr: 'représentation multilatérale', en: 'multilateral representation' },
    other: { fr: 'représentations multilatérales', en: 'multilateral representations' },
  },
} as const satisfies Record<PostType, { readonly one: Bilingual; readonly other: Bilingual }>;

export const COUNT_WORDS = {
  posts: { one: { fr: 'représentation', en: 'post' }, other: { fr: 'représentations', en: 'posts' } },
  countries: { one: { fr: 'pays', en: 'country' }, other: { fr: 'pays', en: 'countries' } },
} as const;

export const STATUS_WORDS = {
  active: { fr: 'Ouverte', en: 'Open' },
  announced: { fr: 'Ouverte, changement annoncé', en: 'Open, change announced' },
  planned: { fr: 'Projetée', en: 'Planned' },
  uncertain: { fr: 'Existence à confirmer', en: 'Existence to be confirmed' },
} as const satisfies Record<Status, Bilingual>;

export const STATE_WORDS = {
  open: { fr: 'Ouverte', en: 'Open' },
  planned: { fr: 'Projetée', en: 'Planned' },
  uncertain: { fr: 'Existence à confirmer', en: 'Existence to be confirmed' },
  closed: { fr: 'Fermeture passée ou fixée', en: 'Closed or closing' },
} as const satisfies Record<State, Bilingual>;

export const CERTAINTY_WORDS = {
  documented: { fr: 'Documenté', en: 'Documented' },
  inferred: { fr: 'Déduit', en: 'Inferred' },
  unverified: { fr: 'Non vérifié', en: 'Not verified' },
  announced: { fr: 'Annoncé', en: 'Announced' },
} as const satisfies Record<Certainty, Bilingual>;

export const LIST_WORDS = {
  '2014': { fr: 'liste de 2014', en: '2014 list' },
  recent: { fr: 'liste partielle récente', en: 'recent partial list' },
} as const satisfies Record<List, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a consigné la représentation', en: 'recorded the post' },
  load: { fr: 'a chargé la représentation depuis les données de référence', en: 'loaded the post from the reference data' },
  edit: { fr: 'a modifié la représentation', en: 'changed the post' },
  changeType: { fr: 'a consigné un changement de type', en: 'recorded a change of type' },
  newHead: { fr: 'a consigné une nouvelle direction', en: 'recorded a new head' },
  change: { fr: 'a consigné un changement', en: 'recorded a change' },
  correct: { fr: 'a corrigé une période', en: 'corrected a period' },
  close: { fr: 'a consigné la fermeture', en: 'recorded the closing' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  closesBeforeOpening: {
    fr: 'La fin tombe avant le début ({since}). Corrigez l’une des deux dates.',
    en: 'The end comes before the beginning ({since}). Correct one of the two dates.',
  },
  periodsOverlap: {
    fr: 'Une autre période couvre déjà le {on}. Corrigez d’abord ses dates, ou choisissez un autre jour.',
    en: 'Another period already covers {on}. Correct its dates first, or choose another day.',
  },
  alreadyClosed: {
    fr: 'La fermeture est déjà consignée ({on}). Corrigez la dernière période si cette date est fausse.',
    en: 'The closing is already recorded ({on}). Correct the last period if that day is wrong.',
  },
  parentItself: {
    fr: 'Une représentation ne dépend pas d’elle-même. Choisissez-en une autre, ou aucune.',
    en: 'A post does not depend on itself. Choose another, or none.',
  },
  parentCycle: {
    fr: 'Cette représentation dépend déjà de celle-ci\u00a0: choisissez-en une autre, ou aucune.',
    en: 'That post already depends on this one: choose another, or none.',
  },
  unknownPost: {
    fr: 'Cette représentation n’existe pas. Choisissez-la dans la liste.',
    en: 'This post does not exist. Choose it from the list.',
  },
  unknownTimeZone: {
    fr: 'Le fuseau «\u00a0{value}\u00a0» est inconnu. Choisissez-le dans la liste, par exemple Europe/Paris.',
    en: 'The time zone “{value}” is unknown. Choose it from the list, such as Europe/Paris.',
  },
  latitudeRange: { fr: 'Écrivez une latitude de −90 à 90.', en: 'Write a latitude from −90 to 90.' },
  longitudeRange: { fr: 'Écrivez une longitude de −180 à 180.', en: 'Write a longitude from −180 to 180.' },
  hoursUnreadable: {
    fr: '«\u00a0{value}\u00a0» n’est pas une plage d’heures. Écrivez par exemple 8:30-12:00, 13:00-16:30.',
    en: '“{value}” is not a range of hours. Write for example 8:30-12:00, 13:00-16:30.',
  },
  hoursOverlap: {
    fr: 'Les plages «\u00a0{value}\u00a0» se croisent ou finissent avant de commencer. Corrigez-les.',
    en: 'The ranges “{value}” overlap, or end before they begin. Correct them.',
  },
};

export const DAY_WORDS: readonly Bilingual[] = [
  { fr: 'lundi', en: 'Monday' },
  { fr: 'mardi', en: 'Tuesday' },
  { fr: 'mercredi', en: 'Wednesday' },
  { fr: 'jeudi', en: 'Thursday' },
  { fr: 'vendredi', en: 'Friday' },
  { fr: 'samedi', en: 'Saturday' },
  { fr: 'dimanche', en: 'Sunday' },
];

export const WORDS = {
  network: { fr: 'Réseau', en: 'Network' },
  networkTitle: { fr: 'Réseau des représentations', en: 'Network of posts' },
  home: { fr: 'Accueil', en: 'Home' },
  post: { fr: 'Représentation', en: 'Post' },
  headline: { fr: '{posts} dans {countries}', en: '{posts} in {countries}' },
  atLeast: { fr: 'Au moins {headline}', en: 'At least {headline}' },
  shortHeadline: { fr: '{posts}, {countries}', en: '{posts}, {countries}' },
  mapTitle: { fr: 'Carte\u00a0: {headline}', en: 'Map: {headline}' },
  mapDescription: {
    fr: 'Planisphère à aires égales; une loupe agrandit l’Europe. Chaque symbole est une représentation, sa forme en dit le type. La liste par pays suit la carte.',
    en: 'Equal-area world map; a magnifier enlarges Europe. Each symbol is a post, and its shape tells the type. The list by country follows the map.',
  },
  mapDoubt: {
    fr: 'La carte en montre {all}, dont {n} à vérifier ou annoncées\u00a0: la page du réseau dit lesquelles.',
    en: 'The map shows {all}, {n} of them to be verified or announced: the page of the network says which.',
  },
  find: { fr: 'Trouver une représentation', en: 'Find a post' },
  intro: {
    fr: 'Où l’organisation est présente, et ce qu’était chaque représentation à une date donnée. Chaque renseignement dit d’où il vient.',
    en: 'Where the organisation is present, and what each post was on a given day. Every piece of information says where it comes from.',
  },
  asOf: { fr: 'À quelle date', en: 'As of' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  on: { fr: 'Le', en: 'On' },
  show: { fr: 'Afficher', en: 'Show' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  type: { fr: 'Type', en: 'Type' },
  all: { fr: 'Toutes', en: 'All' },
  byCountry: { fr: 'Par pays', en: 'By country' },
  unconfirmed: { fr: 'Projetées ou à confirmer', en: 'Planned or to be confirmed' },
  unconfirmedHelp: {
    fr: 'Elles ne sont ni comptées, ni sur la carte\u00a0: aucune source ne dit qu’elles sont ouvertes.',
    en: 'They are neither counted nor on the map: no source says that they are open.',
  },
  toVerify: {
    fr: 'Représentations à vérifier ou annoncées\u00a0: {n} sur {all}. Le tableau les montre, le titre ne les compte pas.',
    en: 'Posts to be verified or announced: {n} of {all}. The table shows them; the heading does not count them.',
  },
  partial: {
    fr: 'Cette liste est partielle\u00a0: une ville absente n’est pas une représentation fermée.',
    en: 'This list is partial: a city that is missing is not a post that closed.',
  },
  withoutDates: {
    fr: 'Cette liste dit ce qui existait, sans dates d’ouverture.',
    en: 'This list says what there was, without opening dates.',
  },
  unknown: { fr: 'inconnue', en: 'unknown' },
  unknownM: { fr: 'inconnu', en: 'unknown' },
  unknownPlural: { fr: 'inconnues', en: 'unknown' },
  servicesUnknown: {
    fr: 'Les services de cette représentation ne sont pas connus.',
    en: 'The services of this post are not known.',
  },
  allM: { fr: 'Tous', en: 'All' },
  country: { fr: 'Pays', en: 'Country' },
  city: { fr: 'Ville', en: 'City' },
  certainty: { fr: 'Certitude', en: 'Certainty' },
  source: { fr: 'Source', en: 'Source' },
  noneKnown: { fr: 'Aucune représentation n’est publiée', en: 'No post is published' },
  noneKnownHelp: {
    fr: 'L’organisation n’a pas de représentation à l’étranger, ou n’en a encore publié aucune.',
    en: 'The organisation has no post abroad, or has not published any yet.',
  },
  none: { fr: 'Aucune représentation', en: 'No posts' },
  noneHelp: {
    fr: 'Aucune représentation publiée ne répond à ces critères. Choisissez une autre date ou un autre type.',
    en: 'No published posts match. Choose another day or another type.',
  },
  noneDesk: {
    fr: 'Aucune représentation ne répond à ces critères. Élargissez les filtres.',
    en: 'No posts match these filters. Widen them.',
  },
  openedOn: { fr: 'Ouverture', en: 'Opened' },
  closedOn: { fr: 'Fermeture', en: 'Closing' },
  localTime: { fr: 'Il y est', en: 'Local time' },
  hours: { fr: 'Heures d’ouverture', en: 'Opening hours' },
  hoursNote: {
    fr: 'Heures locales habituelles, hors jours fériés.',
    en: 'Usual local hours, holidays apart.',
  },
  openNow: { fr: 'ouvert à cette heure', en: 'open at this hour' },
  closedNow: { fr: 'fermé à cette heure', en: 'closed at this hour' },
  closedDay: { fr: 'fermé', en: 'closed' },
  dayTo: { fr: '{first} au {last}', en: '{first} to {last}' },
  timeTo: { fr: '{from} à {to}', en: '{from} to {to}' },
  timeZone: { fr: 'Fuseau horaire', en: 'Time zone' },
  address: { fr: 'Adresse', en: 'Address' },
  services: { fr: 'Services', en: 'Services' },
  head: { fr: 'Direction', en: 'Head' },
  parent: { fr: 'Dépend de', en: 'Depends on' },
  children: { fr: 'En dépendent', en: 'Depending on it' },
  territory: { fr: 'Territoire couvert', en: 'Territory covered' },
  history: { fr: 'Son histoire', en: 'Its history' },
  since: { fr: 'Depuis', en: 'Since' },
  until: { fr: 'Jusqu’au', en: 'Until' },
  state: { fr: 'État', en: 'State' },
  closed: { fr: 'Fermée', en: 'Closed' },
  closing: { fr: 'Fermeture fixée', en: 'Closing set' },
  opening: { fr: 'Ouverture à venir', en: 'Opening to come' },
  noSource: { fr: 'aucune source écrite', en: 'no written source' },
  record: { fr: 'Consigner une représentation', en: 'Record a post' },
  newTitle: { fr: 'Nouvelle représentation', en: 'New post' },
  edit: { fr: 'Modifier', en: 'Edit' },
  editTitle: { fr: 'Modifier la représentation', en: 'Edit the post' },
  changeTitle: { fr: 'Consigner un changement', en: 'Record a change' },
  changeIntro: {
    fr: 'Type, nom, direction, rattachement ou territoire à partir d’un jour. La période en cours finit la veille.',
    en: 'Type, name, head, parent or territory from a day on. The period in force ends the day before.',
  },
  changeType: { fr: 'Changement de type', en: 'Change of type' },
  newHead: { fr: 'Nouvelle direction', en: 'New head' },
  correct: { fr: 'Corriger', en: 'Correct' },
  correctTitle: { fr: 'Corriger une période', en: 'Correct a period' },
  correctIntro: {
    fr: 'Dites ce qui est su, et par quelle source. Une date inconnue reste vide.',
    en: 'Say what is known, and by which source. A date that is unknown stays empty.',
  },
  close: { fr: 'Fermeture', en: 'Closing' },
  closeTitle: { fr: 'Consigner la fermeture', en: 'Record the closing' },
  closeIntro: {
    fr: 'La représentation garde sa fiche et son histoire; elle n’est plus proposée à partir du lendemain.',
    en: 'The post keeps its record and its history; it is no longer offered from the next day on.',
  },
  lastDay: { fr: 'Dernier jour', en: 'Last day' },
  save: { fr: 'Enregistrer', en: 'Save' },
  create: { fr: 'Consigner', en: 'Record' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  place: { fr: 'Où et quand', en: 'Where and when' },
  what: { fr: 'Ce qu’elle est', en: 'What it is' },
  provenance: { fr: 'D’où on le sait', en: 'How it is known' },
  cityFr: { fr: 'Ville, en français', en: 'City, in French' },
  cityEn: { fr: 'Ville, en anglais', en: 'City, in English' },
  nameFr: { fr: 'Nom, en français', en: 'Name, in French' },
  nameEn: { fr: 'Nom, en anglais', en: 'Name, in English' },
  lat: { fr: 'Latitude', en: 'Latitude' },
  lon: { fr: 'Longitude', en: 'Longitude' },
  degreesHelp: {
    fr: 'En degrés, par exemple 48,9. Place le symbole sur la carte.',
    en: 'In degrees, such as 48.9. Places the symbol on the map.',
  },
  hoursHelp: {
    fr: 'Par exemple 8:30-12:00, 13:00-16:30. Un jour vide\u00a0: fermé. Tous vides\u00a0: heures inconnues.',
    en: 'For example 8:30-12:00, 13:00-16:30. A day left empty: closed. All empty: hours unknown.',
  },
  hoursLegend: { fr: 'Heures locales d’ouverture', en: 'Local opening hours' },
  servicesFr: { fr: 'Services, en français', en: 'Services, in French' },
  servicesEn: { fr: 'Services, en anglais', en: 'Services, in English' },
  servicesHelp: { fr: 'Un par ligne.', en: 'One a line.' },
  territoryFr: { fr: 'Territoire couvert, en français', en: 'Territory covered, in French' },
  territoryEn: { fr: 'Territoire couvert, en anglais', en: 'Territory covered, in English' },
  noteFr: { fr: 'Note, en français', en: 'Note, in French' },
  noteEn: { fr: 'Note, en anglais', en: 'Note, in English' },
  headHelp: { fr: 'La personne qui dirige la représentation.', en: 'The person who heads the post.' },
  sinceHelp: { fr: 'Laissez vide si le jour est inconnu.', en: 'Leave empty when the day is unknown.' },
  untilHelp: { fr: 'Dernier jour de la période; vide si elle se poursuit.', en: 'Last day of the period; empty when it goes on.' },
  sourceHelp: {
    fr: 'Décret, communiqué, page\u00a0: ce qui permet de vérifier.',
    en: 'Order in council, press release, page: what lets others check.',
  },
  noParent: { fr: 'Aucune', en: 'None' },
  visibility: { fr: 'Qui peut lire', en: 'Who may read' },
  number: { fr: 'Numéro', en: 'Number' },
} as const satisfies Record<string, Bilingual>;

/** Words of the fields of the journal. */
export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  cityFr: WORDS.cityFr,
  cityEn: WORDS.cityEn,
  country: WORDS.country,
  lat: WORDS.lat,
  lon: WORDS.lon,
  timeZone: WORDS.timeZone,
  address: WORDS.address,
  hours: WORDS.hours,
  servicesFr: WORDS.servicesFr,
  servicesEn: WORDS.servicesEn,
  visibility: WORDS.visibility,
  since: WORDS.since,
  until: WORDS.until,
  status: WORDS.state,
  type: WORDS.type,
  parent: WORDS.parent,
  head: WORDS.head,
  territoryFr: WORDS.territoryFr,
  territoryEn: WORDS.territoryEn,
  nameFr: WORDS.nameFr,
  nameEn: WORDS.nameEn,
  source: WORDS.source,
  certainty: WORDS.certainty,
  noteFr: WORDS.noteFr,
  noteEn: WORDS.noteEn,
};
