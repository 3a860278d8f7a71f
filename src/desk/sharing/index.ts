import type { Role } from '../../kernel/actor.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { SHARING_GUIDE } from './guide.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { acceptNow, createOffer, endNow, sharingsPage } from './pages/list.tsx';

const BASE = '/bureau/administration/partages';
const ADMINISTRATORS: readonly Role[] = ['administrator'];

/** With which partners the organisation shares what it plans. */
export const sharingSlice: Slice = {
  id: 'sharing',
  routes: [
    get(BASE, 'desk', sharingsPage, ADMINISTRATORS),
    post(BASE, 'desk', createOffer, ADMINISTRATORS),
    post(`${BASE}/:sharing/acceptation`, 'desk', acceptNow, ADMINISTRATORS),
    post(`${BASE}/:sharing/fin`, 'desk', endNow, ADMINISTRATORS),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  guide: SHARING_GUIDE,
  registers: { sharings: { label: WORDS.sharings, href: (paths) => paths.sharings(), searched: false } },
};
