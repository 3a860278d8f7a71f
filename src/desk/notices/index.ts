import { get, post, type Slice } from '../../web/route.ts';
import { keepChoices } from './choices.tsx';
import { NOTICES_GUIDE } from './guide.ts';
import { WORDS } from './messages.ts';
import { noticesPage, openNotice, readAll } from './page.tsx';

export { noticeChoices } from './choices.tsx';

/** What members are told of on the desk, and how they want to be told. */
export const noticesSlice: Slice = {
  id: 'notices',
  commands: [{ id: 'notices', also: 'notifications alertes cloche alerts bell', label: WORDS.title, href: (paths) => paths.notices() }],
  routes: [
    get('/bureau/avis', 'desk', noticesPage),
    post('/bureau/avis/lecture', 'desk', readAll),
    post('/bureau/avis/choix', 'desk', keepChoices),
    get('/bureau/avis/:id', 'desk', openNotice),
  ],
  guide: NOTICES_GUIDE,
};
