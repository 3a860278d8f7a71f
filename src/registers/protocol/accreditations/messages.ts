import type { Bilingual } from '../../../kernel/bilingual.ts';
import { SHARED_FIELDS, SHARED_REFUSALS } from '../messages.ts';
import type { Class, Kind, Move, State } from './rules.ts';

export const STATE_WORDS = {
  notified: { fr: 'Notifiée', en: 'Notified' },
  accredited: { fr: 'Accréditée', en: 'Accredited' },
  ended: { fr: 'Terminée', en: 'Ended' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
} as const satisfies Record<State, Bilingual>;

export const CLASS_WORDS = {
  consulGeneral: { fr: 'Consule générale ou consul général', en: 'Consul-general' },
  consul: { fr: 'Consule ou consul', en: 'Consul' },
  viceConsul: { fr: 'Vice-consule ou vice-consul', en: 'Vice-consul' },
  consularAgent: { fr: 'Agente ou agent consulaire', en: 'Consular agent' },
  staff: { fr: 'Autre membre du poste', en: 'Another member of the post' },
} as const satisfies Record<Class, Bilingual>;

export const KIND_WORDS = {
  career: { fr: 'De carrière', en: 'Career' },
  honorary: { fr: 'Honoraire', en: 'Honorary' },
} as const satisfies Record<Kind, Bilingual>;

export const MOVE_WORDS = {
  accredit: { fr: 'Noter l’exequatur', en: 'Record the exequatur' },
  end: { fr: 'Noter la fin des fonctions', en: 'Record the end of the functions' },
  withdraw: { fr: 'Retirer (par l’État, ou saisie par erreur)', en: 'Withdraw (by the state, or recorded by mistake)' },
  restore: { fr: 'Rétablir la notification', en: 'Restore the notification' },
  reinstate: { fr: 'Rouvrir (terminée par erreur)', en: 'Reopen (ended by mistake)' },
} as const satisfies Record<Move, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a consigné l’accréditation', en: 'recorded the accreditation' },
  edit: { fr: 'a modifié l’accréditation', en: 'changed the accreditation' },
  accredit: { fr: 'a noté l’exequatur', en: 'recorded the exequatur' },
  end: { fr: 'a noté la fin des fonctions', en: 'recorded the end of the functions' },
  withdraw: { fr: 'a retiré la notification', en: 'withdrew the notification' },
  restore: { fr: 'a rétabli la notification', en: 'restored the notification' },
  reinstate: { fr: 'a rouvert l’accréditation', en: 'reopened the accreditation' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_REFUSALS,
  endsBeforeItBegins: {
    fr: 'La fin viendrait avant le début, le {on}. Corrigez l’une des deux dates.',
    en: 'The end would come before the start, on {on}. Correct one of the two dates.',
  },
  exequaturMissing: {
    fr: 'Une personne est accréditée par l’exequatur ou ce qui en tient lieu\u00a0: écrivez sa date.',
    en: 'A person is accredited by the exequatur or what stands for it: write its date.',
  },
  exequaturAhead: {
    fr: 'Le {on} est à venir\u00a0: l’exequatur se note une fois donné.',
    en: '{on} is still to come: the exequatur is noted once it is given.',
  },
  endMissing: { fr: 'Écrivez le dernier jour des fonctions.', en: 'Write the last day of the functions.' },
  endAhead: {
    fr: 'Le {on} est à venir\u00a0: écrivez-le comme fin prévue en modifiant la fiche, et notez la fin ce jour-là.',
    en: '{on} is still to come: write it as the expected end by editing the record, and note the end on that day.',
  },
  accreditationWithdrawn: {
    fr: 'Cette notification est retirée\u00a0: rétablissez-la avant de la modifier.',
    en: 'This notification is withdrawn: restore it before you change it.',
  },
};

export const WORDS = {
  accreditations: { fr: 'Accréditations', en: 'Accreditations' },
  accreditation: { fr: 'Accréditation', en: 'Accreditation' },
  record: { fr: 'Consigner une accréditation', en: 'Record an accreditation' },
  editTitle: { fr: 'Modifier l’accréditation', en: 'Edit the accreditation' },
  name: { fr: 'Nom de la personne', en: 'Name of the person' },
  function: { fr: 'Fonction', en: 'Position' },
  class: { fr: 'Classe', en: 'Class' },
  kind: { fr: 'Nature', en: 'Kind' },
  country: { fr: 'État d’envoi', en: 'Sending state' },
  seat: { fr: 'Ville du poste', en: 'City of the post' },
  on: { fr: 'Début des fonctions', en: 'Start of the functions' },
  arrived: { fr: 'Arrivée', en: 'Arrival' },
  exequatur: { fr: 'Exequatur ou équivalent', en: 'Exequatur or equivalent' },
  exequaturHelp: { fr: 'La date du document qui permet d’exercer.', en: 'The date of the document that allows the person to act.' },
  until: { fr: 'Fin, connue ou prévue', en: 'End, known or expected' },
  day: { fr: 'Date', en: 'Date' },
  note: { fr: 'Notes', en: 'Notes' },
  more: {
    fr: 'Ajouter une fiche de contact, une note ou un niveau de confidentialité',
    en: 'Add a contact record, a note or a confidentiality level',
  },
  corps: { fr: 'Corps consulaire', en: 'Consular corps' },
  corpsOn: { fr: 'Corps consulaire au {day}', en: 'Consular corps on {day}' },
  corpsIntro: {
    fr: 'Par classe, les postes de carrière d’abord, puis par date d’exequatur (Convention de Vienne sur les relations consulaires, articles 9 et 16).',
    en: 'By class, career posts first, then by date of exequatur (Vienna Convention on Consular Relations, articles 9 and 16).',
  },
  onDay: { fr: 'Au', en: 'On' },
  show: { fr: 'Montrer', en: 'Show' },
  seeCorps: { fr: 'Le corps consulaire aujourd’hui', en: 'The consular corps today' },
  nobody: { fr: 'Personne n’est accrédité ce jour-là', en: 'Nobody is accredited on that day' },
  nobodyHelp: {
    fr: 'Une personne paraît ici dès que son exequatur est noté et que ses fonctions ont commencé.',
    en: 'A person appears here once the exequatur is noted and the functions have begun.',
  },
  soon: { fr: 'Prend fin bientôt', en: 'Ends soon' },
  endingSoon: { fr: 'Fins prévues dans les {days} jours', en: 'Ends expected within {days} days' },
  noEnd: { fr: 'sans fin prévue', en: 'no end expected' },
  othersHere: { fr: 'Autres titulaires de ce poste', en: 'Others who hold or held this post' },
  rank: { fr: 'Rang', en: 'Rank' },
} as const satisfies Record<string, Bilingual>;

export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_FIELDS,
  title: WORDS.name,
  on: WORDS.on,
  function: WORDS.function,
  class: WORDS.class,
  kind: WORDS.kind,
  country: WORDS.country,
  seat: WORDS.seat,
  arrived: WORDS.arrived,
  exequatur: WORDS.exequatur,
  until: WORDS.until,
  note: WORDS.note,
};
