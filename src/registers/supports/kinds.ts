import type { FactKind } from '../../kernel/fact.ts';
import { PARTY_KIND_PHRASES } from './messages.ts';

/** Supports given, as the ledger keeps them. The words are said in the plural, after « les soutiens ». */
export const SUPPORT_GIVEN: FactKind = {
  id: 'support.given',
  label: { fr: 'soutiens', en: 'supports' },
  register: 'supports',
  party: { fr: 'bénéficiaire', en: 'recipient' },
  dimensions: ['post', 'sector', 'country'],
  facets: {
    partyKind: {
      type: 'code',
      label: { fr: 'le genre de bénéficiaire', en: 'the kind of recipient' },
      phrase: { fr: 'dont le bénéficiaire est', en: 'whose recipient is' },
      values: PARTY_KIND_PHRASES,
    },
    service: {
      type: 'code',
      label: { fr: 'le service rendu', en: 'the service given' },
      phrase: { fr: 'dont le service rendu est', en: 'whose service is' },
    },
    abroad: {
      type: 'flag',
      label: { fr: 'à l’étranger', en: 'abroad' },
      phrase: { fr: 'donnés par le réseau des représentations', en: 'given by the network of posts abroad' },
    },
    sector: { type: 'set', label: { fr: 'le secteur', en: 'the sector' }, phrase: { fr: 'dont le secteur est', en: 'whose sector is' } },
    country: { type: 'set', label: { fr: 'le pays', en: 'the country' }, phrase: { fr: 'dont le pays est', en: 'whose country is' } },
  },
};
