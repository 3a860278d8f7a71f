import type { Bilingual } from '../../../kernel/bilingual.ts';

/** What invented people ask about, by category of the vocabularies. */
export const ASKED: Readonly<Record<string, readonly Bilingual[]>> = {
  renseignements: [
    { fr: 'À qui adresser une invitation officielle', en: 'Whom to send an official invitation to' },
    { fr: 'Heures d’ouverture pendant le congé', en: 'Opening hours during the holiday' },
    { fr: 'Où trouver le rapport annuel', en: 'Where to find the annual report' },
  ],
  representations: [
    { fr: 'Joindre la représentation à Tokyo', en: 'Reaching the post in Tokyo' },
    { fr: 'Services offerts aux entreprises à Paris', en: 'Services to companies in Paris' },
    { fr: 'Territoire couvert par une délégation', en: 'Territory covered by a delegation' },
  ],
  stages: [
    { fr: 'Dates du prochain appel de stages', en: 'Dates of the next call for internships' },
    { fr: 'Admissibilité d’une étudiante de deuxième cycle', en: 'Eligibility of a graduate student' },
  ],
  projets: [
    { fr: 'Dépenses admissibles d’un projet', en: 'Eligible costs of a project' },
    { fr: 'Date limite du dépôt d’un projet', en: 'Deadline to submit a project' },
    { fr: 'Partenaire local exigé ou non', en: 'Whether a local partner is required' },
  ],
  ententes: [
    { fr: 'Texte d’une entente de sécurité sociale', en: 'Text of a social security agreement' },
    { fr: 'Reconnaissance d’un diplôme étranger', en: 'Recognition of a foreign diploma' },
  ],
  protocole: [{ fr: 'Préséance lors d’une visite', en: 'Precedence during a visit' }],
  medias: [{ fr: 'Demande d’entrevue sur une mission', en: 'Request for an interview about a mission' }],
  autre: [{ fr: 'Prêt d’une salle pour une exposition', en: 'Loan of a room for an exhibition' }],
};

/** What invented people complain of. */
export const COMPLAINED: Readonly<Record<string, readonly Bilingual[]>> = {
  delai: [{ fr: 'Réponse attendue depuis longtemps', en: 'An answer long awaited' }],
  qualite: [{ fr: 'Réponse qui ne répond pas à la question', en: 'An answer that does not answer' }],
  accueil: [{ fr: 'Appel interrompu sans explication', en: 'A call cut off without a word' }],
  langue: [{ fr: 'Message reçu dans une autre langue', en: 'A message in another language' }],
  accessibilite: [{ fr: 'Document illisible au lecteur d’écran', en: 'A document that a screen reader cannot read' }],
};

const FICTIONAL: Bilingual = {
  fr: 'Message fictif de la démonstration\u00a0: personne ne l’a écrit.',
  en: 'Fictional message of the demonstration: nobody wrote it.',
};
const signed = ({ fr, en }: Bilingual): Bilingual => ({ fr: `${fr}\n\n${FICTIONAL.fr}`, en: `${en}\n\n${FICTIONAL.en}` });

export const SAID = {
  question: signed({
    fr: 'Bonjour,\n\nJe vous écris au sujet suivant\u00a0: {subject}. Pouvez-vous me renseigner ou me dire à qui m’adresser?\n\nMerci de votre aide.',
    en: 'Hello,\n\nI am writing about this: {subject}. Could you help me, or tell me whom to turn to?\n\nThank you for your help.',
  }),
  complaint: signed({
    fr: 'Bonjour,\n\nJe dépose une plainte\u00a0: {subject}. J’aimerais savoir ce qui s’est passé et ce que vous comptez faire.',
    en: 'Hello,\n\nI have a complaint: {subject}. I would like to know what happened and what you intend to do.',
  }),
  asked: signed({ fr: 'Pouvez-vous préciser le programme et l’année?', en: 'Could you say which programme and which year?' }),
  completed: signed({ fr: 'Voici les précisions demandées.', en: 'Here is what you asked for.' }),
  answer: signed({ fr: 'Voici le renseignement demandé.', en: 'Here is the information that you asked for.' }),
  again: signed({ fr: 'Voici un complément à notre réponse.', en: 'Here is more than we answered before.' }),
} as const satisfies Record<string, Bilingual>;

export const REASONS = {
  spam: 'Publicité sans objet (fictif).',
  transfer: 'Ce sujet relève d’un autre organisme (fictif).',
  reopen: 'La personne demande une précision (fictif).',
  body: 'Organisme fictif de la démonstration',
  miss: 'Explication fictive de la démonstration.',
} as const;

/** What people add to how satisfied they are. */
export const REMARKS = {
  fully: ['Réponse claire et rapide (commentaire fictif).', 'Merci de la rapidité (commentaire fictif).'],
  rather: ['Réponse claire (commentaire fictif).', 'J’aurais aimé un lien vers le formulaire (commentaire fictif).'],
  ratherNot: ['J’aurais aimé un lien vers le formulaire (commentaire fictif).', 'Il a fallu écrire deux fois (commentaire fictif).'],
  notAtAll: ['Il a fallu écrire deux fois (commentaire fictif).', 'La réponse ne portait pas sur ma question (commentaire fictif).'],
} as const;
