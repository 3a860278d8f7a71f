import type { Bilingual } from '../../kernel/bilingual.ts';

/** Words that all registers of protocol share. */
export const SHARED = {
  protocol: { fr: 'Protocole', en: 'Protocol' },
  edit: { fr: 'Modifier', en: 'Edit' },
  save: { fr: 'Consigner', en: 'Record' },
  saveChanges: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  visibility: { fr: 'Qui peut lire', en: 'Who may read' },
  visibilityHelp: {
    fr: 'Rien de ces registres n’est diffusé. Sans autre choix, seule votre unité lit la fiche.',
    en: 'Nothing in these registers is published. Unless you choose otherwise, your unit alone reads the record.',
  },
  unit: { fr: 'Unité', en: 'Unit' },
  state: { fr: 'État', en: 'State' },
  number: { fr: 'Numéro', en: 'Number' },
  country: { fr: 'Pays', en: 'Country' },
  contact: { fr: 'Fiche de contact', en: 'Contact record' },
  contactHelp: { fr: 'Cherchez par le nom. Un nom inconnu peut être ajouté.', en: 'Search by name. An unknown name can be added.' },
  hidden: { fr: 'non diffusé', en: 'not disclosed' },
  reason: { fr: 'Motif', en: 'Reason' },
  all: { fr: 'Tous', en: 'All' },
  allFeminine: { fr: 'Toutes', en: 'All' },
  none: { fr: 'Rien à montrer', en: 'Nothing to show' },
  noneYet: {
    fr: 'Aucune fiche que vous pouvez lire ne répond à ces critères. Élargissez les filtres, ou consignez la première.',
    en: 'No records that you may read match.',
  },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  remove: { fr: 'Retirer', en: 'Remove' },
  add: { fr: 'Ajouter', en: 'Add' },
  today: { fr: 'Aujourd’hui\u00a0: {today}', en: 'Today: {today}' },
} as const satisfies Record<string, Bilingual>;

export const SHARED_REFUSALS: Readonly<Record<string, Bilingual>> = {
  moveImpossible: {
    fr: 'Ce changement n’est pas possible dans l’état où se trouve la fiche. Rechargez la page\u00a0: quelqu’un l’a peut-être modifiée.',
    en: 'This change is not possible in the state the record is in. Reload the page: somebody may have changed it.',
  },
  stateStays: {
    fr: 'L’état ne se change pas ainsi\u00a0: faites-le sur la fiche.',
    en: 'The state is not changed in this way: do so on the record’s page.',
  },
  reasonMissing: { fr: 'Dites pourquoi\u00a0: le motif reste dans l’historique.', en: 'Say why: the reason stays in the history.' },
  notATime: { fr: 'Écrivez une heure comme 14:30.', en: 'Write a time such as 14:30.' },
  endsBeforeItStarts: {
    fr: 'La fin doit venir après le début. Corrigez l’une des deux heures.',
    en: 'The end must come after the start. Correct one of the two times.',
  },
  unknownVisit: {
    fr: 'Cette visite n’existe pas, ou vous ne pouvez pas la lire. Choisissez-en une autre.',
    en: 'This visit does not exist, or you may not read it. Choose another.',
  },
  unknownContact: {
    fr: 'Cette fiche de contact n’existe pas, ou vous ne pouvez pas la lire. Choisissez-en une autre.',
    en: 'This contact record does not exist, or you may not read it. Choose another.',
  },
};

/** Fields that every register of protocol has, for histories and programs. */
export const SHARED_FIELDS: Readonly<Record<string, Bilingual>> = {
  state: SHARED.state,
  visibility: SHARED.visibility,
  unit: SHARED.unit,
  country: SHARED.country,
  contact: SHARED.contact,
  reason: SHARED.reason,
};
