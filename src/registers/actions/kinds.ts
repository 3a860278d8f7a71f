import type { Bilingual } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { KIND_WORDS, LEADER_WORDS, STREAM_WORDS } from './messages.ts';

const flag = (label: Bilingual, phrase: Bilingual) => ({ type: 'flag', label, phrase }) as const;

/** Codes as they read inside a sentence: without their capital. */
const inSentence = (words: Readonly<Record<string, Bilingual>>): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(Object.entries(words).map(([code, { fr, en }]) => [code, { fr: fr.toLowerCase(), en: en.toLowerCase() }]));

/** Held actions, as the ledger keeps them. */
export const ACTION_HELD: FactKind = {
  id: 'action.held',
  label: { fr: 'actions tenues', en: 'actions held' },
  register: 'actions',
  met: {
    fr: 'l’activité répond au cadre de référence de la diplomatie publique',
    en: 'the activity conforms to the reference framework of public diplomacy',
  },
  dimensions: ['post', 'country', 'sector'],
  facets: {
    kind: {
      type: 'code',
      label: { fr: 'Genre', en: 'Kind' },
      phrase: { fr: 'dont le genre est', en: 'whose kind is' },
      values: inSentence(KIND_WORDS),
    },
    stream: {
      type: 'code',
      label: { fr: 'Volet', en: 'Stream' },
      phrase: { fr: 'dont le volet est', en: 'whose stream is' },
      values: inSentence(STREAM_WORDS),
    },
    role: {
      type: 'code',
      label: { fr: 'Rôle', en: 'Role' },
      phrase: { fr: 'que l’organisation a', en: 'that the organisation has' },
      values: { led: { fr: 'menées', en: 'led' }, supported: { fr: 'soutenues', en: 'supported' } },
    },
    ledBy: {
      type: 'code',
      label: { fr: 'Menée par', en: 'Led by' },
      phrase: { fr: 'menées par', en: 'led by' },
      values: inSentence(LEADER_WORDS),
    },
    influential: flag(
      { fr: 'Personne influente', en: 'Influential person' },
      { fr: 'où une personne rencontrée est influente', en: 'where a person met is influential' },
    ),
    priorityTerritory: flag(
      { fr: 'Territoire prioritaire', en: 'Priority territory' },
      { fr: 'dont le territoire est prioritaire le jour de l’action', en: 'whose territory is a priority on the day of the action' },
    ),
    prioritySector: flag(
      { fr: 'Secteur prioritaire', en: 'Priority sector' },
      { fr: 'dont le secteur est prioritaire le jour de l’action', en: 'whose sector is a priority on the day of the action' },
    ),
    positioning: flag(
      { fr: 'Positionnement stratégique', en: 'Strategic positioning' },
      { fr: 'qui servent le positionnement stratégique', en: 'that serve the strategic positioning' },
    ),
    sustainable: flag(
      { fr: 'Développement durable et responsable', en: 'Sustainable and responsible development' },
      { fr: 'qui touchent le développement durable et responsable', en: 'that concern sustainable and responsible development' },
    ),
    newMarket: flag(
      { fr: 'Nouveau marché', en: 'New market' },
      { fr: 'qui visent l’ouverture d’un nouveau marché', en: 'that aim at opening a new market' },
    ),
    publicDiplomacy: flag(
      { fr: 'Diplomatie publique', en: 'Public diplomacy' },
      { fr: 'qui relèvent de la diplomatie publique', en: 'of public diplomacy' },
    ),
    sector: { type: 'set', label: { fr: 'Secteur', en: 'Sector' }, phrase: { fr: 'dont le secteur est', en: 'whose sector is' } },
    initiative: {
      type: 'set',
      label: { fr: 'Initiative', en: 'Initiative' },
      phrase: { fr: 'liées à l’initiative', en: 'tied to the initiative' },
    },
    commitment: {
      type: 'set',
      label: { fr: 'Engagement', en: 'Commitment' },
      phrase: { fr: 'attachées à l’engagement', en: 'attached to the commitment' },
    },
    territory: {
      type: 'set',
      label: { fr: 'Territoire', en: 'Territory' },
      phrase: { fr: 'dont le territoire est', en: 'whose territory is' },
    },
    country: { type: 'set', label: { fr: 'Pays', en: 'Country' }, phrase: { fr: 'dont le pays est', en: 'whose country is' } },
  },
};
