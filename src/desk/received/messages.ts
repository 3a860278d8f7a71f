import type { Bilingual } from '../../kernel/bilingual.ts';
import type { ReceivedState } from './rules.ts';

export const STATE_WORDS = {
  waiting: { fr: 'À lire', en: 'To be read' },
  aside: { fr: 'À décider', en: 'To decide' },
  taken: { fr: 'Versé au dossier', en: 'Filed' },
  noted: { fr: 'Noté', en: 'Noted' },
  ignored: { fr: 'Ignoré', en: 'Ignored' },
  discarded: { fr: 'Écarté', en: 'Discarded' },
} as const satisfies Record<ReceivedState, Bilingual>;

/** Why a message was passed over, or waits for somebody: by the ids of `mail/incoming/classify.ts`. */
export const REASON_WORDS: Readonly<Record<string, Bilingual>> = {
  loop: { fr: 'Il vient de nous-mêmes.', en: 'It comes from ourselves.' },
  autoReply: { fr: 'Réponse automatique.', en: 'Automatic reply.' },
  list: { fr: 'Liste de diffusion ou infolettre.', en: 'Mailing list or newsletter.' },
  delayed: {
    fr: 'Un serveur annonce un retard; il essaie encore.',
    en: 'A server reports a delay; it is still trying.',
  },
  oversized: {
    fr: 'Trop volumineux\u00a0: seul son début est ici; le reste est dans la boîte aux lettres, marqué d’un drapeau.',
    en: 'Too large: only its beginning is here; the rest is in the mailbox, flagged.',
  },
  unreadable: {
    fr: 'Mal formé, ou fait de trop de parties\u00a0: il n’a pas pu être lu. Téléchargez-le.',
    en: 'Malformed, or made of too many parts: it could not be read. Download it.',
  },
  encrypted: { fr: 'Chiffré\u00a0: il se lit dans un logiciel de courriel.', en: 'Encrypted: it is read in a mail program.' },
  empty: { fr: 'Vide.', en: 'Empty.' },
  noSender: { fr: 'Sans adresse à laquelle répondre.', en: 'Without an address to reply to.' },
  spam: { fr: 'Marqué comme pourriel par le serveur de courriel.', en: 'Marked as spam by the mail server.' },
  flood: { fr: 'Plus de dix messages de cette adresse en une heure.', en: 'More than ten messages from this address in an hour.' },
  boxFull: {
    fr: 'Trop de messages sont venus à cette boîte en une heure, de qui que ce soit\u00a0: celui-ci attend quelqu’un.',
    en: 'Too many messages came to this mailbox in an hour, whoever sent them: this one waits for somebody.',
  },
  unmatched: {
    fr: 'Avis d’un serveur, sur un courriel qui n’a pas été reconnu.',
    en: 'Notice from a server, about a message that was not recognised.',
  },
  ended: {
    fr: 'Réponse à un dossier qui ne prend plus de message.',
    en: 'Answer to a file that takes no more messages.',
  },
  failed: {
    fr: 'Il n’a pas pu être versé, malgré plusieurs essais.',
    en: 'It could not be filed, despite several tries.',
  },
  noReceipt: {
    fr: 'Aucun accusé de réception n’est parti de lui-même\u00a0: il y en avait trop cette heure-là. Accusez réception à la main.',
    en: 'No automatic acknowledgement was sent: there were too many that hour. Acknowledge it by hand.',
  },
  noRegister: { fr: 'Aucun registre ne le prend.', en: 'No register takes it.' },
};

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  messageDecided: {
    fr: 'Quelqu’un a déjà décidé de ce courriel. Revenez à la liste pour voir la suite.',
    en: 'Somebody has already decided about this message. Go back to the list to see what follows.',
  },
  messageUnreadable: {
    fr: 'Ce courriel ne peut pas être lu. Téléchargez-le, consignez la demande à la main, puis écartez-le.',
    en: 'This message cannot be read. Download it, record the request by hand, then discard it.',
  },
  noReceiver: { fr: 'Aucun registre ne prend les courriels.', en: 'No register takes mail.' },
  noSuchFile: {
    fr: 'Aucun dossier ne porte le numéro «\u00a0{value}\u00a0». Vérifiez-le.',
    en: 'No file has the number “{value}”. Check it.',
  },
  fileEnded: {
    fr: 'Le dossier {value} ne prend plus de message. Rouvrez-le d’abord.',
    en: 'The file {value} takes no more messages. Reopen it first.',
  },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  takeMessage: { fr: 'a fait une demande d’un courriel reçu', en: 'made a request from a received message' },
  attachMessage: { fr: 'a versé un courriel reçu à un dossier', en: 'added a received message to a file' },
  discardMessage: { fr: 'a écarté un courriel reçu', en: 'discarded a received message' },
};

