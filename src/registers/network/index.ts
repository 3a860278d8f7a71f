import { CREATING } from '../../web/creating.ts';
import { exportRoutes } from '../../web/export.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { networkApi } from './api.ts';
import { NETWORK_GUIDE } from './guide.ts';
import { REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { openPostFiles, postFiles } from './pages/files.ts';
import { createPost, formAct, formPage, newPostPage } from './pages/forms.tsx';
import { networkDesk } from './pages/list.tsx';
import { networkPortal } from './pages/portal.tsx';
import { postPortal } from './pages/portal-post.tsx';
import { postDesk } from './pages/record.tsx';
import { postSummary } from './pages/summary.tsx';
import { CHANGERS } from './policy.ts';

export { OPEN_POSTS, POSTS } from './columns.ts';
export { parseRanges, rangesText } from './hours.ts';
export { certainHeadline, NetworkMap, type ShownPost } from './NetworkMap.tsx';
export { loadNetwork } from './reference.ts';
export { postsOn } from './store.ts';

export const networkSlice: Slice = {
  id: 'network',
  guide: NETWORK_GUIDE,
  routes: [
    get('/reseau', 'portal', networkPortal),
    ...exportRoutes('/reseau', 'portal', openPostFiles),
    get('/reseau/:id', 'portal', postPortal),
    get('/bureau/reseau', 'desk', networkDesk),
    ...exportRoutes('/bureau/reseau', 'desk', postFiles),
    post('/bureau/reseau', 'desk', createPost, CHANGERS),
    get('/bureau/reseau/nouveau', 'desk', newPostPage, CHANGERS),
    get('/bureau/reseau/:id', 'desk', postDesk),
    get('/bureau/reseau/:id/modifier', 'desk', formPage('edit'), CHANGERS),
    post('/bureau/reseau/:id/modifier', 'desk', formAct('edit'), CHANGERS),
    get('/bureau/reseau/:id/changement', 'desk', formPage('change'), CHANGERS),
    post('/bureau/reseau/:id/changement', 'desk', formAct('change'), CHANGERS),
    get('/bureau/reseau/:id/correction', 'desk', formPage('correct'), CHANGERS),
    post('/bureau/reseau/:id/correction', 'desk', formAct('correct'), CHANGERS),
    get('/bureau/reseau/:id/fermeture', 'desk', formPage('close'), CHANGERS),
    post('/bureau/reseau/:id/fermeture', 'desk', formAct('close'), CHANGERS),
  ],
  api: networkApi,
  portalNav: [
    {
      id: 'network',
      label: WORDS.network,
      href: (paths) => paths.network(),
    },
  ],
  commands: [
    {
      id: 'newPost',
      also: `${CREATING} poste bureau délégation représentation post office delegation`,
      label: WORDS.record,
      href: (paths) => paths.deskNew('network'),
      roles: CHANGERS,
    },
  ],
  deskNav: [
    {
      id: 'network',
      also: 'postes bureaux délégations représentations carte posts offices map',
      label: WORDS.network,
      icon: 'globe',
      href: (paths) => paths.deskRegister('network'),
    },
  ],
  registers: {
    network: {
      label: WORDS.network,
      href: (paths, id) => paths.deskRecord('network', id),
      publicHref: (paths, id) => paths.post(id),
      summary: postSummary,
    },
  },
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  states: STATE_WORDS,
};
