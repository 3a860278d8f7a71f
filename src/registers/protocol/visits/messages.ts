import type { Bilingual } from '../../../kernel/bilingual.ts';
import { SHARED_FIELDS, SHARED_REFUSALS } from '../messages.ts';
import type { Move, State, VisitPerson } from './rules.ts';

export const STATE_WORDS = {
  announced: { fr: 'Annoncée', en: 'Announced' },
  confirmed: { fr: 'Confirmée', en: 'Confirmed' },
  held: { fr: 'Tenue', en: 'Held' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
} as const satisfies Record<State, Bilingual>;

export const MOVE_WORDS = {
  confirm: { fr: 'Confirmer la visite', en: 'Confirm the visit' },
  hold: { fr: 'Confirmer qu’elle a eu lieu', en: 'Confirm that it took place' },
  cancel: { fr: 'Annuler la visite', en: 'Cancel the visit' },
  resume: { fr: 'Reprendre la visite', en: 'Resume the visit' },
  reopen: { fr: 'Rouvrir (tenue par erreur)', en: 'Reopen (held by mistake)' },
} as const satisfies Record<Move, Bilingual>;

export const SIDE_WORDS = {
  delegation: { fr: 'Délégation', en: 'Delegation' },
  host: { fr: 'Hôtes', en: 'Hosts' },
} as const satisfies Record<VisitPerson['side'], Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a consigné la visite', en: 'recorded the visit' },
  edit: { fr: 'a modifié la visite', en: 'changed the visit' },
  confirm: { fr: 'a confirmé la visite', en: 'confirmed the visit' },
  hold: { fr: 'a confirmé que la visite a eu lieu', en: 'confirmed that the visit took place' },
  cancel: { fr: 'a annulé la visite', en: 'cancelled the visit' },
  resume: { fr: 'a repris la visite', en: 'resumed the visit' },
  reopen: { fr: 'a rouvert la visite', en: 'reopened the visit' },
  addPerson: { fr: 'a ajouté une personne', en: 'added a person' },
  editPerson: { fr: 'a modifié une personne', en: 'changed a person' },
  removePerson: { fr: 'a retiré une personne', en: 'removed a person' },
  addActivity: { fr: 'a ajouté une activité au programme', en: 'added an activity to the programme' },
  editActivity: { fr: 'a modifié une activité du programme', en: 'changed an activity of the programme' },
  removeActivity: { fr: 'a retiré une activité du programme', en: 'removed an activity from the programme' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_REFUSALS,
  endsBeforeItBegins: {
    fr: 'La visite finirait avant de commencer, le {on}. Corrigez l’une des deux dates.',
    en: 'The visit would end before it begins, on {on}. Correct one of the two dates.',
  },
  visitTooLong: {
    fr: 'Une visite dure moins de {most} jours. Vérifiez l’année des deux dates.',
    en: 'A visit lasts less than {most} days. Check the year of both dates.',
  },
  visitStillAhead: {
    fr: 'La visite commence le {on}, qui est à venir\u00a0: elle ne peut pas avoir eu lieu.',
    en: 'The visit begins on {on}, which is still to come: it cannot have taken place.',
  },
  visitCancelled: {
    fr: 'Cette visite est annulée\u00a0: reprenez-la avant de la modifier.',
    en: 'This visit is cancelled: resume it before you change it.',
  },
  programmeOutside: {
    fr: 'Le programme va du {first} au {last}\u00a0: déplacez d’abord les activités qui ne seraient plus dans la visite.',
    en: 'The programme runs from {first} to {last}: first move the activities that would fall outside the visit.',
  },
  outsideTheVisit: {
    fr: 'La visite va du {first} au {last}. Choisissez un de ces jours.',
    en: 'The visit runs from {first} to {last}. Choose one of these days.',
  },
};

export const WORDS = {
  visits: { fr: 'Visites reçues', en: 'Visits received' },
  visit: { fr: 'Visite', en: 'Visit' },
  record: { fr: 'Annoncer une visite', en: 'Announce a visit' },
  editTitle: { fr: 'Modifier la visite', en: 'Edit the visit' },
  title: { fr: 'Objet, en une phrase', en: 'Purpose, in one sentence' },
  titleHelp: { fr: 'Par exemple\u00a0: Visite de la ministre de la Culture.', en: 'For example: Visit of the Minister of Culture.' },
  on: { fr: 'Premier jour', en: 'First day' },
  until: { fr: 'Dernier jour', en: 'Last day' },
  untilHelp: { fr: 'Le premier jour si rien n’est écrit.', en: 'The first day if nothing is written.' },
  dates: { fr: 'Dates', en: 'Dates' },
  level: { fr: 'Niveau', en: 'Level' },
  country: { fr: 'Pays', en: 'Country' },
  body: { fr: 'Gouvernement ou organisme', en: 'Government or organisation' },
  city: { fr: 'Ville', en: 'City' },
  purpose: { fr: 'But et contexte', en: 'Aim and context' },
  logistics: { fr: 'Logistique', en: 'Logistics' },
  logisticsHelp: {
    fr: 'Arrivée, transport, hébergement, sécurité. Lu par ceux qui lisent la fiche.',
    en: 'Arrival, transport, lodging, security. Read by those who read the record.',
  },
  more: {
    fr: 'Ajouter le contexte, la logistique ou un niveau de confidentialité',
    en: 'Add the context, the logistics or a confidentiality level',
  },
  people: { fr: 'Personnes', en: 'People' },
  side: { fr: 'Côté', en: 'Side' },
  name: { fr: 'Nom', en: 'Name' },
  function: { fr: 'Fonction', en: 'Position' },
  personBody: { fr: 'Organisme', en: 'Organisation' },
  place: { fr: 'Rang dans l’ordre de préséance', en: 'Place in the order of precedence' },
  addPerson: { fr: 'Ajouter une personne', en: 'Add a person' },
  addAnother: { fr: 'Ajouter et en saisir une autre', en: 'Add and enter another' },
  editPerson: { fr: 'Modifier une personne', en: 'Edit a person' },
  removePerson: { fr: 'Retirer cette personne', en: 'Remove this person' },
  nobody: { fr: 'Personne n’est encore nommé.', en: 'Nobody is named yet.' },
  programme: { fr: 'Programme', en: 'Programme' },
  programmeOf: { fr: 'Programme de la visite', en: 'Programme of the visit' },
  seeProgramme: { fr: 'Préparer et imprimer le programme', en: 'Prepare and print the programme' },
  noProgramme: { fr: 'Le programme est encore vide.', en: 'The programme is still empty.' },
  noProgrammeHelp: {
    fr: 'Ajoutez une activité\u00a0: elle prend sa place par son jour et son heure.',
    en: 'Add an activity: it takes its place by its day and its hour.',
  },
  addItem: { fr: 'Ajouter une activité', en: 'Add an activity' },
  editItem: { fr: 'Modifier une activité', en: 'Edit an activity' },
  removeItem: { fr: 'Retirer cette activité', en: 'Remove this activity' },
  day: { fr: 'Jour', en: 'Day' },
  hour: { fr: 'Heure', en: 'Hour' },
  starts: { fr: 'Début', en: 'Start' },
  ends: { fr: 'Fin', en: 'End' },
  timeHelp: { fr: 'Comme 14:30, à l’heure de {zone}.', en: 'Such as 14:30, in the time of {zone}.' },
  what: { fr: 'Activité', en: 'Activity' },
  venue: { fr: 'Lieu', en: 'Place' },
  hosts: { fr: 'Hôtes', en: 'Hosts' },
  language: { fr: 'Langue', en: 'Language' },
  interpreter: { fr: 'Interprète', en: 'Interpreter' },
  withInterpreter: { fr: 'avec interprète', en: 'with an interpreter' },
  note: { fr: 'Note', en: 'Note' },
  print: { fr: 'Imprimer', en: 'Print' },
  printHelp: { fr: 'La page s’imprime sans les boutons\u00a0: Ctrl+P.', en: 'The page prints without its buttons: Ctrl+P.' },
  makeAction: { fr: 'Créer l’action protocolaire', en: 'Create the protocol action' },
  makeActionHelp: {
    fr: 'Une visite ne compte dans les résultats que par son action\u00a0: créez-la une fois.',
    en: 'A visit counts in the results through its action alone: create it once.',
  },
  itsAction: { fr: 'Action protocolaire de cette visite', en: 'Protocol action of this visit' },
  confidential: { fr: 'Confidentiel', en: 'Confidential' },
} as const satisfies Record<string, Bilingual>;

/** Words of what the journal holds, for the history. */
export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_FIELDS,
  title: WORDS.title,
  on: WORDS.on,
  until: WORDS.until,
  level: WORDS.level,
  country: WORDS.country,
  body: WORDS.body,
  city: WORDS.city,
  purpose: WORDS.purpose,
  logistics: WORDS.logistics,
  person: WORDS.people,
  activity: WORDS.programme,
};