export const WORDS = {
  received: { fr: 'Courriels reçus', en: 'Mail received' },
  lead: {
    fr: 'Ce que le tri n’a pas versé de lui-même à un dossier attend ici votre décision.',
    en: 'What sorting did not add to a file by itself awaits your decision here.',
  },
  noMailbox: {
    fr: 'Aucune boîte aux lettres n’est relevée pour cette organisation. L’équipe technique les indique dans MAILBOXES.',
    en: 'No mailbox is read for this organisation. The technical team lists them in MAILBOXES.',
  },
  fictional: {
    fr: 'C’est une démonstration\u00a0: elle ne relève aucune boîte aux lettres.',
    en: 'This is a demonstration: it reads no mailbox.',
  },
  state: { fr: 'État', en: 'State' },
  all: { fr: 'Tous', en: 'All' },
  show: { fr: 'Montrer', en: 'Show' },
  subject: { fr: 'Objet', en: 'Subject' },
  noSubject: { fr: 'Sans objet', en: 'No subject' },
  from: { fr: 'De', en: 'From' },
  nobody: { fr: 'Adresse inconnue', en: 'Unknown address' },
  arrived: { fr: 'Reçu', en: 'Received' },
  mailbox: { fr: 'Boîte', en: 'Mailbox' },
  general: { fr: 'Demandes', en: 'Requests' },
  complaints: { fr: 'Plaintes', en: 'Complaints' },
  confidential: { fr: 'Responsables des plaintes seulement', en: 'Complaints officers only' },
  size: { fr: 'Taille', en: 'Size' },
  kilobytes: { fr: '{n} ko', en: '{n} kB' },
  file: { fr: 'Dossier', en: 'File' },
  openFile: { fr: 'Ouvrir le dossier', en: 'Open the file' },
  decided: { fr: 'Décidé', en: 'Decided' },
  remark: { fr: 'Motif', en: 'Reason' },
  why: { fr: 'Pourquoi il est ici', en: 'Why it is here' },
  text: { fr: 'Texte', en: 'Text' },
  noText: { fr: 'Aucun texte.', en: 'No text.' },
  attachments: { fr: 'Pièces', en: 'Attachments' },
  download: { fr: 'Télécharger le message', en: 'Download the message' },
  downloadHelp: {
    fr: 'Tel qu’il est arrivé (.eml), pour un logiciel de courriel. N’ouvrez pas ses pièces sans antivirus.',
    en: 'As it came (.eml), for a mail program. Do not open its attachments without an antivirus.',
  },
  decide: { fr: 'Décider', en: 'Decide' },
  take: { fr: 'Nouveau dossier', en: 'A new file' },
  attach: { fr: 'Dossier qui existe', en: 'A file that exists' },
  discard: { fr: 'Rien à en faire', en: 'Nothing to be done' },
  takeGo: { fr: 'En faire une demande', en: 'Make it a request' },
  takeComplaintGo: { fr: 'En faire une plainte', en: 'Make it a complaint' },
  takeHelp: {
    fr: 'La personne reçoit un accusé de réception à son adresse.',
    en: 'The person receives an acknowledgement at that address.',
  },
  number: { fr: 'Numéro du dossier', en: 'Number of the file' },
  numberHelp: { fr: 'Par exemple D-2026-0012.', en: 'For example D-2026-0012.' },
  attachGo: { fr: 'Verser au dossier', en: 'Add to the file' },
  reason: { fr: 'Motif', en: 'Reason' },
  discardGo: { fr: 'Écarter', en: 'Discard' },
  doneTake: { fr: 'Le courriel est devenu une demande.', en: 'The message became a request.' },
  doneAttach: { fr: 'Le courriel est versé au dossier.', en: 'The message was added to the file.' },
  doneDiscard: { fr: 'Le courriel est écarté.', en: 'The message was discarded.' },
  none: { fr: 'Rien à décider', en: 'Nothing to decide' },
  noneLead: {
    fr: 'Les courriels deviennent des demandes ou rejoignent leur dossier d’eux-mêmes. Ceux qui demandent une décision paraîtront ici.',
    en: 'Messages become requests or join their file by themselves. Those that need a decision will appear here.',
  },
  noneShown: { fr: 'Aucun courriel dans cet état', en: 'No message in this state' },
} as const satisfies Record<string, Bilingual>;
