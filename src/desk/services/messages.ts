import type { Bilingual } from '../../kernel/bilingual.ts';
import type { KeyState } from './rules.ts';

export const KEY_STATE_WORDS = {
  open: { fr: 'Valable', en: 'Valid' },
  expired: { fr: 'Expirée', en: 'Expired' },
  revoked: { fr: 'Révoquée', en: 'Revoked' },
} as const satisfies Record<KeyState, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  openService: { fr: 'a créé un compte de service', en: 'created a service account' },
  issueKey: { fr: 'a émis une clé', en: 'issued a key' },
  revokeKey: { fr: 'a révoqué une clé', en: 'revoked a key' },
  replaceKey: { fr: 'a remplacé une clé', en: 'replaced a key' },
  closeService: { fr: 'a fermé un compte de service', en: 'closed a service account' },
  reopenService: { fr: 'a rouvert un compte de service', en: 'reopened a service account' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  untilPast: { fr: 'Ce jour est passé. Choisissez-en un à venir.', en: 'This day is over. Choose one to come.' },
  untilTooFar: { fr: 'Une clé vaut un an au plus\u00a0: jusqu’au {most}.', en: 'A key lasts a year at most: until {most}.' },
  keyEnded: { fr: 'Cette clé ne vaut déjà plus rien.', en: 'This key is no longer valid.' },
  serviceClosed: {
    fr: 'Ce compte est fermé. Rouvrez-le avant d’émettre une clé.',
    en: 'This account is closed. Reopen it before issuing a key.',
  },
};

export const WORDS = {
  services: { fr: 'Programmes et clés', en: 'Programs and keys' },
  lead: {
    fr: 'Un compte de service est celui d’un programme\u00a0: il a des rôles comme une personne, il n’a pas de mot de passe, et seules ses clés l’ouvrent.',
    en: 'A service account belongs to a program: it has roles as a person has, it has no password, and its keys alone open it.',
  },
  description: { fr: 'Description de l’interface', en: 'Description of the interface' },
  newService: { fr: 'Créer un compte de service', en: 'Create a service account' },
  newServiceLead: {
    fr: 'Donnez au programme les seuls rôles dont il a besoin. Ses clés ne pourront jamais davantage.',
    en: 'Give the program only the roles it needs. Its keys can never do more.',
  },
  name: { fr: 'Nom du programme', en: 'Name of the program' },
  purpose: { fr: 'À quoi il sert', en: 'What it is for' },
  purposeHelp: {
    fr: 'Et qui en répond\u00a0: on le relira dans un an.',
    en: 'And who is responsible for it: this will be read again in a year.',
  },
  lang: { fr: 'Langue de ses messages', en: 'Language of its messages' },
  french: { fr: 'Français', en: 'French' },
  english: { fr: 'Anglais', en: 'English' },
  roles: { fr: 'Rôles', en: 'Roles' },
  unit: { fr: 'Unité', en: 'Unit' },
  unitHelp: { fr: 'Celle dont relèvent les fiches qu’il crée.', en: 'The one to which the records it creates will belong.' },
  noUnit: { fr: 'Aucune', en: 'None' },
  create: { fr: 'Créer le compte', en: 'Create the account' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  none: { fr: 'Aucun compte de service', en: 'No service accounts' },
  noneLead: {
    fr: 'Créez-en un pour qu’un programme lise ou modifie les registres.',
    en: 'Create one for a program that reads or changes the registers.',
  },
  keys: { fr: 'Clés', en: 'Keys' },
  validKeys: { fr: 'Clés valables', en: 'Valid keys' },
  key: { fr: 'Clé', en: 'Key' },
  scopes: { fr: 'Portées', en: 'Scopes' },
  until: { fr: 'Dernier jour', en: 'Last day' },
  untilHelp: { fr: 'Un an au plus.', en: 'A year at most.' },
  lastUse: { fr: 'Dernière utilisation', en: 'Last used' },
  never: { fr: 'jamais', en: 'never' },
  state: { fr: 'État', en: 'State' },
  acts: { fr: 'Opérations', en: 'Operations' },
  noKey: { fr: 'Ce compte n’a encore aucune clé.', en: 'This account has no keys yet.' },
  issue: { fr: 'Émettre une clé', en: 'Issue a key' },
  keyName: { fr: 'Nom de la clé', en: 'Name of the key' },
  keyNameHelp: {
    fr: 'Là où elle servira, par exemple «\u00a0serveur de rapports\u00a0».',
    en: 'Where it will be used, such as “report server”.',
  },
  replace: { fr: 'Remplacer', en: 'Replace' },
  revoke: { fr: 'Révoquer', en: 'Revoke' },
  keyOf: { fr: 'la clé {name}', en: 'the key {name}' },
  access: { fr: 'Accès', en: 'Access' },
  close: { fr: 'Fermer le compte', en: 'Close the account' },
  closeHelp: {
    fr: 'Aucune de ses clés n’ouvre plus rien, dès la prochaine requête.',
    en: 'From the next request on, none of its keys opens anything.',
  },
  reopen: { fr: 'Rouvrir le compte', en: 'Reopen the account' },
  open: { fr: 'Ouvert', en: 'Open' },
  closed: { fr: 'Fermé', en: 'Closed' },
  since: { fr: 'Créé le', en: 'Created on' },
  secretTitle: { fr: 'La clé', en: 'The key' },
  secretOnce: { fr: 'Copiez-la maintenant\u00a0: elle ne sera plus montrée.', en: 'Copy it now: it will not be shown again.' },
  secretWhat: {
    fr: 'Rangez-la là où {name} range ses secrets. Elle vaut jusqu’au {until}.',
    en: 'Put it where {name} keeps its secrets. It lasts until {until}.',
  },
  secretGrace: {
    fr: 'L’ancienne clé ouvre encore pendant {hours}\u00a0heures, puis plus rien.',
    en: 'The old key still opens for {hours} hours, then nothing.',
  },
  back: { fr: 'Revenir au compte', en: 'Back to the account' },
  doneRevoked: {
    fr: 'La clé est révoquée\u00a0: la prochaine requête qui la présente est refusée.',
    en: 'The key is revoked: the next request that uses it will be refused.',
  },
  doneClosed: {
    fr: 'Le compte est fermé\u00a0: aucune de ses clés n’ouvre plus rien.',
    en: 'The account is closed: none of its keys opens anything.',
  },
  doneReopened: { fr: 'Le compte est rouvert.', en: 'The account is open again.' },
} as const satisfies Record<string, Bilingual>;
