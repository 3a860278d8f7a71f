import type { FactKind } from '../../kernel/fact.ts';

/** Completed missions, as the ledger keeps them. */
export const MISSION_COMPLETED: FactKind = {
  id: 'mission.completed',
  label: { fr: 'missions à l’étranger réalisées', en: 'missions abroad completed' },
  register: 'missions',
  met: { fr: 'coûts rendus publics', en: 'costs made public' },
  dimensions: ['country'],
  facets: {
    holder: {
      type: 'code',
      label: { fr: 'Titulaire', en: 'Holder' },
      phrase: { fr: 'dont la ou le titulaire est', en: 'whose holder is' },
      values: {
        minister: { fr: 'ministre', en: 'a minister' },
        senior: { fr: 'titulaire d’un emploi supérieur', en: 'the holder of a senior position' },
        official: { fr: 'membre du personnel', en: 'a member of the staff' },
      },
    },
    country: { type: 'set', label: { fr: 'Pays', en: 'Country' }, phrase: { fr: 'dont le pays est', en: 'whose country is' } },
  },
};
