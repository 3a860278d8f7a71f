import type { Bilingual } from '../../kernel/bilingual.ts';
import { FACTOR_REFUSALS, PASSKEY_REFUSALS } from './messages/factor.ts';
import { IDENTITY_REFUSALS } from './messages/provider.ts';

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  ...FACTOR_REFUSALS,
  ...PASSKEY_REFUSALS,
  ...IDENTITY_REFUSALS,
  signInWrong: {
    fr: 'L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis recommencez.',
    en: 'The address or the password is not right. Check both, then try again.',
  },
  signInThrottled: {
    fr: 'Trop d’essais ont échoué. Recommencez à partir de {until}.',
    en: 'Too many attempts failed. Try again from {until}.',
  },
  passwordExpired: {
    fr: 'Ce mot de passe temporaire n’est plus valable. Demandez-en un autre à l’administration.',
    en: 'This temporary password is no longer valid. Ask an administrator for another.',
  },
  presentWrong: {
    fr: 'Ce n’est pas votre mot de passe actuel. Écrivez-le de nouveau.',
    en: 'This is not your current password. Type it again.',
  },
  passwordShort: {
    fr: 'Ce mot de passe compte {length} caractères\u00a0: il en faut au moins {least}.',
    en: 'This password has {length} characters: it needs at least {least}.',
  },
  passwordLong: { fr: 'Un mot de passe compte au plus {most} caractères.', en: 'A password has at most {most} characters.' },
  passwordPlain: {
    fr: 'Ce mot de passe se devine trop aisément. Prenez plutôt quelques mots sans rapport entre eux.',
    en: 'This password is too easy to guess. Use a few unrelated words instead.',
  },
  passwordDiffers: {
    fr: 'Les deux mots de passe diffèrent. Écrivez le même deux fois.',
    en: 'The two passwords differ. Type the same one twice.',
  },
  passwordSame: { fr: 'C’est le mot de passe actuel. Choisissez-en un autre.', en: 'This is the current password. Choose another.' },
  bootKeyWrong: {
    fr: 'Cette clé n’est pas celle que le premier démarrage a affichée, ou elle a déjà servi. La commande «\u00a0chancery boot-key\u00a0» en donne une nouvelle.',
    en: 'This key is not the one displayed at the first start, or it was already used. “chancery boot-key” gives a new one.',
  },
  emailTaken: {
    fr: 'Cette adresse est fictive ou a déjà un compte. Donnez-en une autre pour l’administration.',
    en: 'This address is fictional or already has an account. Give another one for the administrator.',
  },
};

export const WORDS = {
  signIn: { fr: 'Connexion', en: 'Sign in' },
  signInLead: { fr: 'Le bureau est réservé au personnel.', en: 'The desk is for staff.' },
  signInGo: { fr: 'Se connecter', en: 'Sign in' },
  signInRefused: { fr: 'La connexion n’a pas abouti', en: 'You are not signed in' },
  forgotten: {
    fr: 'Mot de passe oublié? L’administration de votre organisation vous en donne un temporaire.',
    en: 'Forgot your password? An administrator of your organisation will give you a temporary one.',
  },
  email: { fr: 'Adresse de courriel', en: 'E-mail address' },
  password: { fr: 'Mot de passe', en: 'Password' },
  signedIn: { fr: 'Votre séance est ouverte', en: 'You are signed in' },
  signedInAs: { fr: 'Compte ouvert\u00a0: {name}.', en: 'Signed in as {name}.' },
  whereTo: { fr: 'Où voulez-vous aller?', en: 'Where do you want to go?' },
  noRole: {
    fr: 'Votre compte n’a aucun rôle pour l’instant. Demandez-en un à l’administration de votre organisation.',
    en: 'Your account has no role at the moment. Ask an administrator of your organisation for one.',
  },
  noRoleHere: { fr: 'Vous n’avez pas de rôle dans cette organisation.', en: 'You have no role in this organisation.' },
  deskOf: { fr: 'Bureau\u00a0: {org}', en: 'Desk: {org}' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  changePassword: { fr: 'Changer de mot de passe', en: 'Change password' },
  temporary: {
    fr: 'Votre mot de passe est temporaire\u00a0: remplacez-le maintenant.',
    en: 'Your password is temporary: replace it now.',
  },
  present: { fr: 'Mot de passe actuel', en: 'Current password' },
  fresh: { fr: 'Nouveau mot de passe', en: 'New password' },
  passwordHelp: {
    fr: 'Au moins 12 caractères. Quelques mots sans rapport entre eux font un bon mot de passe.',
    en: 'At least 12 characters. A few unrelated words make a good password.',
  },
  noPassword: {
    fr: 'Votre compte n’a pas de mot de passe\u00a0: un fournisseur d’identité l’ouvre. L’administration de votre organisation peut vous en donner un temporaire.',
    en: 'Your account has no password: an identity provider opens it. An administrator of your organisation can give you a temporary one.',
  },
  again: { fr: 'Le même, encore une fois', en: 'The same, once more' },
  changeGo: { fr: 'Changer le mot de passe', en: 'Change the password' },
  changeEnds: {
    fr: 'Vos autres séances, sur d’autres appareils, prendront fin.',
    en: 'Your other sessions, on other devices, will end.',
  },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  firstKey: { fr: 'Ouvrir l’administration', en: 'Open the administration' },
  firstKeyLead: {
    fr: 'Cette installation n’a pas encore d’administration. La clé affichée au premier démarrage permet, une seule fois, d’en créer le compte.',
    en: 'This installation has no administrator yet. The key displayed at the first start creates that account, once.',
  },
  key: { fr: 'Clé du premier démarrage', en: 'First-start key' },
  keyHelp: {
    fr: 'Cinq groupes de quatre caractères, affichés par la commande qui a démarré Chancellerie.',
    en: 'Five groups of four characters, displayed by the command that started Chancery.',
  },
  name: { fr: 'Prénom et nom', en: 'Name' },
  firstKeyGo: { fr: 'Créer le compte', en: 'Create the account' },
  firstKeyUsed: { fr: 'L’administration est déjà ouverte', en: 'There is already an administrator' },
  firstKeyUsedLead: {
    fr: 'La clé du premier démarrage a servi, ou aucune n’a été affichée. Connectez-vous avec un compte de l’administration.',
    en: 'The key of the first start was used, or none was displayed. Sign in with an administrator’s account.',
  },
  demo: { fr: 'Entrer dans la démonstration', en: 'Enter the demonstration' },
  demoLead: {
    fr: 'Personnes, données et mots de passe fictifs. Choisissez un rôle pour voir ce qu’il voit.',
    en: 'People, data and passwords are fictional. Choose a role to see what it sees.',
  },
  demoPassword: { fr: 'Mot de passe de chacune\u00a0:', en: 'Password of each:' },
  demoGo: { fr: 'Entrer', en: 'Enter' },
  demoGoAs: { fr: 'avec le compte de {name}', en: 'as {name}' },
} as const satisfies Record<string, Bilingual>;
