import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Why a provider opened nothing; `{name}` is the provider's. */
export const PROVIDER_REFUSALS = {
  providerDown: {
    fr: '{name} ne répond pas. Recommencez dans quelques minutes, ou connectez-vous autrement.',
    en: '{name} does not answer. Try again in a few minutes, or sign in another way.',
  },
  providerRefused: { fr: '{name} n’a pas confirmé votre identité. Recommencez.', en: '{name} did not confirm your identity. Start again.' },
  providerInvalid: {
    fr: 'La réponse de {name} ne correspond pas à cette demande, ou la demande a expiré. Recommencez.',
    en: 'The answer of {name} does not match this request, or the request has expired. Start again.',
  },
  identityClosed: {
    fr: 'Ce compte est fermé. Adressez-vous à l’administration de votre organisation.',
    en: 'This account is closed. Contact an administrator of your organisation.',
  },
  identityUnknown: {
    fr: '{name} vous reconnaît, mais aucun compte n’est lié à cette identité. Si vous avez un compte, connectez-vous autrement, cette fois\u00a0: vous pourrez la lier. Sinon, demandez accès à l’administration de votre organisation.',
    en: '{name} recognises you, but no account is linked to this identity. If you have an account, sign in another way this once: you can then link it. Otherwise ask an administrator of your organisation for access.',
  },
  identityTaken: {
    fr: 'Cette identité de {name} est déjà liée à un compte, ou votre compte en a déjà une de {name}.',
    en: 'This identity of {name} is already linked to an account, or your account already has one of {name}.',
  },
} as const satisfies Record<string, Bilingual>;
export type ProviderRefusal = keyof typeof PROVIDER_REFUSALS;

/** Refusals of forms about identities. */
export const IDENTITY_REFUSALS: Readonly<Record<string, Bilingual>> = {
  signInAgain: {
    fr: 'Votre compte n’a pas de mot de passe, et votre séance est ouverte depuis plus de dix minutes. Déconnectez-vous, reconnectez-vous, puis recommencez.',
    en: 'Your account has no password, and your session has been open for more than ten minutes. Sign out, sign in, then start again.',
  },
  identityTaken: {
    fr: 'Cette identité est déjà liée à un compte, ou votre compte en a déjà une de ce fournisseur.',
    en: 'This identity is already linked to an account, or your account already has one of this provider.',
  },
  lastWayIn: {
    fr: 'C’est votre seul moyen de vous connecter. Ajoutez d’abord une clé d’accès, ou demandez un mot de passe à l’administration.',
    en: 'This is your only way to sign in. First add a passkey, or ask an administrator for a password.',
  },
};

export const PROVIDER_WORDS = {
  providers: { fr: 'Avec votre identité professionnelle', en: 'With your work identity' },
  with: { fr: 'Continuer avec {name}', en: 'Continue with {name}' },
  identities: { fr: 'Identités liées', en: 'Linked identities' },
  lead: {
    fr: 'Un fournisseur d’identité, comme celui de votre employeur, peut ouvrir votre compte à la place du mot de passe.',
    en: 'An identity provider, such as your employer’s, may open your account instead of the password.',
  },
  none: { fr: 'Aucune identité n’est liée à votre compte.', en: 'No identity is linked to your account.' },
  linked: { fr: 'Liée {when}', en: 'Linked {when}' },
  used: { fr: 'utilisée {when}', en: 'used {when}' },
  unused: { fr: 'jamais utilisée', en: 'never used' },
  link: { fr: 'Lier une identité de {name}', en: 'Link an identity of {name}' },
  waiting: { fr: 'Lier cette identité à votre compte?', en: 'Link this identity to your account?' },
  waitingLead: {
    fr: 'Quiconque tient cette identité de {name} pourra ouvrir votre compte. Ne l’acceptez que si elle est à vous.',
    en: 'Whoever holds this identity of {name} will be able to open your account. Accept it only if it is yours.',
  },
  waitingEmail: { fr: 'Adresse de cette identité\u00a0: {email}', en: 'Address of this identity: {email}' },
  waitingSignIn: {
    fr: 'Votre identité de {name} attend\u00a0: connectez-vous, puis liez-la à votre compte.',
    en: 'Your identity of {name} is waiting: sign in, then link it to your account.',
  },
  accept: { fr: 'Lier cette identité', en: 'Link this identity' },
  decline: { fr: 'Elle n’est pas à moi', en: 'It is not mine' },
  unlink: { fr: 'Délier', en: 'Unlink' },
  unlinkOf: { fr: 'l’identité de {name}', en: 'the identity of {name}' },
  unlinkTitle: { fr: 'Délier l’identité de {name}', en: 'Unlink the identity of {name}' },
  unlinkLead: {
    fr: 'Les séances qu’elle a ouvertes prennent fin, sauf celle-ci, et les rôles que ses groupes ont donnés aussi.',
    en: 'The sessions that it opened end, except this one, and so do the roles that its groups gave.',
  },
  doneLinked: { fr: 'L’identité est liée à votre compte.', en: 'The identity is linked to your account.' },
  doneUnlinked: { fr: 'L’identité n’est plus liée à votre compte.', en: 'The identity is no longer linked to your account.' },
  proofFresh: {
    fr: 'Votre compte n’a pas de mot de passe\u00a0: votre connexion doit dater de moins de dix minutes.',
    en: 'Your account has no password: you must have signed in less than ten minutes ago.',
  },
  orCode: { fr: 'Ou code de l’application, ou code de secours', en: 'Or code of the application, or recovery code' },
  signedOut: { fr: 'Votre séance est fermée ici', en: 'You are signed out here' },
  signedOutLead: {
    fr: 'Elle est peut-être encore ouverte chez {name}\u00a0: sur un appareil partagé, quittez-le aussi.',
    en: 'You may still be signed in at {name}: on a shared device, sign out of it too.',
  },
  leave: { fr: 'Quitter aussi {name}', en: 'Sign out of {name} too' },
  leaveNowhere: {
    fr: '{name} n’a pas de page de départ, ou ne répond pas. Sur un appareil partagé, fermez toutes les fenêtres du navigateur.',
    en: '{name} has no sign-out page, or does not answer. On a shared device, close every window of the browser.',
  },
  home: { fr: 'Revenir à l’accueil', en: 'Back to the home page' },
} as const satisfies Record<string, Bilingual>;
