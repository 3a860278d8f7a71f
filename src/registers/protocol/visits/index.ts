import { exportRoutes } from '../../../web/export.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { visitForms } from './pages/form.tsx';
import { visitList } from './pages/list.tsx';
import { dropPerson, personPage, postPerson } from './pages/person.tsx';
import { addItem, changeItem, dropItem, itemPage, programmePage } from './pages/programme.tsx';
import { NOUNS, postMove, visitPage } from './pages/record.tsx';
import type { Move } from './rules.ts';

const LIST = '/bureau/visites';
const ONE = `${LIST}/:id`;

export const visitRoutes: readonly Route[] = [
  get(LIST, 'desk', visitList.page),
  ...exportRoutes(LIST, 'desk', visitList.files),
  post(LIST, 'desk', visitForms.create),
  get(`${LIST}/nouvelle`, 'desk', visitForms.fresh),
  get(ONE, 'desk', visitPage),
  get(`${ONE}/modifier`, 'desk', visitForms.edit),
  post(`${ONE}/modifier`, 'desk', visitForms.change),
  // The keys of a table of ours.
  ...(Object.keys(NOUNS) as Move[]).map((move) => post(`${ONE}/${NOUNS[move]}`, 'desk', postMove(move))),
  get(`${ONE}/programme`, 'desk', programmePage),
  post(`${ONE}/programme`, 'desk', addItem),
  get(`${ONE}/programme/:item`, 'desk', itemPage),
  post(`${ONE}/programme/:item`, 'desk', changeItem),
  post(`${ONE}/programme/:item/retrait`, 'desk', dropItem),
  get(`${ONE}/personnes/:person`, 'desk', personPage),
  post(`${ONE}/personnes/:person`, 'desk', postPerson),
  post(`${ONE}/personnes/:person/retrait`, 'desk', dropPerson),
];
