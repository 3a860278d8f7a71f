import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of invitations, of partners' links, of leaving and of who signed in. */
export const COMING_WORDS = {
  invite: { fr: 'Inviter quelqu’un', en: 'Invite somebody' },
  inviteLead: {
    fr: 'La personne reçoit un lien personnel. Elle accepte avec son compte, ou en ouvre un et choisit elle-même son mot de passe.',
    en: 'The person receives a personal link, and accepts with an existing account or opens one and chooses the password.',
  },
  inviteGo: { fr: 'Inviter', en: 'Invite' },
  invitations: { fr: 'Invitations en attente', en: 'Open invitations' },
  invitedOn: { fr: 'Invitée', en: 'Invited' },
  validUntil: { fr: 'Valable jusqu’au {day}', en: 'Valid until {day}' },
  hasExpired: { fr: 'Expirée depuis le {day}', en: 'Expired since {day}' },
  inviteAgain: { fr: 'Renvoyer', en: 'Send again' },
  withdraw: { fr: 'Retirer', en: 'Withdraw' },
  ofPerson: { fr: 'l’invitation de {name}', en: 'the invitation of {name}' },
  doneInvited: {
    fr: 'L’invitation est écrite; le courriel part dans quelques secondes.',
    en: 'The invitation is written; the message will be sent within seconds.',
  },
  doneWithdrawn: {
    fr: 'L’invitation est retirée\u00a0: son lien n’ouvre plus rien.',
    en: 'The invitation is withdrawn: its link no longer opens anything.',
  },
  linkTitle: { fr: 'Lien d’invitation', en: 'Invitation link' },
  linkOnce: {
    fr: 'Copiez-le maintenant\u00a0: il n’est affiché qu’une fois.',
    en: 'Copy it now: it is displayed once.',
  },
  linkWhat: {
    fr: 'Aucun courriel ne part d’ici\u00a0: remettez ce lien à {name} ({email}), et à personne d’autre. Il sert une fois, pendant {days} jours.',
    en: 'No e-mail is sent from here: give this link to {name} ({email}), and to nobody else. It works once, for {days} days.',
  },
  backToAccounts: { fr: 'Voir les comptes', en: 'See the accounts' },
  // The letter
  mailSubject: { fr: 'Invitation – {org}', en: 'Invitation – {org}' },
  mailBody: {
    fr: '{inviter} vous invite à travailler dans Chancellerie\u00a0: {org}.',
    en: '{inviter} invites you to work in Chancery: {org}.',
  },
  mailUntil: {
    fr: 'Le lien ci-dessous vous est personnel. Il sert une seule fois, jusqu’au {day}.',
    en: 'The link below is personal. It works once, until {day}.',
  },
  mailUnknown: {
    fr: 'Vous n’attendiez pas cette invitation? Ne faites rien\u00a0: elle expirera d’elle-même.',
    en: 'If you did not expect this invitation, do nothing: it will expire on its own.',
  },
  mailGo: { fr: 'Voir l’invitation', en: 'See the invitation' },
  // Links of partners
  byLink: { fr: 'Connexion par lien', en: 'Sign-in by link' },
  byLinkHelp: {
    fr: 'Ce partenaire peut recevoir par courriel un lien qui ouvre une séance, sans mot de passe.',
    en: 'This partner may receive by mail a link that opens a session, without a password.',
  },
  allowLink: { fr: 'Autoriser le lien', en: 'Allow the link' },
  forbidLink: { fr: 'Ne plus autoriser le lien', en: 'No longer allow the link' },
  doneLink: { fr: 'C’est fait.', en: 'Done.' },
  // Leaving
  leave: { fr: 'Départ', en: 'Departure' },
  leaveHelp: {
    fr: 'Met fin à tous les rôles et à toutes les séances, et remet à quelqu’un ce dont la personne a la charge.',
    en: 'Ends every role and session, and hands over what the person is in charge of.',
  },
  leaveOpen: { fr: 'Préparer le départ', en: 'Prepare the departure' },
  leaveTitle: { fr: 'Départ de {name}', en: 'Departure of {name}' },
  leaveLead: {
    fr: 'En une seule fois\u00a0: les rôles prennent fin, les séances se ferment à l’instant, et ce qui suit change de mains. Ce que la personne a consigné garde son nom.',
    en: 'All at once: the roles end, the sessions close immediately, and what follows changes hands. What the person recorded keeps their name.',
  },
  rolesEnd: { fr: 'Rôles qui prennent fin', en: 'Roles that end' },
  handedOver: { fr: 'Ce qui change de mains', en: 'What changes hands' },
  nothingToHand: { fr: 'Rien\u00a0: la personne n’a la charge d’aucune fiche.', en: 'Nothing: the person is in charge of no record.' },
  hiddenRecord: { fr: 'fiche réservée', en: 'restricted record' },
  andMore: { fr: 'et d’autres encore ({n})', en: 'and {n} more' },
  heir: { fr: 'Qui prend la suite', en: 'Who takes over' },
  heirHelp: {
    fr: 'Une ou un membre de l’organisation, qui pourra lire et mener ces fiches.',
    en: 'A member of the organisation, who can then read and manage these records.',
  },
  leaveGo: { fr: 'Mettre fin à la participation', en: 'End the membership' },
  doneLeft: { fr: 'La participation a pris fin; les séances sont fermées.', en: 'The membership has ended; the sessions are closed.' },
  // Who signed in
  signIns: { fr: 'Connexions', en: 'Sign-ins' },
  signInsLead: {
    fr: 'Qui s’est connecté, quand, d’où et comment; ce qui a échoué. Gardé {days} jours.',
    en: 'Who signed in, when, from where and how; what failed. Kept for {days} days.',
  },
  signInsRoom: { fr: 'Qui s’est connecté, d’où et comment.', en: 'Who signed in, from where and how.' },
  when: { fr: 'Quand', en: 'When' },
  who: { fr: 'Qui', en: 'Who' },
  how: { fr: 'Comment', en: 'How' },
  where: { fr: 'D’où', en: 'From where' },
  outcome: { fr: 'Issue', en: 'Outcome' },
  all: { fr: 'Toutes', en: 'All' },
  show: { fr: 'Montrer', en: 'Show' },
  stranger: { fr: 'Personne d’ici', en: 'Nobody from here' },
  noSignIn: { fr: 'Aucune connexion', en: 'No sign-ins' },
  noSignInLead: { fr: 'Chaque connexion et chaque échec paraîtront ici.', en: 'Every sign-in and every failure will appear here.' },
} as const satisfies Record<string, Bilingual>;
