import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  title: { fr: 'Effort et priorités', en: 'Effort and priorities' },
  intro: {
    fr: 'Les actions tenues dans l’exercice, territoire par territoire et secteur par secteur, face aux priorités alors en vigueur.',
    en: 'The actions held in the year, territory by territory and sector by sector, against the priorities then in force.',
  },
  show: { fr: 'Montrer', en: 'Show' },
  year: { fr: 'Exercice', en: 'Fiscal year' },
  running: { fr: 'en cours', en: 'in progress' },
  all: { fr: 'Actions tenues', en: 'Actions held' },
  inTerritory: { fr: 'Dans un territoire prioritaire', en: 'In a priority territory' },
  inSector: { fr: 'Dans un secteur prioritaire', en: 'In a priority sector' },
  ofAll: { fr: '{n} des actions tenues', en: '{n} of the actions held' },
  territory: { fr: 'Territoires prioritaires', en: 'Priority territories' },
  sector: { fr: 'Secteurs prioritaires', en: 'Priority sectors' },
  one: { territory: { fr: 'Territoire', en: 'Territory' }, sector: { fr: 'Secteur', en: 'Sector' } },
  caption: {
    fr: 'Actions de tout l’exercice, que la priorité ait été en vigueur tout l’exercice ou non. Une action peut toucher plusieurs lignes.',
    en: 'Actions of the whole year, whether the priority was in force all year or not. An action may concern several rows.',
  },
  dayCaption: {
    fr: 'Une action compte si son territoire ou son secteur était prioritaire le jour où elle a été tenue.',
    en: 'An action counts when its territory or sector was a priority on the day it was held.',
  },
  merged: {
    fr: 'Les lignes où de 1 à 4 actions ne sont pas diffusées sont réunies sous «\u00a0autres\u00a0».',
    en: 'Rows in which 1 to 4 actions are not disclosed are put together under “others”.',
  },
  others: { fr: '{n} autres', en: '{n} others' },
  n: { fr: 'Actions', en: 'Actions' },
  share: { fr: 'Part des actions', en: 'Share of actions' },
  idle: { fr: 'Sans aucune action dans l’exercice', en: 'Without any action in the year' },
  months: { fr: 'Mois par mois', en: 'Month by month' },
  monthsCaption: { fr: '{what}, actions mois par mois', en: '{what}, actions month by month' },
  total: { fr: 'Total', en: 'Total' },
  decisions: { fr: 'Priorités en vigueur dans l’exercice', en: 'Priorities in force in the year' },
  since: { fr: 'Depuis le', en: 'Since' },
  until: { fr: 'Jusqu’au', en: 'Until' },
  source: { fr: 'Décision', en: 'Decision' },
  inForce: { fr: 'en vigueur', en: 'in force' },
  none: {
    territory: { fr: 'Aucun territoire n’était prioritaire dans cet exercice.', en: 'No territory was a priority in this year.' },
    sector: { fr: 'Aucun secteur n’était prioritaire dans cet exercice.', en: 'No sector was a priority in this year.' },
  },
  tooMany: {
    fr: 'Le détail n’est pas publié\u00a0: les actions sont trop nombreuses pour vérifier ce qui peut être diffusé.',
    en: 'The detail is not published: there are too many actions to check what may be disclosed.',
  },
  computing: {
    fr: 'Le calcul est en cours\u00a0: certains nombres sont encore trop petits.',
    en: 'Being computed: some numbers are still too small.',
  },
} as const satisfies Record<string, Bilingual | Readonly<Record<string, Bilingual>>>;
