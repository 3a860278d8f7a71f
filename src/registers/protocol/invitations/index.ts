import { exportRoutes } from '../../../web/export.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { guestFiles } from './pages/files.ts';
import { eventForms } from './pages/form.tsx';
import { guestPage, postGuest } from './pages/guest.tsx';
import { eventList } from './pages/list.tsx';
import { dropGuest, postAnswer, postLines, postMove, postReminder } from './pages/posts.tsx';
import { eventPage, NOUNS } from './pages/record.tsx';
import type { Move } from './rules.ts';

const LIST = '/bureau/invitations';
const ONE = `${LIST}/:id`;

export const invitationRoutes: readonly Route[] = [
  get(LIST, 'desk', eventList.page),
  ...exportRoutes(LIST, 'desk', eventList.files),
  post(LIST, 'desk', eventForms.create),
  get(`${LIST}/nouvelle`, 'desk', eventForms.fresh),
  get(ONE, 'desk', eventPage),
  get(`${ONE}/modifier`, 'desk', eventForms.edit),
  post(`${ONE}/modifier`, 'desk', eventForms.change),
  ...exportRoutes(`${ONE}/personnes`, 'desk', guestFiles),
  post(`${ONE}/liste`, 'desk', postLines),
  get(`${ONE}/personnes/:guest`, 'desk', guestPage),
  post(`${ONE}/personnes/:guest`, 'desk', postGuest),
  post(`${ONE}/personnes/:guest/reponse`, 'desk', postAnswer),
  // The keys of a table of ours.
  ...(Object.keys(NOUNS) as Move[]).map((move) => post(`${ONE}/${NOUNS[move]}`, 'desk', postMove(move))),
  post(`${ONE}/relance`, 'desk', postReminder),
  post(`${ONE}/personnes/:guest/retrait`, 'desk', dropGuest),
];
