import type { Bilingual } from '../../kernel/bilingual.ts';
import type { ContactKind, PartyKind, State } from './rules.ts';

export const KIND_WORDS = {
  person: { fr: 'Personne', en: 'Person' },
  body: { fr: 'Organisme', en: 'Organisation' },
} as const satisfies Record<ContactKind, Bilingual>;

export const PARTY_KIND_WORDS = {
  company: { fr: 'Entreprise', en: 'Company' },
  artist: { fr: 'Artiste', en: 'Artist' },
  culturalBody: { fr: 'Organisme culturel', en: 'Cultural organisation' },
  culturalCompany: { fr: 'Entreprise culturelle', en: 'Cultural company' },
  government: { fr: 'Gouvernement', en: 'Government' },
  university: { fr: 'Université', en: 'University' },
  media: { fr: 'Média', en: 'Media' },
  other: { fr: 'Autre', en: 'Other' },
} as const satisfies Record<PartyKind, Bilingual>;

export const STATE_WORDS = {
  active: { fr: 'Active', en: 'Active' },
  merged: { fr: 'Fusionnée', en: 'Merged' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
} as const satisfies Record<State, Bilingual>;

/** Filters of the list. */
export const KIND_PLURALS = {
  person: { fr: 'Personnes', en: 'People' },
  body: { fr: 'Organismes', en: 'Organisations' },
} as const satisfies Record<ContactKind, Bilingual>;

/** A person is « influente », a body « influent ». */
export const INFLUENTIAL_WORDS = {
  person: { fr: 'Influente', en: 'Influential' },
  body: { fr: 'Influent', en: 'Influential' },
} as const satisfies Record<ContactKind, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a créé la fiche', en: 'created the record' },
  edit: { fr: 'a modifié la fiche', en: 'changed the record' },
  withdraw: { fr: 'a retiré la fiche', en: 'withdrew the record' },
  addRole: { fr: 'a ajouté une fonction', en: 'added a role' },
  editRole: { fr: 'a modifié une fonction', en: 'changed a role' },
  endRole: { fr: 'a mis fin à une fonction', en: 'ended a role' },
  removeRole: { fr: 'a retiré une fonction saisie par erreur', en: 'removed a role recorded by mistake' },
  addInfluence: { fr: 'a consigné l’influence', en: 'recorded the influence' },
  editInfluence: { fr: 'a modifié l’influence', en: 'changed the influence' },
  endInfluence: { fr: 'a mis fin à l’influence', en: 'ended the influence' },
  removeInfluence: { fr: 'a retiré une influence saisie par erreur', en: 'removed an influence recorded by mistake' },
  absorb: { fr: 'y a fusionné une autre fiche', en: 'merged another record into it' },
  merge: { fr: 'a fusionné la fiche avec une autre', en: 'merged the record with another' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  contactUsed: {
    fr: 'Une action, un soutien ou une fonction repose encore sur cette fiche\u00a0: elle reste.',
    en: 'An action, a support or a role still rests on this record: it stays.',
  },
  duplicateRow: {
    fr: 'Une fiche porte déjà ce nom ou cette adresse. Donnez son numéro pour la mettre à jour, ou «\u00a0oui\u00a0» dans la colonne «\u00a0Ajouter quand même\u00a0».',
    en: 'A record already has this name or this address. Give its number to update it, or “yes” in the column “Add anyway”.',
  },
  kindStays: {
    fr: 'Une personne ne devient pas un organisme, ni l’inverse. Créez une autre fiche.',
    en: 'A person does not become an organisation, nor the other way round. Create another record.',
  },
  nameMissing: { fr: 'Écrivez le nom.', en: 'Write the name.' },
  partyKindMissing: { fr: 'Choisissez le genre de l’organisme.', en: 'Choose the kind of organisation.' },
  partyKindOfBody: {
    fr: 'Ce genre convient à un organisme. Une personne peut seulement être artiste.',
    en: 'This kind is for an organisation. A person can only be an artist.',
  },
  notAnEmail: { fr: 'Écrivez une adresse comme prenom.nom@exemple.org.', en: 'Write an address such as first.last@example.org.' },
  notAPhone: { fr: 'Écrivez un numéro comme +1\u00a0418 555-0100.', en: 'Write a number such as +1 418 555-0100.' },
  duplicates: {
    fr: 'Une fiche semble déjà exister. Ouvrez-la ci-dessous, ou créez la vôtre quand même.',
    en: 'A record seems to exist already. Open it below, or create yours anyway.',
  },
  endsBeforeItBegins: {
    fr: 'La fin précède le début ({since}). Corrigez l’une des deux dates.',
    en: 'The end comes before the start ({since}). Correct one of the two dates.',
  },
  influenceInFuture: {
    fr: 'Le {since} est à venir\u00a0: l’influence se constate. Corrigez la date.',
    en: '{since} is still to come: influence is observed. Correct the date.',
  },
  influenceOverlaps: {
    fr: 'Cette période en recoupe une autre. Mettez d’abord fin à l’autre, ou corrigez les dates.',
    en: 'This period overlaps another. End the other first, or correct the dates.',
  },
  rolesArePeoples: {
    fr: 'Une fonction appartient à une personne. Ajoutez-la sur la fiche de la personne.',
    en: 'A role belongs to a person. Add it to the person’s record.',
  },
  unknownContact: {
    fr: 'Cette fiche n’existe plus. Choisissez-en une autre.',
    en: 'This record no longer exists. Choose another.',
  },
  mergeWithItself: { fr: 'Choisissez une autre fiche\u00a0: celle-ci est la même.', en: 'Choose another record: this one is the same.' },
  mergeOfTwoKinds: {
    fr: 'Une personne et un organisme ne se fusionnent pas. Choisissez une fiche du même genre.',
    en: 'A person and an organisation cannot be merged. Choose a record of the same kind.',
  },
  alreadyMerged: {
    fr: 'Cette fiche a été fusionnée avec une autre. Travaillez sur la fiche gardée.',
    en: 'This record was merged with another. Work on the record that was kept.',
  },
};

export const WORDS = {
  importAnyway: { fr: 'Ajouter quand même', en: 'Add anyway' },
  importAnywayHelp: {
    fr: '«\u00a0oui\u00a0»\u00a0: la fiche s’ajoute même si une autre porte ce nom ou cette adresse.',
    en: '“yes”: the record is added even if another has this name or this address.',
  },
  contacts: { fr: 'Personnes et organismes', en: 'People and organisations' },
  newPerson: { fr: 'Ajouter une personne', en: 'Add a person' },
  newBody: { fr: 'Ajouter un organisme', en: 'Add an organisation' },
  edit: { fr: 'Modifier', en: 'Edit' },
  card: { fr: 'Carte (vCard)', en: 'Card (vCard)' },
  editTitle: { fr: 'Modifier la fiche', en: 'Edit the record' },
  whatKind: { fr: 'Genre de fiche', en: 'Kind of record' },
  given: { fr: 'Prénom', en: 'Given name' },
  family: { fr: 'Nom', en: 'Family name' },
  name: { fr: 'Nom de l’organisme', en: 'Name of the organisation' },
  nameColumn: { fr: 'Nom', en: 'Name' },
  number: { fr: 'Numéro', en: 'Number' },
  kind: { fr: 'Genre', en: 'Kind' },
  partyKind: { fr: 'Genre d’organisme', en: 'Kind of organisation' },
  artist: { fr: 'Cette personne est artiste', en: 'This person is an artist' },
  artistHelp: { fr: 'Elle peut alors recevoir un soutien.', en: 'They can then be given a support.' },
  country: { fr: 'Pays', en: 'Country' },
  language: { fr: 'Langue de correspondance', en: 'Language of correspondence' },
  email: { fr: 'Courriel', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
  notes: { fr: 'Notes', en: 'Notes' },
  notesHelp: {
    fr: 'Ce qui aide à la prochaine rencontre. La personne peut demander à lire ces notes.',
    en: 'What helps at the next meeting. The person may ask to read these notes.',
  },
  visibility: { fr: 'Qui peut lire', en: 'Who may read' },
  more: {
    fr: 'Coordonnées, langue, notes, qui peut lire',
    en: 'Contact details, language, notes, who may read',
  },
  save: { fr: 'Créer la fiche', en: 'Create the record' },
  saveAnyway: { fr: 'Créer quand même', en: 'Create anyway' },
  saveChanges: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  search: { fr: 'Chercher un nom, une fonction, un organisme', en: 'Search for a name, a role, an organisation' },
  all: { fr: 'Tous', en: 'All' },
  influence: { fr: 'Influence', en: 'Influence' },
  met: { fr: 'Rencontrées pendant l’exercice', en: 'Met in the fiscal year' },
  influentialOnly: { fr: 'Influentes ou influents aujourd’hui', en: 'Influential today' },
  none: { fr: 'Aucune fiche', en: 'No records' },
  noneYet: {
    fr: 'Aucune fiche ne répond à ces critères. Élargissez les filtres.',
    en: 'No record matches. Widen the filters.',
  },
  roles: { fr: 'Fonctions', en: 'Roles' },
  role: { fr: 'Fonction', en: 'Role' },
  roleHelp: { fr: 'Titre et organisme, tels qu’ils s’écrivent.', en: 'Title and organisation, as they are written.' },
  currentRole: { fr: 'Fonction actuelle', en: 'Current role' },
  body: { fr: 'Organisme', en: 'Organisation' },
  people: { fr: 'Personnes', en: 'People' },
  person: { fr: 'Personne', en: 'Person' },
  period: { fr: 'Période', en: 'Period' },
  since: { fr: 'Depuis', en: 'Since' },
  until: { fr: 'Jusqu’au', en: 'Until' },
  untilHelp: { fr: 'Laissez vide si c’est encore vrai.', en: 'Leave empty if it still holds.' },
  sinceHelp: { fr: 'Laissez vide si vous ne le savez pas.', en: 'Leave empty if you do not know.' },
  today: { fr: 'aujourd’hui', en: 'today' },
  unknownStart: { fr: 'début inconnu', en: 'start unknown' },
  addRole: { fr: 'Ajouter une fonction', en: 'Add a role' },
  editRole: { fr: 'Modifier la fonction ou y mettre fin', en: 'Change the role or end it' },
  endOrEdit: { fr: 'Modifier', en: 'Edit' },
  remove: { fr: 'Retirer (saisi par erreur)', en: 'Remove (recorded by mistake)' },
  noRole: { fr: 'Aucune fonction connue.', en: 'No known roles.' },
  noPeople: { fr: 'Aucune personne connue dans cet organisme.', en: 'Nobody known in this organisation.' },
  addInfluence: { fr: 'Consigner l’influence', en: 'Record the influence' },
  editInfluence: { fr: 'Modifier l’influence ou y mettre fin', en: 'Change the influence or end it' },
  reason: { fr: 'Pourquoi', en: 'Why' },
  reasonHelp: {
    fr: 'Ce qui la rend influente\u00a0: charge, réseau, audience. Les rencontres tenues dans cette période comptent comme influentes.',
    en: 'What makes them influential: office, network, audience. Meetings held in this period count as influential.',
  },
  noInfluence: { fr: 'Aucune période d’influence.', en: 'No periods of influence.' },
  meetings: { fr: 'Actions', en: 'Actions' },
  noMeeting: { fr: 'Aucune action consignée avec cette fiche.', en: 'No actions recorded with this contact.' },
  meeting: { fr: 'Action', en: 'Action' },
  supports: { fr: 'Soutiens reçus', en: 'Supports received' },
  support: { fr: 'Soutien', en: 'Support' },
  noSupport: { fr: 'Aucun soutien consigné.', en: 'No supports recorded.' },
  addSupport: { fr: 'Consigner un soutien', en: 'Record a support' },
  date: { fr: 'Date', en: 'Date' },
  latest: { fr: 'Les {n} plus récentes.', en: 'The {n} most recent.' },
  history: { fr: 'Historique', en: 'History' },
  duplicates: { fr: 'Doublons possibles', en: 'Possible duplicates' },
  compare: { fr: 'Comparer', en: 'Compare' },
  merge: { fr: 'Fusionner avec une autre fiche', en: 'Merge with another record' },
  mergeTitle: { fr: 'Fusionner deux fiches', en: 'Merge two records' },
  mergeWith: { fr: 'Fusionner «\u00a0{name}\u00a0» avec', en: 'Merge “{name}” with' },
  mergeGo: { fr: 'Fusionner', en: 'Merge' },
  mergeKeep: { fr: 'Fiche à garder', en: 'Record to keep' },
  mergeEffect: {
    fr: 'La fiche gardée conserve ses valeurs; ses champs vides sont remplis par l’autre. Fonctions, influence et notes passent sur elle. L’autre reste visible comme fusionnée. Une fusion ne s’annule pas.',
    en: 'The record kept retains its values; its empty fields are filled from the other. Roles, influence and notes move to it. The other stays visible as merged. A merge cannot be undone.',
  },
  field: { fr: 'Champ', en: 'Field' },
  mergedWith: { fr: 'Fiche fusionnée avec', en: 'Record merged with' },
  absorbed: { fr: 'Fiche fusionnée ici', en: 'Record merged here' },
  lastMet: { fr: 'Dernières rencontres', en: 'Last met' },
  create: { fr: 'Créer la personne «\u00a0{name}\u00a0»', en: 'Create the person “{name}”' },
  createBody: { fr: 'Créer l’organisme «\u00a0{name}\u00a0»', en: 'Create the organisation “{name}”' },
  createRecipient: { fr: 'Ajouter «\u00a0{name}\u00a0»', en: 'Add “{name}”' },
  hidden: { fr: 'non diffusé', en: 'not disclosed' },
} as const satisfies Record<string, Bilingual>;

/** Words of what the journal holds, for the history. */
export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  given: WORDS.given,
  family: WORDS.family,
  name: WORDS.name,
  partyKind: WORDS.partyKind,
  country: WORDS.country,
  language: WORDS.language,
  email: WORDS.email,
  phone: WORDS.phone,
  notes: WORDS.notes,
  visibility: WORDS.visibility,
  role: WORDS.role,
  body: WORDS.body,
  since: WORDS.since,
  until: WORDS.until,
  reason: WORDS.reason,
  absorbed: WORDS.absorbed,
  mergedInto: WORDS.mergedWith,
};
