import { get, post, type Slice } from '../../web/route.ts';
import { dueClosings } from './due.ts';
import { CLOSING_GUIDE } from './guide.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { closingPage } from './pages/closing.tsx';
import { postApproval, postExplanations, postPublication, postReturn, postSubmission } from './pages/closing-posts.ts';
import { correctionForm, postCorrection } from './pages/correction-form.tsx';
import { correctionPage, correctionsPage, postAcceptance, postRefusal } from './pages/corrections.tsx';
import { figureDesk, figurePortal } from './pages/figure.tsx';
import { listFile } from './pages/list-files.ts';
import { closingNews } from './pages/news.ts';
import { proofFile } from './pages/proof.tsx';
import { APPROVING_ROLES, PLANNING_ROLES, PROPOSING_ROLES } from './policy.ts';

/** A file is one list at one moment, however long it is read. */
const file: typeof get = (...route) => ({ ...get(...route), snapshot: true });

/** Closing a year: submit, return, approve, publish; published figures with their lists; corrections. */
export const closingSlice: Slice = {
  id: 'closing',
  routes: [
    get('/plan/:plan/:no/chiffre', 'portal', figurePortal),
    file('/plan/:plan/:no/chiffre/liste.json', 'portal', listFile('json')),
    file('/plan/:plan/:no/chiffre/liste.csv', 'portal', listFile('csv')),
    get('/plan/:plan/:no/chiffre/preuve.json', 'portal', proofFile),
    get('/bureau/plan/:plan/cloture', 'desk', closingPage),
    post('/bureau/plan/:plan/cloture/explications', 'desk', postExplanations, PLANNING_ROLES),
    post('/bureau/plan/:plan/cloture/soumission', 'desk', postSubmission, PLANNING_ROLES),
    post('/bureau/plan/:plan/cloture/retour', 'desk', postReturn, APPROVING_ROLES),
    post('/bureau/plan/:plan/cloture/approbation', 'desk', postApproval, APPROVING_ROLES),
    post('/bureau/plan/:plan/cloture/publication', 'desk', postPublication, PLANNING_ROLES),
    get('/bureau/plan/:plan/:no/chiffre', 'desk', figureDesk),
    file('/bureau/plan/:plan/:no/chiffre/liste.json', 'desk', listFile('json')),
    file('/bureau/plan/:plan/:no/chiffre/liste.csv', 'desk', listFile('csv')),
    get('/bureau/plan/:plan/:no/corrections', 'desk', correctionForm, PROPOSING_ROLES),
    post('/bureau/plan/:plan/:no/corrections', 'desk', postCorrection, PROPOSING_ROLES),
    get('/bureau/corrections', 'desk', correctionsPage),
    get('/bureau/corrections/:id', 'desk', correctionPage),
    post('/bureau/corrections/:id/acceptation', 'desk', postAcceptance, PLANNING_ROLES),
    post('/bureau/corrections/:id/refus', 'desk', postRefusal, PLANNING_ROLES),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  guide: CLOSING_GUIDE,
  news: closingNews,
  due: dueClosings,
  registers: {
    closing: { label: WORDS.closings, href: (paths) => paths.cockpits(), searched: false },
  },
};
