import type { Slice } from '../../web/route.ts';
import { SHARED, SHARED_REFUSALS } from './messages.ts';
import { visitsImporter } from './visits/importing.ts';
import { visitRoutes } from './visits/index.ts';
import * as visits from './visits/messages.ts';

export { VISIT_FILES } from './visits/columns.ts';

/** Visits received. */
export const visitsSlice: Slice = {
  id: 'visits',
  routes: visitRoutes,
  importers: [visitsImporter],
  deskNav: [{ id: 'protocol', label: SHARED.protocol, icon: 'flag', href: (paths) => paths.deskRegister('visits') }],
  refusals: { ...SHARED_REFUSALS, ...visits.REFUSAL_WORDS },
  registers: { visits: { label: visits.WORDS.visits, href: (paths, id) => paths.deskRecord('visits', id), plans: true } },
  verbs: visits.VERB_WORDS,
  states: visits.STATE_WORDS,
};

/** Protocol: one slice a register, because each says its own verbs. */
export const protocolSlices: readonly Slice[] = [visitsSlice];
