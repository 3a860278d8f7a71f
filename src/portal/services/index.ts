import { STANDARD_DUE } from '../../clocks/kinds.ts';
import { exportRoutes } from '../../web/export.ts';
import { get, type Slice } from '../../web/route.ts';
import { businessDaysPage } from './calendar.tsx';
import { declarationPage } from './declaration.tsx';
import { businessDaysFeed } from './feed.ts';
import { resultFiles, resultsJson } from './files.ts';
import { WORDS } from './messages.ts';
import { resultsPage } from './results.tsx';

/** What the organisation declares of its services, and how it keeps to it. */
export const declarationSlice: Slice = {
  id: 'declaration',
  routes: [
    get('/services', 'portal', declarationPage),
    get('/services/resultats', 'portal', resultsPage),
    ...exportRoutes('/services/resultats', 'portal', resultFiles),
    get('/services/resultats/resultats.json', 'portal', resultsJson),
    get('/services/calendrier', 'portal', businessDaysPage),
    get('/services/calendrier.ics', 'portal', businessDaysFeed),
  ],
  portalNav: [{ id: 'services', label: WORDS.services, href: (paths) => paths.declaration() }],
  kinds: [STANDARD_DUE],
};
