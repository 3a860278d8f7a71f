import { exportRoutes } from '../../web/export.ts';
import { get, type Slice } from '../../web/route.ts';
import { searchFiles } from './files.ts';
import { WORDS } from './messages.ts';
import { deskSearchPage, portalSearchPage } from './page.tsx';
import { suggestions } from './suggestions.tsx';

/** Search over every register, for staff and for the public, each as far as they may see. */
export const searchSlice: Slice = {
  id: 'search',
  registers: { search: { label: WORDS.search, href: (paths) => paths.deskSearch(), searched: false } },
  routes: [
    get('/bureau/recherche', 'desk', deskSearchPage),
    ...exportRoutes('/bureau/recherche', 'desk', searchFiles(true)),
    get('/bureau/recherche/propositions', 'desk', suggestions),
    get('/recherche', 'portal', portalSearchPage),
    ...exportRoutes('/recherche', 'portal', searchFiles(false)),
  ],
};
