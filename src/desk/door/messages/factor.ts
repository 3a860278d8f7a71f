import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Refusals of a second factor. */
export const FACTOR_REFUSALS: Readonly<Record<string, Bilingual>> = {
  stepGone: {
    fr: 'Cette demande a expiré ou a déjà servi. Recommencez.',
    en: 'This request has expired or was already used. Start again.',
  },
  codeWrong: {
    fr: 'Ce code n’est pas le bon. Écrivez celui que l’application montre maintenant.',
    en: 'This code is not right. Type the one that the application shows now.',
  },
  codeKeyLost: {
    fr: 'Les codes de votre application ne peuvent pas être vérifiés\u00a0: la clé de l’installation n’est plus celle d’avant. Écrivez un code de secours, ou demandez à l’administration de réinitialiser votre second facteur.',
    en: 'The codes of your application cannot be checked: the installation’s key has changed. Type a recovery code, or ask an administrator to reset your second factor.',
  },
  codeUsed: {
    fr: 'Ce code a déjà servi. Attendez que l’application en montre un autre.',
    en: 'This code was already used. Wait until the application shows another.',
  },
};

/** Refusals of a passkey. */
export const PASSKEY_REFUSALS: Readonly<Record<string, Bilingual>> = {
  passkeyGone: {
    fr: 'La demande de clé d’accès a expiré ou a déjà servi. Recommencez.',
    en: 'The passkey request has expired or was already used. Start again.',
  },
  passkeyWrong: {
    fr: 'Cette clé d’accès ne convient pas. Passez par le mot de passe.',
    en: 'This passkey is not right. Use the password.',
  },
  passkeyKnown: { fr: 'Cette clé d’accès est déjà inscrite.', en: 'This passkey is already registered.' },
  passkeysMany: {
    fr: 'Un compte a au plus {most} clés d’accès. Retirez-en une d’abord.',
    en: 'An account has at most {most} passkeys. Remove one first.',
  },
};

