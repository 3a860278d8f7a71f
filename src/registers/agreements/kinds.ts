import type { Bilingual } from '../../kernel/bilingual.ts';
import type { FacetSpec, FactKind } from '../../kernel/fact.ts';

const NATURE: FacetSpec = {
  type: 'code',
  label: { fr: 'Nature', en: 'Nature' },
  phrase: { fr: 'dont la nature est', en: 'whose nature is' },
  values: {
    arm: { fr: 'arrangement de reconnaissance mutuelle', en: 'mutual recognition arrangement' },
    socialSecurity: { fr: 'entente de sécurité sociale', en: 'social security agreement' },
    cooperation: { fr: 'entente de coopération', en: 'cooperation agreement' },
    other: { fr: 'autre entente', en: 'other agreement' },
  },
};
const COUNTRY: FacetSpec = {
  type: 'code',
  label: { fr: 'Pays', en: 'Country' },
  phrase: { fr: 'dont le pays est', en: 'whose country is' },
};

const kind = (id: string, label: Bilingual, facets: FactKind['facets'] = {}): FactKind => ({
  id,
  label,
  register: 'agreements',
  facets: { nature: NATURE, ...facets, country: COUNTRY },
  party: { fr: 'entente', en: 'agreement' },
  dimensions: ['country'],
});

/** What happens to agreements, as the ledger keeps it; each counts an agreement once a fiscal year. */
export const AGREEMENT_KINDS: readonly FactKind[] = [
  kind(
    'agreement.step',
    { fr: 'démarches en vue d’une entente', en: 'steps toward an agreement' },
    {
      purpose: {
        type: 'code',
        label: { fr: 'But', en: 'Purpose' },
        phrase: { fr: 'dont le but est', en: 'whose purpose is' },
        values: {
          signature: { fr: 'la signature', en: 'signature' },
          renewal: { fr: 'le renouvellement', en: 'renewal' },
          conclusion: { fr: 'la conclusion', en: 'conclusion' },
        },
      },
    },
  ),
  kind('agreement.signed', { fr: 'ententes signées', en: 'agreements signed' }),
  kind('agreement.renewed', { fr: 'ententes renouvelées', en: 'agreements renewed' }),
  kind('agreement.inForce', { fr: 'ententes entrées en vigueur', en: 'agreements come into force' }),
];
