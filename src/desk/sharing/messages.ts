import type { Bilingual } from '../../kernel/bilingual.ts';

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  sharingOpen: {
    fr: 'Un partage avec ce partenaire est déjà proposé ou en vigueur\u00a0: mettez-y fin avant d’en proposer un autre.',
    en: 'Sharing with this partner is offered or in force already: end it before you offer another.',
  },
  sharingOver: {
    fr: 'Ce partage n’existe pas, ou il a pris fin ou été accepté entre-temps.',
    en: 'There is no such sharing, or it was ended or accepted meanwhile.',
  },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  offerSharing: { fr: 'a proposé de partager ce qui est prévu', en: 'offered to share what is planned' },
  acceptSharing: { fr: 'a accepté un partage', en: 'accepted sharing' },
  endSharing: { fr: 'a mis fin à un partage', en: 'ended sharing' },
  sharingOffered: {
    fr: 'a noté qu’un partenaire propose de partager ce qu’il prévoit',
    en: 'noted that a partner offers to share what it plans',
  },
  sharingAccepted: { fr: 'a noté qu’un partenaire a accepté le partage', en: 'noted that a partner accepted the sharing' },
  sharingEnded: { fr: 'a noté qu’un partenaire a mis fin au partage', en: 'noted that a partner ended the sharing' },
};

export const WORDS = {
  sharings: { fr: 'Partages', en: 'Sharing' },
  lead: {
    fr: 'Ce qui est prévu à l’étranger ou reçu ici, montré à un partenaire quand il prépare quelque chose au même endroit. Le partenaire voit le titre, le registre, les dates et le lieu de ce que tous vos membres peuvent lire; jamais les personnes, ni ce qui est réservé à une unité ou à des personnes nommées.',
    en: 'What is planned abroad or received here, shown to a partner that is preparing something in the same place. The partner sees the title, register, dates and place of what all your members may read; never the people, nor what is reserved for a unit or for named people.',
  },
  given: { fr: 'Ce que nous partageons', en: 'What we share' },
  taken: { fr: 'Ce que d’autres partagent avec nous', en: 'What others share with us' },
  noneGiven: { fr: 'Rien n’est partagé.', en: 'Nothing is shared.' },
  noneTaken: { fr: 'Aucune proposition d’un partenaire.', en: 'No offers from partners.' },
  partner: { fr: 'Partenaire', en: 'Partner' },
  registers: { fr: 'Registres', en: 'Registers' },
  registersHelp: { fr: 'Tous, si vous n’en cochez aucun.', en: 'All of them, if you tick none.' },
  all: { fr: 'Tous', en: 'All' },
  state: { fr: 'État', en: 'State' },
  acts: { fr: 'Opérations', en: 'Operations' },
  offered: { fr: 'Proposé le {when}', en: 'Offered on {when}' },
  open: { fr: 'En vigueur depuis le {when}', en: 'In force since {when}' },
  ended: { fr: 'Terminé le {when}', en: 'Ended on {when}' },
  add: { fr: 'Proposer un partage', en: 'Offer to share' },
  noPartner: { fr: 'Aucune autre organisation n’est dans cette installation.', en: 'No other organisation is in this installation.' },
  addGo: { fr: 'Proposer', en: 'Offer' },
  accept: { fr: 'Accepter', en: 'Accept' },
  decline: { fr: 'Décliner', en: 'Decline' },
  end: { fr: 'Mettre fin', en: 'End' },
  doneOffer: {
    fr: 'La proposition est faite; elle attend la réponse du partenaire.',
    en: 'The offer is made; it is waiting for the partner’s answer.',
  },
  doneAccept: { fr: 'Le partage est en vigueur.', en: 'Sharing is in force.' },
  doneEnd: { fr: 'Le partage a pris fin.', en: 'Sharing has ended.' },
} as const satisfies Record<string, Bilingual>;
