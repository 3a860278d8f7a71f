import type { FactKind } from '../kernel/fact.ts';

/**
 * Terms of the service standards, for the formulas of plans. The terms of complaints are facts of another kind, which is declared nowhere:
 * no formula, list or document can name it.
 */
export const STANDARD_DUE: FactKind = {
  id: 'standard.due',
  label: { fr: 'échéances des normes de service', en: 'service-standard due dates' },
  register: 'requests',
  facets: {
    standard: {
      type: 'code',
      label: { fr: 'Norme', en: 'Standard' },
      phrase: { fr: 'dont la norme est', en: 'whose standard is' },
    },
    channel: {
      type: 'code',
      label: { fr: 'Canal', en: 'Channel' },
      phrase: { fr: 'dont le canal est', en: 'whose channel is' },
    },
  },
  met: { fr: 'norme respectée dans le délai', en: 'standard met in time' },
  ahead: true,
};
