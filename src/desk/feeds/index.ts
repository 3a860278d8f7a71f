import { get, post, type Slice } from '../../web/route.ts';
import { feedPage } from './feed.ts';
import { feedSettingsPage, makeFeedNow, revokeFeedNow } from './pages.tsx';

/** One's planned actions, protocol, missions and what is due of agreements in one's own diary: a calendar under a secret address. */
export const feedsSlice: Slice = {
  id: 'feeds',
  routes: [
    // To whoever has the address: the secret says whose it is.
    get('/agendas/:token', 'portal', feedPage),
    get('/bureau/compte/calendrier', 'desk', feedSettingsPage),
    post('/bureau/compte/calendrier', 'desk', makeFeedNow),
    post('/bureau/compte/calendrier/retrait', 'desk', revokeFeedNow),
  ],
};
