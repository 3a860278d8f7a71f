import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of what an administrator does about second factors. */
export const FACTOR_WORDS = {
  room: { fr: 'Second facteur', en: 'Second factor' },
  roomLead: { fr: 'Les rôles pour lesquels un mot de passe ne suffit pas.', en: 'The roles for which a password is not enough.' },
  intro: {
    fr: 'Qui a un de ces rôles et pas de second facteur est conduit à le configurer avant toute autre page, dès la suivante.',
    en: 'Whoever has one of these roles and no second factor is led to set one up before any other page, from the next one on.',
  },
  roles: { fr: 'Rôles qui demandent un second facteur', en: 'Roles that ask for a second factor' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  reset: { fr: 'Réinitialiser le second facteur', en: 'Reset the second factor' },
  resetHelp: {
    fr: 'Pour qui a perdu son téléphone et ses codes de secours. Vérifiez d’abord, de vive voix, que c’est bien la personne. Ses clés d’accès sont retirées aussi, et ses séances prennent fin.',
    en: 'For somebody who lost the telephone and the recovery codes. First check in person that it is them. Their passkeys are removed too, and their sessions end.',
  },
  doneReset: {
    fr: 'Le second facteur est retiré; les séances ont pris fin.',
    en: 'The second factor is removed; the sessions have ended.',
  },
} as const satisfies Record<string, Bilingual>;
