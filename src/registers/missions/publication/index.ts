import { exportRoutes } from '../../../web/export.ts';
import { get, post, type Slice } from '../../../web/route.ts';
import { PUBLISHERS } from '../policy.ts';
import { missionQuartersApi } from './api.ts';
import { dueQuarters, quartersAhead } from './due.ts';
import { PUBLICATION_GUIDE } from './guide.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { editionJson, missionFiles, missionsJson, quarterFiles } from './pages/files.ts';
import { publicationNews } from './pages/news.ts';
import { missionsPortal } from './pages/portal.tsx';
import { missionPortal } from './pages/portal-mission.tsx';
import { quarterPortal } from './pages/portal-quarter.tsx';
import { postCorrection, postPublication, quarterDesk } from './pages/quarter.tsx';
import { quartersDesk } from './pages/quarters.tsx';

export { dayOfQuarter } from './calendar.ts';
export { PUBLISHED_MISSIONS } from './columns.ts';
export { waitingQuarters } from './rules/waiting.ts';
export { loadTerms, publishedQuarters } from './store.ts';

const QUARTER = '/missions/trimestres/:quarter';
const TO_PUBLISH = '/bureau/missions/publication';

/** The quarters of missions: what is missing, their publication, their corrections, and what the public reads of them. */
export const missionPublicationSlice: Slice = {
  id: 'mission-publication',
  routes: [
    get('/missions', 'portal', missionsPortal),
    get('/missions/missions.json', 'portal', missionsJson),
    ...exportRoutes('/missions', 'portal', missionFiles),
    get(QUARTER, 'portal', quarterPortal),
    get(`${QUARTER}/edition.json`, 'portal', editionJson),
    ...exportRoutes(QUARTER, 'portal', quarterFiles),
    get('/missions/:id', 'portal', missionPortal),
    get(TO_PUBLISH, 'desk', quartersDesk),
    get(`${TO_PUBLISH}/:quarter`, 'desk', quarterDesk),
    post(`${TO_PUBLISH}/:quarter/publication`, 'desk', postPublication, PUBLISHERS),
    post(`${TO_PUBLISH}/:quarter/correction`, 'desk', postCorrection, PUBLISHERS),
  ],
  api: missionQuartersApi,
  due: dueQuarters,
  ahead: quartersAhead,
  news: publicationNews,
  portalNav: [{ id: 'missions', label: WORDS.missions, href: (paths) => paths.missions() }],
  refusals: REFUSAL_WORDS,
  guide: PUBLICATION_GUIDE,
};
