import { exportRoutes } from '../../../web/export.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { giftForms } from './pages/form.tsx';
import { giftList } from './pages/list.tsx';
import { giftPage, NOUNS, postMove } from './pages/record.tsx';
import type { Move } from './rules.ts';

const LIST = '/bureau/cadeaux';
const ONE = `${LIST}/:id`;

export const giftRoutes: readonly Route[] = [
  get(LIST, 'desk', giftList.page),
  ...exportRoutes(LIST, 'desk', giftList.files),
  post(LIST, 'desk', giftForms.create),
  get(`${LIST}/nouveau`, 'desk', giftForms.fresh),
  get(ONE, 'desk', giftPage),
  get(`${ONE}/modifier`, 'desk', giftForms.edit),
  post(`${ONE}/modifier`, 'desk', giftForms.change),
  // The keys of a table of ours.
  ...(Object.keys(NOUNS) as Move[]).map((move) => post(`${ONE}/${NOUNS[move]}`, 'desk', postMove(move))),
];
