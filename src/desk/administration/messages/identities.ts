import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of identities at providers, and of the roles that their groups give. */
export const IDENTITY_WORDS = {
  byGroup: {
    fr: 'Donné par un groupe de {name}, et suivi à chaque connexion par là.',
    en: 'Given by a group at {name}, and checked at each sign-in there.',
  },
  identities: { fr: 'Identités liées', en: 'Linked identities' },
  linked: { fr: 'Liée {when}', en: 'Linked {when}' },
  unlink: { fr: 'Délier', en: 'Unlink' },
  unlinkHelp: {
    fr: 'La personne ne se connecte plus par là. Ses séances et les rôles donnés par groupe prennent fin.',
    en: 'The person no longer signs in there. The sessions, and the roles given by a group, end.',
  },
  leaving: {
    fr: 'Cette personne entre aussi par une identité liée\u00a0: tant qu’un de ses groupes, chez le fournisseur, donne un rôle ici, sa prochaine connexion le lui rend. Faites-la retirer du groupe, ou fermez le compte.',
    en: 'This person also comes in through a linked identity: as long as one of their groups, at the provider, gives a role here, the next sign-in brings it back. Have them removed from the group, or close the account.',
  },
  done: { fr: 'Les identités sont déliées; les séances ont pris fin.', en: 'The identities are unlinked; the sessions have ended.' },
} as const satisfies Record<string, Bilingual>;
