import { get, type Slice } from '../../web/route.ts';
import { deskSearchPage, portalSearchPage } from './page.tsx';

/** Search over every register, for staff and for the public, each as far as they may see. */
export const searchSlice: Slice = {
  id: 'search',
  routes: [get('/bureau/recherche', 'desk', deskSearchPage), get('/recherche', 'portal', portalSearchPage)],
};
