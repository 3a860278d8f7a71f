import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of the link by which a partner comes in. */
export const LINK_WORDS = {
  partner: { fr: 'Partenaire? Recevez un lien de connexion.', en: 'A partner? Receive a sign-in link.' },
  ask: { fr: 'Recevoir un lien', en: 'Receive a link' },
  askLead: {
    fr: 'Pour les partenaires que l’administration y autorise\u00a0: un lien qui ouvre une séance, une seule fois, pendant {minutes} minutes.',
    en: 'For partners that an administrator has authorised: a link that opens a session, once, for {minutes} minutes.',
  },
  askGo: { fr: 'M’envoyer un lien', en: 'Send me a link' },
  back: { fr: 'Revenir à la connexion', en: 'Back to signing in' },
  asked: { fr: 'Consultez vos courriels', en: 'Check your e-mail' },
  askedLead: {
    fr: 'Si cette adresse est celle d’un partenaire autorisé, un lien vient de lui être envoyé. Il sert une fois, pendant {minutes} minutes.',
    en: 'If this address is that of an authorised partner, a link was just sent to it. It works once, for {minutes} minutes.',
  },
  noneLeaves: {
    fr: 'Aucun courriel ne part d’ici pour l’instant\u00a0: demandez un mot de passe à l’administration.',
    en: 'No e-mail is sent from here at the moment: ask an administrator for a password.',
  },
  confirm: { fr: 'Ouvrir votre séance', en: 'Open your session' },
  confirmLead: {
    fr: 'Ce lien ne sert qu’une fois\u00a0: continuez au moment de travailler.',
    en: 'This link works once only: go on when you are ready to work.',
  },
  confirmGo: { fr: 'Ouvrir la séance', en: 'Open the session' },
  over: { fr: 'Ce lien n’est plus valable', en: 'This link is no longer valid' },
  overLead: {
    fr: 'Il a servi, il a été remplacé, ou ses {minutes} minutes sont passées. Demandez-en un autre.',
    en: 'It was used or replaced, or its {minutes} minutes have passed. Ask for another.',
  },
  mailSubject: { fr: 'Votre lien de connexion – {org}', en: 'Your sign-in link – {org}' },
  mailBody: {
    fr: 'Le lien ci-dessous ouvre votre séance. Il sert une seule fois, pendant {minutes} minutes.',
    en: 'The link below opens your session. It works once, for {minutes} minutes.',
  },
  mailUnknown: {
    fr: 'Vous ne l’avez pas demandé? Ne faites rien, et ne le transmettez à personne.',
    en: 'If you did not ask for it, do nothing, and do not pass it on.',
  },
  mailGo: { fr: 'Ouvrir ma séance', en: 'Open my session' },
} as const satisfies Record<string, Bilingual>;
