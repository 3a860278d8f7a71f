import type { Bilingual } from '../../../kernel/bilingual.ts';
import { MISSING_WORDS } from '../messages.ts';
import type { Category } from '../rules/categories.ts';
import type { PartChange } from './rules/changes.ts';
import type { Standing } from './rules/term.ts';

/** The rule that a publication with an empty column would break. */
const RULE = { fr: 'A-2.1, r. 2, art. 4, par. 18°', en: 'A-2.1, r. 2, s. 4, par. 18' };

const missingRefusals = Object.fromEntries(
  Object.entries(MISSING_WORDS).map(([column, { fr, en }]): [string, Bilingual] => [
    `quarterMissing.${column}`,
    { fr: `{number}\u00a0: ${fr} (${RULE.fr})`, en: `{number}: ${en} (${RULE.en})` },
  ]),
);

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  unknownQuarter: {
    fr: 'Ce trimestre n’existe pas dans les exercices de l’organisation.',
    en: 'There is no such quarter in the fiscal years of the organisation.',
  },
  quarterRuns: {
    fr: 'Le trimestre court jusqu’au {last}\u00a0: il se publie une fois terminé.',
    en: 'The quarter runs until {last}: it is published once it is over.',
  },
  missionsHidden: {
    fr: 'Vous ne pouvez pas lire toutes les missions de ce trimestre (il en manque {count})\u00a0: une personne qui les lit toutes doit le publier.',
    en: 'You may not read every mission of this quarter ({count} missing): somebody who may read them all must publish it.',
  },
  quarterNotCompleted: {
    fr: '{number}\u00a0: la mission a pris fin le {until} et n’est pas déclarée achevée.',
    en: '{number}: the mission ended on {until} and is not declared completed.',
  },
  ...missingRefusals,
  alreadyPublished: {
    fr: 'Ce trimestre est déjà publié. Ce qui a changé depuis se publie comme une correction, avec son motif.',
    en: 'This quarter is already published. What has changed since is published as a correction, with its reason.',
  },
  notPublished: {
    fr: 'Ce trimestre n’est pas encore publié\u00a0: il n’y a rien à corriger.',
    en: 'This quarter is not published yet: there is nothing to correct.',
  },
  motiveMissing: {
    fr: 'Dites pourquoi ce qui est publié est corrigé\u00a0: le motif sera public.',
    en: 'Say why what is published is corrected: the reason will be public.',
  },
  nothingChanged: { fr: 'Rien ne diffère de ce qui est publié.', en: 'Nothing differs from what is published.' },
  quarterChanged: {
    fr: 'Les dossiers du trimestre ont changé depuis que vous avez ouvert la page. Relisez, puis publiez.',
    en: 'The dossiers of the quarter have changed since you opened the page. Read again, then publish.',
  },
};

export const PUBLICATION_VERBS: Readonly<Record<string, Bilingual>> = {
  publishQuarter: { fr: 'a publié les missions d’un trimestre', en: 'published the missions of a quarter' },
  correctQuarter: { fr: 'a corrigé les missions publiées d’un trimestre', en: 'corrected the published missions of a quarter' },
};

export const STANDING_WORDS = {
  running: { fr: 'En cours', en: 'Running' },
  open: { fr: 'À publier', en: 'To publish' },
  soon: { fr: 'Échéance proche', en: 'Due soon' },
  late: { fr: 'En retard', en: 'Late' },
  published: { fr: 'Publié', en: 'Published' },
  differs: { fr: 'Correction à publier', en: 'Correction to publish' },
} as const satisfies Record<Standing | 'published' | 'differs', Bilingual>;

/** On the first page of the morning and in one's own calendar. */
export const DUE_WORDS = {
  toPublish: { fr: 'Coûts des missions à publier', en: 'Costs of missions to publish' },
  publish: { fr: 'Préparer la publication', en: 'Prepare the publication' },
  lastDay: {
    fr: 'Dernier jour pour publier les missions\u00a0: {quarter}',
    en: 'Last day to publish the missions: {quarter}',
  },
} as const satisfies Record<string, Bilingual>;

/** In letters to those who publish. */
export const NOTICE_WORDS = {
  soonSubject: { fr: 'Missions à publier d’ici le {day}', en: 'Missions to publish by {day}' },
  soon: {
    fr: '{quarter}\u00a0: les coûts des missions se publient au plus tard le {day}. La page du trimestre dit ce qui manque encore.',
    en: '{quarter}: the costs of the missions are published by {day}. The page of the quarter says what is still missing.',
  },
  lateSubject: { fr: 'Missions non publiées\u00a0: terme dépassé', en: 'Missions not published: the term has passed' },
  late: {
    fr: '{quarter}\u00a0: les coûts des missions devaient être publiés au plus tard le {day}. La page du trimestre dit ce qui manque encore.',
    en: '{quarter}: the costs of the missions were to be published by {day}. The page of the quarter says what is still missing.',
  },
  go: { fr: 'Ouvrir le trimestre', en: 'Open the quarter' },
} as const satisfies Record<string, Bilingual>;

