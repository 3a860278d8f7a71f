import type { Bilingual } from '../../kernel/bilingual.ts';
import type { PartyKind, State } from './rules.ts';

export const PARTY_KIND_WORDS = {
  company: { fr: 'Entreprise', en: 'Company' },
  artist: { fr: 'Artiste', en: 'Artist' },
  culturalBody: { fr: 'Organisme culturel', en: 'Cultural organisation' },
  culturalCompany: { fr: 'Entreprise culturelle', en: 'Cultural company' },
} as const satisfies Record<PartyKind, Bilingual>;

/** The same inside a sentence: « dont le bénéficiaire est une entreprise ». */
export const PARTY_KIND_PHRASES = {
  company: { fr: 'une entreprise', en: 'a company' },
  artist: { fr: 'une ou un artiste', en: 'an artist' },
  culturalBody: { fr: 'un organisme culturel', en: 'a cultural organisation' },
  culturalCompany: { fr: 'une entreprise culturelle', en: 'a cultural company' },
} as const satisfies Record<PartyKind, Bilingual>;

export const STATE_WORDS = {
  given: { fr: 'Donné', en: 'Given' },
  cancelled: { fr: 'Annulé', en: 'Cancelled' },
} as const satisfies Record<State, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a consigné le soutien', en: 'recorded the support' },
  edit: { fr: 'a modifié le soutien', en: 'changed the support' },
  cancel: { fr: 'a annulé le soutien', en: 'cancelled the support' },
  followMerge: {
    fr: 'a rattaché le soutien au contact conservé\u00a0: son bénéficiaire a été fusionné',
    en: 'gave the support to the contact kept: its recipient was merged',
  },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  givenInFuture: {
    fr: 'Le {on} est à venir\u00a0: un soutien se consigne une fois donné. Corrigez la date.',
    en: '{on} is still to come: a support is recorded once it is given. Correct the date.',
  },
  reasonMissing: { fr: 'Dites pourquoi\u00a0: le motif reste dans l’historique.', en: 'Say why: the reason stays in the history.' },
  partyMissing: { fr: 'Choisissez le bénéficiaire, ou ajoutez-le.', en: 'Choose the recipient, or add it.' },
  unknownParty: {
    fr: 'Ce bénéficiaire n’existe plus. Choisissez-en un autre.',
    en: 'This recipient no longer exists. Choose another.',
  },
  notARecipient: {
    fr: 'Cette fiche n’est pas celle d’une entreprise, d’une ou d’un artiste, ni d’un organisme culturel. Corrigez d’abord son genre, ou choisissez-en une autre.',
    en: 'This record is neither a company, an artist nor a cultural organisation. Correct its kind first, or choose another.',
  },
  newPartyKind: {
    fr: 'Ce bénéficiaire est nouveau\u00a0: choisissez son genre.',
    en: 'This recipient is new: choose its kind.',
  },
  unknownService: { fr: 'Choisissez un service de la liste.', en: 'Choose a service from the list.' },
  unknownSector: {
    fr: 'Le secteur «\u00a0{value}\u00a0» est inconnu. Choisissez-en un dans la liste.',
    en: 'The sector “{value}” is unknown. Choose one from the list.',
  },
  unknownPost: { fr: 'Ce poste n’existe pas. Choisissez-le dans la liste.', en: 'This post does not exist. Choose one from the list.' },
  supportCancelled: {
    fr: 'Ce soutien est annulé\u00a0: il ne se modifie plus. Consignez-en un autre.',
    en: 'This support is cancelled: it can no longer be changed. Record another.',
  },
};

export const WORDS = {
  supports: { fr: 'Soutiens', en: 'Supports' },
  support: { fr: 'Soutien', en: 'Support' },
  record: { fr: 'Consigner un soutien', en: 'Record a support' },
  edit: { fr: 'Modifier', en: 'Edit' },
  editTitle: { fr: 'Modifier le soutien', en: 'Edit the support' },
  party: { fr: 'Bénéficiaire', en: 'Recipient' },
  partyHelp: {
    fr: 'Entreprise, artiste, organisme ou entreprise culturelle.',
    en: 'Company, artist, cultural organisation or cultural company.',
  },
  newPartyKind: { fr: 'Genre, si le bénéficiaire est nouveau', en: 'Kind, if the recipient is new' },
  partyKind: { fr: 'Genre de bénéficiaire', en: 'Kind of recipient' },
  service: { fr: 'Service rendu', en: 'Service given' },
  purpose: { fr: 'Objet, en une phrase', en: 'Purpose, in one sentence' },
  date: { fr: 'Date', en: 'Date' },
  today: { fr: 'Aujourd’hui\u00a0: {today}', en: 'Today: {today}' },
  post: { fr: 'Poste', en: 'Post' },
  headOffice: { fr: 'Siège', en: 'Head office' },
  abroad: { fr: 'Donné par le réseau à l’étranger', en: 'Given by the network abroad' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  sector: { fr: 'Secteur', en: 'Sector' },
  country: { fr: 'Pays', en: 'Country' },
  countryHelp: { fr: 'Celui du poste si rien n’est choisi.', en: 'The post’s if nothing is chosen.' },
  result: { fr: 'Résultat', en: 'Result' },
  resultHelp: {
    fr: 'Ce que le soutien a permis\u00a0: contrat, vitrine, tournée…',
    en: 'What the support made possible: contract, showcase, tour…',
  },
  more: { fr: 'Résultat, pays, qui peut lire', en: 'Result, country, who may read' },
  visibility: { fr: 'Qui peut lire', en: 'Who may read' },
  state: { fr: 'État', en: 'State' },
  number: { fr: 'Numéro', en: 'Number' },
  save: { fr: 'Consigner', en: 'Record' },
  saveAndNew: { fr: 'Consigner et en saisir un autre', en: 'Record and enter another' },
  saveChanges: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  cancel: { fr: 'Annuler ce soutien', en: 'Cancel this support' },
  reason: { fr: 'Motif', en: 'Reason' },
  countsToward: { fr: 'Compte pour', en: 'Counts toward' },
  history: { fr: 'Historique', en: 'History' },
  all: { fr: 'Tous', en: 'All' },
  none: { fr: 'Aucun soutien', en: 'No supports' },
  noneYet: {
    fr: 'Aucun soutien ne répond à ces critères. Élargissez les filtres.',
    en: 'No support matches. Widen the filters.',
  },
  hidden: { fr: 'non diffusé', en: 'not disclosed' },
} as const satisfies Record<string, Bilingual>;

/** Words of what the journal holds, for the history. */
export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  title: WORDS.purpose,
  state: WORDS.state,
  on: WORDS.date,
  party: WORDS.party,
  partyKind: WORDS.partyKind,
  abroad: WORDS.abroad,
  service: WORDS.service,
  sectors: WORDS.sector,
  countries: WORDS.country,
  result: WORDS.result,
  reason: WORDS.reason,
  visibility: WORDS.visibility,
};
