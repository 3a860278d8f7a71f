import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Of a letter that leaves by post. */
export const POST_LETTER = {
  day: { fr: 'Le {day}', en: '{day}' },
  title: { fr: 'Lettre {number}', en: 'Letter {number}' },
} as const satisfies Record<string, Bilingual>;

/** `{what}` is « votre demande » or « votre plainte ». */
export const LETTERS = {
  follow: { fr: 'Suivre le traitement', en: 'Follow its progress' },
  receiptSubject: { fr: 'Accusé de réception', en: 'Acknowledgement of receipt' },
  received: {
    fr: 'Nous avons bien reçu {what}. Elle porte le numéro {number}.',
    en: 'We have received {what}. Its number is {number}.',
  },
  receivedNext: {
    fr: 'Si un renseignement manque, nous vous écrirons pour le demander. Sinon, la réponse vous parviendra à cette adresse.',
    en: 'Should something be missing, we will write to ask you for it. Otherwise the answer will come to this address.',
  },
  keepSecret: {
    fr: 'Pour suivre le traitement, ajouter un message ou retirer {what}, utilisez ce numéro et le code de suivi\u00a0: {secret}. Conservez ce code et ne le donnez à personne\u00a0: il suffit à lire nos échanges.',
    en: 'To follow its progress, add a message or withdraw {what}, use that number and the follow-up code: {secret}. Keep this code and give it to nobody: it is enough to read our exchanges.',
  },
  notYours: {
    fr: 'Si vous ne nous avez rien envoyé, ignorez ce courriel.',
    en: 'If you did not send us anything, ignore this message.',
  },
  filesSent: {
    fr: 'Des fichiers accompagnent cette réponse. Vous les trouverez sur la page de suivi, avec le numéro {number} et votre code de suivi.',
    en: 'Files come with this answer. You will find them on the follow-up page, with the number {number} and your follow-up code.',
  },
  answerSubject: { fr: 'Réponse', en: 'Answer' },
  correctionSubject: { fr: 'Renseignements à nous fournir', en: 'Information we need from you' },
  howToComplete: {
    fr: 'Envoyez ces renseignements par la page de suivi, avec le numéro {number} et votre code de suivi.',
    en: 'Send us this information through the follow-up page, with the number {number} and your follow-up code.',
  },
  transferSubject: { fr: 'Transfert', en: 'Transfer' },
  transferred: {
    fr: 'Comme vous y avez consenti, {what} {number} a été transmise à l’organisme suivant\u00a0: {to}.',
    en: 'As you agreed, {what} {number} was sent to the following organisation: {to}.',
  },
  transferEnd: {
    fr: 'Cet organisme vous répondra. Le traitement est terminé de notre côté.',
    en: 'That organisation will answer you. Our handling of it is complete.',
  },
  closedSubject: { fr: 'Fermeture', en: 'Closed' },
  closed: { fr: 'Le traitement de {what} {number} est terminé.', en: 'We have finished handling {what} {number}.' },
  reopen: {
    fr: 'Si vous n’êtes pas de cet avis, écrivez-nous par la page de suivi.',
    en: 'If you disagree, write to us through the follow-up page.',
  },
} as const satisfies Record<string, Bilingual>;
