import type { Bilingual } from '../../kernel/bilingual.ts';
import type { UseRole, YearState } from '../plans/rules.ts';
import type { CorrectionState, YearAct } from './rules.ts';

export const STATE_WORDS = {
  open: { fr: 'Ouvert', en: 'Open' },
  submitted: { fr: 'Soumis', en: 'Submitted' },
  returned: { fr: 'Retourné', en: 'Returned' },
  approved: { fr: 'Approuvé', en: 'Approved' },
  published: { fr: 'Publié', en: 'Published' },
} as const satisfies Record<YearState, Bilingual>;

export const ACT_WORDS = {
  submit: { fr: 'a soumis l’exercice', en: 'submitted the year' },
  return: { fr: 'a retourné l’exercice', en: 'returned the year' },
  approve: { fr: 'a approuvé l’exercice', en: 'approved the year' },
  publish: { fr: 'a publié l’exercice', en: 'published the year' },
} as const satisfies Record<YearAct, Bilingual>;

export const NEWS_WORDS = {
  result: { fr: 'Résultat', en: 'Result' },
  published: { fr: 'Les résultats de {year} sont publiés', en: 'The results of {year} are published' },
  reached: { fr: '{n} cibles atteintes sur {all}', en: '{n} of {all} targets achieved' },
  reachedOne: { fr: '1 cible atteinte sur {all}', en: '1 of {all} targets achieved' },
  correction: { fr: 'Correction', en: 'Correction' },
  corrected: {
    fr: 'Une correction est acceptée au chiffre de {year}\u00a0: {indicator}',
    en: 'A correction to the {year} figure is accepted: {indicator}',
  },
} as const satisfies Record<string, Bilingual>;

export const USE_WORDS = {
  own: { fr: 'Compté dans l’exercice', en: 'Counted in the year' },
  judged: { fr: 'Jugé dans l’exercice', en: 'Judged in the year' },
  base: { fr: 'Année de référence', en: 'Base year' },
  earlier: { fr: 'Exercice antérieur', en: 'Earlier year' },
  earlierJudged: { fr: 'Exercice antérieur, jugé', en: 'Earlier year, judged' },
  deposit: { fr: 'Dépôt', en: 'Deposit' },
  coverage: { fr: 'Tout le registre', en: 'The whole register' },
} as const satisfies Record<UseRole, Bilingual>;

export const CORRECTION_WORDS = {
  proposed: { fr: 'Proposée', en: 'Proposed' },
  accepted: { fr: 'Acceptée', en: 'Accepted' },
  refused: { fr: 'Refusée', en: 'Refused' },
} as const satisfies Record<CorrectionState, Bilingual>;

/** What was just done to a year or to a correction, by the word in the address. */
export const DONE_WORDS = {
  explications: { fr: 'Les explications sont enregistrées.', en: 'The explanations are saved.' },
  soumission: {
    fr: 'L’exercice est soumis\u00a0: une ou un gestionnaire l’approuvera ou le retournera.',
    en: 'The year is submitted: a manager will approve it or return it.',
  },
  retour: { fr: 'L’exercice est retourné à la planification.', en: 'The year is returned to the planners.' },
  approbation: {
    fr: 'L’exercice est approuvé\u00a0: ses chiffres ne changent plus.',
    en: 'The year is approved: its figures no longer change.',
  },
  publication: { fr: 'L’exercice est publié.', en: 'The year is published.' },
  proposed: {
    fr: 'La correction est proposée\u00a0: la planification en décidera.',
    en: 'The correction is proposed: the planners will decide.',
  },
  accepted: { fr: 'La correction est acceptée.', en: 'The correction is accepted.' },
  refused: { fr: 'La correction est refusée.', en: 'The correction is refused.' },
} as const satisfies Record<string, Bilingual>;

