import { CREATING } from '../../web/creating.ts';
import { get, post, type Slice } from '../../web/route.ts';
import type { Visit } from '../../web/visit.ts';
import { requestsApi } from './api.ts';
import { dueRequests } from './due.tsx';
import { REQUESTS_GUIDE } from './guide.ts';
import { DESK_WORDS } from './messages/desk.ts';
import { BATCH_REFUSALS } from './messages/inbox.ts';
import { PERSON_WORDS } from './messages/person.ts';
import { TEMPLATE_REFUSALS, TEMPLATE_VERBS, TEMPLATE_WORDS } from './messages/templates.ts';
import { REFUSAL_WORDS, STATE_WORDS, VERB_WORDS } from './messages.ts';
import { actRoutes } from './pages/acts.ts';
import { batchPage, doBatch } from './pages/batch.tsx';
import { answerFollowed, commentFollowed, followedPage, followUpPage, sendFile, sendMessage, withdraw } from './pages/follow-up.tsx';
import { inboxPage } from './pages/inbox.tsx';
import { complaintFormPage, requestFormPage, sendIntake } from './pages/intake-form.tsx';
import { letterRoutes } from './pages/letter-acts.tsx';
import { missesPage } from './pages/misses.tsx';
import { requestPage } from './pages/record.tsx';
import { createRequest, newRequestPage } from './pages/record-form.tsx';
import { requestSummary } from './pages/summary.tsx';
import {
  createTemplate,
  editTemplate,
  endTemplate,
  newTemplatePage,
  offerTemplate,
  templatePage,
  templatesPage,
} from './pages/templates.tsx';
import { HANDLERS, STAFF } from './policy.ts';
import { replay } from './replay.ts';
import { SATISFACTION_REFUSALS, SATISFACTION_VERBS } from './satisfaction/messages.ts';
import { questionPage, sendAnswer, sendComment } from './satisfaction/pages/link.tsx';
import { satisfactionPortal } from './satisfaction/pages/published.tsx';
import { satisfactionDesk } from './satisfaction/pages/results.tsx';
import { loadRequest } from './store/requests.ts';
import { TEMPLATE_KEEPERS } from './templates/actions.ts';

/** Who has a request in hand. */
async function whoHas({ tx, org }: Visit, id: string): Promise<readonly string[]> {
  const request = await loadRequest(tx, org.id, id);
  return request?.assignee ? [request.assignee] : [];
}

/** Requests for information and complaints: what citizens send in, and what becomes of it. */
export const requestsSlice: Slice = {
  id: 'requests',
  routes: [
    get('/demande', 'portal', requestFormPage),
    get('/plainte', 'portal', complaintFormPage),
    // What is sent in is answered as the door is: a try that failed is counted, though its page is refused.
    { ...post('/demande', 'door', sendIntake), upload: 'files' },
    get('/suivi', 'portal', followUpPage),
    post('/suivi', 'door', followedPage),
    { ...post('/suivi/messages', 'door', sendMessage), upload: 'files' },
    post('/suivi/retrait', 'door', withdraw),
    post('/suivi/fichiers', 'door', sendFile),
    // A link of a letter opens its page; a button there records.
    get('/satisfaction', 'portal', satisfactionPortal),
    get('/satisfaction/:token', 'door', questionPage),
    post('/satisfaction/:token', 'door', sendAnswer),
    post('/satisfaction/:token/commentaire', 'door', sendComment),
    post('/suivi/satisfaction', 'door', answerFollowed),
    post('/suivi/commentaire', 'door', commentFollowed),
    get('/bureau/demandes/satisfaction', 'desk', satisfactionDesk, STAFF),
    get('/bureau/demandes', 'desk', inboxPage, STAFF),
    post('/bureau/demandes', 'desk', createRequest, HANDLERS),
    get('/bureau/demandes/nouvelle', 'desk', newRequestPage, HANDLERS),
    get('/bureau/demandes/depassements', 'desk', missesPage, STAFF),
    get('/bureau/demandes/lot', 'desk', batchPage, HANDLERS),
    post('/bureau/demandes/lot', 'desk', doBatch, HANDLERS),
    get('/bureau/demandes/modeles', 'desk', templatesPage, TEMPLATE_KEEPERS),
    get('/bureau/demandes/modeles/nouveau', 'desk', newTemplatePage, TEMPLATE_KEEPERS),
    post('/bureau/demandes/modeles/nouveau', 'desk', createTemplate, TEMPLATE_KEEPERS),
    get('/bureau/demandes/modeles/:id', 'desk', templatePage, TEMPLATE_KEEPERS),
    post('/bureau/demandes/modeles/:id', 'desk', editTemplate, TEMPLATE_KEEPERS),
    post('/bureau/demandes/modeles/:id/retrait', 'desk', endTemplate, TEMPLATE_KEEPERS),
    post('/bureau/demandes/modeles/:id/retour', 'desk', offerTemplate, TEMPLATE_KEEPERS),
    get('/bureau/demandes/:id', 'desk', requestPage, STAFF),
    ...actRoutes,
    ...letterRoutes,
  ],
  api: requestsApi,
  due: dueRequests,
  portalNav: [{ id: 'write', label: PERSON_WORDS.nav, href: (paths) => paths.requestForm() }],
  commands: [
    {
      id: 'newRequest',
      also: `${CREATING} demande question plainte appel courriel request question complaint call`,
      label: DESK_WORDS.record,
      href: (paths) => paths.deskNew('requests'),
      roles: HANDLERS,
    },
  ],
  deskNav: [
    {
      id: 'requests',
      also: 'boîte plaintes questions échéances inbox complaints deadlines',
      label: DESK_WORDS.requests,
      icon: 'inbox',
      href: (paths) => paths.deskRegister('requests'),
      roles: STAFF,
    },
  ],
  refusals: { ...REFUSAL_WORDS, ...TEMPLATE_REFUSALS, ...BATCH_REFUSALS, ...SATISFACTION_REFUSALS },
  registers: {
    requests: {
      label: DESK_WORDS.requests,
      href: (paths, id) => paths.deskRecord('requests', id),
      summary: requestSummary,
      concerned: whoHas,
    },
    complaints: {
      label: DESK_WORDS.complaints,
      href: (paths, id) => paths.deskRecord('requests', id),
      searched: false,
      summary: requestSummary,
      concerned: whoHas,
    },
    replyTemplates: { label: TEMPLATE_WORDS.templates, href: (paths, id) => paths.template(id), searched: false },
  },
  verbs: { ...VERB_WORDS, ...TEMPLATE_VERBS, ...SATISFACTION_VERBS },
  guide: REQUESTS_GUIDE,
  states: STATE_WORDS,
  replay,
};
