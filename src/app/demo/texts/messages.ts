/** A message of a demonstration's mailbox: what somebody fictional, or a program, wrote. */
export interface DemoMessage {
  readonly box: 'general' | 'complaints';
  /** Hours before the demonstration was loaded. */
  readonly hoursAgo: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Cases for the page of mail received: all fictional, from addresses that nobody has. */
export const MESSAGES: readonly DemoMessage[] = [
  {
    box: 'general',
    hoursAgo: 3,
    headers: { From: 'Camille Fictive <camille@courriel.example>', Subject: 'Stage à Bruxelles', 'X-Spam-Flag': 'YES' },
    text: 'Bonjour,\n\nJe termine mes études et je cherche un stage de quelques mois à Bruxelles. À qui dois-je écrire, et avant quelle date?\n\nMerci de votre aide,\nCamille Fictive',
  },
  {
    box: 'general',
    hoursAgo: 20,
    headers: { From: 'Relais fictif <mailer-daemon@relais.example>', Subject: 'Courriel non remis' },
    text: 'Le message du 3 à une adresse de la liste n’a pas pu être remis. Ceci est un avis fictif.',
  },
  {
    box: 'general',
    hoursAgo: 27,
    headers: { From: 'expéditeur inconnu', Subject: 'Question sur un permis' },
    text: 'Mon permis de conduire est-il reconnu pendant un séjour de six mois?',
  },
  {
    box: 'general',
    hoursAgo: 30,
    headers: {
      From: 'Infolettre fictive <nouvelles@infolettre.example>',
      Subject: 'Les nouvelles de la semaine',
      'List-Id': '<nouvelles.infolettre.example>',
    },
    text: 'Toutes les nouvelles fictives de la semaine.',
  },
  {
    box: 'general',
    hoursAgo: 50,
    headers: {
      From: 'Dominique Fictive <dominique@courriel.example>',
      Subject: 'Réponse automatique\u00a0: votre demande',
      'Auto-Submitted': 'auto-replied',
    },
    text: 'Je suis en congé jusqu’à lundi.',
  },
  {
    box: 'complaints',
    hoursAgo: 8,
    headers: { From: 'Sacha Fictive <sacha@courriel.example>', Subject: 'Insatisfaction', 'X-Spam-Flag': 'YES' },
    text: 'Bonjour,\n\nJ’ai attendu longtemps une réponse du bureau fictif, et personne ne m’a rappelé.\n\nSacha Fictive',
  },
];