/** Over the lists: those that wait, and the others. */
export const CORRECTION_TABS = {
  proposed: { fr: 'À décider', en: 'To decide' },
  accepted: { fr: 'Acceptées', en: 'Accepted' },
  refused: { fr: 'Refusées', en: 'Refused' },
} as const satisfies Record<CorrectionState, Bilingual>;

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  yearMove: {
    fr: 'L’exercice n’est plus dans l’état où vous l’avez vu\u00a0: cette opération n’est pas possible.',
    en: 'The year is no longer in the state in which you saw it: this is not possible.',
  },
  yearRuns: {
    fr: 'L’exercice court jusqu’au {last}\u00a0: il se soumet une fois terminé.',
    en: 'The fiscal year runs to {last}: it is submitted once it is over.',
  },
  waitsFor: {
    fr: 'Des chiffres de cet exercice reposent sur ceux de {year}, qui n’est pas encore approuvé. Approuvez d’abord {year}.',
    en: 'Figures of this year rest on those of {year}, which is not approved yet. Approve {year} first.',
  },
  stillComputed: {
    fr: 'Un chiffre est encore en cours de calcul. Recommencez dans quelques minutes.',
    en: 'A figure is still being computed. Try again in a few minutes.',
  },
  explanationMissing: {
    fr: 'Expliquez pourquoi la cible n’est pas atteinte ou le chiffre manque.',
    en: 'Explain why the target is not reached or the figure is missing.',
  },
  sameHand: {
    fr: 'Vous avez soumis cet exercice\u00a0: une autre personne doit l’approuver.',
    en: 'You submitted this year: somebody else has to approve it.',
  },
  figuresChanged: {
    fr: 'Un chiffre a changé depuis que vous avez ouvert cette page. Relisez les chiffres ci-dessous, puis signez de nouveau.',
    en: 'A figure changed after you opened this page. Read the figures below again, then sign.',
  },
  planNotPublished: {
    fr: 'Le plan lui-même n’est pas publié\u00a0: ses résultats ne peuvent pas l’être.',
    en: 'The plan itself is not published: its results cannot be.',
  },
  unknownRecord: { fr: 'Cette fiche n’est pas derrière le chiffre.', en: 'This record is not behind the figure.' },
  correctionDecided: { fr: 'Cette correction est déjà décidée.', en: 'This correction has been decided already.' },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  explainYear: { fr: 'a rédigé des explications', en: 'wrote explanations' },
  submitYear: ACT_WORDS.submit,
  returnYear: ACT_WORDS.return,
  approveYear: ACT_WORDS.approve,
  publishYear: ACT_WORDS.publish,
  proposeCorrection: { fr: 'a proposé une correction', en: 'proposed a correction' },
  acceptCorrection: { fr: 'a accepté une correction', en: 'accepted a correction' },
  refuseCorrection: { fr: 'a refusé une correction', en: 'refused a correction' },
};

/** Our own wording, neutral and short: whoever signs may change it. */
export const DECLARATION: Bilingual = {
  fr: 'Les résultats de l’exercice {year} du plan «\u00a0{plan}\u00a0» ont été établis à partir des fiches consignées dans les registres de l’organisation et, pour ce que nul registre ne calcule, de lectures dont la source est indiquée. À ma connaissance, ils sont exacts et complets en date du {day}. Les cibles manquées et les chiffres absents sont expliqués.',
  en: 'The results of fiscal year {year} of the plan “{plan}” were established from the records kept in the organisation’s registers and, for what no register computes, from readings whose source is given. To my knowledge they are accurate and complete as of {day}. Missed targets and missing figures are explained.',
};

