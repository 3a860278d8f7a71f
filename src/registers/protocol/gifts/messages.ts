import type { Bilingual } from '../../../kernel/bilingual.ts';
import { SHARED_FIELDS, SHARED_REFUSALS } from '../messages.ts';
import type { Direction, Move, State } from './rules.ts';

export const STATE_WORDS = {
  entered: { fr: 'Inscrit', en: 'Entered' },
  withdrawn: { fr: 'Retiré', en: 'Withdrawn' },
} as const satisfies Record<State, Bilingual>;

export const DIRECTION_WORDS = {
  received: { fr: 'Reçu', en: 'Received' },
  given: { fr: 'Offert', en: 'Given' },
} as const satisfies Record<Direction, Bilingual>;

export const MOVE_WORDS = {
  withdraw: { fr: 'Retirer (inscrit par erreur)', en: 'Withdraw (entered by mistake)' },
  restore: { fr: 'Inscrire de nouveau', en: 'Enter again' },
} as const satisfies Record<Move, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a inscrit le cadeau', en: 'entered the gift' },
  edit: { fr: 'a modifié le cadeau', en: 'changed the gift' },
  withdraw: { fr: 'a retiré le cadeau', en: 'withdrew the gift' },
  restore: { fr: 'a inscrit le cadeau de nouveau', en: 'entered the gift again' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_REFUSALS,
  giftStillAhead: {
    fr: 'Le {on} est à venir\u00a0: un cadeau s’inscrit une fois reçu ou offert. Corrigez la date.',
    en: '{on} is still to come: a gift is entered once it is received or given. Correct the date.',
  },
  giftWithdrawn: {
    fr: 'Ce cadeau est retiré du registre\u00a0: inscrivez-le de nouveau avant de le modifier.',
    en: 'This gift is withdrawn from the register: enter it again before you change it.',
  },
  notAnAmount: {
    fr: 'Écrivez un montant en dollars canadiens, comme 125 ou 125,50.',
    en: 'Write an amount in Canadian dollars, such as 125 or 125.50.',
  },
};

export const WORDS = {
  gifts: { fr: 'Cadeaux', en: 'Gifts' },
  gift: { fr: 'Cadeau', en: 'Gift' },
  record: { fr: 'Inscrire un cadeau', en: 'Enter a gift' },
  editTitle: { fr: 'Modifier le cadeau', en: 'Edit the gift' },
  direction: { fr: 'Sens', en: 'Direction' },
  title: { fr: 'Ce que c’est', en: 'What it is' },
  on: { fr: 'Date', en: 'Date' },
  party: { fr: 'De qui, ou à qui', en: 'From whom, or to whom' },
  from: { fr: 'De la part de', en: 'From' },
  to: { fr: 'Offert à', en: 'Given to' },
  decide: { fr: 'Décider', en: 'Decide' },
  value: { fr: 'Valeur estimée, en dollars canadiens', en: 'Estimated value, in Canadian dollars' },
  valueShort: { fr: 'Valeur estimée', en: 'Estimated value' },
  notEstimated: { fr: 'non estimée', en: 'not estimated' },
  decision: { fr: 'Décision', en: 'Decision' },
  undecided: { fr: 'À décider', en: 'To be decided' },
  place: { fr: 'Où il se trouve', en: 'Where it is' },
  visit: { fr: 'Visite', en: 'Visit' },
  note: { fr: 'Notes', en: 'Notes' },
  more: {
    fr: 'Ajouter une fiche de contact, une note ou un niveau de confidentialité',
    en: 'Add a contact record, a note or a confidentiality level',
  },
} as const satisfies Record<string, Bilingual>;

export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  ...SHARED_FIELDS,
  title: WORDS.title,
  direction: WORDS.direction,
  on: WORDS.on,
  party: WORDS.party,
  valueCents: WORDS.valueShort,
  decision: WORDS.decision,
  place: WORDS.place,
  visit: WORDS.visit,
  note: WORDS.note,
};
