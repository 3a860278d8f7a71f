import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of what an administrator does about second factors. */
export const FACTOR_WORDS = {
  room: { fr: 'Second facteur', en: 'Second factor' },
  roomLead: { fr: 'Les rôles pour lesquels un mot de passe ne suffit pas.', en: 'The roles for which a password is not enough.' },
  intro: {
    fr: 'Une personne qui a un de ces rôles et pas de second facteur doit le configurer avant d’ouvrir toute autre page.',
    en: 'Whoever has one of these roles and no second factor must set one up before opening any other page.',
  },
  roles: { fr: 'Rôles qui demandent un second facteur', en: 'Roles that require a second factor' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  reset: { fr: 'Réinitialiser le second facteur', en: 'Reset the second factor' },
  resetHelp: {
    fr: 'Pour qui a perdu son téléphone et ses codes de secours. Vérifiez d’abord, de vive voix, que c’est bien la personne. Ses clés d’accès sont retirées aussi, et ses séances prennent fin.',
    en: 'For somebody who has lost their telephone and recovery codes. First check in person that it is them. Their passkeys are removed too, and their sessions end.',
  },
  doneReset: {
    fr: 'Le second facteur est retiré; les séances ont pris fin.',
    en: 'The second factor is removed; the sessions have ended.',
  },
} as const satisfies Record<string, Bilingual>;
