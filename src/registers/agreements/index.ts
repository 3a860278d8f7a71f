import { RECORDERS } from '../../kernel/actor.ts';
import { CREATING } from '../../web/creating.ts';
import { exportRoutes } from '../../web/export.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { agreementsApi } from './api.ts';
import { dueAgreements } from './due.ts';
import { AGREEMENTS_GUIDE } from './guide.ts';
import { agreementsImporter } from './importing.ts';
import { AGREEMENT_KINDS } from './kinds.ts';
import { STATE_WORDS, VERB_WORDS } from './messages/moves.ts';
import { REFUSAL_WORDS } from './messages/refusals.ts';
import { WORDS } from './messages.ts';
import { agreementsFeed } from './open/feed.ts';
import { OPEN_WORDS } from './open/messages.ts';
import { agreementNews } from './open/news.ts';
import { agreementPortal } from './open/pages/agreement.tsx';
import { agreementsPortal } from './open/pages/list.tsx';
import { ACT_FORMS, actOn, attest, takeBackObligation, takeBackStep, takeBackText } from './pages/acts.ts';
import { agreementFiles, openAgreementFiles } from './pages/files.ts';
import { changeAgreement, createAgreement, editAgreementPage, newAgreementPage } from './pages/form.tsx';
import { agreementsDesk } from './pages/list.tsx';
import { agreementPage } from './pages/record.tsx';
import { agreementSummary } from './pages/summary.tsx';
import { replay } from './replay.ts';
import { SIGNED_STATES } from './states/rules.ts';

export { type DueAgreement, dayOfAgreement } from './calendar.ts';
export { AGREEMENTS } from './columns.ts';
export { type LegalRule, rulesSchema } from './law/rules.ts';
export { loadSocialSecurity, readSocialSecurity } from './reference.ts';
export { addRules } from './store/law.ts';
export { listAgreements } from './store/list.ts';

export const agreementsSlice: Slice = {
  id: 'agreements',
  routes: [
    get('/ententes', 'portal', agreementsPortal),
    ...exportRoutes('/ententes', 'portal', openAgreementFiles),
    get('/ententes/fil.xml', 'portal', agreementsFeed),
    get('/ententes/:id', 'portal', agreementPortal),
    get('/bureau/ententes', 'desk', agreementsDesk),
    ...exportRoutes('/bureau/ententes', 'desk', agreementFiles),
    post('/bureau/ententes', 'desk', createAgreement),
    get('/bureau/ententes/nouvelle', 'desk', newAgreementPage),
    get('/bureau/ententes/:id', 'desk', agreementPage),
    get('/bureau/ententes/:id/modifier', 'desk', editAgreementPage),
    post('/bureau/ententes/:id/modifier', 'desk', changeAgreement),
    ...ACT_FORMS.map((act) => post(`/bureau/ententes/:id/${act.noun}`, 'desk', actOn(act))),
    post('/bureau/ententes/:id/demarches/:part/retrait', 'desk', takeBackStep),
    post('/bureau/ententes/:id/obligations/:part/attestation', 'desk', attest),
    post('/bureau/ententes/:id/obligations/:part/retrait', 'desk', takeBackObligation),
    post('/bureau/ententes/:id/textes/:part/retrait', 'desk', takeBackText),
  ],
  api: agreementsApi,
  due: dueAgreements,
  news: agreementNews,
  importers: [agreementsImporter],
  portalNav: [{ id: 'agreements', label: OPEN_WORDS.title, href: (paths) => paths.agreements() }],
  deskNav: [
    {
      id: 'agreements',
      also: 'accords traités conventions treaties',
      label: WORDS.agreements,
      icon: 'file-text',
      href: (paths) => paths.deskRegister('agreements'),
    },
  ],
  commands: [
    {
      id: 'newAgreement',
      also: `${CREATING} entente accord traité convention protocole agreement treaty memorandum`,
      label: WORDS.openTitle,
      href: (paths) => paths.deskNew('agreements'),
      roles: RECORDERS,
    },
  ],
  kinds: AGREEMENT_KINDS,
  guide: AGREEMENTS_GUIDE,
  refusals: REFUSAL_WORDS,
  registers: {
    agreements: {
      label: WORDS.agreements,
      href: (paths, id) => paths.deskRecord('agreements', id),
      publicHref: (paths, id) => paths.agreement(id),
      publicStates: SIGNED_STATES,
      summary: agreementSummary,
    },
  },
  verbs: VERB_WORDS,
  states: STATE_WORDS,
  replay,
};