export const NEWS_WORDS = {
  mission: { fr: 'Mission', en: 'Mission' },
  published: { fr: '{quarter}\u00a0: coûts des missions publiés', en: '{quarter}: costs of missions published' },
  corrected: { fr: '{quarter}\u00a0: coûts des missions corrigés', en: '{quarter}: costs of missions corrected' },
  one: { fr: '{n} mission', en: '{n} mission' },
  several: { fr: '{n} missions', en: '{n} missions' },
} as const satisfies Record<string, Bilingual>;

/** Columns of the regulation, as its publications name them, in its order. */
export const COLUMN_WORDS = {
  principals: { fr: 'Nom et fonction', en: 'Name and function' },
  dates: { fr: 'Date du déplacement', en: 'Date of the trip' },
  cities: { fr: 'Ville ou municipalité', en: 'City or municipality' },
  purpose: { fr: 'But du déplacement', en: 'Purpose of the trip' },
  transport: { fr: 'Frais de transport', en: 'Transport costs' },
  companionsNames: { fr: 'Accompagnateurs', en: 'Accompanying people' },
  companions: { fr: 'Total des frais des accompagnateurs', en: 'Total costs of accompanying people' },
  stay: { fr: 'Allocation, ou hébergement et repas', en: 'Allowance, or lodging and meals' },
  other: { fr: 'Autres frais inhérents', en: 'Other related costs' },
  abroad: {
    fr: 'Hors Canada\u00a0: salons d’entretien, photographe, interprète',
    en: 'Outside Canada: meeting lounges, photographer, interpreter',
  },
  report: { fr: 'Hors Canada\u00a0: rapport de mission', en: 'Outside Canada: mission report' },
  bodies: { fr: 'Frais assumés par un autre organisme public', en: 'Costs borne by another public body' },
  total: { fr: 'Total', en: 'Total' },
  descriptions: { fr: 'Description des autres frais', en: 'Description of the other costs' },
} as const satisfies Record<string, Bilingual>;
export type LegalColumn = keyof typeof COLUMN_WORDS;

/** Categories of costs inside the column of their group, which says the rest. */
export const SHORT_WORDS: Readonly<Partial<Record<Category, Bilingual>>> = {
  publicTransport: { fr: 'public', en: 'public' },
  charteredTransport: { fr: 'nolisé', en: 'chartered' },
  personalVehicle: { fr: 'véhicule personnel', en: 'personal vehicle' },
  lodgingAndMeals: { fr: 'hébergement et repas', en: 'lodging and meals' },
  allowance: { fr: 'allocation', en: 'allowance' },
  other: { fr: 'autres', en: 'other' },
  lounge: { fr: 'salon', en: 'lounge' },
  photographer: { fr: 'photographe', en: 'photographer' },
  interpreter: { fr: 'interprète', en: 'interpreter' },
  companionsTransport: { fr: 'transport', en: 'transport' },
  companionsLodging: { fr: 'hébergement', en: 'lodging' },
  companionsMeals: { fr: 'repas', en: 'meals' },
  companionsOther: { fr: 'autres', en: 'other' },
};

