import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  attachments: { fr: 'Pièces jointes', en: 'Attachments' },
  none: { fr: 'Aucune pièce jointe.', en: 'No attachments.' },
  add: { fr: 'Joindre un fichier', en: 'Attach a file' },
  addVersion: { fr: 'Nouvelle version', en: 'New version' },
  file: { fr: 'Fichier', en: 'File' },
  files: { fr: 'Fichiers', en: 'Files' },
  fileHelp: {
    fr: 'PDF, images, Word, Excel, PowerPoint, OpenDocument, RTF, texte ou CSV; {most}\u00a0Mo au plus.',
    en: 'PDF, images, Word, Excel, PowerPoint, OpenDocument, RTF, text or CSV; {most}\u00a0MB at most.',
  },
  filesHelp: {
    fr: 'PDF, images, Word, Excel, PowerPoint, OpenDocument, RTF, texte ou CSV. {files} fichiers au plus, de {most}\u00a0Mo chacun et de {total}\u00a0Mo ensemble.',
    en: 'PDF, images, Word, Excel, PowerPoint, OpenDocument, RTF, text or CSV. {files} files at most, {most}\u00a0MB each and {total}\u00a0MB together.',
  },
  title: { fr: 'Titre', en: 'Title' },
  titleHelp: { fr: 'Sans titre, le nom du fichier en tient lieu.', en: 'Without a title, the name of the file stands for it.' },
  classification: { fr: 'Classification', en: 'Classification' },
  classificationHelp: {
    fr: '«\u00a0Publique\u00a0»\u00a0: sur le site public, si la fiche y est. «\u00a0Confidentielle\u00a0»\u00a0: lue par l’unité de la fiche seule. Autrement, qui lit la fiche lit la pièce.',
    en: '“Public”: on the public site, if the record is. “Confidential”: read only by the unit of the record. Otherwise, whoever reads the record reads the attachment.',
  },
  kind: { fr: 'Nature', en: 'Kind' },
  classify: { fr: 'Classer une pièce', en: 'Classify an attachment' },
  classifyShort: { fr: 'Classer', en: 'Classify' },
  classifyGo: { fr: 'Enregistrer', en: 'Save' },
  toPerson: { fr: 'La personne la voit sur sa page de suivi', en: 'The person sees it on their follow-up page' },
  toPersonTag: { fr: 'Vue par la personne', en: 'Seen by the person' },
  setAside: {
    fr: 'L’antivirus a écarté une pièce\u00a0: personne ne peut l’ouvrir. Retirez-la, et demandez un autre fichier à qui l’a envoyée.',
    en: 'The antivirus has set an attachment aside: nobody can open it. Remove it, and ask whoever sent it for another file.',
  },
  download: { fr: 'Télécharger', en: 'Download' },
  noPreview: {
    fr: 'Ce type de fichier ne s’affiche pas ici. Téléchargez-le pour l’ouvrir.',
    en: 'This type of file is not shown here. Download it to open it.',
  },
  activePdf: {
    fr: 'Ce PDF contient des éléments actifs (script, formulaire ou fichier joint)\u00a0: il ne s’affiche pas ici. Téléchargez-le si vous savez d’où il vient.',
    en: 'This PDF has active parts (script, form or attached file): it is not shown here. Download it if you know where it comes from.',
  },
  heavyPdf: {
    fr: 'Ce PDF est trop lourd pour s’afficher ici. Téléchargez-le.',
    en: 'This PDF is too heavy to be shown here. Download it.',
  },
  cutText: {
    fr: 'Le début du texte seulement. Téléchargez le fichier pour le lire en entier.',
    en: 'The beginning of the text only. Download the file to read all of it.',
  },
  documents: { fr: 'Documents', en: 'Documents' },
  keepSummary: { fr: 'Garder la fiche d’aujourd’hui', en: 'Keep today’s summary' },
  go: { fr: 'Joindre', en: 'Attach' },
  goVersion: { fr: 'Ajouter la version', en: 'Add the version' },
  detach: { fr: 'Retirer une pièce', en: 'Remove an attachment' },
  detachShort: { fr: 'Retirer', en: 'Remove' },
  detachLead: {
    fr: 'La pièce et toutes ses versions disparaissent; ce qu’elles contenaient est effacé du serveur dans les 24 heures. Les sauvegardes déjà faites les gardent. L’historique dit que la pièce a été retirée, par qui et pourquoi.',
    en: 'The attachment and all its versions disappear; what they held is erased from the server within 24 hours. Backups made before keep it. The history says that it was removed, by whom and why.',
  },
  detachGo: { fr: 'Retirer la pièce', en: 'Remove the attachment' },
  reason: { fr: 'Motif', en: 'Reason' },
  cancel: { fr: 'Revenir à la fiche', en: 'Back to the record' },
  version: { fr: 'version {n}', en: 'version {n}' },
  versionShort: { fr: 'Version', en: 'Version' },
  digest: { fr: 'Empreinte (SHA-256)', en: 'Digest (SHA-256)' },
  versions: { fr: 'Versions précédentes', en: 'Earlier versions' },
  preview: { fr: 'Aperçu', en: 'Preview' },
  previewOf: { fr: 'Aperçu de {name}', en: 'Preview of {name}' },
  waiting: { fr: 'À analyser', en: 'To be scanned' },
  infected: { fr: 'Écartée\u00a0: {finding}', en: 'Set aside: {finding}' },
  unscanned: { fr: 'Non analysée', en: 'Not scanned' },
  outside: { fr: 'Reçue', en: 'Received' },
} as const satisfies Record<string, Bilingual>;

