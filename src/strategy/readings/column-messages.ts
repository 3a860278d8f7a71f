import type { Bilingual } from '../../kernel/bilingual.ts';

export const KIND_WORDS = {
  value: { fr: 'Lecture', en: 'Reading' },
  milestone: { fr: 'Jalon', en: 'Milestone' },
} as const satisfies Record<string, Bilingual>;

export const STANDING_WORDS = {
  standing: { fr: 'En vigueur', en: 'In force' },
  replaced: { fr: 'Remplacée', en: 'Replaced' },
  withdrawn: { fr: 'Retrait', en: 'Withdrawal' },
} as const satisfies Record<string, Bilingual>;

/** What each column of the readings' files means, for the dictionary. */
export const COLUMN_HELP = {
  readings: { fr: 'Lectures et jalons', en: 'Readings and milestones' },
  planLabel: { fr: 'Plan', en: 'Plan' },
  plan: { fr: 'Identifiant du plan.', en: 'Identifier of the plan.' },
  indicatorLabel: { fr: 'Indicateur', en: 'Indicator' },
  indicator: {
    fr: 'Numéro de l’indicateur dans le plan. Avec le plan et l’exercice, il dit quelle lecture une importation met à jour.',
    en: 'Number of the indicator in the plan. With the plan and the fiscal year, it says which reading an import updates.',
  },
  labelLabel: { fr: 'Libellé de l’indicateur', en: 'Label of the indicator' },
  label: { fr: 'Libellé de l’indicateur, tel que le plan l’écrit.', en: 'Label of the indicator, as the plan words it.' },
  kindLabel: { fr: 'Genre', en: 'Kind' },
  kind: { fr: 'Lecture d’une valeur, ou déclaration d’un jalon.', en: 'Reading of a value, or declaration of a milestone.' },
  year: { fr: 'Exercice sur lequel porte la valeur.', en: 'Fiscal year that the value is about.' },
  value: {
    fr: 'Valeur, dans l’unité de l’indicateur; vide pour un jalon.',
    en: 'Value, in the unit of the indicator; empty for a milestone.',
  },
  on: {
    fr: 'Jour où la valeur a été établie, ou le jalon atteint.',
    en: 'Day on which the value was established, or the milestone reached.',
  },
  source: {
    fr: 'Qui a établi la valeur, dans quel document; pour un jalon, la preuve; pour un retrait, le motif.',
    en: 'Who established the value, in which document; for a milestone, the evidence; for a withdrawal, the reason.',
  },
  proof: { fr: 'Adresse ou référence du document.', en: 'Address or reference of the document.' },
  standingLabel: { fr: 'Situation', en: 'Standing' },
  standing: {
    fr: 'En vigueur, remplacée par une lecture plus récente, ou retrait d’une lecture.',
    en: 'In force, replaced by a later reading, or withdrawal of a reading.',
  },
} as const satisfies Record<string, Bilingual>;
