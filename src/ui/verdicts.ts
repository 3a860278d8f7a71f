import type { Bilingual } from '../kernel/bilingual.ts';
import type { IconName } from './icons.ts';

export const VERDICTS = ['achieved', 'partly', 'notAchieved', 'dataMissing', 'noTarget', 'notApplicable', 'inProgress'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Chance of reaching the target in a running year: 70 % and more, between, under 30 %, unknown. */
export const FORECAST_BANDS = ['onTrack', 'uncertain', 'atRisk', 'noForecast'] as const;
export type ForecastBand = (typeof FORECAST_BANDS)[number];

/** What a chip shows: word, silhouette, class. Filled when decided, outlined while the year runs. */
export interface VerdictLook {
  readonly word: Bilingual;
  readonly icon: IconName;
  readonly look: string;
  readonly open: boolean;
}

const VERDICT_LOOKS = {
  achieved: { word: { fr: 'Atteinte', en: 'Achieved' }, icon: 'v-achieved', look: 'ok', open: false },
  partly: { word: { fr: 'Partiellement atteinte', en: 'Partly achieved' }, icon: 'v-partly', look: 'part', open: false },
  notAchieved: { word: { fr: 'Non atteinte', en: 'Not achieved' }, icon: 'v-not-achieved', look: 'bad', open: false },
  dataMissing: { word: { fr: 'Donnée manquante', en: 'Data missing' }, icon: 'v-data-missing', look: 'missing', open: false },
  noTarget: { word: { fr: 'Sans cible', en: 'No target' }, icon: 'v-no-target', look: 'none', open: false },
  notApplicable: { word: { fr: 'Sans objet', en: 'Not applicable' }, icon: 'v-not-applicable', look: 'none', open: false },
  inProgress: { word: { fr: 'En cours', en: 'In progress' }, icon: 'v-no-forecast', look: 'wait', open: true },
} as const satisfies Record<Verdict, VerdictLook>;

const FORECAST_LOOKS = {
  onTrack: { word: { fr: 'En bonne voie', en: 'On track' }, icon: 'v-on-track', look: 'good', open: true },
  uncertain: { word: { fr: 'Incertain', en: 'Uncertain' }, icon: 'v-uncertain', look: 'mid', open: true },
  atRisk: { word: { fr: 'À risque', en: 'At risk' }, icon: 'v-at-risk', look: 'risk', open: true },
  noForecast: { word: { fr: 'Sans projection', en: 'No forecast' }, icon: 'v-no-forecast', look: 'wait', open: true },
} as const satisfies Record<ForecastBand, VerdictLook>;

/** A running year takes the look of its forecast; any other verdict ignores it. */
export const verdictLook = (verdict: Verdict, forecast?: ForecastBand): VerdictLook =>
  verdict === 'inProgress' && forecast ? FORECAST_LOOKS[forecast] : VERDICT_LOOKS[verdict];
