import { exportRoutes } from '../../../web/export.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { corpsFiles, corpsPage } from './pages/corps.tsx';
import { accreditationForms } from './pages/form.tsx';
import { accreditationList } from './pages/list.tsx';
import { accreditationPage, NOUNS, postMove } from './pages/record.tsx';
import type { Move } from './rules.ts';

const LIST = '/bureau/accreditations';
const ONE = `${LIST}/:id`;

export const accreditationRoutes: readonly Route[] = [
  get(LIST, 'desk', accreditationList.page),
  ...exportRoutes(LIST, 'desk', accreditationList.files),
  post(LIST, 'desk', accreditationForms.create),
  get(`${LIST}/nouvelle`, 'desk', accreditationForms.fresh),
  get(`${LIST}/corps`, 'desk', corpsPage),
  ...exportRoutes(`${LIST}/corps`, 'desk', corpsFiles),
  get(ONE, 'desk', accreditationPage),
  get(`${ONE}/modifier`, 'desk', accreditationForms.edit),
  post(`${ONE}/modifier`, 'desk', accreditationForms.change),
  // The keys of a table of ours.
  ...(Object.keys(NOUNS) as Move[]).map((move) => post(`${ONE}/${NOUNS[move]}`, 'desk', postMove(move))),
];
