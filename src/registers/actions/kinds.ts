import type { Bilingual } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { KIND_WORDS, LEADER_WORDS, ROLE_WORDS, STREAM_WORDS } from './messages.ts';

const flag = (label: Bilingual, phrase: Bilingual) => ({ type: 'flag', label, phrase }) as const;

/** Held actions, as the ledger keeps them. */
export const ACTION_HELD: FactKind = {
  id: 'action.held',
  label: { fr: 'actions tenues', en: 'actions held' },
  register: 'actions',
  met: { fr: 'répond au cadre de référence de la diplomatie publique', en: 'conforms to the reference framework of public diplomacy' },
  dimensions: ['post', 'country', 'sector'],
  facets: {
    kind: { type: 'code', label: { fr: 'le genre', en: 'the kind' }, values: KIND_WORDS },
    stream: { type: 'code', label: { fr: 'le volet', en: 'the stream' }, values: STREAM_WORDS },
    role: { type: 'code', label: { fr: 'le rôle', en: 'the role' }, values: ROLE_WORDS },
    ledBy: { type: 'code', label: { fr: 'le meneur', en: 'the leader' }, values: LEADER_WORDS },
    influential: flag(
      { fr: 'personne influente', en: 'influential person' },
      { fr: 'une personne rencontrée est influente', en: 'a person met is influential' },
    ),
    priorityTerritory: flag(
      { fr: 'territoire prioritaire', en: 'priority territory' },
      { fr: 'le territoire est prioritaire à la date de l’action', en: 'the territory is a priority on the day of the action' },
    ),
    prioritySector: flag(
      { fr: 'secteur prioritaire', en: 'priority sector' },
      { fr: 'le secteur est prioritaire à la date de l’action', en: 'the sector is a priority on the day of the action' },
    ),
    positioning: flag(
      { fr: 'positionnement stratégique', en: 'strategic positioning' },
      { fr: 'l’action sert le positionnement stratégique', en: 'the action serves the strategic positioning' },
    ),
    sustainable: flag(
      { fr: 'développement durable et responsable', en: 'sustainable and responsible development' },
      { fr: 'l’action touche le développement durable et responsable', en: 'the action concerns sustainable and responsible development' },
    ),
    newMarket: flag(
      { fr: 'nouveau marché', en: 'new market' },
      { fr: 'l’action vise l’ouverture d’un nouveau marché', en: 'the action aims at opening a new market' },
    ),
    publicDiplomacy: flag(
      { fr: 'diplomatie publique', en: 'public diplomacy' },
      { fr: 'l’action relève de la diplomatie publique', en: 'the action is one of public diplomacy' },
    ),
    sector: { type: 'set', label: { fr: 'le secteur', en: 'the sector' } },
    initiative: { type: 'set', label: { fr: 'l’initiative', en: 'the initiative' } },
    commitment: { type: 'set', label: { fr: 'l’engagement', en: 'the commitment' } },
    territory: { type: 'set', label: { fr: 'le territoire', en: 'the territory' } },
    country: { type: 'set', label: { fr: 'le pays', en: 'the country' } },
  },
};