export const CHANGE_WORDS = {
  added: { fr: 'ajoutée', en: 'added' },
  removed: { fr: 'retirée', en: 'removed' },
  changed: { fr: 'corrigée', en: 'corrected' },
} as const satisfies Record<PartChange['kind'], Bilingual>;

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  missions: { fr: 'Missions', en: 'Missions' },
  publication: { fr: 'Publication trimestrielle', en: 'Quarterly publication' },
  intro: {
    fr: 'Chaque trimestre publie les coûts des missions, dans les colonnes du règlement. Un trimestre sans mission publie qu’il n’y a rien à signaler.',
    en: 'Each quarter publishes the costs of the missions, in the columns of the regulation. A quarter without mission publishes that there is nothing to report.',
  },
  quarter: { fr: 'Trimestre', en: 'Quarter' },
  quarterOf: { fr: 'Trimestre {n}, {year}', en: 'Quarter {n}, {year}' },
  shortQuarter: { fr: 'T{n}', en: 'Q{n}' },
  quarters: { fr: 'Trimestres', en: 'Quarters' },
  from: { fr: 'du {first} au {last}', en: '{first} to {last}' },
  state: { fr: 'État', en: 'State' },
  cost: { fr: 'Coût', en: 'Cost' },
  lacks: { fr: 'Rubriques vides', en: 'Empty columns' },
  due: { fr: 'Terme', en: 'Due day' },
  publishedOn: { fr: 'Publié le', en: 'Published on' },
  edition: { fr: 'Édition', en: 'Edition' },
  editions: { fr: 'Éditions', en: 'Editions' },
  year: { fr: 'Exercice', en: 'Fiscal year' },
  none: { fr: 'Aucune mission', en: 'No missions' },
  noneYet: {
    fr: 'Aucune mission n’a encore pris fin ni rien coûté. Dès la première, ses trimestres paraîtront ici.',
    en: 'No mission has ended or cost anything yet. From the first one on, its quarters will appear here.',
  },
  nothing: { fr: 'Rien à signaler', en: 'Nothing to report' },
  nothingText: {
    fr: 'Aucune mission à l’étranger n’a pris fin ni rien coûté pendant ce trimestre.',
    en: 'No mission abroad ended or cost anything during this quarter.',
  },
  termText: {
    fr: '{days} jours après la fin du trimestre. {source}',
    en: '{days} days after the end of the quarter. {source}',
  },
  termCalendar: {
    fr: 'On compte des jours civils\u00a0: la source ne dit pas s’ils sont ouvrables.',
    en: 'Calendar days are counted: the source does not say whether they are business days.',
  },
  noTerm: { fr: 'Aucun terme connu', en: 'No known term' },
  noTermText: {
    fr: 'Aucun texte vu ne fixe de terme pour cette organisation ou cette période\u00a0: rien n’est dit en retard.',
    en: 'No text seen sets a term for this organisation or period: nothing is called late.',
  },
  toMend: { fr: 'Il manque, avant de publier', en: 'Missing before publication' },
  toDo: { fr: 'À faire', en: 'To do' },
  notCompleted: { fr: 'La mission n’est pas déclarée achevée.', en: 'The mission is not declared completed.' },
  ready: { fr: 'Toutes les colonnes exigées sont remplies.', en: 'Every column asked for is filled.' },
  hidden: {
    fr: 'Des missions de ce trimestre ne vous sont pas montrées\u00a0: {n}. Vous ne pouvez pas le publier.',
    en: 'Some missions of this quarter are not shown to you: {n}. You cannot publish it.',
  },
  published: { fr: 'Ce qui est publié', en: 'What is published' },
  whatIsPublished: { fr: 'Ce qui sera publié', en: 'What will be published' },
  publish: { fr: 'Publier le trimestre', en: 'Publish the quarter' },
  publishNothing: { fr: 'Publier «\u00a0Rien à signaler\u00a0»', en: 'Publish “Nothing to report”' },
  publishHelp: {
    fr: 'Ce qui est publié ne change plus\u00a0: une correction s’ajoute, visible à côté, avec son motif.',
    en: 'What is published no longer changes: a correction is added, visible beside it, with its reason.',
  },
  correct: { fr: 'Publier la correction', en: 'Publish the correction' },
  correctTitle: { fr: 'Ce qui diffère de ce qui est publié', en: 'What differs from what is published' },
  motive: { fr: 'Motif de la correction', en: 'Reason for the correction' },
  motiveHelp: { fr: 'Il sera public.', en: 'It will be public.' },
  same: { fr: 'Les dossiers disent ce qui est publié.', en: 'The dossiers say what is published.' },
  seePublic: { fr: 'Voir la page publique', en: 'See the public page' },
  part: { fr: 'Part du trimestre', en: 'Part of the quarter' },
  consolidated: { fr: 'Coût consolidé', en: 'Consolidated cost' },
  consolidatedHelp: {
    fr: 'Tous les organismes et tous les trimestres de la mission, tels que le dossier les disait ce jour-là.',
    en: 'All bodies and all quarters of the mission, as the dossier had them on that day.',
  },
  otherQuarters: { fr: 'Autre part\u00a0:', en: 'Other part:' },
  straddles: { fr: 'La mission a d’autres parts\u00a0:', en: 'The mission has other parts:' },
  notYet: { fr: 'à publier', en: 'not published yet' },
  own: { fr: 'Payé par l’organisation', en: 'Paid by the organisation' },
  byOthers: { fr: 'Payé par d’autres organismes', en: 'Paid by other bodies' },
  first: { fr: 'Première publication', en: 'First publication' },
  correction: { fr: 'Correction\u00a0: {motive}', en: 'Correction: {motive}' },
  inForce: { fr: 'En vigueur', en: 'In force' },
  superseded: { fr: 'Remplacée', en: 'Superseded' },
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  column: { fr: 'Colonne', en: 'Column' },
  mission: { fr: 'Mission', en: 'Mission' },
  digest: { fr: 'Empreinte', en: 'Digest' },
  digestHelp: {
    fr: 'SHA-256 de l’édition en JSON canonique (RFC 8785)\u00a0: le journal s’y engage.',
    en: 'SHA-256 of the edition as canonical JSON (RFC 8785): the journal commits to it.',
  },
  declaredNil: { fr: 'aucuns frais', en: 'no costs' },
  toCome: { fr: 'à la fin de la mission', en: 'at the end of the mission' },
  notApplicable: { fr: 'sans objet', en: 'not applicable' },
  nobody: { fr: 'personne', en: 'nobody' },
  reportFile: { fr: 'Rapport joint au dossier, remis sur demande.', en: 'Report attached to the dossier, given on request.' },
  reportShort: { fr: 'Voir le rapport', en: 'See the report' },
  lateBy: { fr: 'Publié après le terme du {due}', en: 'Published after the term of {due}' },
  inTime: { fr: 'Terme\u00a0: {due}', en: 'Term: {due}' },
} as const satisfies Record<string, Bilingual>;