/** Words of the second step of a sign-in, and of the page of one's own second factor. */
export const FACTOR_WORDS = {
  code: { fr: 'Code de vérification', en: 'Verification code' },
  codeLead: {
    fr: 'Ouvrez votre application d’authentification et écrivez le code à six chiffres.',
    en: 'Open your authenticator application and type the six-digit code.',
  },
  codeField: { fr: 'Code', en: 'Code' },
  codeHelp: {
    fr: 'Sans votre application? Écrivez un de vos codes de secours.',
    en: 'Without your application? Type one of your recovery codes.',
  },
  codeGo: { fr: 'Vérifier', en: 'Verify' },
  codeLost: {
    fr: 'Ni application ni code de secours? L’administration de votre organisation peut réinitialiser votre second facteur.',
    en: 'Neither application nor recovery code? An administrator of your organisation can reset your second factor.',
  },
  startAgain: { fr: 'Recommencer la connexion', en: 'Start signing in again' },
  factor: { fr: 'Second facteur', en: 'Second factor' },
  factorLead: {
    fr: 'En plus du mot de passe, votre téléphone montre un code qui change toutes les trente secondes\u00a0: un mot de passe volé ne suffit plus.',
    en: 'Besides the password, your telephone shows a code that changes every thirty seconds: a stolen password is no longer enough.',
  },
  required: {
    fr: 'Votre rôle demande un second facteur\u00a0: configurez-le avant de continuer.',
    en: 'Your role asks for a second factor: set it up before you go on.',
  },
  begin: { fr: 'Configurer l’application', en: 'Set up the application' },
  beginHelp: {
    fr: 'Il vous faut une application d’authentification sur votre téléphone. Toutes conviennent\u00a0: elles lisent la même norme (TOTP).',
    en: 'You need an authenticator application on your telephone. Any will do: they all read the same standard (TOTP).',
  },
  scan: { fr: '1. Numérisez ce carré avec l’application', en: '1. Scan this square with the application' },
  qrLabel: { fr: 'Carré à numériser avec l’application d’authentification', en: 'Square to scan with the authenticator application' },
  secret: { fr: 'Ou écrivez cette clé dans l’application\u00a0:', en: 'Or type this key into the application:' },
  confirm: { fr: '2. Écrivez le code qu’elle montre', en: '2. Type the code that it shows' },
  confirmEnds: { fr: 'Vos autres séances prendront fin.', en: 'Your other sessions will end.' },
  confirmGo: { fr: 'Activer', en: 'Turn on' },
  on: { fr: 'Le second facteur est actif depuis {when}.', en: 'Since {when}, the second factor has been on.' },
  codesLeft: { fr: 'Codes de secours inutilisés\u00a0: {count}.', en: 'Unused recovery codes: {count}.' },
  change: { fr: 'Changer', en: 'Change' },
  what: { fr: 'Que voulez-vous?', en: 'What do you want?' },
  whatHelp: {
    fr: 'Les codes de secours d’avant ne vaudront plus rien. Sans second facteur, le mot de passe suffira, et vos autres séances prendront fin.',
    en: 'Earlier recovery codes will no longer work. Without a second factor, the password will be enough, and your other sessions will end.',
  },
  renew: { fr: 'Dix nouveaux codes de secours', en: 'Ten new recovery codes' },
  off: { fr: 'Désactiver le second facteur', en: 'Turn the second factor off' },
  changeGo: { fr: 'Confirmer', en: 'Confirm' },
  codeOrRecovery: { fr: 'Code de l’application, ou code de secours', en: 'Code of the application, or recovery code' },
  recovery: { fr: 'Codes de secours', en: 'Recovery codes' },
  recoveryOnce: {
    fr: 'Ces codes ne seront plus montrés. Imprimez-les ou notez-les, loin de votre téléphone.',
    en: 'These codes will not be shown again. Print them or write them down, away from your telephone.',
  },
  recoveryWhat: {
    fr: 'Chacun remplace une fois le code de l’application.',
    en: 'Each replaces the code of the application once.',
  },
  withPasskey: { fr: 'Utiliser une clé d’accès', en: 'Use a passkey' },
  passkeys: { fr: 'Clés d’accès', en: 'Passkeys' },
  passkeyLead: {
    fr: 'Votre appareil, déverrouillé par votre empreinte, votre visage ou un code, remplace le mot de passe et le second facteur.',
    en: 'Your device, unlocked by your fingerprint, your face or a code, replaces the password and the second factor.',
  },
  passkeyAdd: { fr: 'Ajouter une clé d’accès', en: 'Add a passkey' },
  passkeyName: { fr: 'Nom de la clé d’accès', en: 'Name of the passkey' },
  passkeyNameHelp: {
    fr: 'Pour la reconnaître plus tard\u00a0: «\u00a0Téléphone\u00a0», «\u00a0Clé bleue\u00a0».',
    en: 'To tell it apart later: “Telephone”, “Blue key”.',
  },
  passkeyAbsent: {
    fr: 'Ce navigateur ne permet pas d’ajouter une clé d’accès ici.',
    en: 'This browser cannot add a passkey here.',
  },
  passkeyNone: { fr: 'Vous n’avez aucune clé d’accès.', en: 'You have no passkeys.' },
  passkeyMade: { fr: 'Ajoutée {when}', en: 'Added {when}' },
  passkeyUsed: { fr: 'utilisée {when}', en: 'used {when}' },
  passkeyUnused: { fr: 'jamais utilisée', en: 'never used' },
  passkeyRemove: { fr: 'Retirer', en: 'Remove' },
  passkeyRemoveTitle: { fr: 'Retirer la clé d’accès «\u00a0{name}\u00a0»', en: 'Remove the passkey “{name}”' },
  passkeyRemoveOf: { fr: 'la clé d’accès «\u00a0{name}\u00a0»', en: 'the passkey “{name}”' },
  passkeyRemoveEnds: {
    fr: 'Retirer une clé d’accès met fin aux séances qu’elle a ouvertes, sauf celle-ci.',
    en: 'Removing a passkey ends the sessions that it opened, except this one.',
  },
  passkeyDone: { fr: 'La clé d’accès est inscrite.', en: 'The passkey is registered.' },
  passkeyGone: { fr: 'La clé d’accès est retirée.', en: 'The passkey is removed.' },
  orPasskey: { fr: 'Ou ajoutez une clé d’accès', en: 'Or add a passkey' },
  goOn: { fr: 'Continuer', en: 'Continue' },
  back: { fr: 'Revenir à mon compte', en: 'Back to my account' },
} as const satisfies Record<string, Bilingual>;