/** Words of the page that closes a year. */
export const WORDS = {
  closings: { fr: 'Clôture', en: 'Closing' },
  title: { fr: 'Clôture de l’exercice {year}', en: 'Closing fiscal year {year}' },
  checklist: { fr: 'Chiffres de l’exercice', en: 'Figures of the year' },
  no: { fr: 'Nº', en: 'No.' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  value: { fr: 'Valeur', en: 'Value' },
  target: { fr: 'Cible', en: 'Target' },
  verdict: { fr: 'Verdict', en: 'Verdict' },
  explanation: { fr: 'Explication', en: 'Explanation' },
  explanationOf: { fr: 'Explication\u00a0: {text}', en: 'Explanation: {text}' },
  given: { fr: 'Explication donnée', en: 'Explanation given' },
  needed: { fr: 'Explication à donner', en: 'Explanation needed' },
  enterReading: { fr: 'Saisir la lecture', en: 'Enter the reading' },
  explanations: { fr: 'Explications', en: 'Explanations' },
  explanationsLead: {
    fr: 'Une explication est requise pour chaque cible manquée ou partiellement atteinte, et pour chaque chiffre absent. Elle paraîtra à côté du chiffre.',
    en: 'Each target that is missed or partly achieved, and each missing figure, needs an explanation. It will be shown beside the figure.',
  },
  others: { fr: 'Commenter aussi les autres indicateurs', en: 'Comment on the other indicators too' },
  explainOne: { fr: '{no}. {label}', en: '{no}. {label}' },
  saveDraft: { fr: 'Enregistrer les explications', en: 'Save the explanations' },
  submit: { fr: 'Soumettre l’exercice', en: 'Submit the year' },
  returnIt: { fr: 'Retourner', en: 'Return' },
  returnSummary: { fr: 'Retourner à la planification, avec un motif', en: 'Return to planning, with a reason' },
  reason: { fr: 'Motif', en: 'Reason' },
  returnedFor: { fr: 'Exercice retourné', en: 'Year returned' },
  approve: { fr: 'Approuver et signer', en: 'Approve and sign' },
  reliability: { fr: 'Déclaration de fiabilité', en: 'Statement of reliability' },
  reliabilityLead: {
    fr: 'L’approbation fige les chiffres avec la liste des enregistrements qui les composent. Une correction ultérieure paraîtra à côté du chiffre, sans le changer.',
    en: 'Approval freezes the figures with the list of the records that make them. A later correction will be shown beside the figure, without changing it.',
  },
  declaration: { fr: 'Texte de la déclaration', en: 'Text of the statement' },
  signer: { fr: 'Nom', en: 'Name' },
  signerFunction: { fr: 'Fonction', en: 'Function' },
  publish: { fr: 'Publier l’exercice', en: 'Publish the year' },
  publishLead: {
    fr: 'Le site public montrera les chiffres figés, les explications, la déclaration et, pour chaque chiffre, la liste des enregistrements diffusés.',
    en: 'The public site will show the frozen figures, the explanations, the statement and, for each figure, the list of the records that are disclosed.',
  },
  signedBy: { fr: 'Signée par {name}, {function}, le {day}', en: 'Signed by {name}, {function}, on {day}' },
  state: { fr: 'État', en: 'State' },
  cut: { fr: 'Coupe du journal', en: 'Cut of the journal' },
  cutValue: { fr: 'inscription {n}', en: 'entry {n}' },
  history: { fr: 'Historique', en: 'History' },
  noHistory: { fr: 'Aucune opération encore.', en: 'Nothing was done yet.' },
  corrections: { fr: 'Corrections', en: 'Corrections' },
  waitsPlanning: { fr: 'En attente de soumission', en: 'Waiting to be submitted' },
  waitsPlanningLead: {
    fr: 'La planification explique ce qui n’est pas atteint, puis soumet l’exercice.',
    en: 'Planning explains what was not reached, then submits the year.',
  },
  waitsOthers: { fr: 'En attente d’approbation', en: 'Awaiting approval' },
  waitsOthersLead: {
    fr: 'Une ou un gestionnaire, autre que la personne qui a soumis, approuve l’exercice ou le retourne.',
    en: 'A manager other than the person who submitted approves the year or returns it.',
  },
  runs: {
    fr: 'L’exercice court jusqu’au {last}. Il pourra être soumis ensuite.',
    en: 'The fiscal year runs to {last}. It can be submitted afterwards.',
  },
  saved: { fr: 'Les explications sont enregistrées.', en: 'The explanations are saved.' },
  seePublic: { fr: 'Voir la page publique', en: 'See the public page' },
} as const satisfies Record<string, Bilingual>;

/** Words of the page of a published figure and of corrections. */
export const FIGURE = {
  title: { fr: 'Chiffre publié', en: 'Published figure' },
  titleApproved: { fr: 'Chiffre approuvé', en: 'Approved figure' },
  published: { fr: 'Publié', en: 'Published' },
  approved: { fr: 'Approuvé', en: 'Approved' },
  today: { fr: 'Valeur à ce jour', en: 'Value today' },
  line: { fr: '{label}\u00a0: {value}', en: '{label}: {value}' },
  publishedOn: { fr: 'Publié le', en: 'Published on' },
  approvedOn: { fr: 'Approuvé le', en: 'Approved on' },
  signedBy: { fr: 'Déclaration signée par', en: 'Statement signed by' },
  exact: { fr: 'Valeur exacte', en: 'Exact value' },
  count: { fr: 'Enregistrements comptés', en: 'Records counted' },
  digest: { fr: 'Empreinte de la liste', en: 'Digest of the list' },
  cut: { fr: 'Coupe du journal', en: 'Cut of the journal' },
  declaration: { fr: 'Déclaration de fiabilité', en: 'Statement of reliability' },
  explanation: { fr: 'Explication', en: 'Explanation' },
  check: { fr: 'Vérifier ce chiffre', en: 'Check this figure' },
  checkLead: {
    fr: 'La liste téléchargée se recompte et son empreinte se recalcule sans accès à ce site\u00a0:',
    en: 'The downloaded list is recounted and its digest recomputed without access to this site:',
  },
  proofHow: {
    fr: 'À l’approbation, ce chiffre a été inscrit au journal, à la place {place} d’un arbre dont la racine est signée\u00a0: personne ne peut plus le changer sans que cela se voie.',
    en: 'When it was approved, this figure was entered in the journal, at place {place} of a tree whose root is signed: nobody can change it unseen.',
  },
  proofFile: { fr: 'Télécharger la preuve', en: 'Download the proof' },
  proofCheck: {
    fr: 'Elle se vérifie sans accès à ce site et sans nos outils\u00a0:',
    en: 'It is checked without access to this site and without our tools:',
  },
  proofKey: { fr: 'Clé de vérification\u00a0:', en: 'Verifier key:' },
  proofJournal: { fr: 'Le journal vérifiable', en: 'The verifiable journal' },
  proofSoon: {
    fr: 'La preuve paraît quelques minutes après la publication, quand le journal est signé.',
    en: 'The proof appears a few minutes after the publication, once the journal is signed.',
  },
  proofLater: { fr: 'La preuve paraît avec la publication.', en: 'The proof appears with the publication.' },
  list: { fr: 'Les enregistrements derrière ce chiffre', en: 'The records behind this figure' },
  listLead: {
    fr: 'La liste reste celle de l’approbation, quoi qu’on corrige, ajoute ou retire ensuite.',
    en: 'The list stays that of the approval, whatever is corrected, added or withdrawn later.',
  },
  date: { fr: 'Date', en: 'Date' },
  record: { fr: 'Enregistrement', en: 'Record' },
  number: { fr: 'Numéro', en: 'Number' },
  met: { fr: 'Remplit la condition', en: 'Meets the condition' },
  yes: { fr: 'oui', en: 'yes' },
  noWord: { fr: 'non', en: 'no' },
  amount: { fr: 'Montant', en: 'Amount' },
  seen: {
    one: { fr: '{n} enregistrement diffusé', en: '{n} record disclosed' },
    other: { fr: '{n} enregistrements diffusés', en: '{n} records disclosed' },
  },
  seenInside: {
    one: { fr: '{n} enregistrement que vous pouvez lire', en: '{n} record that you may read' },
    other: { fr: '{n} enregistrements que vous pouvez lire', en: '{n} records that you may read' },
  },
  hidden: {
    one: { fr: '{n} autre compté sans être diffusé', en: '{n} other counted without being disclosed' },
    other: { fr: '{n} autres comptés sans être diffusés', en: '{n} others counted without being disclosed' },
  },
  many: { fr: 'Plus de {n} enregistrements\u00a0: le fichier les donne tous.', en: 'More than {n} records: the file has them all.' },
  none: { fr: 'Aucun enregistrement à montrer', en: 'No records to show' },
  noneLead: { fr: 'La liste ne compte aucun enregistrement que vous pouvez lire.', en: 'The list has no record that you may read.' },
  noList: { fr: 'Ce chiffre ne se compte pas dans les registres', en: 'This figure is not counted from registers' },
  noListLead: {
    fr: 'C’est une lecture ou une déclaration, avec sa source; ou le chiffre manque.',
    en: 'It is a reading or a declaration, with its source; or the figure is missing.',
  },
  restatement: { fr: 'Depuis l’approbation', en: 'Since the approval' },
  restatementLead: {
    fr: 'Le chiffre publié ne change pas. Voici ce que les registres disent aujourd’hui.',
    en: 'The published figure does not change. Here is what the registers say today.',
  },
  unchanged: { fr: 'Aucun enregistrement n’a changé depuis la coupe.', en: 'No record changed since the cut.' },
  change: { fr: 'Changement', en: 'Change' },
  changes: {
    added: { fr: 'Ajouté', en: 'Added' },
    removed: { fr: 'Retiré', en: 'Removed' },
    changed: { fr: 'Modifié', en: 'Changed' },
  },
  othersChanged: {
    fr: '{n} autres enregistrements ont changé sans être diffusés.',
    en: '{n} other records changed without being disclosed.',
  },
  oneOtherChanged: { fr: '1 autre enregistrement a changé sans être diffusé.', en: '1 other record changed without being disclosed.' },
  uses: { fr: 'Listes dont le chiffre découle', en: 'Lists that the figure follows from' },
  role: { fr: 'Liste', en: 'List' },
  period: { fr: 'Période', en: 'Period' },
  facts: { fr: 'Faits', en: 'Facts' },
  corrections: { fr: 'Corrections', en: 'Corrections' },
  correctionsLead: { fr: 'Propositions de correction de chiffres publiés.', en: 'Corrections proposed to published figures.' },
  noCorrection: { fr: 'Aucune correction', en: 'No corrections' },
  noCorrectionLead: {
    fr: 'Elles se proposent sur la page d’un chiffre approuvé.',
    en: 'They are proposed on the page of an approved figure.',
  },
  propose: { fr: 'Proposer une correction', en: 'Propose a correction' },
  concerned: { fr: 'Fiche concernée', en: 'Record concerned' },
  missing: { fr: 'Une fiche qui manque', en: 'A record that is missing' },
  missingHelp: {
    fr: 'Pour viser une fiche de la liste, ouvrez ce formulaire à côté d’elle.',
    en: 'To name a record of the list, open this form beside it.',
  },
  motive: { fr: 'Motif', en: 'Reason' },
  motiveHelp: {
    fr: 'Ce qui est inexact et ce qui le montre. La planification le lira; le public, non.',
    en: 'What is wrong and what shows it. Planning will read it; the public will not.',
  },
  send: { fr: 'Proposer', en: 'Propose' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  accept: { fr: 'Accepter', en: 'Accept' },
  refuse: { fr: 'Refuser', en: 'Refuse' },
  decide: { fr: 'Décider', en: 'Decide' },
  decisionReason: { fr: 'Motif de la décision', en: 'Reason for the decision' },
  decisionHelp: {
    fr: 'Acceptée, la correction paraît avec ce motif sur la page publique du chiffre. La fiche se corrige dans son registre.',
    en: 'Once accepted, the correction is shown with this reason on the public page of the figure. The record is corrected in its register.',
  },
  by: { fr: 'Proposée par {name} le {day}', en: 'Proposed by {name} on {day}' },
  acceptedOn: { fr: 'Correction acceptée le {day}', en: 'Correction accepted on {day}' },
  hiddenRecord: { fr: 'une fiche que vous ne pouvez pas lire', en: 'a record that you may not read' },
  seeFigure: { fr: 'Voir le chiffre', en: 'See the figure' },
} as const;

/** What waits for somebody, on the first page of the morning. */
export const DUE_WORDS = {
  closingOf: { fr: 'Clôture de l’exercice {year}', en: 'Closing fiscal year {year}' },
  explain: { fr: 'Expliquer et soumettre', en: 'Explain and submit' },
  explainAgain: { fr: 'Revoir et soumettre', en: 'Review and submit' },
  approve: { fr: 'Approuver ou retourner', en: 'Approve or return' },
  publish: { fr: 'Publier', en: 'Publish' },
  correctionOf: { fr: 'Indicateur {no}, {year}', en: 'Indicator {no}, {year}' },
  proposed: { fr: 'Correction proposée à un chiffre publié', en: 'Correction proposed to a published figure' },
  decide: { fr: 'Décider', en: 'Decide' },
} as const satisfies Record<string, Bilingual>;
