import type { Role } from '../../kernel/actor.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { letterPage, sendLetterAgain } from './pages/letter.tsx';
import { mailPage, tryMail } from './pages/list.tsx';

const BASE = '/bureau/administration/courriels';
const ADMINISTRATORS: readonly Role[] = ['administrator'];
/** Each reads what the database shows: administrators all but the letters of complaints, complaints officers those alone. */
const READERS: readonly Role[] = ['administrator', 'complaintsOfficer'];

/** What the organisation wrote by mail: what left, what waits, what could not leave. */
export const mailSlice: Slice = {
  id: 'mail',
  routes: [
    get(BASE, 'desk', mailPage, READERS),
    post(BASE, 'desk', tryMail, ADMINISTRATORS),
    get(`${BASE}/:id`, 'desk', letterPage, READERS),
    post(`${BASE}/:id/envoi`, 'desk', sendLetterAgain, READERS),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  registers: { mail: { label: WORDS.mail, href: (paths, id) => paths.letter(id), searched: false } },
};
