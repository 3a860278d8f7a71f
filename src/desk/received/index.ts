import { get, post, type Slice } from '../../web/route.ts';
import { RECEIVED_GUIDE } from './guide.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { receivedPage } from './pages/list.tsx';
import { attach, discard, messagePage, rawMessage, take } from './pages/message.tsx';
import { OPENERS } from './rules.ts';

const BASE = '/bureau/courriels-recus';

/** Mail that came in: what the rules left to somebody, and what became of the rest. */
export const receivedSlice: Slice = {
  id: 'received',
  routes: [
    get(BASE, 'desk', receivedPage, OPENERS),
    get(`${BASE}/:id`, 'desk', messagePage, OPENERS),
    get(`${BASE}/:id/message.eml`, 'desk', rawMessage, OPENERS),
    post(`${BASE}/:id/demande`, 'desk', take, OPENERS),
    post(`${BASE}/:id/rattachement`, 'desk', attach, OPENERS),
    post(`${BASE}/:id/rejet`, 'desk', discard, OPENERS),
  ],
  deskNav: [
    {
      id: 'received',
      also: 'courrier boîte réception mail inbox received',
      label: WORDS.received,
      icon: 'mail',
      href: (paths) => paths.received(),
      roles: OPENERS,
    },
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  guide: RECEIVED_GUIDE,
  registers: { received: { label: WORDS.received, href: (paths, id) => paths.receivedMessage(id), searched: false } },
};
