import { z } from 'zod';
import type { Bilingual } from '../kernel/bilingual.ts';
import { FIELD_WORDS } from '../web/api/messages.ts';
import { pageOf } from '../web/api/page.ts';
import { bilingual, targetSchema } from './indicators/targets.ts';
import { planSchema } from './plans/plan.ts';

const day = z.iso.date();
const year = z.object({ label: z.string(), first: day, last: day });
/** The place in the journal up to which the answer knows; null: all there is now. */
const knownAt = z.object({ position: z.int(), at: z.iso.datetime() }).nullable();

export const planCard = z.object({
  id: z.string(),
  title: bilingual,
  edition: z.string(),
  first: day,
  last: day,
  undated: z.boolean(),
  supersedes: z.string().nullable(),
  published: z.boolean(),
});
export const plansPage = z.object({ items: z.array(planCard) });

/** A plan as it was loaded: its tree, its indicators with their formulas, its targets by fiscal year. */
export const wholePlan = planCard.extend({ document: planSchema });

const outcome = z.looseObject({
  kind: z.enum(['count', 'ratio', 'growth', 'average', 'reading', 'milestone', 'missing', 'notApplicable']),
});
const verdict = z.looseObject({
  kind: z.enum(['achieved', 'partly', 'notAchieved', 'inProgress', 'upcoming', 'noTarget', 'notApplicable', 'dataMissing']),
});
const interval = { expected: z.number(), low: z.number(), high: z.number() };
const forecast = z.object({
  ...interval,
  unit: z.enum(['quantity', 'percent']),
  needed: z.number().nullable(),
  expectedByNow: z.number().nullable(),
  chance: z.number().min(0).max(1).nullable(),
  band: z.enum(['onTrack', 'uncertain', 'atRisk']).nullable(),
  cone: z.array(z.object({ ...interval, on: day })).readonly(),
});

/** What `chancery results --json` prints, and up to where the answer knows. */
export const results = z.object({
  organisation: z.string(),
  plan: z.string(),
  title: bilingual,
  asOf: day,
  knownAt,
  years: z.array(year).readonly(),
  indicators: z
    .array(
      z.object({
        no: z.string(),
        label: bilingual,
        unit: bilingual,
        objective: z.string(),
        freshOn: day.nullable(),
        results: z.array(z.object({ year: z.string(), target: targetSchema, outcome, verdict, forecast: forecast.nullable() })).readonly(),
      }),
    )
    .readonly(),
});

export const behindPage = pageOf(
  z.object({
    id: z.uuid(),
    register: z.string(),
    number: z.string(),
    title: z.string(),
    state: z.string(),
    on: day,
    post: z.string().nullable(),
  }),
).extend({
  plan: z.string(),
  no: z.string(),
  year: z.string(),
  asOf: day,
  knownAt,
  first: day.nullable(),
  last: day.nullable(),
  seen: z.int().nullable(),
  hidden: z.int().nullable(),
});

export const words: Readonly<Record<string, Bilingual>> = {
  ...FIELD_WORDS,
  edition: { fr: 'Édition du document', en: 'Edition of the document' },
  first: { fr: 'Premier jour', en: 'First day' },
  last: { fr: 'Dernier jour', en: 'Last day' },
  undated: {
    fr: 'Le document ne donne pas de période\u00a0: les exercices sont ceux autour de l’exercice en cours',
    en: 'The document gives no period: the fiscal years are those around the running one',
  },
  supersedes: { fr: 'Plan qu’il remplace', en: 'Plan that it replaces' },
  published: { fr: 'Publié', en: 'Published' },
  document: {
    fr: 'Le plan\u00a0: énoncés, arbre, indicateurs avec leur formule, cibles par exercice',
    en: 'The plan: statements, tree, indicators with their formulas, targets by fiscal year',
  },
  organisation: { fr: 'L’organisation', en: 'The organisation' },
  plan: { fr: 'Identifiant du plan', en: 'Identifier of the plan' },
  no: { fr: 'Numéro de l’indicateur', en: 'Number of the indicator' },
  year: { fr: 'Exercice, tel que «\u00a02026-2027\u00a0»', en: 'Fiscal year, such as “2026-2027”' },
  years: { fr: 'Exercices du plan', en: 'Fiscal years of the plan' },
  indicators: {
    fr: 'Indicateurs, avec cible, résultat, verdict et projection',
    en: 'Indicators, with target, outcome, verdict and forecast',
  },
  asOf: {
    fr: 'Jour de l’évaluation\u00a0: ce qui vient après n’est pas compté',
    en: 'Day of the evaluation: what comes later is not counted',
  },
  'as-of': {
    fr: 'Un jour ou un instant (ISO 8601)\u00a0: la réponse est celle du dernier point de contrôle du journal à ce moment',
    en: 'A day or an instant (ISO 8601): the answer is that of the journal’s last checkpoint at that moment',
  },
  knownAt: {
    fr: 'Position du journal jusqu’à laquelle la réponse sait; null\u00a0: tout ce qui est connu',
    en: 'Position of the journal up to which the answer knows; null: all that is known',
  },
  seen: {
    fr: 'Faits derrière le chiffre que la clé permet de lire; null s’il y en a trop pour les compter',
    en: 'Facts behind the figure that the key may read; null when there are too many to count',
  },
  hidden: { fr: 'Faits derrière le chiffre qu’elle ne permet pas de lire', en: 'Facts behind the figure that the key may not read' },
};

/** Refusals of these operations alone. */
export const API_REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  unknownYear: { fr: 'Le plan n’a pas d’exercice «\u00a0{value}\u00a0».', en: 'The plan has no fiscal year “{value}”.' },
  notAMoment: {
    fr: 'Écrivez un jour comme 2026-04-08, ou un instant comme 2026-04-08T12:00:00Z.',
    en: 'Write a day such as 2026-04-08, or an instant such as 2026-04-08T12:00:00Z.',
  },
  momentAhead: { fr: 'Ce moment est à venir. Choisissez un moment passé.', en: 'This moment is still to come. Choose a past one.' },
  nothingKnownThen: {
    fr: 'À ce moment, le journal n’avait encore aucun point de contrôle.',
    en: 'At that moment the journal had no checkpoint yet.',
  },
};
