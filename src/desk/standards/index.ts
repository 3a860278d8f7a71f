import { get, post, type Slice } from '../../web/route.ts';
import { ADMINISTRATORS } from '../administration/policy.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { postEdition, standardPage, standardsPage } from './pages.tsx';

const BASE = '/bureau/administration/normes';

/** What the organisation promises, as dated data. */
export const standardsSlice: Slice = {
  id: 'standards',
  routes: [
    get(BASE, 'desk', standardsPage, ADMINISTRATORS),
    get(`${BASE}/:standard`, 'desk', standardPage, ADMINISTRATORS),
    post(`${BASE}/:standard`, 'desk', postEdition, ADMINISTRATORS),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  registers: { standards: { label: WORDS.standards, href: (paths) => paths.standards(), searched: false } },
};
