import type { Bilingual } from '../../kernel/bilingual.ts';

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  unknownPlan: { fr: 'Ce plan n’existe pas. Vérifiez son identifiant.', en: 'This plan does not exist. Check its identifier.' },
  unknownIndicator: {
    fr: 'Ce plan n’a pas d’indicateur de ce numéro. Vérifiez-le.',
    en: 'This plan has no indicator with this number. Check it.',
  },
  readingAhead: {
    fr: 'Le {on} est à venir. Écrivez le jour où la valeur a été établie.',
    en: '{on} is still to come. Write the day on which the value was established.',
  },
  readingTooEarly: {
    fr: 'L’exercice commence le {first}\u00a0: la valeur ne peut pas être d’avant.',
    en: 'The fiscal year begins on {first}: the value cannot be from before.',
  },
  notARank: { fr: 'Un rang est un nombre entier\u00a0: 1, 2, 3…', en: 'A rank is a whole number: 1, 2, 3…' },
  notAPercentage: { fr: 'Écrivez un pourcentage de 0 à 100.', en: 'Write a percentage from 0 to 100.' },
  notEntered: {
    fr: 'Rien ne se saisit à la main pour cet indicateur et cet exercice\u00a0: le chiffre vient des registres.',
    en: 'Nothing is entered by hand for this indicator and year: the figure comes from the registers.',
  },
  nothingToWithdraw: { fr: 'Aucune lecture n’est en vigueur pour cet exercice.', en: 'No reading is in force for this year.' },
  'formula.unknownKind': {
    fr: 'La formule compte des faits inconnus\u00a0: {kind}.',
    en: 'The formula counts facts that are unknown: {kind}.',
  },
  'formula.unknownFacet': {
    fr: 'Les faits «\u00a0{kind}\u00a0» n’ont pas de facette «\u00a0{facet}\u00a0».',
    en: 'The facts “{kind}” have no facet “{facet}”.',
  },
  'formula.unknownCode': {
    fr: 'La facette «\u00a0{facet}\u00a0» n’a pas de valeur «\u00a0{code}\u00a0».',
    en: 'The facet “{facet}” has no value “{code}”.',
  },
  'formula.wrongType': {
    fr: 'La condition sur «\u00a0{facet}\u00a0» n’est pas du bon type.',
    en: 'The condition on “{facet}” is of the wrong type.',
  },
  'formula.noMet': {
    fr: 'Les faits «\u00a0{kind}\u00a0» ne disent pas s’ils remplissent une condition\u00a0: aucune part ne se calcule.',
    en: 'The facts “{kind}” do not say whether they meet a condition: no share can be computed.',
  },
  'formula.noAmount': { fr: 'Les faits «\u00a0{kind}\u00a0» n’ont pas de montant.', en: 'The facts “{kind}” have no amount.' },
  'formula.noParty': {
    fr: 'Les faits «\u00a0{kind}\u00a0» n’ont pas de partie à compter une seule fois.',
    en: 'The facts “{kind}” have no party to count once.',
  },
  'target.wrongKind': {
    fr: 'Une cible «\u00a0{target}\u00a0» ne convient pas à une formule «\u00a0{formula}\u00a0».',
    en: 'A target “{target}” does not fit a formula “{formula}”.',
  },
  'target.otherWorkplan': {
    fr: 'La cible vise le plan de travail «\u00a0{target}\u00a0», la formule «\u00a0{formula}\u00a0».',
    en: 'The target is about work plan “{target}”, the formula about “{formula}”.',
  },
  'target.otherBaseYear': {
    fr: 'La cible part de {target}, la formule de {formula}.',
    en: 'The target starts from {target}, the formula from {formula}.',
  },
  'plan.notWholeYears': {
    fr: 'Le plan doit couvrir des exercices entiers, du {first} au {last}.',
    en: 'The plan has to cover whole fiscal years, {first} to {last}.',
  },
  'plan.duplicateId': { fr: 'Deux éléments portent l’identifiant «\u00a0{node}\u00a0».', en: 'Two nodes have the id “{node}”.' },
  'plan.duplicateNo': { fr: 'Deux indicateurs portent le numéro {no}.', en: 'Two indicators have the number {no}.' },
  'plan.unknownParent': { fr: 'L’élément parent «\u00a0{parent}\u00a0» n’existe pas.', en: 'The parent “{parent}” does not exist.' },
  'plan.parentCycle': { fr: 'L’élément «\u00a0{node}\u00a0» est sous lui-même.', en: 'The node “{node}” is below itself.' },
  'plan.unknownObjective': { fr: 'L’objectif «\u00a0{objective}\u00a0» n’existe pas.', en: 'The objective “{objective}” does not exist.' },
  'plan.targetOutsidePlan': { fr: 'L’exercice {year} n’est pas dans le plan.', en: 'Fiscal year {year} is not in the plan.' },
  'plan.deadlineOutsideYear': {
    fr: 'L’échéance du {deadline} n’est pas dans l’exercice {year}.',
    en: 'The deadline of {deadline} is not in fiscal year {year}.',
  },
  shape: { fr: 'Ce n’est pas la forme attendue\u00a0: {message}', en: 'This is not the expected shape: {message}' },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  enterReading: { fr: 'a saisi une lecture', en: 'entered a reading' },
  declareMilestone: { fr: 'a déclaré un jalon', en: 'declared a milestone' },
  withdrawReading: { fr: 'a retiré une lecture', en: 'withdrew a reading' },
  loadPlan: { fr: 'a chargé le plan', en: 'loaded the plan' },
  replacePlan: { fr: 'a remplacé le plan', en: 'replaced the plan' },
};

export const WORDS = {
  importLabel: { fr: 'Lectures et jalons', en: 'Readings and milestones' },
  enter: { fr: 'Saisir une lecture', en: 'Enter a reading' },
  declare: { fr: 'Déclarer le jalon', en: 'Declare the milestone' },
  milestone: { fr: 'Jalon', en: 'Milestone' },
  target: { fr: 'Cible', en: 'Target' },
  standing: { fr: 'En vigueur', en: 'In force' },
  year: { fr: 'Exercice', en: 'Fiscal year' },
  rank: { fr: 'Rang', en: 'Rank' },
  percentage: { fr: 'Pourcentage', en: 'Percentage' },
  number: { fr: 'Valeur', en: 'Value' },
  rankHelp: { fr: 'Parmi les {among}.', en: 'Among {among}.' },
  established: { fr: 'Établie le', en: 'Established on' },
  done: { fr: 'Fait le', en: 'Done on' },
  source: { fr: 'Source', en: 'Source' },
  sourceHelp: {
    fr: 'Qui a établi la valeur, dans quel document, à quelle page. Elle paraît à côté du chiffre.',
    en: 'Who established the value, in which document, on which page. It is shown beside the figure.',
  },
  evidence: { fr: 'Preuve de la réalisation', en: 'Evidence that it was done' },
  evidenceHelp: {
    fr: 'Décision, document déposé, procès-verbal. Elle paraît à côté du verdict.',
    en: 'Decision, document tabled, minutes. It is shown beside the verdict.',
  },
  proof: { fr: 'Adresse ou référence du document', en: 'Address or reference of the document' },
  save: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  withdraw: { fr: 'Retirer la valeur en vigueur', en: 'Withdraw the value in force' },
  reason: { fr: 'Motif', en: 'Reason' },
} as const satisfies Record<string, Bilingual>;
