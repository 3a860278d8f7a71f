import { RECORDERS } from '../../kernel/actor.ts';
import { CREATING } from '../../web/creating.ts';
import { exportRoutes } from '../../web/export.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { supportsApi } from './api.ts';
import { SUPPORTS_GUIDE } from './guide.ts';
import { supportsImporter } from './importing.ts';
import { SUPPORT_GIVEN } from './kinds.ts';
import { REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { supportFiles } from './pages/files.ts';
import { changeSupport, createSupport, editSupportPage, newSupportPage } from './pages/form.tsx';
import { supportsDesk } from './pages/list.tsx';
import { postCancellation, supportPage } from './pages/record.tsx';
import { supportSummary } from './pages/summary.tsx';
import { replay } from './replay.ts';

export { SUPPORTS } from './columns.ts';

export const supportsSlice: Slice = {
  id: 'supports',
  guide: SUPPORTS_GUIDE,
  routes: [
    get('/bureau/soutiens', 'desk', supportsDesk),
    ...exportRoutes('/bureau/soutiens', 'desk', supportFiles),
    post('/bureau/soutiens', 'desk', createSupport),
    get('/bureau/soutiens/nouveau', 'desk', newSupportPage),
    get('/bureau/soutiens/:id', 'desk', supportPage),
    get('/bureau/soutiens/:id/modifier', 'desk', editSupportPage),
    post('/bureau/soutiens/:id/modifier', 'desk', changeSupport),
    post('/bureau/soutiens/:id/annulation', 'desk', postCancellation),
  ],
  api: supportsApi,
  commands: [
    {
      id: 'newSupport',
      also: `${CREATING} soutien accompagnement entreprise artiste support service`,
      label: WORDS.record,
      href: (paths) => paths.deskNew('supports'),
      roles: RECORDERS,
    },
  ],
  deskNav: [
    {
      id: 'supports',
      also: 'soutiens accompagnements entreprises artistes',
      label: WORDS.supports,
      icon: 'life-buoy',
      href: (paths) => paths.deskRegister('supports'),
    },
  ],
  kinds: [SUPPORT_GIVEN],
  importers: [supportsImporter],
  refusals: REFUSAL_WORDS,
  registers: {
    supports: { label: WORDS.supports, href: (paths, id) => paths.deskRecord('supports', id), summary: supportSummary },
  },
  verbs: VERB_WORDS,
  states: STATE_WORDS,
  replay,
};
