import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  administration: { fr: 'Administration', en: 'Administration' },
  demonstration: { fr: 'Démonstration', en: 'Demonstration' },
  intro: {
    fr: 'Tout est fictif dans cette organisation\u00a0: personnes, organismes, actions, soutiens et chiffres.',
    en: 'Everything in this organisation is fictional: people, organisations, actions, supports and figures.',
  },
  loaded: { fr: 'Chargée le {on}, pour l’exercice {year}.', en: 'Loaded on {on}, for fiscal year {year}.' },
  outdated: {
    fr: 'Cet exercice est terminé. La commande «\u00a0chancery demo\u00a0» recharge la démonstration à la date du jour.',
    en: 'That year is over. The command “chancery demo” loads the demonstration anew as of today.',
  },
  removal: { fr: 'Retirer cette démonstration', en: 'Remove this demonstration' },
  consequences: {
    fr: 'Toutes ses fiches, ses plans, son journal et ses comptes sont supprimés pour toujours, y compris ce que vous y avez consigné. Les autres organisations ne changent pas.',
    en: 'All its records, its plans, its journal and its accounts are deleted for good, including what you recorded in it. The other organisations do not change.',
  },
  confirm: {
    fr: 'Je veux supprimer cette organisation fictive et tout ce qu’elle contient',
    en: 'I want to delete this fictional organisation and everything in it',
  },
  remove: { fr: 'Retirer la démonstration', en: 'Remove the demonstration' },
  keep: { fr: 'Conserver', en: 'Keep it' },
  asked: { fr: 'Le retrait est en cours', en: 'The removal is under way' },
  askedLead: {
    fr: 'Dans quelques secondes, cette adresse n’existera plus et votre compte de démonstration sera fermé.',
    en: 'In a few seconds this address will no longer exist and your demonstration account will be closed.',
  },
  home: { fr: 'Aller à l’accueil', en: 'Go to the home page' },
} as const satisfies Record<string, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  load: { fr: 'a chargé des données fictives', en: 'loaded fictional data' },
  askRemoval: { fr: 'a demandé le retrait de la démonstration', en: 'asked for the removal of the demonstration' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  confirmationMissing: {
    fr: 'Cochez la case pour confirmer\u00a0: ce qui est retiré ne revient pas.',
    en: 'Tick the box to confirm: what is removed does not come back.',
  },
};
