import type { GuideChapter } from '../../web/guide.ts';

/** What the records of every register share, explained. */
export const RECORDS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'lecteurs',
    for: 'everyone',
    title: { fr: 'Choisir qui lit une fiche', en: 'Choosing who reads a record' },
    steps: [
      {
        fr: 'Une fiche «\u00a0Moi et les personnes nommées\u00a0» n’est d’abord lue que par vous. Une fois enregistrée, ajoutez sous «\u00a0Lecteurs\u00a0» les membres qui la liront; retirez-les quand vous voulez. L’historique le garde.',
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
        fr: 'Sur une fiche, sous «\u00a0Pièces\u00a0», choisissez «\u00a0Joindre un fichier\u00a0»\u00a0: PDF, images, documents de bureau, texte ou CSV. Les archives, les programmes, les documents à macros et les pages web sont refusés, quel que soit leur nom.',
        en: 'On a record, under “Attachments”, choose “Attach a file”: PDF, pictures, office documents, text or CSV. Archives, programs, documents with macros and web pages are refused, whatever they are called.',
      },
      {
        fr: 'Une nouvelle version garde les précédentes, que chacun peut encore ouvrir.',
        en: 'A new version keeps the earlier ones, which can still be opened.',
      },
      {
        fr: 'Une pièce est lue par ceux qui lisent la fiche, et par eux seuls. Si la fiche change de lecteurs, la pièce les suit.',
        en: 'An attachment is read by those who read the record, and by them alone. If the record gets other readers, so does the attachment.',
      },
      {
        fr: '«\u00a0À analyser\u00a0»\u00a0: l’antivirus regarde le fichier, revenez dans un instant. «\u00a0Retirer\u00a0» efface une pièce jointe par erreur; l’historique garde qu’elle y était.',
        en: '“To be scanned”: the antivirus is looking at the file, come back in a moment. “Remove” erases what was attached by mistake; the history keeps that it was there.',
      },
    ],
  },
];