/** Why a file is not taken, or cannot be read. For every form that takes files. */
export const FILE_REFUSALS: Readonly<Record<string, Bilingual>> = {
  fileMissing: { fr: 'Choisissez un fichier.', en: 'Choose a file.' },
  chooseAgain: {
    fr: 'Choisissez de nouveau vos fichiers\u00a0: le navigateur ne les garde pas.',
    en: 'Choose your files again: the browser does not keep them.',
  },
  fileTooLarge: {
    fr: 'Le fichier «\u00a0{name}\u00a0» dépasse {most}\u00a0Mo. Réduisez-le ou divisez-le.',
    en: 'The file “{name}” is larger than {most}\u00a0MB. Make it smaller or split it.',
  },
  tooManyFiles: { fr: 'Trop de fichiers à la fois\u00a0: {most} au plus.', en: 'Too many files at once: {most} at most.' },
  filesTooLarge: {
    fr: 'Ensemble, les fichiers dépassent {most}\u00a0Mo. Joignez-en moins.',
    en: 'Together, the files are larger than {most}\u00a0MB. Attach fewer.',
  },
  fileEmpty: { fr: 'Le fichier «\u00a0{name}\u00a0» est vide. Choisissez-en un autre.', en: 'The file “{name}” is empty. Choose another.' },
  fileProgram: {
    fr: 'Le fichier «\u00a0{name}\u00a0» est un programme ou contient des macros. Enregistrez-le en PDF ou sans macros.',
    en: 'The file “{name}” is a program or contains macros. Save it as PDF or without macros.',
  },
  fileArchive: {
    fr: 'Le fichier «\u00a0{name}\u00a0» est une archive. Joignez les fichiers qu’elle contient.',
    en: 'The file “{name}” is an archive. Attach the files that it holds.',
  },
  fileMarkup: {
    fr: 'Le fichier «\u00a0{name}\u00a0» est une page Web, une image SVG ou du XML. Enregistrez-le en PDF.',
    en: 'The file “{name}” is a web page, an SVG picture or XML. Save it as PDF.',
  },
  fileType: {
    fr: 'Le contenu du fichier «\u00a0{name}\u00a0» n’est pas d’un type accepté. Enregistrez-le en PDF, en Word (.docx) ou en image.',
    en: 'The content of the file “{name}” is not of an accepted type. Save it as PDF, Word (.docx) or a picture.',
  },
  fileEnding: {
    fr: 'Le nom «\u00a0{name}\u00a0» ne correspond pas au contenu du fichier. Enregistrez-le de nouveau avec le logiciel qui l’a produit.',
    en: 'The name “{name}” does not match the content of the file. Save it again with the program that made it.',
  },
  fileWaiting: {
    fr: 'Ce fichier n’a pas encore été analysé par l’antivirus. Revenez dans quelques minutes.',
    en: 'The antivirus has not looked at this file yet. Come back in a few minutes.',
  },
  fileInfected: {
    fr: 'L’antivirus a écarté ce fichier\u00a0: personne ne peut l’ouvrir. Demandez-en un autre à qui l’a envoyé.',
    en: 'The antivirus has set this file aside: nobody can open it. Ask whoever sent it for another.',
  },
  publicNotYours: {
    fr: 'Votre rôle ne permet pas de rendre une pièce publique. Demandez-le à une personne qui tient les registres.',
    en: 'Your role does not let you make an attachment public. Ask somebody who keeps the registers.',
  },
  confidentialNoUnit: {
    fr: 'La fiche n’a pas d’unité\u00a0: personne ne lirait une pièce confidentielle. Donnez une unité à la fiche, ou choisissez une autre classification.',
    en: 'The record has no unit: nobody would read a confidential attachment. Give the record a unit, or choose another classification.',
  },
  confidentialOtherUnit: {
    fr: 'Une pièce confidentielle est lue par l’unité de la fiche seule, et vous n’en êtes pas. Choisissez une autre classification.',
    en: 'A confidential attachment is read only by the unit of the record, and you are not in it. Choose another classification.',
  },
  reclassifyNotYours: {
    fr: 'Une pièce est classée par la personne qui l’a jointe, une ou un gestionnaire, ou l’administration.',
    en: 'An attachment is classified by the person who attached it, a manager or an administrator.',
  },
  detachNotYours: {
    fr: 'Une pièce est retirée par la personne qui l’a jointe, une ou un gestionnaire, ou l’administration.',
    en: 'An attachment is removed by the person who attached it, a manager or an administrator.',
  },
  fileLost: {
    fr: 'Ce fichier manque sur le serveur. Prévenez l’équipe technique.',
    en: 'This file is missing on the server. Tell the technical team.',
  },
};

/** What the history shows of an act on an attachment. */
export const ATTACHMENT_FIELDS: Readonly<Record<string, Bilingual>> = {
  attachment: { fr: 'Pièce', en: 'Attachment' },
  attachmentFile: WORDS.file,
  attachmentVersion: WORDS.versionShort,
  attachmentDigest: WORDS.digest,
  attachmentKind: WORDS.kind,
  classification: WORDS.classification,
  shownToPerson: WORDS.toPerson,
  attached: WORDS.files,
  attachedDigests: WORDS.digest,
};

export const ATTACHMENT_VERBS: Readonly<Record<string, Bilingual>> = {
  attach: { fr: 'a joint une pièce', en: 'attached a file' },
  detach: { fr: 'a retiré une pièce', en: 'removed an attachment' },
  classify: { fr: 'a classé une pièce', en: 'classified an attachment' },
  attachVersion: { fr: 'a ajouté une version d’une pièce', en: 'added a version of an attachment' },
};
