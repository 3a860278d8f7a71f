import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of an invitation and of a partner's link, as who receives them reads them. */
export const INVITED_WORDS = {
  title: { fr: 'Invitation', en: 'Invitation' },
  lead: { fr: '{inviter} vous invite à travailler ici\u00a0: {org}.', en: '{inviter} invites you to work here: {org}.' },
  somebody: { fr: 'L’administration', en: 'An administrator' },
  address: { fr: 'Adresse invitée', en: 'Invited address' },
  roles: { fr: 'Vos rôles', en: 'Your roles' },
  unit: { fr: 'Votre unité', en: 'Your unit' },
  choose: { fr: 'Ouvrir votre compte', en: 'Open your account' },
  open: { fr: 'Ouvrir mon compte', en: 'Open my account' },
  hasAccount: {
    fr: 'Cette adresse a déjà un compte. Connectez-vous avec lui\u00a0: vous pourrez alors accepter.',
    en: 'This address already has an account. Sign in with it: you may then accept.',
  },
  signIn: { fr: 'Se connecter', en: 'Sign in' },
  other: {
    fr: 'Une séance est ouverte avec un autre compte ({name}). Déconnectez-vous, puis ouvrez de nouveau le lien.',
    en: 'You are signed in with another account ({name}). Sign out, then open the link again.',
  },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  accept: { fr: 'Accepter l’invitation', en: 'Accept the invitation' },
  acceptLead: {
    fr: 'En acceptant, vous recevez ces rôles dans cette organisation. Votre mot de passe reste le même.',
    en: 'By accepting, you receive these roles in this organisation. Your password stays the same.',
  },
  gone: { fr: 'Cette invitation n’est plus valable', en: 'This invitation is no longer valid' },
  goneLead: {
    fr: 'Elle a servi, elle a été retirée ou remplacée, ou ses sept jours sont passés. Demandez-en une autre à qui vous invite.',
    en: 'It was used, withdrawn or replaced, or its seven days have passed. Ask whoever invites you for another.',
  },
  goneGo: { fr: 'J’ai déjà un compte\u00a0: me connecter', en: 'I already have an account: sign in' },
} as const satisfies Record<string, Bilingual>;
