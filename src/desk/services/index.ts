import { get, post, type Slice } from '../../web/route.ts';
import { ADMINISTRATORS } from '../administration/policy.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { newServicePage, postService } from './pages/form.tsx';
import { servicesPage } from './pages/list.tsx';
import { postClosing, postKey, postReplacement, postRevocation, servicePage } from './pages/service.tsx';

const BASE = '/bureau/administration/services';

/** Programs of the organisation, and the keys with which they enter. */
export const servicesSlice: Slice = {
  id: 'services',
  routes: [
    get(BASE, 'desk', servicesPage, ADMINISTRATORS),
    get(`${BASE}/nouveau`, 'desk', newServicePage, ADMINISTRATORS),
    post(`${BASE}/nouveau`, 'desk', postService, ADMINISTRATORS),
    get(`${BASE}/:account`, 'desk', servicePage, ADMINISTRATORS),
    post(`${BASE}/:account/cles`, 'desk', postKey, ADMINISTRATORS),
    post(`${BASE}/:account/cles/:key/remplacement`, 'desk', postReplacement, ADMINISTRATORS),
    post(`${BASE}/:account/cles/:key/revocation`, 'desk', postRevocation, ADMINISTRATORS),
    post(`${BASE}/:account/fermeture`, 'desk', postClosing(true), ADMINISTRATORS),
    post(`${BASE}/:account/ouverture`, 'desk', postClosing(false), ADMINISTRATORS),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  registers: { services: { label: WORDS.services, href: (paths, id) => paths.service(id), searched: false } },
};
