import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  title: { fr: 'Répartition du résultat', en: 'Breakdown of the result' },
  intro: { fr: '{label}, du {first} au {last}.', en: '{label}, {first} to {last}.' },
  by: {
    poste: { fr: 'Par poste', en: 'By post' },
    pays: { fr: 'Par pays', en: 'By country' },
    secteur: { fr: 'Par secteur', en: 'By sector' },
    mois: { fr: 'Par mois', en: 'By month' },
  },
  head: {
    poste: { fr: 'Poste', en: 'Post' },
    pays: { fr: 'Pays', en: 'Country' },
    secteur: { fr: 'Secteur', en: 'Sector' },
    mois: { fr: 'Mois', en: 'Month' },
  },
  ways: { fr: 'Façon de répartir', en: 'Way to break down' },
  value: { fr: 'Valeur', en: 'Value' },
  part: { fr: 'Part du total', en: 'Part of the total' },
  cases: { fr: 'Cas', en: 'Cases' },
  outOf: { fr: '{num} sur {den}', en: '{num} of {den}' },
  share: { fr: 'Part de la cible', en: 'Share of the target' },
  reached: { fr: 'Réalisé', en: 'Done' },
  verdict: { fr: 'Verdict', en: 'Verdict' },
  running: { fr: 'En cours', en: 'In progress' },
  total: { fr: 'Total', en: 'Total' },
  figure: { fr: 'Chiffre de l’indicateur', en: 'Figure of the indicator' },
  others: { fr: '{n} autres', en: '{n} others' },
  none: { fr: 'Sans poste', en: 'No post' },
  addsUp: { fr: 'La somme des lignes est le chiffre de l’indicateur.', en: 'The rows add up to the figure of the indicator.' },
  restated: {
    fr: 'L’exercice a été approuvé avec {frozen}. La répartition suit les registres d’aujourd’hui, corrections comprises. {now}.',
    en: 'The year was approved with {frozen}. The breakdown follows the records of today, corrections included. {now}.',
  },
  sumToday: { fr: 'La somme des lignes est le total d’aujourd’hui.', en: 'The rows add up to the total of today.' },
  today: { fr: 'Total d’aujourd’hui', en: 'Total of today' },
  sets: {
    fr: 'Une même action peut toucher plusieurs valeurs, ou aucune\u00a0: la somme des lignes peut dépasser le chiffre, ou lui être inférieure.',
    en: 'One action may concern several values, or none: the rows may add up to more than the figure, or to less.',
  },
  distinct: {
    fr: 'Chacun compte une seule fois dans le chiffre, mais dans chaque ligne qui le concerne\u00a0: la somme des lignes peut dépasser le chiffre.',
    en: 'Each one counts once in the figure, but in every row that concerns it: the rows may add up to more than the figure.',
  },
  distinctMonth: {
    fr: 'Chacun compte dans le premier mois de l’exercice où il paraît.',
    en: 'Each one counts in the first month of the year in which it appears.',
  },
  merged: {
    fr: 'Les lignes où de 1 à 4 enregistrements ne sont pas diffusés sont réunies sous «\u00a0autres\u00a0».',
    en: 'Rows in which 1 to 4 records are not disclosed are put together under “others”.',
  },
  tooMany: {
    fr: 'Cette répartition n’est pas publiée\u00a0: les enregistrements sont trop nombreux pour vérifier ce qui peut être diffusé. Les mois le sont.',
    en: 'This breakdown is not published: there are too many records to check what may be disclosed. Months are.',
  },
  noFigure: { fr: 'Aucun chiffre à répartir', en: 'No figure to break down' },
  nothing: { fr: 'Rien n’est compté dans cette période.', en: 'Nothing is counted in this period.' },
  cross: { fr: 'Mois par mois', en: 'Month by month' },
  crossCaption: { fr: '{label}, {by}, mois par mois', en: '{label}, {by}, month by month' },
  crossHelp: { fr: 'Plus la teinte est marquée, plus le nombre est grand.', en: 'The stronger the shade, the larger the number.' },
  sharedOut: {
    fr: 'Part répartie\u00a0: {sum} de la cible de {whole} (postes et directions\u00a0: {n}).',
    en: 'Shared out: {sum} of the target of {whole} (posts and directorates: {n}).',
  },
  left: { fr: 'Il reste {n} à répartir.', en: '{n} left to share out.' },
  over: {
    fr: 'C’est {n} de plus que la cible\u00a0: un bénéficiaire peut compter dans plusieurs postes.',
    en: 'That is {n} more than the target: a recipient may count at several posts.',
  },
  shareRule: {
    fr: 'La part d’un poste se juge comme un minimum, par la règle publiée avec les verdicts.',
    en: 'The share of a post is judged as a minimum, by the rule published with the verdicts.',
  },
  noUnitFacts: { fr: 'les faits ne disent pas la direction', en: 'the facts do not say the directorate' },
  split: { fr: 'Répartir la cible', en: 'Share out the target' },
  back: { fr: 'Voir l’indicateur', en: 'See the indicator' },
  seeAll: { fr: 'Toute la répartition', en: 'The whole breakdown' },
} as const satisfies Record<string, Bilingual | Readonly<Record<string, Bilingual>>>;

/** Heads of the file of a breakdown, and what they mean. */
export const BREAKDOWN_FILE = {
  firstHelp: { fr: 'Premier jour que le chiffre compte.', en: 'First day that the figure counts.' },
  lastHelp: { fr: 'Dernier jour que le chiffre compte.', en: 'Last day that the figure counts.' },
  dimension: { fr: 'Répartition', en: 'Breakdown' },
  dimensionHelp: { fr: 'Ce par quoi le chiffre est réparti.', en: 'What the figure is broken down by.' },
  code: { fr: 'Code', en: 'Code' },
  codeHelp: {
    fr: 'Code de la valeur; vide pour ce qui est réuni ou n’en a pas.',
    en: 'Code of the value; empty for what is put together or has none.',
  },
  name: { fr: 'Nom', en: 'Name' },
  nameHelp: { fr: 'Nom de la valeur, dans la langue du fichier.', en: 'Name of the value, in the language of the file.' },
  valueHelp: { fr: 'Part du chiffre qui revient à cette valeur.', en: 'Part of the figure that falls to this value.' },
  facts: { fr: 'Cas', en: 'Cases' },
  factsHelp: { fr: 'Pour une part ou un montant\u00a0: combien de cas.', en: 'For a share or an amount: how many cases.' },
  shareHelp: { fr: 'Part de la cible confiée à ce poste.', en: 'Share of the target entrusted to this post.' },
  verdictHelp: { fr: 'Verdict sur cette part de la cible.', en: 'Verdict on this share of the target.' },
} as const satisfies Record<string, Bilingual>;
