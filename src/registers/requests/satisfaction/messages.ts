import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Level } from './rules.ts';

export const LEVEL_WORDS = {
  fully: { fr: 'Tout à fait', en: 'Completely' },
  rather: { fr: 'Plutôt', en: 'Mostly' },
  ratherNot: { fr: 'Plutôt pas', en: 'Not really' },
  notAtAll: { fr: 'Pas du tout', en: 'Not at all' },
} as const satisfies Record<Level, Bilingual>;

export const SATISFACTION_REFUSALS: Readonly<Record<string, Bilingual>> = {
  questionDone: { fr: 'Cette question a déjà sa réponse.', en: 'This question has been answered already.' },
  questionExpired: { fr: 'Le délai pour répondre est passé.', en: 'The time to answer is over.' },
};

export const SATISFACTION_VERBS: Readonly<Record<string, Bilingual>> = {
  rate: { fr: 'a répondu à la question de satisfaction', en: 'answered the satisfaction question' },
  remark: { fr: 'a commenté sa réponse', en: 'commented on the answer' },
};

export const SATISFACTION_FIELDS: Readonly<Record<string, Bilingual>> = {
  satisfaction: { fr: 'Satisfaction', en: 'Satisfaction' },
  comment: { fr: 'Commentaire', en: 'Comment' },
};

export const SATISFACTION_WORDS = {
  inLetter: {
    fr: 'Le service que vous avez reçu vous a-t-il donné satisfaction? Choisissez une réponse\u00a0: elle se confirme d’un clic, sans compte. Elle est facultative, et nous ne vous la demanderons pas de nouveau.',
    en: 'Were you satisfied with the service that you received? Choose an answer: one click confirms it, without an account. It is optional, and we will not ask you again.',
  },
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Votre satisfaction', en: 'Your satisfaction' },
  question: {
    fr: 'Le service que vous avez reçu vous a-t-il donné satisfaction?',
    en: 'Were you satisfied with the service that you received?',
  },
  about: { fr: 'À propos de {what}, numéro {number}.', en: 'About {what}, number {number}.' },
  whoReads: {
    fr: 'Les personnes qui traitent {what} lisent votre réponse. Seuls des nombres sont publiés.',
    en: 'Those who handle {what} read your answer. Only numbers are published.',
  },
  whoReadsComplaint: {
    fr: 'Seules les personnes responsables des plaintes lisent votre réponse. Rien n’en est publié.',
    en: 'Only complaints officers read your answer. None of it is published.',
  },
  yours: { fr: 'Votre réponse\u00a0: {level}', en: 'Your answer: {level}' },
  confirm: { fr: 'Confirmer cette réponse', en: 'Confirm this answer' },
  send: { fr: 'Envoyer ma réponse', en: 'Send my answer' },
  another: { fr: 'Choisir une autre réponse', en: 'Choose another answer' },
  thanks: { fr: 'Merci. Votre réponse est enregistrée.', en: 'Thank you. Your answer is recorded.' },
  thanksComment: { fr: 'Merci. Votre commentaire est enregistré.', en: 'Thank you. Your comment is recorded.' },
  comment: { fr: 'Qu’est-ce qui aurait pu être mieux?', en: 'What could have been better?' },
  commentHelp: { fr: 'Facultatif. N’y mettez aucun renseignement personnel.', en: 'Optional. Put no personal information in it.' },
  sendComment: { fr: 'Envoyer le commentaire', en: 'Send the comment' },
  done: { fr: 'Cette question a déjà sa réponse. Merci.', en: 'This question has been answered already. Thank you.' },
  expired: {
    fr: 'Le délai pour répondre, de 30 jours, est passé. Merci tout de même.',
    en: 'The time to answer, 30 days, is over. Thank you all the same.',
  },
  unknown: {
    fr: 'Ce lien ne correspond à aucune question. Ouvrez-le depuis le courriel, en entier.',
    en: 'This link does not match any question. Open it from the e-mail, in full.',
  },
  results: { fr: 'Satisfaction', en: 'Satisfaction' },
  published: { fr: 'Satisfaction des personnes qui nous écrivent', en: 'How satisfied are the people who write to us' },
  resultsLead: {
    fr: 'Une question est posée par courriel, une seule fois, quand une demande est fermée. Est satisfaite la personne qui répond «\u00a0tout à fait\u00a0» ou «\u00a0plutôt\u00a0».',
    en: 'One question is asked by e-mail, once, when a request is closed. Whoever answers “completely” or “mostly” is satisfied.',
  },
  complaintsApart: { fr: 'Les réponses aux plaintes ne se comptent qu’ici.', en: 'Answers about complaints are counted only here.' },
  year: { fr: 'Exercice', en: 'Fiscal year' },
  quarter: { fr: 'Trimestre', en: 'Quarter' },
  quarterNo: { fr: '{n}e trimestre', en: 'Quarter {n}' },
  firstQuarter: { fr: '1er trimestre', en: 'Quarter 1' },
  category: { fr: 'Catégorie', en: 'Category' },
  unsorted: { fr: 'Sans catégorie', en: 'Unsorted' },
  others: { fr: 'Autres', en: 'Others' },
  askedNumber: { fr: 'Questions posées', en: 'Asked' },
  answeredNumber: { fr: 'Réponses', en: 'Answered' },
  satisfiedNumber: { fr: 'Satisfaites', en: 'Satisfied' },
  rate: { fr: 'Part satisfaite', en: 'Share satisfied' },
  byQuarter: { fr: 'Par trimestre', en: 'By quarter' },
  byCategory: { fr: 'Par catégorie', en: 'By category' },
  total: { fr: 'Exercice entier', en: 'Whole year' },
  comments: { fr: 'Commentaires', en: 'Comments' },
  noComment: { fr: 'Aucun commentaire pour cet exercice.', en: 'No comments for this year.' },
  nothingYet: { fr: 'Rien à publier pour l’instant.', en: 'Nothing to publish yet.' },
  publishedWhen: {
    fr: 'Un trimestre paraît quand plus personne ne peut y répondre, soit 30 jours après sa fin; les catégories, pour les exercices entiers. Les cases de 1 à 4 questions ou réponses sont réunies sous «\u00a0Autres\u00a0».',
    en: 'A quarter is published once nobody can answer any more, 30 days after its end; categories, for whole years. Cells of 1 to 4 questions or answers are brought together under “Others”.',
  },
  tooFew: { fr: 'moins de 5', en: 'fewer than 5' },
  requests: { fr: 'Demandes', en: 'Requests' },
  complaints: { fr: 'Plaintes', en: 'Complaints' },
} as const satisfies Record<string, Bilingual>;
