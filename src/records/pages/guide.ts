import type { GuideChapter } from '../../web/guide.ts';

/** What the records of every register share, explained. */
export const RECORDS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'lecteurs',
    for: 'everyone',
    title: { fr: 'Choisir qui lit une fiche', en: 'Choosing who reads a record' },
    steps: [
      {
        fr: 'Une fiche «\u00a0Moi et les personnes nommées\u00a0» n’est d’abord lue que par vous. Une fois enregistrée, ajoutez sous «\u00a0Lectrices et lecteurs\u00a0» les membres qui la liront; retirez-les quand vous voulez. L’historique le garde.',
        en: 'A record for “Me and the people named” is first read by you alone. Once it is saved, add under “Readers” the members who will read it; remove them when you want. The history keeps it.',
      },
      {
        fr: 'Quand une fiche change de lecteurs, ses pièces, ses commentaires et ce que la recherche en montre changent avec elle.',
        en: 'When a record gets other readers, so do its attachments, its comments and what the search shows of it.',
      },
    ],
  },
  {
    id: 'joindre',
    for: 'everyone',
    title: { fr: 'Joindre un fichier', en: 'Attaching a file' },
    steps: [
      {
        fr: 'Sur une fiche, sous «\u00a0Pièces jointes\u00a0», choisissez «\u00a0Joindre un fichier\u00a0»\u00a0: PDF, images, documents de bureautique, texte ou CSV. Les archives, les programmes, les documents à macros et les pages Web sont refusés, quel que soit leur nom.',
        en: 'On a record, under “Attachments”, choose “Attach a file”: PDF, pictures, office documents, text or CSV. Archives, programs, documents with macros and web pages are refused, whatever they are called.',
      },
      {
        fr: 'Une nouvelle version garde les précédentes, que chacun peut encore ouvrir.',
        en: 'A new version keeps the earlier ones, which can still be opened.',
      },
      {
        fr: 'Dites ce qu’est la pièce (note, rapport, autorisation…) et comment elle est classée. Interne\u00a0: ceux qui lisent la fiche la lisent. Confidentielle\u00a0: l’unité de la fiche seule. Publique\u00a0: elle paraît sur la page publique de la fiche, s’il y en a une, dans sa dernière version. Si la fiche change de lecteurs, la pièce les suit; elle n’en a jamais de plus nombreux. «\u00a0Classer\u00a0» change ces réponses.',
        en: 'Say what the attachment is (note, report, authorisation…) and how it is classified. Internal: those who read the record read it. Confidential: the unit of the record alone. Public: it appears on the public page of the record, where there is one, in its latest version. If the record gets other readers, so does the attachment; it never has more than the record. “Classify” changes these answers.',
      },
      {
        fr: '«\u00a0Aperçu\u00a0» montre une image, un PDF ou un texte dans la page. Un PDF qui contient un script ou un fichier joint ne s’y montre pas\u00a0: téléchargez-le si vous savez d’où il vient.',
        en: '“Preview” shows a picture, a PDF or a text in the page. A PDF that holds a script or an attached file is not shown: download it if you know where it comes from.',
      },
      {
        fr: '«\u00a0À analyser\u00a0»\u00a0: l’antivirus regarde le fichier, revenez dans un instant. «\u00a0Retirer\u00a0» efface une pièce jointe par erreur; l’historique garde qu’elle y était.',
        en: '“To be scanned”: the antivirus is looking at the file, come back in a moment. “Remove” erases what was attached by mistake; the history keeps that it was there.',
      },
    ],
  },
  {
    id: 'fiche',
    for: 'everyone',
    title: { fr: 'Emporter une fiche en PDF', en: 'Taking a record along as PDF' },
    steps: [
      {
        fr: '«\u00a0Fiche (PDF)\u00a0», en tête d’une fiche, en donne le contenu et la liste des pièces, dans la langue de la page, en un PDF que les lecteurs d’écran savent lire.',
        en: '“Summary (PDF)”, at the head of a record, gives its content and the list of its attachments, in the language of the page, as a PDF that screen readers can read.',
      },
      {
        fr: 'Le fichier dit ce que vous pouvez lire au moment où vous le demandez\u00a0: ce qui vous est caché n’y est pas. L’empreinte de chaque pièce permet de vérifier une copie.',
        en: 'The file says what you may read when you ask for it: what is hidden from you is not in it. The digest of each attachment lets a copy be checked.',
      },
    ],
  },
];
