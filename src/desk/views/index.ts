import { post, type Slice } from '../../web/route.ts';
import { REFUSAL_WORDS } from './messages.ts';
import { dropViewNow, keepViewNow } from './pages.tsx';

export { myViews, savedViews } from './pages.tsx';

/** Filters of the lists of the desk, kept under a name by whoever uses them. */
export const viewsSlice: Slice = {
  id: 'views',
  routes: [post('/bureau/vues', 'desk', keepViewNow), post('/bureau/vues/:view/retrait', 'desk', dropViewNow)],
  refusals: REFUSAL_WORDS,
};
