import type { Bilingual } from '../../kernel/bilingual.ts';

/** What each column of an action's files means, for the dictionary. */
export const COLUMN_HELP = {
  kind: { fr: 'Genre de l’action.', en: 'Kind of action.' },
  state: {
    fr: 'Planifiée, tenue ou annulée. Seule une action tenue compte dans les indicateurs.',
    en: 'Planned, held or cancelled. Only an action that was held counts in indicators.',
  },
  on: { fr: 'Jour prévu de l’action, ou jour où elle a eu lieu.', en: 'Day on which the action is planned, or was held.' },
  title: { fr: 'Objet de l’action, en une phrase.', en: 'Purpose of the action, in one sentence.' },
  stream: {
    fr: 'Volet de l’action\u00a0: influence, économique ou culturel.',
    en: 'Stream of the action: influence, economic or cultural.',
  },
  role: {
    fr: 'L’organisation a mené l’action, ou l’a soutenue.',
    en: 'The organisation led the action, or supported it.',
  },
  ledBy: {
    fr: 'Qui menait l’action\u00a0: l’organisation ou un partenaire gouvernemental.',
    en: 'Who led the action: the organisation or a government partner.',
  },
  post: {
    fr: 'Représentation qui a tenu l’action. Dans les données, son identifiant; vide pour le siège.',
    en: 'Post that held the action. In the data, its identifier; empty for the head office.',
  },
  participants: {
    fr: 'Personnes et organismes rencontrés, par leurs identifiants.',
    en: 'People and organisations met, by their identifiers.',
  },
  countries: {
    fr: 'Pays que l’action concerne. Dans les données, codes ISO 3166-1 de deux lettres.',
    en: 'Countries that the action concerns. In the data, two-letter ISO 3166-1 codes.',
  },
  territories: { fr: 'Territoires que l’action vise.', en: 'Territories that the action is aimed at.' },
  sectors: { fr: 'Secteurs d’activité.', en: 'Sectors of activity.' },
  initiatives: { fr: 'Initiatives gouvernementales que l’action sert.', en: 'Government initiatives that the action serves.' },
  commitments: { fr: 'Engagements que l’action sert.', en: 'Commitments that the action serves.' },
  positioningLabel: { fr: 'Positionnement stratégique', en: 'Strategic positioning' },
  positioning: { fr: 'L’action sert le positionnement stratégique.', en: 'The action serves the strategic positioning.' },
  sustainableLabel: { fr: 'Développement durable', en: 'Sustainable development' },
  sustainable: {
    fr: 'L’action touche le développement durable et responsable.',
    en: 'The action concerns sustainable and responsible development.',
  },
  newMarketLabel: { fr: 'Nouveau marché', en: 'New market' },
  newMarket: { fr: 'L’action vise l’ouverture d’un nouveau marché.', en: 'The action aims at opening a new market.' },
  publicDiplomacyLabel: { fr: 'Diplomatie publique', en: 'Public diplomacy' },
  publicDiplomacy: { fr: 'L’action est une activité de diplomatie publique.', en: 'The action is a public diplomacy activity.' },
  conforms: {
    fr: 'L’activité de diplomatie publique répond au cadre de référence; vide tant qu’elle n’est pas jugée.',
    en: 'The public diplomacy activity conforms to the reference framework; empty until it is judged.',
  },
  checklist: {
    fr: 'Points du cadre de référence que l’activité remplit.',
    en: 'Points of the reference framework that the activity meets.',
  },
  summary: { fr: 'Compte rendu de l’action.', en: 'Report of the action.' },
  outcome: { fr: 'Suites et retombées.', en: 'Follow-up and results.' },
} as const satisfies Record<string, Bilingual>;
